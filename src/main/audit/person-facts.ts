import { domainToASCII } from 'node:url'
import type { DomainReport } from '../../shared/model/domain-report.ts'
import type { AnyFact } from '../../shared/model/fact.ts'
import type { IdentityFacet, IdentitySummary } from '../../shared/model/identity.ts'
import type { StoreReader } from '../store/store.ts'

/** Everything known now, from the store: what was measured, what was filled in, and each answer under its question. */
export async function gatherFacts(store: StoreReader, now: Date): Promise<Record<string, AnyFact>> {
  const at = now.toISOString()
  const [
    device,
    profile,
    answers,
    accounts,
    carriedDevices,
    openers,
    icdsStatus,
    facets,
    searches,
    exposures,
    routeTasks,
    domainReports,
    breachChecks,
    settingStates,
  ] = await Promise.all([
    store.deviceFacts(),
    store.profile(),
    store.answers(),
    store.accounts(),
    store.carriedDevices(),
    store.openers(),
    store.icdsStatus(),
    store.identityFacets(),
    store.searchRecords(),
    store.exposures(),
    store.routeTasks(),
    store.domainReports(),
    store.breachChecks(),
    store.settingStates(),
  ])
  const said = (value: unknown): AnyFact =>
    value === null
      ? { status: 'unknown', reason: 'no-answer', grade: 'said', at }
      : { status: 'known', value, grade: 'said', at }
  const answered = answers.map(
    answer =>
      [
        `answer:${answer.questionId}`,
        { status: 'known', value: answer, grade: answer.grade, at: answer.answeredAt },
      ] as const,
  )
  return {
    ...device,
    profile: said(profile),
    accounts: said(accounts),
    'carried-devices': said(carriedDevices),
    openers: said(openers),
    'icds-status': said(icdsStatus),
    // Kinds only: a finished audit keeps its facts, and must not keep what was taken off the list.
    identity: said(facets.map(facet => summaryOf(facet, domainReports))),
    searches: said(searches),
    exposures: said(exposures),
    'footprint-routes': said(routeTasks),
    'domain-reports': said(domainReports),
    'breach-checks': said(breachChecks),
    'privacy-settings': said(settingStates),
    ...Object.fromEntries(answered),
  }
}

function summaryOf(facet: IdentityFacet, reports: readonly DomainReport[]): IdentitySummary[number] {
  const { id, kind, of } = facet
  if (facet.kind !== 'domain') return { id, kind, of }
  // Reports go by the form that is asked for, facets by the one that people write.
  const asked = domainToASCII(facet.name)
  return { id, kind, of, report: reports.find(({ domain }) => domain === asked)?.id ?? null }
}
