import { randomUUID } from 'node:crypto'
import { Boom, notFound } from '@hapi/boom'
import type { DomainPreview, DomainView } from '../../shared/footprint-views.ts'
import { type DomainReport, domainReportSchema } from '../../shared/model/domain-report.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { serversFor } from './dns/resolver.ts'
import { asciiDomain } from './domain-name.ts'
import { domainView } from './domain-view.ts'
import { handOverText } from './hand-over.ts'
import { lookAtDomain, type Whom } from './look.ts'
import { previewOf, rdapText, resolverText } from './preview.ts'
import { createBootstrapList } from './registration/rdap.ts'

export type { RefusedName } from './domain-name.ts'
export type { Whom } from './look.ts'

export type DomainEvent =
  | { type: 'asking'; what: string; done: number; total: number }
  | { type: 'finished'; view: DomainView }

export interface Domains {
  list(): Promise<DomainView[]>
  /** Sends nothing. Errors: 400 INVALID with a `RefusedName` when it is no domain name. */
  preview(domain: string): Promise<DomainPreview>
  /** Asks, judges and keeps the report: one for each domain. Errors: those of `preview`, 499 CANCELLED. */
  check(domain: string, signal?: AbortSignal): AsyncGenerator<DomainEvent, void>
  remove(id: string): Promise<void>
  /** 404 when there is no such report. */
  handOver(id: string): Promise<{ fileName: string; mediaType: string; content: string }>
  /** What `preview` tells, without the store; for the terminal. */
  previewFor(domain: string, whom: Whom): DomainPreview
  /** What `check` does, without keeping anything; for the terminal. */
  look(domain: string, whom: Whom, signal?: AbortSignal): AsyncGenerator<DomainEvent, void>
}

export interface DomainsOptions {
  readonly store: () => Store
  readonly clock: Clock
  readonly request?: typeof fetch
  /** Addresses of the resolvers of this computer. */
  readonly ownResolvers?: () => readonly string[]
  /** How long each try of a question waits, in milliseconds. */
  readonly waits?: readonly number[]
  /** When everything must have ended, in milliseconds. */
  readonly longestMs?: number
}

const usualLongestMs = 45_000

export function createDomains({
  store,
  clock,
  request,
  ownResolvers,
  waits,
  longestMs = usualLongestMs,
}: DomainsOptions): Domains {
  const list = createBootstrapList(clock)

  async function* look(typed: string, whom: Whom, signal?: AbortSignal): ReturnType<Domains['look']> {
    const domain = asciiDomain(typed)
    const { questions, requests } = previewOf(domain, whom)
    const total = questions.length + requests.length
    const events = createQueue<DomainEvent>()
    const stop = new AbortController()
    const ending = AbortSignal.any([
      stop.signal,
      AbortSignal.timeout(longestMs),
      ...(signal === undefined ? [] : [signal]),
    ])
    let done = 0
    const looking = lookAtDomain({
      domain,
      whom,
      servers: serversFor(whom.resolver, ownResolvers),
      list,
      clock,
      signal: ending,
      ...(request === undefined ? {} : { request }),
      ...(waits === undefined ? {} : { waits }),
      onAsking: what => {
        done += 1
        events.add({ type: 'asking', what, done, total: Math.max(total, done) })
      },
    }).finally(events.end)
    try {
      yield* events.all()
      const { takesMail, parts } = await looking
      if (signal?.aborted)
        throw new Boom('The look at the domain was stopped', {
          statusCode: 499,
          data: { kind: 'CANCELLED' },
        })
      const report: DomainReport = domainReportSchema.parse({
        id: randomUUID(),
        domain,
        at: clock().toISOString(),
        resolver: resolverText(whom),
        rdap: rdapText(whom),
        takesMail,
        parts,
      })
      yield { type: 'finished', view: domainView(report) }
    } finally {
      stop.abort()
      await looking.catch(() => undefined)
    }
  }

  const saved = async (report: DomainReport): Promise<DomainView> => {
    const earlier = (await store().domainReports()).find(({ domain }) => domain === report.domain)
    const kept = { ...report, id: earlier?.id ?? report.id }
    await store().saveDomainReport(kept)
    return domainView(kept)
  }

  return {
    list: async () => (await store().domainReports()).map(domainView),
    preview: async domain => previewOf(asciiDomain(domain), await store().settings()),
    async *check(domain, signal) {
      for await (const event of look(domain, await store().settings(), signal))
        yield event.type === 'finished' ? { type: 'finished', view: await saved(event.view.report) } : event
    },
    remove: id => store().removeDomainReport(id),
    async handOver(id) {
      const report = (await store().domainReports()).find(one => one.id === id)
      if (report === undefined) throw notFound('There is no such report', { kind: 'NOT_FOUND' })
      return {
        fileName: `${report.domain}-domain-check.txt`,
        mediaType: 'text/plain; charset=utf-8',
        content: handOverText(domainView(report)),
      }
    },
    previewFor: (domain, whom) => previewOf(asciiDomain(domain), whom),
    look,
  }
}

/** Hands on events in their order, as they come, until the end. */
function createQueue<Event>() {
  const waiting: Event[] = []
  let ended = false
  let wake = () => {}
  return {
    add(event: Event) {
      waiting.push(event)
      wake()
    },
    end: () => {
      ended = true
      wake()
    },
    async *all(): AsyncGenerator<Event, void> {
      while (true) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else if (ended) return
        else
          await new Promise<void>(resolve => {
            wake = resolve
          })
      }
    },
  }
}
