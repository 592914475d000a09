import type { Request } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { folderNames, linesOf } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, failureOf, file, folder, output } from '../../read.ts'
import { parseResolvConf, parseResolvectl, type Resolvers } from './resolvers.ts'

const resolved = command('resolvectl', 'status')
const upstream = file('/run/systemd/resolve/resolv.conf')
const plain = file('/etc/resolv.conf')
/** Kinds only: the name of a connection may name a person or an employer. */
const connections = command('nmcli', '-t', '-f', 'TYPE,ACTIVE', 'connection', 'show')
const interfaces = folder('/sys/class/net')

const interfaceKinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^tailscale\d+$/, 'Tailscale'],
  [/^(?:wg.*|proton\d+|nordlynx|wg\d+-mullvad)$/, 'WireGuard'],
  [/^CloudflareWARP$/, 'Cloudflare WARP'],
  [/^(?:tun|gpd|cscotun|vpn)\d*$/, 'VPN tunnel'],
]

export const probe = defineLinuxProbe('laptop', {
  fact: 'name-resolution',
  requests: seen => [resolved, upstream, plain, connections, interfaces, ...tunnelStates(seen)],
  parse: captures => {
    const listed =
      captures.of(interfaces)?.failure === null
        ? folderNames(captures.of(interfaces))
        : failureOf(captures.of(interfaces))
    const vpns = activeVpns(captures)
    // Without the list of connections, "nothing stands in the way" cannot be said.
    if (listed?.status !== 'known' || listed.value.length === 0)
      return listed?.status === 'unknown' ? listed : unknown('no-record', '/sys/class/net')
    const resolvers = resolversOf(captures)
    if (resolvers.status === 'unknown') return resolvers
    const { servers, encrypted, local } = resolvers.value
    return known({
      servers: servers.slice(0, 20),
      encrypted,
      intercepted: vpns.length > 0 ? 'VPN' : local ? 'local resolver' : null,
      vpns,
    })
  },
})

function resolversOf(captures: Captures): Reading<Resolvers & { local: boolean }> {
  const status = output(captures.of(resolved))
  const found = status.status === 'known' ? parseResolvectl(status.value) : null
  if (found && found.servers.length > 0) {
    const remote = found.servers.filter(server => server !== '::1' && !server.startsWith('127.'))
    return known({
      servers: remote,
      encrypted: remote.length > 0 ? found.encrypted : null,
      local: remote.length === 0,
    })
  }
  const upstreams = parseResolvConf(captures.of(upstream)?.stdout ?? '')
  if (upstreams && !upstreams.local) return known({ ...upstreams, encrypted: null })
  const text = captures.of(plain)
  const failure = failureOf(text)
  if (failure) return failure
  const direct = parseResolvConf(text?.stdout ?? '')
  if (direct === null) return unknown('unparsable', 'resolv.conf')
  // Programs that read this file themselves ask in clear.
  return known({ ...direct, encrypted: direct.local ? null : 'no' })
}

/** Tunnels among the connections, with what each is for people. */
function tunnels(captures: Captures): { name: string; kind: string }[] {
  const names = folderNames(captures.of(interfaces))
  return (names.status === 'known' ? names.value : []).flatMap(entry => {
    const name = entry.replace(/\/$/, '')
    const kind = interfaceKinds.find(([pattern]) => pattern.test(name))?.[1]
    return kind === undefined ? [] : [{ name, kind }]
  })
}

const stateOf = (name: string) => file(`/sys/class/net/${name}/operstate`)

const tunnelStates = (captures: Captures): Request[] =>
  tunnels(captures)
    .slice(0, 20)
    .map(({ name }) => stateOf(name))

function activeVpns(captures: Captures): string[] {
  const up = tunnels(captures).filter(({ name }) => captures.of(stateOf(name))?.stdout.trim() !== 'down')
  const text = output(captures.of(connections))
  const lines = text.status === 'known' ? linesOf(text.value) : []
  const managed = lines.flatMap(line =>
    line === 'vpn:yes' ? ['VPN'] : line === 'wireguard:yes' ? ['WireGuard'] : [],
  )
  return [...new Set([...managed, ...up.map(({ kind }) => kind)])]
}
