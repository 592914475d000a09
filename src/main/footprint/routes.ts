import { notImplemented } from '@hapi/boom'
import type { LetterDraft, RouteView } from '../../shared/footprint-views.ts'
import type { RouteTask } from '../../shared/model/footprint-route.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export interface FootprintRoutes {
  list(): Promise<RouteView[]>
  saveTask(task: RouteTask): Promise<void>
  removeTask(id: string): Promise<void>
  /** 404 when there is no such letter. */
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
export function createFootprintRoutes(_options: FootprintRoutesOptions): FootprintRoutes {
  const missing = () => Promise.reject(notImplemented())
  return { list: missing, saveTask: missing, removeTask: missing, letter: missing }
}
