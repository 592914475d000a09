import type { DomainPart } from '../../shared/model/domain-report.ts'
import type { UnknownReason } from '../../shared/model/unknown-reason.ts'
import type { Answer } from './dns/answer.ts'
import type { Resolver } from './dns/resolver.ts'
import { upwards } from './domain-name.ts'
import { judgedPart, unknownPart } from './part.ts'

export type DnssecState =
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  /** The resolver checked the signatures, and they fit. */
  | { readonly kind: 'valid'; readonly seen: readonly string[] }
  /** It refuses the answer, and gives it when it is told not to check. */
  | { readonly kind: 'bogus'; readonly seen: readonly string[] }
  /** The registry holds no key of the domain. `keys`: the domain has some all the same. */
  | { readonly kind: 'unsigned'; readonly keys: boolean }
  /** There is a key, and the resolver does not say whether it checks. */
  | { readonly kind: 'not-checked'; readonly seen: readonly string[] }

/**
 * Asks whether the domain's answers are signed. A domain inside a zone of its parent's is signed with that zone, which the
 * answer about its start names.
 */
export async function readDnssec(domain: string, ask: Resolver['ask']): Promise<DnssecState> {
  const start = await ask({ type: 'SOA', name: domain })
  if (start.kind === 'unknown')
    return start.failed ? await afterFailure(domain, ask) : { kind: 'unknown', reason: start.reason }
  const zone = zoneOf(domain, start)
  const keys = await ask({ type: 'DS', name: zone })
  if (start.authentic) return { kind: 'valid', seen: dsTexts(keys) }
  if (keys.kind === 'unknown') return { kind: 'unknown', reason: keys.reason }
  if (keys.kind === 'records') return { kind: 'not-checked', seen: dsTexts(keys) }
  const own = await ask({ type: 'DNSKEY', name: zone })
  if (own.kind === 'unknown') return { kind: 'unknown', reason: own.reason }
  return { kind: 'unsigned', keys: own.kind === 'records' }
}

/** A failure is put down to signatures only when there are some, and the same question is answered without a check. */
async function afterFailure(domain: string, ask: Resolver['ask']): Promise<DnssecState> {
  const unchecked = { unchecked: true }
  const start = await ask({ type: 'SOA', name: domain }, unchecked)
  if (start.kind === 'unknown') return { kind: 'unknown', reason: start.reason }
  const keys = await ask({ type: 'DS', name: zoneOf(domain, start) }, unchecked)
  if (keys.kind === 'unknown') return { kind: 'unknown', reason: keys.reason }
  if (keys.kind === 'none') return { kind: 'unknown', reason: 'service-error' }
  return { kind: 'bogus', seen: dsTexts(keys) }
}

/** The zone must be the domain or one above it: only about those were questions announced. */
function zoneOf(domain: string, start: Exclude<Answer<'SOA'>, { kind: 'unknown' }>): string {
  const said = start.kind === 'records' ? start.records[0]?.zone : start.zone
  return said !== undefined && said !== null && zoneNames(domain).includes(said) ? said : domain
}

/** Names that may be asked about for signatures: those that a zone of the domain can start at, without the last label. */
export const zoneNames = (domain: string): string[] => upwards(domain).slice(0, -1)

const dsTexts = (answer: Answer<'DS'>): string[] =>
  answer.kind === 'records'
    ? answer.records.map(({ algorithm, digestType }) => `DS: algorithm ${algorithm}, digest ${digestType}`)
    : []

/** Judges whether answers about the domain can be forged on the way. */
export function judgeDnssec(state: DnssecState): DomainPart {
  switch (state.kind) {
    case 'unknown':
      return unknownPart('dnssec', state.reason)
    case 'valid':
      return judgedPart('dnssec', 'pass', 'dnssec-valid', { seen: state.seen })
    case 'bogus':
      return judgedPart('dnssec', 'fail', 'dnssec-bogus', { seen: state.seen })
    case 'unsigned':
      return judgedPart('dnssec', 'attention', state.keys ? 'dnssec-not-linked' : 'dnssec-unsigned')
    case 'not-checked':
      return unknownPart('dnssec', 'not-supported', { message: 'dnssec-not-checked', seen: state.seen })
  }
}
