import { z } from 'zod'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known } from '../../../../shared/model/fact.ts'
import { listOf, powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import { type Captures, defineProbe } from '../../probe.ts'

/** Resolvers of the connected interfaces only, best metric first: Windows keeps those of networks long left. */
const serversSection = section(
  'name-servers',
  [
    '$m=@{};Get-NetIPInterface -ConnectionState Connected|%{$m["$($_.InterfaceIndex)"]=$_.InterfaceMetric}',
    '@{servers=@(Get-DnsClientServerAddress|?{$m.ContainsKey("$($_.InterfaceIndex)")}|Sort-Object {$m["$($_.InterfaceIndex)"]}|%{@{AddressFamily=[int]$_.AddressFamily;ServerAddresses=@($_.ServerAddresses|%{"$_"})}})}',
  ].join('\n'),
)
const serversSchema = z.object({
  servers: listOf(
    z.object({
      ServerAddresses: listOf(z.union([z.ipv4(), z.ipv6(), z.string().regex(/^[0-9a-f:]{2,39}%\d{1,4}$/i)])),
    }),
  ),
})

/** Windows 10 does not have this command. */
const encryptionSection = section(
  'encrypted-name-servers',
  '@{servers=@(Get-DnsClientDohServerAddress|Select-Object ServerAddress,AutoUpgrade,AllowFallbackToUdp)}',
)
const encryptionSchema = z.object({
  servers: listOf(
    z.object({ ServerAddress: z.string(), AutoUpgrade: z.boolean(), AllowFallbackToUdp: z.boolean() }),
  ),
})

/** Rules that send some names elsewhere. What names and where to is the organisation's business. */
const rulesSection = section('name-rules', '@{rules=@(Get-DnsClientNrptPolicy -Effective).Count}')
const rulesSchema = z.object({ rules: z.number().int().nonnegative() })

/** Adapters of VPN programs, by words in their description. */
const adapterKinds = [
  ['WireGuard|Wintun', 'WireGuard'],
  ['TAP-|OpenVPN', 'OpenVPN'],
  ['AnyConnect|Cisco Secure', 'Cisco Secure Client'],
  ['PANGP|GlobalProtect', 'GlobalProtect'],
  ['Fortinet', 'Fortinet'],
  ['Juniper|Pulse Secure|Ivanti', 'Ivanti Secure Access'],
  ['Zscaler', 'Zscaler'],
  ['Tailscale', 'Tailscale'],
  ['Cloudflare', 'Cloudflare WARP'],
  ['Check Point', 'Check Point'],
] as const

const vpnSection = section(
  'vpn',
  [
    '$c=@(Get-VpnConnection)+@(Get-VpnConnection -AllUserConnection)',
    `@{tunnels=@($c|?{"$($_.ConnectionStatus)" -eq 'Connected'}|%{"$($_.TunnelType)"});adapters=@(Get-NetAdapter -IncludeHidden|?{"$($_.Status)" -eq 'Up' -and $_.InterfaceDescription -match '${adapterKinds.map(([words]) => words).join('|')}'}|%{"$($_.InterfaceDescription)"})}`,
  ].join('\n'),
)
const vpnSchema = z.object({ tunnels: listOf(z.string()), adapters: listOf(z.string()) })

type NameResolution = DeviceFacts['name-resolution']

export const probe = defineProbe({
  fact: 'name-resolution',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [serversSection, encryptionSection, rulesSection, vpnSection],
  parse(captures) {
    const answer = readSection(captures, serversSection, serversSchema)
    if (answer.status === 'unknown') return answer
    const vpn = readSection(captures, vpnSection, vpnSchema)
    // Without this, nobody can tell who really answers.
    if (vpn.status === 'unknown') return vpn
    const addresses = [...new Set(answer.value.servers.flatMap(({ ServerAddresses }) => ServerAddresses))]
    const servers = addresses.filter(address => !isPlaceholder(address) && !isLocalStub(address))
    const vpns = [
      ...new Set([...vpn.value.tunnels.map(tunnelKind), ...vpn.value.adapters.flatMap(adapterKind)]),
    ]
    return known({
      servers,
      encrypted: encryption(captures, servers),
      intercepted: interception(captures, vpns, addresses),
      vpns,
    })
  },
})

/** Addresses that Windows fills in where no IPv6 resolver was given. */
const isPlaceholder = (address: string) => /^fec0:0:0:ffff::[123](%\d+)?$/i.test(address)
const isLocalStub = (address: string) => /^127\./.test(address) || address === '::1'

const tunnelKind = (tunnel: string) =>
  /^(Ikev2|L2tp|Sstp|Pptp)$/i.test(tunnel) ? tunnel.toUpperCase() : 'Windows VPN'
const adapterKind = (description: string): string[] => {
  const kind = adapterKinds.find(([words]) => new RegExp(words, 'i').test(description))
  return kind ? [kind[1]] : []
}

/**
 * Servers that Windows upgrades by itself. One that it does not upgrade may still be encrypted through the settings of its
 * network, so the answer is never "no".
 */
function encryption(captures: Captures, servers: readonly string[]): NameResolution['encrypted'] {
  const answer = readSection(captures, encryptionSection, encryptionSchema)
  if (answer.status === 'unknown' || servers.length === 0) return null
  const entries = servers.map(server =>
    answer.value.servers.find(entry => entry.ServerAddress.toLowerCase() === server.toLowerCase()),
  )
  if (!entries.every(entry => entry?.AutoUpgrade === true)) return null
  return entries.every(entry => entry?.AllowFallbackToUdp === false) ? 'yes' : 'opportunistic'
}

function interception(
  captures: Captures,
  vpns: readonly string[],
  addresses: readonly string[],
): string | null {
  if (vpns.length > 0) return 'VPN'
  if (addresses.some(isLocalStub)) return 'local resolver'
  const rules = readSection(captures, rulesSection, rulesSchema)
  return rules.status === 'known' && rules.value.rules > 0 ? 'name resolution policy' : null
}
