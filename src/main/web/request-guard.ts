/** The parts of a request that say where it comes from. Header names are in lower case. */
export interface IncomingRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export type Refusal = { readonly status: 403 | 405 | 411 | 415; readonly reason: string }

/** The path under which all calls of the window lie. */
export const callPrefix = '/rpc'

/**
 * Says why a request is refused before anything looks at it, or null. Any web page the person has open can send requests
 * to 127.0.0.1, and a hostile name server can make its own host name point here (DNS rebinding). So the host must be the
 * very address we listen on, the page must be our own, and a call must carry what a foreign page cannot send without asking.
 */
export function refusalOf(request: IncomingRequest, origin: string): Refusal | null {
  const header = (name: string) => {
    const value = request.headers[name]
    return Array.isArray(value) ? value.join(',') : value
  }
  if (header('host') !== new URL(origin).host) return { status: 403, reason: 'host' }

  const sentBy = header('origin')
  if (sentBy !== undefined && sentBy !== origin) return { status: 403, reason: 'origin' }

  // Other programs on 127.0.0.1 count as the same site, so only the same origin or the person's own navigation will do.
  const site = header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'site' }

  const isCall = request.path === callPrefix || request.path.startsWith(`${callPrefix}/`)
  if (request.method.toLowerCase() !== (isCall ? 'post' : 'get')) return { status: 405, reason: 'method' }
  if (!isCall) return null

  // Neither this header nor this content type can be sent across origins without a preflight, which is never answered.
  if (header('x-surefoot') !== '1') return { status: 403, reason: 'header' }
  // The size must be announced, so that what is too large is refused before it is read.
  if (header('content-length') === undefined) return { status: 411, reason: 'length' }
  const contentType = header('content-type')?.split(';')[0]?.trim().toLowerCase()
  return contentType === 'application/json' ? null : { status: 415, reason: 'content-type' }
}
