import type { Exposure } from '../../../shared/model/exposure.ts'
import type { RouteTask } from '../../../shared/model/footprint-route.ts'

/**
 * What a task on a route says of the exposure it is about: asking, a refusal and the end of it show there as well. Null when
 * nothing changes, so that what the person set by hand stays.
 */
export function exposureAfter(task: RouteTask, exposure: Exposure): Exposure | null {
  const { routeId, askedOn } = task
  switch (task.state) {
    case 'asked':
      return { ...exposure, state: 'asked', askedOn, routeId }
    case 'refused':
      return { ...exposure, state: 'refused', askedOn: askedOn ?? exposure.askedOn, routeId }
    case 'done':
      return { ...exposure, state: 'removed', askedOn: askedOn ?? exposure.askedOn, routeId }
    case 'to-do':
    case 'answered':
    case 'not-for-me':
      return null
  }
}
