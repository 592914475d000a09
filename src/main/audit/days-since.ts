import { addDays, type Day, dayOf, daysBetween } from '../../shared/model/date.ts'

/**
 * Whole days since a day the person named, or `future` when it has not come yet. Tomorrow still counts as today,
 * because a person may be further east than UTC.
 */
export function daysSince(day: Day, now: Date): number | 'future' {
  if (day > addDays(dayOf(now), 1)) return 'future'
  return Math.max(0, daysBetween(day, dayOf(now)))
}
