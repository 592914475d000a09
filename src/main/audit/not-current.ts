import type { Day } from '../../shared/model/date.ts'
import { unclear, type Verdict } from './check.ts'
import { daysSince } from './days-since.ts'

/** Why what was established on a day does not count: it is too long ago, or still to come. Null when it does. */
export function notCurrent(on: Day, now: Date, goodForDays: number): Verdict | null {
  const days = daysSince(on, now)
  if (days === 'future') return unclear('clock-wrong')
  return days > goodForDays ? unclear('answer-stale') : null
}
