import type { DomainPart } from '../../shared/model/domain-report.ts'
import type { UnknownReason } from '../../shared/model/unknown-reason.ts'
import type { DataOf } from './dns/answer.ts'
import type { Resolver } from './dns/resolver.ts'
import { upwards } from './domain-name.ts'
import { judgedPart, unknownPart } from './part.ts'

type Caa = DataOf<'CAA'>
export type CaaState =
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  | { readonly kind: 'none' }
  | { readonly kind: 'records'; readonly records: readonly Caa[] }

/** Climbs from the domain to the top; the first name with records counts (https://www.rfc-editor.org/rfc/rfc8659#section-3). */
export async function readCaa(domain: string, ask: Resolver['ask']): Promise<CaaState> {
  for (const name of upwards(domain)) {
    const answer = await ask({ type: 'CAA', name })
    if (answer.kind === 'unknown') return { kind: 'unknown', reason: answer.reason }
    if (answer.kind === 'records') return { kind: 'records', records: answer.records }
  }
  return { kind: 'none' }
}

const knownTags = ['issue', 'issuewild', 'iodef', 'contactemail', 'contactphone', 'issuemail', 'issuevmc']

/** Judges who may give out certificates for the domain's website. */
export function judgeCaa(state: CaaState): DomainPart {
  if (state.kind === 'unknown') return unknownPart('caa', state.reason)
  if (state.kind === 'none') return judgedPart('caa', 'attention', 'caa-missing')
  const seen = state.records.map(
    ({ critical, tag, value }) => `${critical ? 128 : 0} ${tag} "${value.slice(0, 200)}"`,
  )
  // Whoever gives out certificates must not, when it does not know a tag that is marked as critical.
  const strange = state.records.find(({ critical, tag }) => critical && !knownTags.includes(tag))
  if (strange !== undefined)
    return judgedPart('caa', 'attention', 'caa-critical', { values: { tag: strange.tag }, seen })
  const issuers = state.records.filter(({ tag }) => tag === 'issue').map(({ value }) => issuerOf(value))
  if (issuers.length === 0) return judgedPart('caa', 'attention', 'caa-open', { seen })
  const named = [...new Set(issuers)].filter(issuer => issuer !== '')
  return named.length === 0
    ? judgedPart('caa', 'pass', 'caa-nobody', { seen })
    : judgedPart('caa', 'pass', 'caa-limited', { values: { issuers: named.join(', ') }, seen })
}

/** "letsencrypt.org; validationmethods=dns-01" names letsencrypt.org, and ";" nobody. */
const issuerOf = (value: string): string => (value.split(';')[0] ?? '').trim().toLowerCase()
