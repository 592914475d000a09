import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import type { Answer } from '../dns/answer.ts'
import type { Resolver } from '../dns/resolver.ts'
import { upwards } from '../domain-name.ts'

export const dmarcPolicies = ['none', 'quarantine', 'reject'] as const
export type DmarcPolicy = (typeof dmarcPolicies)[number]

export interface DmarcRecord {
  /** What the domain asks receivers to do with mail that is not proven to be its own. */
  readonly policy: DmarcPolicy
  /** The same for names below it; null: as `policy`. */
  readonly below: DmarcPolicy | null
  /** For how much of that mail; 100 unless said. Gone from the newer standard, still honoured by many. */
  readonly percent: number
  /** Only tried out: receivers go one step milder (https://www.rfc-editor.org/rfc/rfc9989). */
  readonly testing: boolean
  readonly reports: boolean
  /** `y`: of a registry for all names below it. `n`: the top of an organisation. */
  readonly suffix: 'y' | 'n' | 'u'
}

export type DmarcState =
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly seen: readonly string[] }
  | { readonly kind: 'broken'; readonly part: string; readonly seen: readonly string[] }
  | {
      readonly kind: 'read'
      readonly record: DmarcRecord
      /** Where the record stands: the domain, or one above it. */
      readonly at: string
      readonly inherited: boolean
      readonly seen: readonly string[]
    }

/** A walk upwards takes at most this many steps (https://www.rfc-editor.org/rfc/rfc9989, tree walk). */
const mostSteps = 8

/** Every name that the walk may ask about, the domain first. From a very deep domain it jumps towards the top. */
export function dmarcNames(domain: string): string[] {
  const names = upwards(domain)
  const near = names.length > mostSteps ? [domain, ...names.slice(-(mostSteps - 1))] : names
  return near.map(name => `_dmarc.${name}`)
}

/** Reads the policy that holds for the domain: its own, or else that of the nearest top above it. */
export async function readDmarc(domain: string, ask: Resolver['ask']): Promise<DmarcState> {
  const [own = '', ...above] = dmarcNames(domain)
  const first = stateOf(await ask({ type: 'TXT', name: own }), domain, false)
  if (first.kind !== 'none') return first
  let last: DmarcState = first
  for (const name of above) {
    const state = stateOf(await ask({ type: 'TXT', name }), name.replace('_dmarc.', ''), true)
    if (state.kind === 'unknown') return state
    // The highest name with a record is the top of the organisation, unless one says that it or a registry begins there.
    if (state.kind === 'read' && state.record.suffix === 'y') return last.kind === 'none' ? state : last
    if (state.kind !== 'none') last = state
    if (state.kind === 'read' && state.record.suffix === 'n') return state
  }
  return last
}

function stateOf(answer: Answer<'TXT'>, at: string, inherited: boolean): DmarcState {
  if (answer.kind === 'unknown') return { kind: 'unknown', reason: answer.reason }
  const seen =
    answer.kind === 'records' ? answer.records.map(({ text }) => text).filter(text => isDmarc(text)) : []
  const [text] = seen
  if (text === undefined) return { kind: 'none' }
  if (seen.length > 1) return { kind: 'several', seen }
  const record = parseDmarc(text)
  if ('broken' in record) return { kind: 'broken', part: record.broken, seen }
  return { kind: 'read', record, at, inherited, seen }
}

const isDmarc = (text: string): boolean => /^v\s*=\s*DMARC1\s*(?:;|$)/.test(text)

/** Reads the tags of a record. A policy that makes no sense counts as `none` when reports are asked for, else it is broken. */
export function parseDmarc(text: string): DmarcRecord | { readonly broken: string } {
  const tags = new Map<string, string>()
  for (const part of text.split(';')) {
    if (part.trim() === '') continue
    const [, name = '', value = ''] = /^\s*([a-z]+)\s*=\s*(.*?)\s*$/is.exec(part) ?? []
    if (name === '' || tags.has(name.toLowerCase())) return { broken: part.trim() }
    tags.set(name.toLowerCase(), value)
  }
  const reports = (tags.get('rua') ?? '')
    .split(',')
    .some(address => /^\s*mailto:[^@\s]+@[^@\s]+/i.test(address))
  const asked = tags.get('p')
  const policy = policyOf(asked)
  const below = tags.get('sp')
  const isBroken = policy === null || (below !== undefined && policyOf(below) === null)
  // The newer standard takes a missing policy for "none", the older one only when reports are asked for.
  if (isBroken && !reports) return { broken: asked === undefined ? 'p=' : `p=${asked}` }
  const percent = tags.get('pct')
  return {
    policy: isBroken || policy === null ? 'none' : policy,
    below: isBroken || below === undefined ? null : policyOf(below),
    percent: percent !== undefined && /^\d{1,3}$/.test(percent) ? Math.min(100, Number(percent)) : 100,
    testing: tags.get('t')?.toLowerCase() === 'y',
    reports,
    suffix: suffixOf(tags.get('psd')),
  }
}

const policyOf = (text: string | undefined): DmarcPolicy | null =>
  dmarcPolicies.find(policy => policy === text?.toLowerCase()) ?? null

const suffixOf = (text: string | undefined): DmarcRecord['suffix'] => {
  const said = text?.toLowerCase()
  return said === 'y' || said === 'n' ? said : 'u'
}
