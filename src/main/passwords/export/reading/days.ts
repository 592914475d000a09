import { type Day, daySchema } from '../../../../shared/model/date.ts'

/** Reads the day out of what an export writes for a moment; null when that is no date. */
export type ReadDay = (written: string) => Day | null

const startsAsDay = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/
const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i

/** `2024-05-01`, with or without a time. One that names its zone is told in UTC, one that does not as it is written. */
export const isoDay: ReadDay = written => {
  const day = startsAsDay.exec(written.trim())?.[1]
  if (!day) return null
  const text = written.trim()
  if (text.length > day.length && hasZone.test(text.slice(day.length))) return dayOfEpoch(Date.parse(text))
  return existing(day)
}

export const epochSeconds: ReadDay = written => dayOfEpoch(wholeNumber(written) * 1000)
export const epochMilliseconds: ReadDay = written => dayOfEpoch(wholeNumber(written))

/** The day of milliseconds since 1970. Zero and less stand for "not set", and years beyond 9999 for damage. */
export function dayOfEpoch(milliseconds: number): Day | null {
  if (!Number.isFinite(milliseconds) || milliseconds <= 0 || milliseconds > 8.64e15) return null
  return existing(new Date(milliseconds).toISOString().slice(0, 10))
}

const secondsFromYearOne = 62_135_596_800

/** KeePass 4 databases write moments as seconds since the year 1, eight bytes in base64. https://keepass.info/help/kb/kdbx.html */
export const keepassDay: ReadDay = written => {
  if (written.includes('-')) return isoDay(written)
  const bytes = Buffer.from(written.trim(), 'base64')
  if (bytes.length !== 8) return null
  return dayOfEpoch((Number(bytes.readBigInt64LE()) - secondsFromYearOne) * 1000)
}

/** The order of day and month in a column such as `03/04/2024`. Null as long as no value of it tells. */
export type SlashOrder = 'day-first' | 'month-first' | null

const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:\D|$)/

export function slashOrder(values: Iterable<string>): SlashOrder {
  let dayFirst = false
  let monthFirst = false
  for (const value of values) {
    const parts = slashed.exec(value.trim())
    if (Number(parts?.[1]) > 12) dayFirst = true
    if (Number(parts?.[2]) > 12) monthFirst = true
  }
  if (dayFirst === monthFirst) return null
  return dayFirst ? 'day-first' : 'month-first'
}

/** Any date that can be read in one way only. */
export function anyDay(order: SlashOrder): ReadDay {
  return written => {
    const text = written.trim()
    if (/^\d{9,10}$/.test(text)) return epochSeconds(text)
    if (/^\d{12,13}$/.test(text)) return epochMilliseconds(text)
    const parts = slashed.exec(text)
    if (!parts) return isoDay(text)
    if (!order) return null
    const [, first = '', second = '', year = ''] = parts
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  }
}

function wholeNumber(written: string): number {
  return /^\d{1,16}$/.test(written.trim()) ? Number(written) : Number.NaN
}

function existing(day: string): Day | null {
  return daySchema.safeParse(day).success ? day : null
}
