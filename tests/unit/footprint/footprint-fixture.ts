import { randomUUID } from 'node:crypto'
import type { AnyCheck } from '../../../src/main/audit/check.ts'
import { judge } from '../../../src/main/audit/judge.ts'
import { sentence } from '../../../src/main/audit/sentences.ts'
import type { Exposure } from '../../../src/shared/model/exposure.ts'
import type { AnyFact } from '../../../src/shared/model/fact.ts'
import type { Finding } from '../../../src/shared/model/finding.ts'
import type { RouteTask } from '../../../src/shared/model/footprint-route.ts'
import type { FacetKind } from '../../../src/shared/model/identity.ts'
import type { PersonFacts } from '../../../src/shared/model/person-facts.ts'
import type { SearchRecord } from '../../../src/shared/model/search.ts'
import { sampleExposure, sampleRouteTask, sampleSearchRecord } from '../../support/sample-records.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

export const now = new Date('2026-11-22T10:00:00Z')

export const exposureOf = (change: Partial<Exposure> = {}): Exposure =>
  sampleExposure({ where: 'Parish newsletter', link: null, publisher: 'club-or-charity', ...change })

export const routeTaskOf = (change: Partial<RouteTask> = {}): RouteTask =>
  sampleRouteTask({ state: 'to-do', askedOn: null, answerBy: null, ...change })

let sequence = 0
export const searchOf = (change: Partial<SearchRecord> = {}): SearchRecord => {
  sequence += 1
  return sampleSearchRecord({
    queryId: sequence.toString(16).padStart(24, '0'),
    target: 'address',
    ...change,
  })
}

export const summaryOf = (...kinds: FacetKind[]) =>
  kinds.map(kind => ({ id: randomUUID(), kind, of: null as string | null }))

/** The findings of one check over what the person told, as the engine gives them. */
export function findingsOf(check: AnyCheck, told: Partial<PersonFacts>): Finding[] {
  const said = (value: unknown): AnyFact => ({ status: 'known', value, grade: 'said', at: now.toISOString() })
  return judge({
    checks: [check],
    facts: Object.fromEntries(Object.entries(told).map(([id, value]) => [id, said(value)])),
    profile: null,
    context: { now, system: 'linux', supportTable: realCatalogue.supportTable },
  })
}

/** Every key of messages that is a headline has its sentence, and each sentence is filled in whole. */
export function sentencesOf(check: AnyCheck, finding: Finding): string[] {
  const keys = [finding.message, `${finding.message}-seen`]
  return keys.map(key => sentence(check.messages[key], finding.values)).filter(text => text !== '')
}
