import { addDays, type Day } from '../../../../shared/model/date.ts'
import type { VaultLogin } from './vault.ts'

/** Managers that do not know write the start of their own calendar: 1970, 1904, 1601. */
const earliest: Day = '1990-01-01'

/**
 * Reads the day a password was changed: null when the file does not say or cannot be right. Tomorrow may be today
 * further east.
 */
export function createChangedOn(today: Day): (login: VaultLogin) => Day | null {
  const latest = addDays(today, 1)
  return ({ login: { changedOn } }) =>
    changedOn !== null && changedOn >= earliest && changedOn <= latest ? changedOn : null
}

/** The same calendar day some years before. */
export const yearsBefore = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
