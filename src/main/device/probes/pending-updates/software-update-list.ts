import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

/** One update that Apple offers for this Mac. */
export interface OfferedUpdate {
  readonly label: string
  readonly title: string
  /** `26.6`; null when the offer does not say. */
  readonly version: string | null
}

/** Parses what `softwareupdate --list` prints on both its streams. */
export function parseSoftwareUpdateList(text: string): Reading<OfferedUpdate[]> {
  if (/^Can't connect to the Apple Software Update server/m.test(text))
    return unknown('offline', 'softwareupdate')
  if (/^Scan finished with error/m.test(text)) {
    return unknown(text.includes('NSURLErrorDomain') ? 'offline' : 'service-error', 'softwareupdate')
  }
  const none = /^No new software available\.\s*$/m.test(text)
  const some = /^Software Update found the following new or updated software:\s*$/m.test(text)
  const updates = offersIn(text)
  if (none && !some && updates.length === 0) return known([])
  return some && !none && updates.length > 0 ? known(updates) : unknown('unparsable', 'softwareupdate')
}

function offersIn(text: string): OfferedUpdate[] {
  const [, ...blocks] = text.split(/^\s*\* Label: /m)
  return blocks.map(block => {
    const [label = '', ...lines] = block.split(/\r?\n/)
    const fields = fieldsOf(lines.find(line => line.trimStart().startsWith('Title: ')) ?? '')
    return {
      label: label.trim(),
      title: fields.get('Title') ?? label.trim(),
      version: fields.get('Version') ?? null,
    }
  })
}

/** `Title: X, Y, Version: 1.2, …`: a comma parts two fields only where a field's name follows. */
function fieldsOf(line: string): Map<string, string> {
  const parts = line.trim().split(/, (?=[A-Z][A-Za-z ]*: )/)
  return new Map(
    parts.flatMap(part => {
      const [, name, value] = /^([A-Z][A-Za-z ]*): (.*?),?\s*$/.exec(part) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
  )
}
