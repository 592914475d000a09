import { type Moment, momentSchema } from '../../../shared/model/date.ts'

const dayInMilliseconds = 86_400_000
const written = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/

/**
 * A moment that has passed, in UTC, or null: for text that is no moment and for one more than a day ahead of `now`,
 * which only a wrong clock can have written.
 */
export function pastMoment(text: unknown, now: Moment): Moment | null {
  if (typeof text !== 'string') return null
  const [, day, time, zone] = written.exec(text.trim()) ?? []
  if (day === undefined || time === undefined || zone === undefined) return null
  // Date rolls 31 February over to March; the schema knows the calendar.
  if (!momentSchema.safeParse(`${day}T${time}Z`).success) return null
  const date = new Date(`${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
  const milliseconds = date.getTime()
  if (Number.isNaN(milliseconds) || milliseconds > Date.parse(now) + dayInMilliseconds) return null
  return date.toISOString()
}

/** The latest of some moments, or null of none. */
export function latest(moments: readonly (Moment | null)[]): Moment | null {
  const sorted = moments
    .filter(moment => moment !== null)
    .sort((one, other) => Date.parse(one) - Date.parse(other))
  return sorted.at(-1) ?? null
}
