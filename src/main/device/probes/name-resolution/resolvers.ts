import { isIP } from 'node:net'

export type Encryption = 'yes' | 'opportunistic' | 'no'

interface Scope {
  servers: string[]
  encryption: Encryption | null
  /** Asked for names that no other connection claims. */
  isDefault: boolean | null
  /** Claims every name for itself. */
  claimsAll: boolean
}

export interface Resolvers {
  readonly servers: readonly string[]
  readonly encrypted: Encryption | null
}

/** `1.1.1.1#cloudflare-dns.com`, `[fe80::1%eth0]:53`: the bare address, or null for anything else. */
export function addressOf(text: string): string | null {
  const bare = text
    .replace(/#.*$/, '')
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/%.*$/, '')
  if (isIP(bare) > 0) return bare
  const withPort = bare.replace(/:\d+$/, '')
  return isIP(withPort) === 4 ? withPort : null
}

const isLocal = (address: string): boolean => address === '::1' || address.startsWith('127.')

/** Parses `resolvectl status`: which servers are asked for names in general. Null when it is no such text. */
export function parseResolvectl(text: string): Resolvers | null {
  const scopes = scopesOf(text)
  if (scopes === null) return null
  const withServers = scopes.filter(scope => scope.servers.length > 0)
  const claiming = withServers.filter(scope => scope.claimsAll)
  const general = withServers.filter(scope => scope.isDefault !== false)
  const chosen = claiming.length > 0 ? claiming : general
  return {
    servers: [...new Set(chosen.flatMap(scope => scope.servers))],
    encrypted: weakest(chosen.map(scope => scope.encryption)),
  }
}

/** As weak as the weakest server; unknown as soon as one of them is. */
function weakest(all: readonly (Encryption | null)[]): Encryption | null {
  if (all.includes('no')) return 'no'
  if (all.length === 0 || all.includes(null)) return null
  return all.includes('opportunistic') ? 'opportunistic' : 'yes'
}

function scopesOf(text: string): Scope[] | null {
  if (!/^Global$/m.test(text) || !text.endsWith('\n')) return null
  const scopes: Scope[] = []
  let label = ''
  for (const line of text.split('\n')) {
    if (/^(?:Global|Link \d+ \(.+\)|Delegate .+)$/.test(line)) {
      scopes.push({ servers: [], encryption: null, isDefault: null, claimsAll: false })
      label = ''
      continue
    }
    const scope = scopes.at(-1)
    // A long list goes on in lines without a label.
    const [, name, rest] =
      /^\s*([A-Z][A-Za-z. ]*[A-Za-z]|resolv\.conf mode|DNSOverTLS setting): ?(.*)$/.exec(line) ?? []
    if (name !== undefined) label = name
    if (scope) note(scope, label, (rest ?? line).trim())
  }
  return scopes
}

function note(scope: Scope, label: string, value: string): void {
  const words = value.split(/\s+/)
  if (label === 'DNS Servers') scope.servers.push(...words.flatMap(word => addressOf(word) ?? []))
  if (label === 'DNS Domain' && words.includes('~.')) scope.claimsAll = true
  if (label !== 'Protocols') return
  if (words.includes('+DefaultRoute')) scope.isDefault = true
  if (words.includes('-DefaultRoute')) scope.isDefault = false
  if (words.includes('+DNSOverTLS') || words.includes('DNSOverTLS=yes')) scope.encryption = 'yes'
  if (words.includes('-DNSOverTLS') || words.includes('DNSOverTLS=no')) scope.encryption = 'no'
  if (words.includes('DNSOverTLS=opportunistic')) scope.encryption = 'opportunistic'
}

/** The servers of a resolv.conf, without its comments; `local` when all of them are programs on this machine. */
export function parseResolvConf(text: string): { servers: string[]; local: boolean } | null {
  const addresses = text.split('\n').flatMap(line => {
    const server = /^\s*nameserver\s+([^\s;#]+)/.exec(line)?.[1]
    return server === undefined ? [] : (addressOf(server) ?? [])
  })
  if (addresses.length === 0) return null
  const servers = [...new Set(addresses.filter(address => !isLocal(address)))]
  return { servers, local: servers.length === 0 }
}
