import type { DomainPart } from '../../shared/model/domain-report.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Clock } from '../clock.ts'
import { judgeCaa, readCaa } from './caa.ts'
import { type Answer, questionText } from './dns/answer.ts'
import { createResolver, type Resolver, type ResolverOptions } from './dns/resolver.ts'
import { judgeDnssec, readDnssec } from './dnssec.ts'
import { createFetchText, type FetchText } from './fetch-text.ts'
import { readDmarc } from './mail/dmarc.ts'
import { judgeDmarc } from './mail/judge-dmarc.ts'
import { judgeMtaSts } from './mail/judge-mta-sts.ts'
import { judgeSpf } from './mail/judge-spf.ts'
import { mailServers, takesMail } from './mail/mail-servers.ts'
import { mtaStsName, readMtaSts } from './mail/mta-sts.ts'
import { readSpf } from './mail/spf.ts'
import { unknownPart } from './part.ts'
import { judgeRegistration } from './registration/judge-registration.ts'
import { type BootstrapList, readRegistration } from './registration/rdap.ts'

/** Whom to ask, as in the settings. */
export type Whom = Pick<Settings, 'resolver' | 'rdapServiceUrl'>

export interface LookOptions {
  readonly domain: string
  readonly whom: Whom
  readonly servers: ResolverOptions['servers']
  readonly waits?: readonly number[]
  readonly request?: typeof fetch
  readonly list: BootstrapList
  readonly clock: Clock
  /** Ends everything under way; what is not known by then stays unknown. */
  readonly signal: AbortSignal
  /** Told before each question and request. */
  readonly onAsking: (what: string) => void
}

export interface Looked {
  readonly takesMail: boolean | null
  readonly parts: DomainPart[]
}

/** Asks everything about a domain and judges it. Never rejects. */
export async function lookAtDomain(options: LookOptions): Promise<Looked> {
  const { domain, whom, clock } = options
  const ask = announced(options)
  const fetchText = announcedFetch(options)
  const registrationAsked = readRegistration(domain, {
    base: whom.rdapServiceUrl,
    fetchText,
    list: options.list,
  })
  const [txt, mx, a, aaaa, mtaSts, dmarc, caa, dnssec] = await Promise.all([
    ask({ type: 'TXT', name: domain }),
    ask({ type: 'MX', name: domain }),
    ask({ type: 'A', name: domain }),
    ask({ type: 'AAAA', name: domain }),
    ask({ type: 'TXT', name: mtaStsName(domain) }),
    readDmarc(domain, ask),
    readCaa(domain, ask),
    readDnssec(domain, ask),
  ])
  const [spf, policy, registration] = await Promise.all([
    readSpf(domain, txt, ask),
    readMtaSts(domain, mtaSts, fetchText),
    registrationAsked,
  ])
  const ofRegister = judgeRegistration(registration, domain, clock())
  const isMissing = [txt, mx].every(answer => answer.kind === 'none' && !answer.nameExists)
  // Every other judgement would be about a name that was mistyped.
  if (isMissing) return { takesMail: null, parts: [...missingParts(), ...ofRegister] }

  const servers = mailServers(mx, [a, aaaa])
  const receives = takesMail(servers)
  return {
    takesMail: receives,
    parts: [
      judgeSpf(spf, dmarc, receives),
      judgeDmarc(dmarc, receives),
      judgeMtaSts(policy, servers),
      judgeDnssec(dnssec),
      judgeCaa(caa),
      ...ofRegister,
    ],
  }
}

const missingParts = (): DomainPart[] =>
  (['spf', 'dmarc', 'mta-sts', 'dnssec', 'caa'] as const).map(id =>
    unknownPart(id, 'no-record', { message: 'no-such-domain' }),
  )

/** Tells of each question before it is put. The same one is put once, whoever needs its answer. */
function announced({ servers, waits, signal, onAsking }: LookOptions): Resolver['ask'] {
  const resolver = createResolver({ servers, signal, ...(waits === undefined ? {} : { waits }) })
  const asked = new Map<string, Promise<Answer>>()
  return (question, asking) => {
    const text = questionText(question)
    const key = `${text} ${asking?.unchecked === true}`
    const known = asked.get(key)
    // The answer under this key is one to a question of this type.
    if (known !== undefined) return known as ReturnType<typeof resolver.ask<typeof question.type>>
    onAsking(text)
    const answer = resolver.ask(question, asking)
    asked.set(key, answer)
    return answer
  }
}

function announcedFetch({ signal, request, onAsking }: LookOptions): FetchText {
  const fetchText = createFetchText(signal, request)
  return (address, limits) => {
    onAsking(address)
    return fetchText(address, limits)
  }
}
