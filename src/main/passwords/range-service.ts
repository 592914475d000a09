import { Boom, badGateway, serverUnavailable, tooManyRequests } from '@hapi/boom'

const longestMs = 10_000
/** A padded answer has 800 to 1,000 lines of some 40 characters. */
const longestAnswer = 1_000_000

/** The address a range query goes to. */
export function rangeAddress(baseUrl: string, prefix: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/range/${prefix}`
}

/**
 * Asks a Pwned Passwords range service (https://haveibeenpwned.com/API/v3#PwnedPasswords) about five characters of a
 * SHA-1 digest; padding hides how many matches there are. Errors: 503 OFFLINE, 429 SERVICE_BUSY, 502 SERVICE_ERROR.
 */
export async function queryRange(
  baseUrl: string,
  prefix: string,
  request: typeof fetch = fetch,
): Promise<string> {
  try {
    const response = await request(rangeAddress(baseUrl, prefix), {
      headers: { 'Add-Padding': 'true', 'User-Agent': 'Surefoot' },
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(longestMs),
    })
    if (response.status === 429)
      throw tooManyRequests('The range service asks to wait', { kind: 'SERVICE_BUSY' })
    if (response.status !== 200)
      throw badGateway('The range service answered with an error', { kind: 'SERVICE_ERROR' })
    const text = await response.text()
    if (text.length > longestAnswer)
      throw badGateway('The answer of the range service is too long', { kind: 'SERVICE_ERROR' })
    return text
  } catch (error) {
    if (error instanceof Boom) throw error
    throw serverUnavailable('The range service cannot be reached', { kind: 'OFFLINE' })
  }
}
