import type { UnknownReason } from '../../shared/model/unknown-reason.ts'

/** What a web request came to. Status and text are whatever the server said. */
export type Fetched =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  | { readonly kind: 'wrong-certificate' }
  | {
      readonly kind: 'unknown'
      readonly reason: Extract<
        UnknownReason,
        'timed-out' | 'offline' | 'service-error' | 'truncated' | 'cancelled'
      >
    }

export type FetchText = (
  address: string,
  options: { readonly mostBytes: number; readonly accept?: string },
) => Promise<Fetched>

const usualTimeoutMs = 10_000

/**
 * Makes the function that fetches a text and never rejects. It follows no redirect, so that nobody is asked who was not
 * announced, sends no cookie, and reads no further than `mostBytes`.
 */
export function createFetchText(
  signal: AbortSignal,
  request: typeof fetch = fetch,
  timeoutMs = usualTimeoutMs,
): FetchText {
  return async (address, { mostBytes, accept = 'text/plain' }) => {
    try {
      const response = await request(address, {
        headers: { 'User-Agent': 'Surefoot', Accept: accept },
        redirect: 'manual',
        credentials: 'omit',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      const text = await limitedText(response, mostBytes)
      return text === null
        ? { kind: 'unknown', reason: 'truncated' }
        : { kind: 'answer', status: response.status, text }
    } catch (error) {
      return signal.aborted && !isTimeout(signal.reason)
        ? { kind: 'unknown', reason: 'cancelled' }
        : failureOf(error)
    }
  }
}

/** Null when it is longer. */
async function limitedText(response: Response, mostBytes: number): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of response.body ?? []) {
    bytes += piece.length
    if (bytes > mostBytes) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError'

const certificateCodes = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:VERIFY|GET_ISSUER))/
const offlineCodes = ['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EAI_AGAIN']

function failureOf(error: unknown): Fetched {
  if (isTimeout(error)) return { kind: 'unknown', reason: 'timed-out' }
  const code = codeOf(error)
  if (certificateCodes.test(code)) return { kind: 'wrong-certificate' }
  return { kind: 'unknown', reason: offlineCodes.includes(code) ? 'offline' : 'service-error' }
}

/** fetch wraps the error of the network as the cause of its own. */
function codeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : null
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}
