import { z } from 'zod'

/** A calendar day, `2026-11-22`, checked to exist. */
export const daySchema = z.iso.date()
export type Day = z.infer<typeof daySchema>

/** A moment in UTC, `2026-11-22T15:21:00.000Z`. */
export const momentSchema = z.iso.datetime()
export type Moment = z.infer<typeof momentSchema>

const dayInMilliseconds = 86_400_000

/** Whole days from `earlier` to `later`; negative when `later` comes first. */
export function daysBetween(earlier: Date | string, later: Date | string): number {
  return Math.floor((new Date(later).getTime() - new Date(earlier).getTime()) / dayInMilliseconds)
}

/** The UTC calendar day of a moment. */
export function dayOf(moment: Date | string): Day {
  return new Date(moment).toISOString().slice(0, 10)
}

/** The day that lies `days` after `day`. */
export function addDays(day: Day | Date, days: number): Day {
  return dayOf(new Date(new Date(day).getTime() + days * dayInMilliseconds))
}
