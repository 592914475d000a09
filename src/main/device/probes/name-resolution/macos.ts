import { isIP } from 'node:net'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { wholeOutput } from '../../formats/mac-output.ts'
import { defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'
import { allServers, type MacResolver, parseConnectedVpns, parseResolvers } from './scutil.ts'

const resolvers = command('/usr/sbin/scutil', '--dns')
const connections = command('/usr/sbin/scutil', '--nc', 'list')

/** Whom this Mac asks for addresses, and what stands in between. Encrypted DNS cannot be seen from here. */
export const probe = defineProbe({
  fact: 'name-resolution',
  system: 'macos',
  requests: () => [resolvers, connections],
  parse(captures) {
    const text = wholeOutput(captures.of(resolvers))
    if (text.status === 'unknown') return text
    const parsed = parseResolvers(text.value)
    if (parsed.status === 'unknown') return parsed
    const listed = wholeOutput(captures.of(connections))
    const vpns = listed.status === 'known' ? parseConnectedVpns(listed.value) : listed
    if (vpns.status === 'unknown') return vpns
    const first = parsed.value.find(resolver => resolver.domain === null)
    const servers = first?.servers.filter(server => isIP(withoutZone(server)) !== 0) ?? []
    if (first === undefined || servers.length === 0) return unknown('no-record', 'scutil')
    return known({
      servers: servers.filter(server => !isLoopback(server)).slice(0, 10),
      encrypted: null,
      intercepted: interceptor({ ...first, servers }, allServers(text.value), vpns.value),
      vpns: vpns.value.slice(0, 10),
    })
  },
})

/** What answers instead of the servers that are named: a tunnel, a proxy with made-up addresses, a program on the Mac. */
function interceptor(
  resolver: MacResolver,
  everywhere: readonly string[],
  vpns: readonly string[],
): string | null {
  if (everywhere.includes('100.100.100.100')) return 'Tailscale'
  if (resolver.servers.some(isMadeUp)) return 'proxy'
  if (resolver.servers.some(isLoopback)) return 'local resolver'
  return vpns.length > 0 || /^(?:utun|ipsec|ppp)\d+$/.test(resolver.interface ?? '') ? 'VPN' : null
}

/** 198.18.0.0/15 is set aside for test beds; proxies hand out its addresses. @see https://www.rfc-editor.org/rfc/rfc2544 */
const isMadeUp = (server: string): boolean => /^198\.1[89]\./.test(server)
const isLoopback = (server: string): boolean => server.startsWith('127.') || server === '::1'
const withoutZone = (server: string): string => server.replace(/%\w+$/, '')
