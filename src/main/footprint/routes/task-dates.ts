import { badRequest } from '@hapi/boom'
import { addDays, type Day } from '../../../shared/model/date.ts'
import type { FootprintRoute, RouteTask } from '../../../shared/model/footprint-route.ts'

interface Filling {
  readonly route: Pick<FootprintRoute, 'answerDays'>
  /** The task as it was saved last. */
  readonly before: RouteTask | null
  readonly today: Day
}

/**
 * The task with the days that follow from its state: asked and closed today unless the person says otherwise, an answer
 * due after the route's days. 400 when the days contradict each other or have not come yet.
 */
export function withDates(task: RouteTask, filling: Filling): RouteTask {
  const filled = fill(task, filling)
  refuseImpossibleDays(filled, filling.today)
  return filled
}

function fill(task: RouteTask, { route, before, today }: Filling): RouteTask {
  switch (task.state) {
    case 'to-do':
      return { ...task, askedOn: null, answerBy: null, closedOn: null }
    case 'asked': {
      const askedOn = task.askedOn ?? before?.askedOn ?? today
      return { ...task, askedOn, answerBy: answerBy({ ...task, askedOn }, route, before), closedOn: null }
    }
    case 'answered':
    case 'refused':
    case 'done':
      return { ...task, closedOn: task.closedOn ?? before?.closedOn ?? today }
    case 'not-for-me':
      return task
  }
}

/** A day that the person set stays. One that we worked out moves along when the day of asking is corrected. */
function answerBy(
  task: RouteTask & { askedOn: Day },
  { answerDays }: Filling['route'],
  before: RouteTask | null,
): Day | null {
  const due = (askedOn: Day) => (answerDays === null ? null : addDays(askedOn, answerDays))
  const workedOut =
    before?.askedOn != null && task.answerBy === before.answerBy && task.answerBy === due(before.askedOn)
  return task.answerBy === null || workedOut ? due(task.askedOn) : task.answerBy
}

function refuseImpossibleDays({ askedOn, answerBy, closedOn, againOn }: RouteTask, today: Day): void {
  // Tomorrow still passes for today, because a person may be further east than UTC.
  const latest = addDays(today, 1)
  const inTheFuture = [askedOn, closedOn].some(day => day !== null && day > latest)
  const begun = askedOn ?? closedOn
  const backwards = [answerBy, closedOn].some(day => day !== null && askedOn !== null && day < askedOn)
  const againTooSoon = againOn !== null && begun !== null && againOn < (closedOn ?? begun)
  if (inTheFuture || backwards || againTooSoon)
    throw badRequest('The days of a task contradict each other', { kind: 'INVALID' })
}
