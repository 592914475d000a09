import { createHash } from 'node:crypto'
import { z } from 'zod'

const line = z.string().regex(/^[0-9A-F]{35}:\d{1,12}$/)

/** First five and last 35 characters of the SHA-1 in upper-case hex, as the range service splits it. */
export function rangeParts(password: string): { prefix: string; suffix: string } {
  const digest = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase()
  return { prefix: digest.slice(0, 5), suffix: digest.slice(5) }
}

/**
 * How often a suffix stands in a range answer: lines of `SUFFIX:COUNT`, padded with lines of count 0. Null when the text is
 * no range answer at all, so that an error page is not read as "never seen".
 */
export function timesSeen(answer: string, suffix: string): number | null {
  const lines = answer.split(/\r?\n/).filter(text => text !== '')
  if (lines.length === 0 || !lines.every(text => line.safeParse(text).success)) return null
  const match = lines.find(text => text.startsWith(`${suffix}:`))
  return match === undefined ? 0 : Number(match.slice(suffix.length + 1))
}
