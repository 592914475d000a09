import type { Day } from '../../../shared/model/date.ts'
import { isDueAgain, isOverdue, type RouteTask } from '../../../shared/model/footprint-route.ts'

/** Nothing to do for now: an answer may still come, or it is over and its day to be done again has not come. */
export function isAtRest(task: RouteTask, today: Day): boolean {
  if (task.state === 'to-do' || isDueAgain(task, today)) return false
  return !isOverdue(task, today)
}
