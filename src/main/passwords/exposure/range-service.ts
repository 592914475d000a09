import { Boom, badGateway, serverUnavailable, tooManyRequests } from '@hapi/boom'
import { type Clock, systemClock } from '../../clock.ts'
import { retryAfterSeconds } from '../../retry-after.ts'

const longestMs = 10_000
/** A padded answer has 800 to 1,000 lines of some 40 characters. */
const longestAnswer = 1_000_000

/** The address a range query goes to; without a prefix, what all of them start with. */
export function rangeAddress(baseUrl: string, prefix = ''): string {
  return `${baseUrl.replace(/\/+$/, '')}/range/${prefix}`
}

/** Why a query has no answer, and whether asking again can help. */
export interface RangeFailure {
  readonly kind: 'OFFLINE' | 'SERVICE_BUSY' | 'SERVICE_ERROR'
  readonly again: boolean
  /** Seconds that the service asks to wait; null when it does not say. */
  readonly waitSeconds: number | null
}

/**
 * Asks a Pwned Passwords range service (https://haveibeenpwned.com/API/v3#PwnedPasswords) about five characters of a
 * SHA-1 digest; padding hides how many matches there are. Errors: 503 OFFLINE, 429 SERVICE_BUSY, 502 SERVICE_ERROR, all
 * with a `RangeFailure`.
 */
export async function queryRange(
  baseUrl: string,
  prefix: string,
  request: typeof fetch = fetch,
  clock: Clock = systemClock,
): Promise<string> {
  try {
    const response = await request(rangeAddress(baseUrl, prefix), {
      headers: { 'Add-Padding': 'true', 'User-Agent': 'Surefoot' },
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(longestMs),
    })
    if (response.status === 200) return await wholeText(response)
    const waitSeconds = retryAfterSeconds(response.headers.get('retry-after'), clock())
    await response.body?.cancel()
    if (response.status === 429)
      throw tooManyRequests<RangeFailure>('The range service asks to wait', {
        kind: 'SERVICE_BUSY',
        again: true,
        waitSeconds,
      })
    throw serviceError('The range service answered with an error', response.status >= 500, waitSeconds)
  } catch (error) {
    if (error instanceof Boom) throw error
    throw serverUnavailable<RangeFailure>('The range service cannot be reached', {
      kind: 'OFFLINE',
      again: true,
      waitSeconds: null,
    })
  }
}

async function wholeText(response: Response): Promise<string> {
  const text = await response.text()
  if (text.length > longestAnswer) throw serviceError('The answer of the range service is too long', true)
  return text
}

/** The service gave something that is no answer. */
export function serviceError(
  message: string,
  again: boolean,
  waitSeconds: number | null = null,
): Boom<RangeFailure> {
  return badGateway<RangeFailure>(message, { kind: 'SERVICE_ERROR', again, waitSeconds })
}
