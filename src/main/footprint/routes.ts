import { notFound } from '@hapi/boom'
import type { LetterDraft, RouteView } from '../../shared/footprint-views.ts'
import { dayOf } from '../../shared/model/date.ts'
import type { Exposure } from '../../shared/model/exposure.ts'
import type { RouteTask } from '../../shared/model/footprint-route.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { draftLetter } from './letters/draft-letter.ts'
import { exposureAfter } from './routes/exposure-after-task.ts'
import { routeViews } from './routes/route-views.ts'
import { withDates } from './routes/task-dates.ts'

export interface FootprintRoutes {
  /** All routes of the catalogue, those recommended now first, then by priority. */
  list(): Promise<RouteView[]>
  /** Fills in the days that follow from the state, and lets the exposure it is about follow it. 404 for an unknown route, 400 for days that cannot be. */
  saveTask(task: RouteTask): Promise<void>
  removeTask(id: string): Promise<void>
  /** Nothing is kept or sent. 404 when there is no such letter or exposure. */
  letter(request: {
    letterId: string
    exposureId: string | null
    values: Readonly<Record<string, string>>
  }): Promise<LetterDraft>
}

export interface FootprintRoutesOptions {
  readonly store: () => Store
  readonly catalogue: Catalogue
  readonly clock: Clock
}

/** The ways off public records and sites: what fits this person, how far they are, and the letters for it. */
export function createFootprintRoutes({ store, catalogue, clock }: FootprintRoutesOptions): FootprintRoutes {
  const today = () => dayOf(clock())
  return {
    async list() {
      const from = store()
      const [profile, facets, exposures, tasks] = await Promise.all([
        from.profile(),
        from.identityFacets(),
        from.exposures(),
        from.routeTasks(),
      ])
      return routeViews(catalogue, { profile, facets, exposures, tasks, today: today() })
    },
    async saveTask(task) {
      const route = catalogue.routes.find(({ id }) => id === task.routeId)
      if (!route) throw notFound('There is no such route', { kind: 'NOT_FOUND' })
      const before = (await store().routeTasks()).find(({ id }) => id === task.id) ?? null
      const dated = withDates(task, { route, before, today: today() })
      await store().saveRouteTask(dated)
      if (dated.exposureId === null) return
      const exposure = (await store().exposures()).find(({ id }) => id === dated.exposureId)
      if (exposure === undefined || !saysMore(dated, before, exposure)) return
      const after = exposureAfter(dated, exposure)
      if (after !== null) await store().saveExposure(after)
    },
    removeTask: id => store().removeRouteTask(id),
    async letter({ letterId, exposureId, values }) {
      const letter = catalogue.letters.find(({ id }) => id === letterId)
      if (!letter) throw notFound('There is no such letter', { kind: 'NOT_FOUND' })
      const [facets, exposures] = await Promise.all([store().identityFacets(), store().exposures()])
      const exposure = exposures.find(({ id }) => id === exposureId) ?? null
      if (exposureId !== null && exposure === null)
        throw notFound('There is no such exposure', { kind: 'NOT_FOUND' })
      return draftLetter(letter, { facets, exposure, values, today: today() })
    },
  }
}

/** A new state, or another day of asking for an exposure that still stands as it was left. */
function saysMore(task: RouteTask, before: RouteTask | null, exposure: Exposure): boolean {
  if (before === null || task.state !== before.state) return true
  return task.askedOn !== before.askedOn && exposure.state === before.state
}
