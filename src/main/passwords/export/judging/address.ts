/** Where a login is used, as far as its address says: a host of the web or an app. */
export type Address =
  | {
      readonly kind: 'web'
      /** Lower case, without a dot at the end; an IPv6 address in brackets. */
      readonly host: string
      /** Empty when the address names none. */
      readonly port: string
      /** Null when the address names none. */
      readonly scheme: string | null
    }
  | { readonly kind: 'app'; readonly packageName: string }

const app = /^(?:androidapp|android|iosapp|ios):\/\/(?:[^@/]*@)?([a-z0-9_.-]+)\/?/i
const scheme = /^([a-z][a-z0-9+.-]*):\/\//i
const hostSchemes = new Set(['http', 'https', 'ftp', 'ftps', 'sftp', 'ssh'])
const numeric = /^[\d.]+$/
const dottedQuad = /^\d{1,3}(?:\.\d{1,3}){3}(?=[:/?#]|$)/
const longestHost = 253

/** Reads an address as it stands in an export. Null for what names no place: "My bank", "about:blank". */
export function readAddress(written: string): Address | null {
  const text = written.trim()
  const packageName = app.exec(text)?.[1]?.toLowerCase()
  if (packageName !== undefined)
    return packageName.length <= longestHost ? { kind: 'app', packageName } : null
  const named = scheme.exec(text)?.[1]?.toLowerCase() ?? null
  if (named !== null && !hostSchemes.has(named)) return null
  const place = named === null ? text.replace(/^\/\//, '') : text.slice(named.length + 3)
  const url = parsed(place)
  if (url === null) return null
  const host = url.hostname.replace(/\.$/, '')
  if (host === '' || host.length > longestHost) return null
  if (named === null && !isHostWithoutScheme(place, host)) return null
  return { kind: 'web', host, port: url.port, scheme: named }
}

/** Parsed as https whatever its scheme, because only then does the host come out in its usual form. */
function parsed(place: string): URL | null {
  return URL.parse(`https://${place}`)
}

/** A single word without a scheme is more likely a note, and "12345" is a host only to a URL parser. */
function isHostWithoutScheme(place: string, host: string): boolean {
  if (host === 'localhost') return true
  return numeric.test(host) ? dottedQuad.test(place) : host.includes('.') || host.startsWith('[')
}
