import { setTimeout as wait } from 'node:timers/promises'
import {
  Boom,
  badGateway,
  badRequest,
  forbidden,
  gatewayTimeout,
  serverUnavailable,
  tooManyRequests,
} from '@hapi/boom'
import { z } from 'zod'
import type { ErrorKind } from '../../shared/errors.ts'
import { type Breach, breachSchema } from '../../shared/model/breach-check.ts'
import type { Clock } from '../clock.ts'
import { retryAfterSeconds } from '../retry-after.ts'

/** Why a look-up has no answer. No error says which address or key it was about. */
export interface BreachServiceFailure {
  readonly kind: ErrorKind
  readonly reason:
    | 'address-refused'
    | 'key-refused'
    /** The key is right, and its plan does not cover this way of asking. */
    | 'plan-too-small'
    | 'busy'
    | 'unavailable'
    | 'error-answer'
    | 'not-understood'
    | 'timed-out'
    | 'not-reached'
    | 'cancelled'
  /** Seconds that the service asks to wait; null when it does not say. */
  readonly waitSeconds: number | null
}

/** One entry of the answer to a range: the rest of a digest, and the names of the breaches. */
const rangeEntrySchema = z.object({
  hashSuffix: z.string().regex(/^[0-9A-F]{34}$/i),
  websites: z.array(z.string().min(1).max(200)).max(2000),
})
const rangeSchema = z.array(rangeEntrySchema).max(20_000)
const breachesSchema = z.array(breachSchema).max(20_000)

export interface BreachService {
  /** Breaches that hold the address. Sends the whole address. */
  ofAddress(address: string): Promise<Breach[]>
  /** Names of breaches by the rest of the digest, in capitals. Sends six characters. */
  ofRange(prefix: string): Promise<Map<string, readonly string[]>>
  /** All breaches of the public list. Sends nothing of the person. */
  list(): Promise<Breach[]>
}

export interface BreachServiceOptions {
  readonly baseUrl: string
  /** Not needed for the public list. */
  readonly key: string | null
  readonly signal?: AbortSignal | undefined
  readonly request?: typeof fetch
  readonly clock: Clock
  readonly timeoutMs?: number
  /** A wait that the service asks for is kept when it is no longer than this, once or twice. */
  readonly longestWaitSeconds?: number
}

const usualTimeoutMs = 20_000
const usualLongestWaitSeconds = 10
const mostTries = 3
/** The whole public list has some thousand entries of two to three thousand characters. */
const mostBytes = 32 * 1024 * 1024

const apiAddress = (baseUrl: string): string => `${baseUrl.replace(/\/+$/, '')}/api/v3`
export const addressLookUp = (baseUrl: string): string => `${apiAddress(baseUrl)}/breachedaccount/`
export const rangeLookUp = (baseUrl: string): string => `${apiAddress(baseUrl)}/breachedaccount/range/`

/**
 * Speaks version 3 of the API of Have I Been Pwned (https://haveibeenpwned.com/API/v3). All errors are Boom with a
 * `BreachServiceFailure`.
 */
export function createBreachService({
  baseUrl,
  key,
  signal,
  request = fetch,
  clock,
  timeoutMs = usualTimeoutMs,
  longestWaitSeconds = usualLongestWaitSeconds,
}: BreachServiceOptions): BreachService {
  /** The text of a good answer; null when the service says that there is nothing. */
  async function get(address: string, withKey: boolean): Promise<string | null> {
    for (let tried = 1; ; tried++) {
      const response = await send(address, withKey)
      if (response.status === 200) return response.text
      // A page in place of the answer comes from another server, which knows nothing of breaches.
      if (response.status === 404 && response.isPage) throw notUnderstood()
      if (response.status === 404) return null
      const { waitSeconds } = response
      const isShort = waitSeconds !== null && waitSeconds <= longestWaitSeconds
      if (response.status !== 429 || !isShort || tried === mostTries)
        throw refusal(response.status, waitSeconds)
      await wait(waitSeconds * 1000, undefined, signal === undefined ? {} : { signal }).catch(() => {
        throw cancelled()
      })
    }
  }

  async function send(address: string, withKey: boolean) {
    const limit = AbortSignal.timeout(timeoutMs)
    try {
      const response = await request(address, {
        headers: {
          'User-Agent': 'Surefoot',
          Accept: 'application/json',
          ...(withKey && key !== null ? { 'hibp-api-key': key } : {}),
        },
        redirect: 'manual',
        credentials: 'omit',
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      })
      const waitSeconds = retryAfterSeconds(response.headers.get('retry-after'), clock())
      const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '')
      return { status: response.status, waitSeconds, isPage, text: await limitedText(response) }
    } catch (error) {
      if (error instanceof Boom) throw error
      if (signal?.aborted) throw cancelled()
      // The reason is dropped on purpose: it could name the address.
      if (limit.aborted) throw gatewayTimeout<BreachServiceFailure>(words, failure('TIMED_OUT', 'timed-out'))
      throw serverUnavailable<BreachServiceFailure>(words, failure('OFFLINE', 'not-reached'))
    }
  }

  return {
    async ofAddress(address) {
      const query = '?truncateResponse=false'
      const text = await get(`${addressLookUp(baseUrl)}${encodeURIComponent(address)}${query}`, true)
      return text === null ? [] : understood(breachesSchema, text)
    },
    async ofRange(prefix) {
      const text = await get(`${rangeLookUp(baseUrl)}${prefix}`, true)
      const entries = text === null ? [] : understood(rangeSchema, text)
      return new Map(entries.map(({ hashSuffix, websites }) => [hashSuffix.toUpperCase(), websites]))
    },
    async list() {
      const text = await get(`${apiAddress(baseUrl)}/breaches`, false)
      const breaches = text === null ? [] : understood(breachesSchema, text)
      // The list is never empty; what says so is another service.
      if (breaches.length === 0) throw notUnderstood()
      return breaches
    },
  }
}

async function limitedText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of response.body ?? []) {
    bytes += piece.length
    if (bytes > mostBytes) throw notUnderstood()
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function understood<Value>(schema: z.ZodType<Value>, text: string): Value {
  const result = schema.safeParse(jsonOf(text))
  if (!result.success) throw notUnderstood()
  return result.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const words = 'The breach service gave no answer'

const failure = (
  kind: ErrorKind,
  reason: BreachServiceFailure['reason'],
  waitSeconds: number | null = null,
): BreachServiceFailure => ({ kind, reason, waitSeconds })

const notUnderstood = () =>
  badGateway<BreachServiceFailure>(words, failure('SERVICE_ERROR', 'not-understood'))

const cancelled = () =>
  new Boom<BreachServiceFailure>(words, { statusCode: 499, data: failure('CANCELLED', 'cancelled') })

function refusal(status: number, waitSeconds: number | null): Boom<BreachServiceFailure> {
  switch (status) {
    case 400:
      return badRequest(words, failure('INVALID', 'address-refused'))
    case 401:
      return forbidden(words, failure('UNREADABLE', 'key-refused'))
    case 403:
      return forbidden(words, failure('UNREADABLE', 'plan-too-small'))
    case 429:
      return tooManyRequests(words, failure('SERVICE_BUSY', 'busy', waitSeconds))
    case 503:
      return badGateway(words, failure('SERVICE_ERROR', 'unavailable', waitSeconds))
    default:
      return badGateway(words, failure('SERVICE_ERROR', 'error-answer', waitSeconds))
  }
}
