import type { Moment } from '../../../shared/model/date.ts'

/** Windows writes "never" as a date of 1600, 1601, 1899 or 1970: nothing before this year is meant. */
const firstPlausibleYear = 2009
const daysAhead = 2

/**
 * A moment as PowerShell prints it, `2026-11-13T18:00:00.0000000Z` or `/Date(1490720700000)/`.
 * Null for "never", for text without a time zone and for moments the clock has not reached, which prove nothing.
 */
export function windowsMoment(text: string | null | undefined, now: Moment): Moment | null {
  const milliseconds = text ? millisecondsOf(text.trim()) : Number.NaN
  const latest = Date.parse(now) + daysAhead * 86_400_000
  return Number.isNaN(milliseconds) || milliseconds > latest ? null : plausible(milliseconds)
}

/** A moment that may lie ahead, such as the end of a pause. */
export function windowsMomentAhead(text: string): Moment | null {
  return plausible(millisecondsOf(text.trim()))
}

/** A FILETIME: hundreds of nanoseconds since 1601. */
export function fileTimeMoment(fileTime: number, now: Moment): Moment | null {
  const milliseconds = Math.round(fileTime / 10_000) - 11_644_473_600_000
  return milliseconds > Date.parse(now) + daysAhead * 86_400_000 ? null : plausible(milliseconds)
}

function millisecondsOf(text: string): number {
  const [, epoch] = /^\/Date\((-?\d{1,16})\)\/$/.exec(text) ?? []
  if (epoch !== undefined) return Number(epoch)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?Z$/.test(text) ? Date.parse(text) : Number.NaN
}

function plausible(milliseconds: number): Moment | null {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return null
  const year = date.getUTCFullYear()
  return year >= firstPlausibleYear && year < 10_000 ? date.toISOString() : null
}
