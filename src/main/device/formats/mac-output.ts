import type { Capture } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import { failureOf, nameOf, output } from '../read.ts'

/** Apple's tools refuse in words, some of them with exit code 0. */
const refusal =
  /requires Full Disk Access|Operation not permitted|need administrator access|must be (?:run as |the )?root|Permission denied|not authori[sz]ed/i

/**
 * What a tool of macOS printed on both streams: several answer on stderr. Unknown when it did not run to one of the
 * exit codes that carry an answer, or when it refused.
 */
export function macOutput(capture: Capture | undefined, exitCodes: readonly number[] = [0]): Reading<string> {
  const failure = failureOf(capture)
  if (failure) return failure
  if (capture === undefined) return unknown('not-measured')
  const name = nameOf(capture.request)
  const text = `${capture.stdout}\n${capture.stderr}`
  if (refusal.test(text)) return unknown('not-permitted', name)
  if (capture.exitCode === null || !exitCodes.includes(capture.exitCode))
    return unknown('service-error', name)
  if (text.trim() === '') return unknown('unparsable', name)
  return isWhole(capture.stdout) && isWhole(capture.stderr) ? known(text) : unknown('truncated', name)
}

/** Tools end their last line; a text that does not was cut off, and what is missing may be the bad news. */
const isWhole = (text: string): boolean => text === '' || text.endsWith('\n')

/** The stdout of a tool that succeeded and was heard to the end. */
export function wholeOutput(capture: Capture | undefined): Reading<string> {
  const text = output(capture)
  if (text.status === 'unknown' || isWhole(text.value)) return text
  return unknown('truncated', capture && nameOf(capture.request))
}

/** Lines of a text, trimmed, without the date and process that some tools put in front of what they print on stderr. */
export function macLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.replace(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d+ \w+\[\d+:\d+\] ?/, '').trim())
    .filter(line => line !== '')
}
