import { notFound } from '@hapi/boom'
import type { z } from 'zod'
import type { Audit, AuditSummary } from '../../shared/model/audit.ts'
import { dayOf } from '../../shared/model/date.ts'
import type { AnyFact } from '../../shared/model/fact.ts'
import type { Acceptance, Finding } from '../../shared/model/finding.ts'
import type { IdentityFacet } from '../../shared/model/identity.ts'
import { personFactSchemas } from '../../shared/model/person-facts.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { System } from '../../shared/model/system.ts'
import type { AuditView, Change, Comparison, CurrentFindings, FindingView } from '../../shared/views.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { AnyCheck } from './check.ts'
import { compare, type Difference } from './compare.ts'
import { viewFinding, type Wording } from './finding-view.ts'
import { judge } from './judge.ts'
import { nextActions } from './next-actions.ts'
import { gatherFacts } from './person-facts.ts'
import { score } from './score.ts'

export interface AuditingOptions {
  readonly store: () => Store
  readonly checks: readonly AnyCheck[]
  readonly catalogue: Catalogue
  readonly system: System
  readonly clock: Clock
}

export interface Auditing {
  /** The findings as the facts stand now. */
  current(): Promise<CurrentFindings>
  /** Keeps the findings as they stand now as a dated audit, and compares it with the one before. */
  finish(): Promise<AuditView>
  list(): Promise<AuditSummary[]>
  /** 404 when there is no such audit. */
  get(id: string): Promise<AuditView>
  compare(earlier: string, later: string): Promise<Comparison>
  /** What the last audit changed against the one before; empty with fewer than two. */
  lastChanges(): Promise<Change[]>
}

/** Judges what is in the store. Nothing here reads the world. */
export function createAuditing({ store, checks, catalogue, system, clock }: AuditingOptions): Auditing {
  const byId = new Map(checks.map(check => [check.id, check]))
  const platformNames = catalogue.privacyPlatforms.map(({ id, name }) => [id, name] as const)

  const judged = async (from: Store) => {
    const now = clock()
    const facts = await gatherFacts(from, now)
    const profile = profileIn(facts)
    const context = { now, system, supportTable: catalogue.supportTable }
    const findings = judge({ checks: applicable(checks, profile), facts, profile, context })
    return { now, facts, findings }
  }

  const worded = async (facts: Audit['facts'], acceptances: readonly Acceptance[]): Promise<Wording> => ({
    checks: byId,
    system,
    today: dayOf(clock()),
    acceptances,
    subjects: new Map([
      ...subjectsIn(facts),
      ...platformNames,
      ...addressesIn(await store().identityFacets()),
    ]),
    link: id => catalogue.link(id),
    settingsPage: id => catalogue.settingsPage(id, system),
  })

  const audit = async (id: string): Promise<Audit> => {
    const found = await store().audit(id)
    if (!found) throw notFound('There is no such audit', { kind: 'NOT_FOUND' })
    return found
  }

  const comparison = async (earlier: Audit, later: Audit): Promise<Comparison> => {
    const { changes, unchanged } = compare(earlier.findings, later.findings)
    const words = await worded({ ...earlier.facts, ...later.facts }, [])
    return {
      earlier: summary(earlier),
      later: summary(later),
      changes: changes.map(change => viewChange(change, words)),
      unchanged,
    }
  }

  const before = async (of: Audit): Promise<Audit | null> => {
    const summaries = await store().auditSummaries()
    const older = summaries.find(one => one.id !== of.id && one.finishedAt <= of.finishedAt)
    return older ? audit(older.id) : null
  }

  const view = async (of: Audit): Promise<AuditView> => {
    const previous = await before(of)
    const words = await worded(of.facts, await store().acceptances())
    return {
      summary: summary(of),
      findings: of.findings.map(finding => viewFinding(finding, words)),
      comparison: previous ? await comparison(previous, of) : null,
    }
  }

  return {
    async current() {
      const from = store()
      const [{ facts, findings }, acceptances] = await Promise.all([judged(from), from.acceptances()])
      const words = await worded(facts, acceptances)
      const views = findings.map(finding => viewFinding(finding, words))
      return {
        findings: views,
        score: score(findings),
        nextActions: nextActions<FindingView>(views, acceptances, dayOf(clock())),
        measuredAt: measuredAt(facts),
      }
    },

    async finish() {
      const { now, facts, findings } = await judged(store())
      const progress = await store().auditProgress()
      const finished: Audit = {
        schemaVersion: 1,
        id: crypto.randomUUID(),
        startedAt: progress?.startedAt ?? now.toISOString(),
        finishedAt: now.toISOString(),
        catalogueAsOf: catalogue.asOf,
        facts,
        answers: await store().answers(),
        findings,
        score: score(findings),
      }
      await store().addAudit(finished)
      return view(finished)
    },

    list: () => store().auditSummaries(),
    get: async id => view(await audit(id)),
    compare: async (earlier, later) => comparison(await audit(earlier), await audit(later)),

    async lastChanges() {
      const [last] = await store().auditSummaries()
      if (!last) return []
      const later = await audit(last.id)
      const earlier = await before(later)
      return earlier ? (await comparison(earlier, later)).changes : []
    },
  }
}

const summary = ({ id, startedAt, finishedAt, score: of }: Audit): AuditSummary => ({
  id,
  startedAt,
  finishedAt,
  score: of,
})

/** Questions that are not for the person's role are left out. Without a profile everything shows. */
function applicable(checks: readonly AnyCheck[], profile: Profile | null): AnyCheck[] {
  return checks.filter(
    check =>
      profile === null ||
      check.roles === undefined ||
      check.roles.length === 0 ||
      check.roles.includes(profile.role),
  )
}

function profileIn(facts: Readonly<Record<string, AnyFact>>): Profile | null {
  const fact = facts.profile
  const parsed = personFactSchemas.profile.safeParse(fact?.status === 'known' ? fact.value : null)
  return parsed.success ? parsed.data : null
}

/** Names of what findings can be about: accounts, carried devices, what was found, domains. */
function subjectsIn(facts: Audit['facts']): (readonly [string, string])[] {
  const { accounts, 'carried-devices': devices, exposures, 'domain-reports': reports } = personFactSchemas
  const valueIn = <Value>(id: string, schema: z.ZodType<readonly Value[]>): readonly Value[] => {
    const fact = facts[id]
    return schema.safeParse(fact?.status === 'known' ? fact.value : []).data ?? []
  }
  return [
    ...valueIn('accounts', accounts).map(({ id, label }) => [id, label] as const),
    ...valueIn('carried-devices', devices).map(({ id, label }) => [id, label] as const),
    ...valueIn('exposures', exposures).map(({ id, where }) => [id, where] as const),
    ...valueIn('domain-reports', reports).map(({ id, domain }) => [id, domain] as const),
  ]
}

/** Facts know addresses by id only, so their names come from the list as it is now: what was taken off it has none. */
function addressesIn(facets: readonly IdentityFacet[]): (readonly [string, string])[] {
  return facets.flatMap(facet => (facet.kind === 'email' ? [[facet.id, facet.address] as const] : []))
}

/** When the device was measured: the newest of its facts. */
function measuredAt(facts: Audit['facts']): string | null {
  const moments = Object.values(facts).flatMap(fact => (fact.grade === 'measured' ? [fact.at] : []))
  return moments.toSorted().at(-1) ?? null
}

function viewChange(change: Difference, words: Wording): Change {
  const view = (finding: Finding | null) => (finding ? viewFinding(finding, words) : null)
  const shown = view(change.after) ?? view(change.before)
  return {
    checkId: change.checkId,
    subject: shown?.subjectLabel ?? null,
    name: shown?.name ?? change.checkId,
    before: change.before?.outcome ?? null,
    after: change.after?.outcome ?? null,
    kind: change.kind,
    headline: shown?.headline ?? '',
  }
}
