import type { Store } from '../../store/store.ts'

/** Removes exposures, each with the tasks on routes that were about it. */
export async function removeExposures(store: Store, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const task of await store.routeTasks())
    if (task.exposureId !== null && ids.includes(task.exposureId)) await store.removeRouteTask(task.id)
  for (const id of ids) await store.removeExposure(id)
}
