import type { Capture } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import { failureOf, nameOf, output } from '../read.ts'

/** The lines of a text without the empty ones, ends trimmed. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line !== '')

/** The lines of a command that succeeded. Tools end their last line; one that did not was cut off. */
export function wholeLines(capture: Capture | undefined): Reading<string[]> {
  const text = output(capture)
  if (text.status === 'unknown') return text
  if (text.value !== '' && !text.value.endsWith('\n'))
    return unknown('truncated', capture && nameOf(capture.request))
  return known(linesOf(text.value))
}

/** The text of a file, null when there is no such file, or why it could not be read. */
export function textFile(capture: Capture | undefined): Reading<string | null> {
  if (capture?.failure === 'not-found') return known(null)
  return failureOf(capture) ?? known(capture?.stdout ?? '')
}

/** The names in a folder (folders end in a slash), none when there is no such folder, or why it could not be listed. */
export function folderNames(capture: Capture | undefined): Reading<string[]> {
  const text = textFile(capture)
  return text.status === 'known' ? known(linesOf(text.value ?? '')) : text
}
