/**
 * Whom the buttons ask in a quiet run: addresses of https://www.rfc-editor.org/rfc/rfc5737, one for each, so that a recording
 * tells them apart and no name has to be looked up first.
 */
export const quietSettings = {
  resolver: '192.0.2.53',
  rdapServiceUrl: 'https://192.0.2.90',
  breachServiceUrl: 'https://192.0.2.80',
  rangeServiceUrl: 'https://192.0.2.70',
} as const

/** What stderr says before a button is pressed, and after the last one. */
export const buttons = {
  marker: (name: string) => `PRESSING ${name}\n`,
  end: 'PRESSED ALL\n',
} as const
