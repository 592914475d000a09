import type { Day } from '../../shared/model/date.ts'
import type { MessageKey } from '../i18n/words.ts'
import { type DayParts, type MonthParts, readDay, readMonth, today } from './day-parts.ts'

/** A typed day that must have come already: the day, or null when nothing is typed, and what is wrong with it. */
export type PastDay = { day: Day | null; problem: MessageKey | null }

/** Reads a day that may be left out. */
export function readPastDay(parts: DayParts, now: Day = today()): PastDay {
  const read = readDay(parts)
  switch (read.kind) {
    case 'empty':
      return { day: null, problem: null }
    case 'incomplete':
      return { day: null, problem: 'ui.dateIncomplete' }
    case 'impossible':
      return { day: null, problem: 'ui.dateImpossible' }
    case 'day':
      return read.day > now ? { day: null, problem: 'ui.dateInFuture' } : { day: read.day, problem: null }
  }
}

/** Reads a month that may be left out, as its first day. */
export function readPastMonth(parts: MonthParts, now: Day = today()): PastDay {
  const read = readMonth(parts)
  switch (read.kind) {
    case 'empty':
      return { day: null, problem: null }
    case 'incomplete':
      return { day: null, problem: 'ui.monthIncomplete' }
    case 'impossible':
      return { day: null, problem: 'ui.monthImpossible' }
    case 'day':
      return read.day > now ? { day: null, problem: 'ui.dateInFuture' } : { day: read.day, problem: null }
  }
}
