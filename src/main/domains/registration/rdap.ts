import { z } from 'zod'
import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import { isIp, registrableDomain } from '../../../shared/registrable-domain.ts'
import type { Clock } from '../../clock.ts'
import type { Fetched, FetchText } from '../fetch-text.ts'
import { type Registration, registrationOf } from './registration.ts'

/** IANA's list of who answers for which ending (https://www.rfc-editor.org/rfc/rfc9224). */
export const bootstrapAddress = 'https://data.iana.org/rdap/dns.json'

export type RegistrationState =
  | {
      readonly kind: 'unknown'
      readonly reason: UnknownReason
      /** `no-service`: no service is listed for the ending. `not-registered`: the service knows no such domain. */
      readonly why: 'no-service' | 'not-registered' | 'no-answer'
    }
  | { readonly kind: 'read'; readonly registration: Registration }

export interface RdapOptions {
  /** Base address of the service to ask; empty: the one of the list. */
  readonly base: string
  readonly fetchText: FetchText
  readonly list: BootstrapList
}

/** Gives IANA's list, fetched at most once a day. */
export type BootstrapList = (
  fetchText: FetchText,
) => Promise<Bootstrap | Extract<Fetched, { kind: 'unknown' }>>
type Bootstrap = z.infer<typeof bootstrapSchema>

const bootstrapSchema = z.object({
  services: z.array(z.tuple([z.array(z.string().max(100)), z.array(z.string().max(500))])).max(5000),
})
const mostListBytes = 4 * 1024 * 1024
const mostAnswerBytes = 1024 * 1024
const listLastsMs = 86_400_000
const accepted = 'application/rdap+json, application/json'

export function createBootstrapList(clock: Clock): BootstrapList {
  let kept: { readonly at: number; readonly list: Bootstrap } | null = null
  return async fetchText => {
    const now = clock().getTime()
    if (kept !== null && now - kept.at < listLastsMs) return kept.list
    const fetched = await fetchText(bootstrapAddress, { mostBytes: mostListBytes, accept: accepted })
    if (fetched.kind === 'unknown') return fetched
    const list =
      fetched.kind === 'answer' && fetched.status === 200 ? parsed(bootstrapSchema, fetched.text) : null
    if (list === null) return { kind: 'unknown', reason: 'service-error' }
    kept = { at: now, list }
    return list
  }
}

/** The address of the answer about the registered domain that `domain` belongs to. */
export const registrationAddress = (base: string, domain: string): string =>
  `${base.replace(/\/+$/, '')}/domain/${registrableDomain(domain)}`

/** Asks the registry what is on record about the domain. */
export async function readRegistration(
  domain: string,
  { base, fetchText, list }: RdapOptions,
): Promise<RegistrationState> {
  if (base !== '') return askService(base, domain, fetchText)
  const known = await list(fetchText)
  if ('kind' in known) return { kind: 'unknown', reason: known.reason, why: 'no-answer' }
  const service = serviceFor(registrableDomain(domain), known)
  return service === null
    ? { kind: 'unknown', reason: 'not-supported', why: 'no-service' }
    : askService(service, domain, fetchText)
}

/** The list comes from elsewhere, and must not lead to a machine in the person's own network. */
function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username } = new URL(address)
  const isName = hostname.includes('.') && !isIp(hostname)
  return (
    protocol === 'https:' &&
    username === '' &&
    isName &&
    !/\.(local|localhost|internal|lan|home\.arpa)$/.test(hostname)
  )
}

/** The service of the longest ending that fits, over https alone. */
function serviceFor(domain: string, { services }: Bootstrap): string | null {
  let best: { readonly length: number; readonly address: string } | null = null
  for (const [endings, addresses] of services) {
    const address = addresses.find(isPublic)
    if (address === undefined) continue
    for (const ending of endings.map(one => one.toLowerCase())) {
      if (!`.${domain}`.endsWith(`.${ending}`)) continue
      if (best === null || ending.length > best.length) best = { length: ending.length, address }
    }
  }
  return best?.address ?? null
}

async function askService(base: string, domain: string, fetchText: FetchText): Promise<RegistrationState> {
  const fetched = await fetchText(registrationAddress(base, domain), {
    mostBytes: mostAnswerBytes,
    accept: accepted,
  })
  const none = (reason: UnknownReason): RegistrationState => ({ kind: 'unknown', reason, why: 'no-answer' })
  if (fetched.kind === 'unknown') return none(fetched.reason)
  if (fetched.kind === 'wrong-certificate') return none('service-error')
  if (fetched.status === 404) return { kind: 'unknown', reason: 'no-record', why: 'not-registered' }
  if (fetched.status !== 200) return none('service-error')
  const registration = registrationOf(jsonOf(fetched.text), registrableDomain(domain))
  return registration === null ? none('unparsable') : { kind: 'read', registration }
}

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  const result = schema.safeParse(jsonOf(text))
  return result.success ? result.data : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
