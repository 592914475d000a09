import { notImplemented } from '@hapi/boom'
import type { DomainPreview, DomainView } from '../../shared/footprint-views.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export type DomainEvent =
  | { type: 'asking'; what: string; done: number; total: number }
  | { type: 'finished'; view: DomainView }

export interface Domains {
  list(): Promise<DomainView[]>
  /** Sends nothing. 400 INVALID when it is no domain name. */
  preview(domain: string): Promise<DomainPreview>
  /** Asks, judges and keeps the report. */
  check(domain: string, signal?: AbortSignal): AsyncGenerator<DomainEvent, void>
  remove(id: string): Promise<void>
  /** 404 when there is no such report. */
  handOver(id: string): Promise<{ fileName: string; mediaType: string; content: string }>
}

export interface DomainsOptions {
  readonly store: () => Store
  readonly clock: Clock
}

export function createDomains(_options: DomainsOptions): Domains {
  const missing = () => Promise.reject(notImplemented())
  return {
    list: missing,
    preview: missing,
    // biome-ignore lint/correctness/useYield: it has nothing to give yet
    async *check() {
      throw notImplemented()
    },
    remove: missing,
    handOver: missing,
  }
}
