import type { Day } from '../../shared/model/date.ts'
import { now } from '../app/clock.ts'

/** What stands in the three inputs of a date, as typed. */
export type DayParts = { day: string; month: string; year: string }

export const emptyDay: DayParts = { day: '', month: '', year: '' }

/** The parts of a day, or empty ones. */
export function partsOf(day: Day | null): DayParts {
  const match = day === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return match
    ? { day: String(Number(match[3])), month: String(Number(match[2])), year: match[1] ?? '' }
    : emptyDay
}

/** `empty` when nothing is typed, `incomplete` and `impossible` when it is no day, else the day. */
export function readDay(
  parts: DayParts,
): { kind: 'empty' | 'incomplete' | 'impossible' } | { kind: 'day'; day: Day } {
  const day = parts.day.trim()
  const month = parts.month.trim()
  const year = parts.year.trim()
  if (!day && !month && !year) return { kind: 'empty' }
  if (!day || !month || !year) return { kind: 'incomplete' }
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year))
    return { kind: 'impossible' }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exists =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day)
  return exists ? { kind: 'day', day: date.toISOString().slice(0, 10) } : { kind: 'impossible' }
}

/** What stands in the two inputs of a month, as typed. */
export type MonthParts = Pick<DayParts, 'month' | 'year'>

/** As `readDay`, for a month: its first day. */
export function readMonth(parts: MonthParts): ReturnType<typeof readDay> {
  const isEmpty = !parts.month.trim() && !parts.year.trim()
  return readDay({ ...parts, day: isEmpty ? '' : '1' })
}

/** Today as the person's calendar has it. */
export function today(at: Date = now()): Day {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

/** The same day some months on, or the last day of that month. */
export function inMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
