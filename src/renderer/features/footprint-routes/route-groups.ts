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

/** Tasks about things that were found, which stand on pages of their own. */
export const tasksAboutFound = ({
  tasks,
}: Pick<RouteView, 'tasks'>): (RouteTask & { exposureId: string })[] =>
  tasks.flatMap(task => (task.exposureId === null ? [] : [{ ...task, exposureId: task.exposureId }]))

/** Where a way is gone on with: at the one thing it is open for, or in general when it is open for none or several. */
export function openAt({ tasks }: Pick<RouteView, 'tasks'>): string | null {
  const open = tasks.filter(({ state }) => !closed.includes(state))
  return open.length === 1 ? (open[0]?.exposureId ?? null) : null
}
