import { notImplemented } from '@hapi/boom'
import type { BreachesView } from '../../shared/footprint-views.ts'
import type { BreachCheck } from '../../shared/model/breach-check.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export interface Breaches {
  get(): Promise<BreachesView>
  saveKey(key: string): Promise<void>
  removeKey(): Promise<void>
  preview(facetId: string, way: 'address' | 'range'): Promise<{ to: string; sends: string }>
  check(facetId: string, way: 'address' | 'range', signal?: AbortSignal): Promise<BreachesView>
  record(told: {
    facetId: string
    way: BreachCheck['way']
    names: readonly string[]
    dealtWith: readonly string[]
  }): Promise<void>
  fetchList(signal?: AbortSignal): Promise<BreachesView>
}

export interface BreachesOptions {
  readonly store: () => Store
  readonly catalogue: Catalogue
  readonly clock: Clock
}

export function createBreaches(_options: BreachesOptions): Breaches {
  const missing = () => Promise.reject(notImplemented())
  return {
    get: missing,
    saveKey: missing,
    removeKey: missing,
    preview: missing,
    check: missing,
    record: missing,
    fetchList: missing,
  }
}
