import { type DeviceFactId, deviceFactSchemas } from '../../shared/model/device-facts.ts'
import type { Acceptance, Finding } from '../../shared/model/finding.ts'
import type { Link } from '../../shared/model/link.ts'
import type { System } from '../../shared/model/system.ts'
import type { FindingView } from '../../shared/views.ts'
import type { AnyCheck, Remedy } from './check.ts'
import { acceptanceOf } from './next-actions.ts'
import { reasonMessages } from './reason-messages.ts'
import { sentence } from './sentences.ts'

/** What turns findings into sentences. */
export interface Wording {
  readonly checks: ReadonlyMap<string, AnyCheck>
  readonly system: System
  readonly today: string
  readonly acceptances: readonly Acceptance[]
  /** Names of accounts and carried devices by their id. */
  readonly subjects: ReadonlyMap<string, string>
  link(id: string): Link | null
  settingsPage(id: string): { id: string; label: string; confirmed: boolean } | null
}

/** Fills in the sentences of a finding. A check that no longer exists leaves its id as the name. */
export function viewFinding(finding: Finding, wording: Wording): FindingView {
  const check = wording.checks.get(finding.checkId)
  const messages = check?.messages
  const subjectLabel = finding.subject === null ? null : (wording.subjects.get(finding.subject) ?? null)
  const values = subjectLabel === null ? finding.values : { ...finding.values, subject: subjectLabel }
  const name = sentence(messages?.name, values) || finding.checkId
  return {
    ...finding,
    name,
    headline: sentence(messages?.[finding.message] ?? messages?.unknown, values) || name,
    seen: sentence(messages?.[`${finding.message}-seen`], values),
    why: sentence(messages?.why, values),
    reasonText: finding.reason === null ? null : reasonMessages[finding.reason],
    subjectLabel,
    advice: advise(check, finding, wording),
    sources: check ? [...check.sources] : [],
    deviceFacts: check ? deviceFactsOf(check) : [],
    answeredAt: check ? answeredAt(check, finding) : null,
    acceptance: acceptanceOf(finding, wording.acceptances, wording.today),
  }
}

function advise(check: AnyCheck | undefined, finding: Finding, wording: Wording): FindingView['advice'] {
  const remedy: Remedy | undefined = check?.remedies[wording.system]
  return {
    steps: (remedy?.steps ?? [])
      .map(key => sentence(check?.messages[key], { ...remedy?.values, ...finding.values }))
      .filter(step => step !== ''),
    settings: remedy?.settings === undefined ? null : wording.settingsPage(remedy.settings),
    link: remedy?.link === undefined ? null : wording.link(remedy.link),
  }
}

const isDeviceFact = (id: string): id is DeviceFactId => Object.hasOwn(deviceFactSchemas, id)

/** The facts to measure again for this check: those it needs and those it takes into account. */
function deviceFactsOf(check: AnyCheck): DeviceFactId[] {
  return [...check.needs, ...check.uses].filter(isDeviceFact)
}

/** The pages of the footprint review, by the fact that decides. */
const footprintPages = [
  ['exposures', 'exposures'],
  ['footprint-routes', 'routes'],
  ['domain-reports', 'domains'],
  ['breach-checks', 'breaches'],
  ['privacy-settings', 'privacy'],
  ['searches', 'searches'],
] as const

function answeredAt(check: AnyCheck, finding: Finding): FindingView['answeredAt'] {
  const question = check.needs.find(id => id.startsWith('answer:'))
  if (question) return { kind: 'question', id: question.slice('answer:'.length) }
  if (check.needs.includes('accounts')) return { kind: 'accounts', id: finding.subject }
  if (check.needs.includes('carried-devices')) return { kind: 'carried-devices', id: finding.subject }
  const page = footprintPages.find(([fact]) => check.needs.includes(fact))
  if (page) return { kind: page[1], id: finding.subject }
  if (check.needs.includes('icds-status')) return { kind: 'icds', id: null }
  return check.needs.includes('profile') ? { kind: 'profile', id: null } : null
}
