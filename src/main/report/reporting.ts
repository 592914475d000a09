import type { Contact } from '../../shared/model/contact.ts'
import { dayOf } from '../../shared/model/date.ts'
import type { ReportInclude } from '../../shared/model/report.ts'
import type { IcdsView } from '../../shared/views.ts'
import type { Auditing } from '../audit/auditing.ts'
import { nextActions } from '../audit/next-actions.ts'
import { gatherFacts } from '../audit/person-facts.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { version } from '../version.ts'
import { footprintFacts } from './footprint.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { inputForAudit, inputForNow, notesOf, type ReportInput } from './report-input.ts'

export interface ReportRequest {
  /** Null for the findings as they stand now. */
  readonly auditId: string | null
  readonly format: 'html' | 'json'
  readonly include: ReportInclude
}

export interface ReportFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
}

/** Makes a report to take away. 404 when there is no such audit. */
export type Reporting = (request: ReportRequest) => Promise<ReportFile>

export interface ReportingOptions {
  readonly store: () => Store
  readonly auditing: Auditing
  readonly icds: () => Promise<IcdsView>
  readonly contacts: () => Promise<{ contacts: (Contact & { old: boolean })[] }>
  readonly catalogue: Catalogue
  readonly clock: Clock
}

export function createReporting(options: ReportingOptions): Reporting {
  return async ({ auditId, format, include }) => {
    const input = await gather(options, auditId, include)
    const fileName = `surefoot-report-${dayOf(input.finishedAt ?? input.createdAt)}.${format}`
    return format === 'html'
      ? { fileName, mediaType: 'text/html; charset=utf-8', content: renderHtml(input) }
      : { fileName, mediaType: 'application/json', content: renderJson(input) }
  }
}

async function gather(
  { store, auditing, icds, contacts, catalogue, clock }: ReportingOptions,
  auditId: string | null,
  include: ReportInclude,
): Promise<ReportInput> {
  const now = clock()
  const [profile, answers, accounts, actions, acceptances, exposures, tasks] = await Promise.all([
    store().profile(),
    store().answers(),
    store().accounts(),
    store().actions(),
    store().acceptances(),
    store().exposures(),
    store().routeTasks(),
  ])
  const rest = {
    version,
    createdAt: now.toISOString(),
    catalogueAsOf: catalogue.asOf,
    profile,
    contacts: (await contacts()).contacts,
    icds: profile ? await icds() : null,
    notes: notesOf({
      answers,
      accounts,
      actions: actions.map(({ note, subject, title, checkId }) => ({
        note,
        subject,
        title: title ?? checkId ?? '',
      })),
      exposures,
      tasks: tasks.map(({ routeId, note }) => ({
        title: catalogue.routes.find(({ id }) => id === routeId)?.title ?? routeId,
        note,
      })),
      questionName: id => catalogue.question(id)?.name ?? id,
    }),
    include,
  }
  if (auditId === null) {
    const footprint = footprintFacts(await gatherFacts(store(), now), dayOf(now))
    return inputForNow(await auditing.current(), { ...rest, footprint })
  }
  const audit = await auditing.get(auditId)
  const facts = (await store().audit(auditId))?.facts ?? {}
  const footprint = footprintFacts(facts, dayOf(audit.summary.finishedAt))
  return inputForAudit(audit, nextActions(audit.findings, acceptances, dayOf(now)), { ...rest, footprint })
}
