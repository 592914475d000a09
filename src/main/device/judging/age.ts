import { daysBetween } from '../../../shared/model/date.ts'

/** How far a moment may lie ahead of this clock before one of the two must be wrong. Time zones explain a day. */
const toleratedDays = 1

/** Whole days since a moment or day, never below zero; null when it lies in the future, so that no age can be told. */
export function ageInDays(past: Date | string, now: Date): number | null {
  const days = daysBetween(past, now)
  return days < -toleratedDays ? null : Math.max(0, days)
}
