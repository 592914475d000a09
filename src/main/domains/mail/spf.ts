import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import type { Answer, Question } from '../dns/answer.ts'
import type { Resolver } from '../dns/resolver.ts'
import { hasMacro, isSpf, parseSpf, type Qualifier, type SpfRecord, type SpfTerm } from './spf-record.ts'

/** Receivers look up no more than this for one record (https://www.rfc-editor.org/rfc/rfc7208#section-4.6.4). */
export const mostLookups = 10
/** And give up after more empty ones than this. */
export const mostEmptyLookups = 2
/** Names that we follow for one record: enough to say that it is too many. */
export const mostFollowed = 20

/** An SPF record with what it leads to. */
export type SpfState =
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly seen: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly seen: readonly string[] }
  /** It, or one that it takes over, is not as the standard has it: receivers treat it as an error. */
  | {
      readonly kind: 'broken'
      readonly at: string
      readonly part: string
      readonly why: 'syntax' | 'several' | 'missing' | 'loop'
      readonly seen: readonly string[]
    }
  | SpfRead

export interface SpfRead {
  readonly kind: 'read'
  /** What happens to mail of everybody who is not named; `null`: it does not say. */
  readonly ending: Qualifier | null
  /** Who lets everybody in: the domain itself or one that it takes over; null when nobody does. */
  readonly openAt: string | null
  readonly lookups: number
  readonly emptyLookups: number
  readonly usesPtr: boolean
  /** Nobody is named: no mail is sent for the domain. */
  readonly nobody: boolean
  readonly seen: readonly string[]
}

interface Walk {
  readonly ask: Resolver['ask']
  readonly seen: string[]
  lookups: number
  emptyLookups: number
  followed: number
  usesPtr: boolean
  openAt: string | null
}

type Failure = Extract<SpfState, { kind: 'unknown' | 'broken' }>
/** Ends the walk with a state. */
class Ended extends Error {
  readonly state: Failure
  constructor(state: Failure) {
    super('The walk through an SPF record ended')
    this.state = state
  }
}

/** Reads the SPF record of a domain and follows what it takes over, within the bounds above. */
export async function readSpf(domain: string, txt: Answer<'TXT'>, ask: Resolver['ask']): Promise<SpfState> {
  if (txt.kind === 'unknown') return { kind: 'unknown', reason: txt.reason, seen: [] }
  const found = spfRecords(txt)
  if (found.length === 0) return { kind: 'none' }
  if (found.length > 1) return { kind: 'several', seen: found }
  const walk: Walk = {
    ask,
    seen: [],
    lookups: 0,
    emptyLookups: 0,
    followed: 0,
    usesPtr: false,
    openAt: null,
  }
  try {
    const [text = ''] = found
    const record = parsed(text, domain, walk)
    const ending = await follow(record, domain, [domain], walk)
    return {
      kind: 'read',
      ending,
      openAt: walk.openAt,
      lookups: walk.lookups,
      emptyLookups: walk.emptyLookups,
      usesPtr: walk.usesPtr,
      nobody: record.terms.every(({ kind }) => kind === 'all'),
      seen: walk.seen,
    }
  } catch (error) {
    if (error instanceof Ended) return error.state
    throw error
  }
}

const spfRecords = (answer: Answer<'TXT'>): string[] =>
  answer.kind === 'records' ? answer.records.map(({ text }) => text).filter(isSpf) : []

function parsed(text: string, at: string, walk: Walk): SpfRecord {
  walk.seen.push(walk.seen.length === 0 ? text : `${at}: ${text}`)
  const record = parseSpf(text)
  if ('broken' in record)
    throw new Ended({ kind: 'broken', at, part: record.broken, why: 'syntax', seen: walk.seen })
  return record
}

/** Goes through the terms in their order. Gives what happens to everybody else; null when the record does not say. */
async function follow(
  record: SpfRecord,
  domain: string,
  trail: readonly string[],
  walk: Walk,
): Promise<Qualifier | null> {
  for (const term of record.terms) {
    if (term.kind === 'all') {
      if (term.qualifier === '+') walk.openAt ??= domain
      return term.qualifier
    }
    if (term.kind !== 'redirect') await followMechanism(term, domain, trail, walk)
  }
  const redirect = record.terms.find(term => term.kind === 'redirect')
  if (redirect?.kind !== 'redirect') return null
  walk.lookups += 1
  if (hasMacro(redirect.value)) throw new Ended({ kind: 'unknown', reason: 'not-supported', seen: walk.seen })
  const next = await recordOf(redirect.value, trail, walk)
  return next === null ? null : follow(next, plain(redirect.value), [...trail, plain(redirect.value)], walk)
}

async function followMechanism(
  term: Exclude<SpfTerm, { kind: 'redirect' }>,
  domain: string,
  trail: readonly string[],
  walk: Walk,
): Promise<void> {
  const { kind, qualifier } = term
  const everybody = term.prefix === 0 && (kind === 'ip4' || kind === 'ip6' || kind === 'a' || kind === 'mx')
  if (everybody && qualifier === '+') walk.openAt ??= domain
  if (kind === 'ip4' || kind === 'ip6' || kind === 'all') return
  walk.lookups += 1
  if (kind === 'ptr') walk.usesPtr = true
  if (kind === 'include') return followInclude(term, trail, walk)
  // The domain itself has been asked about already, and a name with a macro is not known before mail arrives.
  if (term.value === null || hasMacro(term.value) || plain(term.value) === domain) return
  if (kind === 'a' || kind === 'mx') await countEmpty(kind === 'a' ? 'A' : 'MX', plain(term.value), walk)
}

/** An `all` in a record that is taken over only counts when it lets everybody in: then the name fits everybody. */
async function followInclude(
  { value, qualifier }: Exclude<SpfTerm, { kind: 'redirect' }>,
  trail: readonly string[],
  walk: Walk,
): Promise<void> {
  if (value === null || hasMacro(value)) return
  const included = await recordOf(value, trail, walk)
  if (included === null) return
  const before = walk.openAt
  await follow(included, plain(value), [...trail, plain(value)], walk)
  if (qualifier !== '+') walk.openAt = before
}

/** The one record of a domain that must have one. Null when enough has been followed. */
async function recordOf(value: string, trail: readonly string[], walk: Walk): Promise<SpfRecord | null> {
  const at = plain(value)
  const ended = (why: Extract<SpfState, { kind: 'broken' }>['why']) =>
    new Ended({ kind: 'broken', at, part: at, why, seen: walk.seen })
  if (trail.includes(at)) throw ended('loop')
  const answer = await asked({ type: 'TXT', name: at }, walk)
  if (answer === null) return null
  if (answer.kind === 'unknown') throw new Ended({ kind: 'unknown', reason: answer.reason, seen: walk.seen })
  const found = spfRecords(answer)
  if (found.length > 1) throw ended('several')
  const [text] = found
  if (text === undefined) throw ended('missing')
  return parsed(text, at, walk)
}

async function countEmpty(type: 'A' | 'MX', name: string, walk: Walk): Promise<void> {
  const answer = await asked({ type, name }, walk)
  if (answer === null) return
  if (answer.kind === 'unknown') throw new Ended({ kind: 'unknown', reason: answer.reason, seen: walk.seen })
  // A name with addresses of the newer kind alone is not empty, and we do not ask for those.
  if (answer.kind === 'none' && (type === 'MX' || !answer.nameExists)) walk.emptyLookups += 1
}

async function asked<Type extends 'TXT' | 'A' | 'MX'>(
  question: Question & { readonly type: Type },
  walk: Walk,
): Promise<Answer<Type> | null> {
  if (walk.followed >= mostFollowed) return null
  walk.followed += 1
  return walk.ask(question)
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '')
