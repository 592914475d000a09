import type { Day } from '../../../shared/model/date.ts'
import { type Exposure, isOpen } from '../../../shared/model/exposure.ts'
import {
  type FootprintRoute,
  isOverdue,
  type RouteAudience,
  type RouteTask,
} from '../../../shared/model/footprint-route.ts'
import type { IdentityFacet } from '../../../shared/model/identity.ts'
import { isAtRest } from './task-state.ts'

interface Situation {
  readonly facets: readonly IdentityFacet[]
  readonly exposures: readonly Exposure[]
  /** Those of this route. */
  readonly tasks: readonly RouteTask[]
  readonly today: Day
}

/** Whether a route that fits is recommended now: an answer is overdue, something open calls for it, or it is for people like this one. */
export function isCalledFor(route: FootprintRoute, situation: Situation): boolean {
  const { tasks, today } = situation
  return (
    tasks.some(task => isOverdue(task, today)) ||
    isForWhoeverThisIs(route, situation) ||
    situation.exposures.some(exposure => helps(route, exposure) && !isDealtWith(exposure, tasks, today))
  )
}

function isForWhoeverThisIs(route: FootprintRoute, { facets, tasks, today }: Situation): boolean {
  const own = facets.filter(({ of }) => of === null)
  const meant = (route.suggestedTo ?? []).some(audience => belongsTo(audience, own))
  return meant && !tasks.some(task => task.exposureId === null && isAtRest(task, today))
}

function belongsTo(audience: RouteAudience, own: readonly IdentityFacet[]): boolean {
  switch (audience) {
    case 'everyone':
      return true
    case 'with-address':
      return own.some(facet => facet.kind === 'address' && facet.when === 'now')
    case 'with-company':
      return own.some(facet => facet.kind === 'position' && facet.organisationKind === 'company')
    case 'with-charity':
      return own.some(facet => facet.kind === 'position' && facet.organisationKind === 'charity')
    case 'with-domain':
      return own.some(facet => facet.kind === 'domain')
  }
}

/** What has to stay calls for nothing, and what cannot be changed where it stands can only leave the search results. */
function helps(route: FootprintRoute, exposure: Exposure): boolean {
  if (!isOpen(exposure) || exposure.publicByDuty === 'yes') return false
  if (exposure.routeId === route.id) return true
  if (exposure.changeable === 'no' && route.group !== 'search-engines') return false
  return (
    (route.publishers?.includes(exposure.publisher) ?? true) &&
    exposure.kinds.some(kind => route.helpsWith.includes(kind))
  )
}

/** By a task about it, or by one in general that was not closed before it was found: then it has come back. */
function isDealtWith(exposure: Exposure, tasks: readonly RouteTask[], today: Day): boolean {
  return tasks.some(
    task =>
      isAtRest(task, today) &&
      (task.exposureId === exposure.id ||
        (task.exposureId === null && (task.closedOn === null || task.closedOn >= exposure.foundOn))),
  )
}
