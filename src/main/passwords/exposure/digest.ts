import { createHash } from 'node:crypto'

/** Lines of `SUFFIX:COUNT`, and nothing else, down to the last one. */
const rangeAnswer = /^(?:[0-9A-F]{35}:\d{1,12}(?:\r?\n)+)*[0-9A-F]{35}:\d{1,12}(?:\r?\n)*$/

/** SHA-1 of a password in upper-case hex, as Pwned Passwords lists it. */
export function passwordDigest(password: string): string {
  return createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase()
}

/** First five and last 35 characters of the digest, as the range service splits it. */
export function rangeParts(password: string): { prefix: string; suffix: string } {
  const digest = passwordDigest(password)
  return { prefix: digest.slice(0, 5), suffix: digest.slice(5) }
}

/** Whether a text is a range answer, so that an error page or half an answer is not read as "never seen". */
export function isRangeAnswer(text: string): boolean {
  return rangeAnswer.test(text)
}

/**
 * How often a suffix stands in a range answer: lines of `SUFFIX:COUNT`, padded with lines of count 0. Null when the text is
 * no range answer at all.
 */
export function timesSeen(answer: string, suffix: string): number | null {
  if (!isRangeAnswer(answer)) return null
  const at = answer.indexOf(`${suffix}:`)
  return at < 0 ? 0 : Number.parseInt(answer.slice(at + suffix.length + 1), 10)
}
