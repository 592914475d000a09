import { addDays, type Day } from '../../../shared/model/date.ts'
import type { Exposure } from '../../../shared/model/exposure.ts'
import type { FootprintRoute } from '../../../shared/model/footprint-route.ts'

/** Where the route names no days: about the month that UK data protection law gives. */
export const usualAnswerDays = 30

/** The last day on which an answer is still in time; null when nothing was asked, or not said when. */
export function answerBy(exposure: Exposure, route: FootprintRoute | null): Day | null {
  return exposure.state !== 'asked' || exposure.askedOn === null
    ? null
    : addDays(exposure.askedOn, route?.answerDays ?? usualAnswerDays)
}

/** An answer that is late comes before a day to look again. */
export function dueOf(
  exposure: Exposure,
  route: FootprintRoute | null,
  today: Day,
): 'answer-overdue' | 'look-again' | null {
  const by = answerBy(exposure, route)
  if (by !== null && by < today) return 'answer-overdue'
  return exposure.lookAgainOn !== null && exposure.lookAgainOn <= today ? 'look-again' : null
}
