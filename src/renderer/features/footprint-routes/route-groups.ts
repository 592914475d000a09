import type { RouteView } from '../../../shared/footprint-views.ts'
import { type RouteTask, routeGroups } from '../../../shared/model/footprint-route.ts'

/** Routes by where the entry stands, without groups that are empty. */
export function byGroup(views: readonly RouteView[]) {
  return routeGroups
    .map(group => ({ group, views: views.filter(({ route }) => route.group === group) }))
    .filter(({ views: own }) => own.length > 0)
}

const closed: readonly RouteTask['state'][] = ['done', 'not-for-me']

/** Begun and not settled. */
export const isUnderWay = ({ tasks }: RouteView): boolean =>
  tasks.some(({ state }) => !closed.includes(state))

/** Settled, or put aside as not meant for the person. */
export const isSettled = ({ tasks }: RouteView): boolean =>
  tasks.length > 0 && tasks.every(({ state }) => closed.includes(state))

/** The task about one exposure, or in general. */
export const taskAbout = ({ tasks }: Pick<RouteView, 'tasks'>, exposureId: string | null) =>
  tasks.find(task => task.exposureId === exposureId) ?? null
