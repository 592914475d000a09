import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'

/**
 * Parses `pmset -g custom`: minutes until the display sleeps, by power source; 0 means never. Without headings
 * (a Mac with one source) the source has an empty name.
 */
export function parseDisplaySleep(text: string): Reading<ReadonlyMap<string, number>> {
  const minutes = new Map<string, number>()
  let source = ''
  for (const line of text.split('\n')) {
    source = /^(\S.*):\s*$/.exec(line)?.[1] ?? source
    const [, value] = /^\s+displaysleep\s+(\d{1,5})\b/.exec(line) ?? []
    if (value !== undefined) minutes.set(source, Number(value))
  }
  return minutes.size > 0 ? known(minutes) : unknown('unparsable', 'pmset')
}
