import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

export interface TimeStatus {
  readonly synchronised: boolean
  /** Seconds between this clock and its source; null in other languages than English. */
  readonly offsetSeconds: number | null
}

/** "LOCL" and nothing at all: the machine's own clock is no source. */
const noSource: readonly string[] = ['4c4f434c', '00000000']

/**
 * Reads `w32tm /query /status /verbose`. Labels and dates are translated, but the lines keep their order: first the leap
 * indicator, where 3 means not synchronised, sixth the reference, by its hexadecimal identifier.
 */
export function parseTimeStatus(stdout: string): Reading<TimeStatus> {
  const lines = stdout.split(/\r?\n/).filter(line => line.trim() !== '')
  const leap = /:\s*([0-3])\(/.exec(lines[0] ?? '')?.[1]
  const reference = /:\s*0x([0-9a-f]{8})\b/i.exec(lines[5] ?? '')?.[1]?.toLowerCase()
  if (leap === undefined || reference === undefined) return unknown('unparsable', 'w32tm.exe')
  const synchronised = leap !== '3' && !noSource.includes(reference)
  const offset = /^Phase Offset:\s*(-?\d{1,9}\.\d{1,9})s\s*$/m.exec(stdout)?.[1]
  return known({ synchronised, offsetSeconds: synchronised && offset !== undefined ? Number(offset) : null })
}
