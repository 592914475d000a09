import type { Day } from '../../../shared/model/date.ts'
import type { RouteTask } from '../../../shared/model/footprint-route.ts'

/** Asked, and the last day for an answer is over. */
export function isOverdue({ state, answerBy }: RouteTask, today: Day): boolean {
  return state === 'asked' && answerBy !== null && answerBy < today
}

/** The day has come on which it is to be done or looked at again. */
const isDueAgain = ({ againOn }: RouteTask, today: Day): boolean => againOn !== null && againOn <= today

/** Nothing to do for now: an answer may still come, or it is over and its day to be done again has not come. */
export function isAtRest(task: RouteTask, today: Day): boolean {
  if (task.state === 'to-do' || isDueAgain(task, today)) return false
  return !isOverdue(task, today)
}
