import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/name-resolution/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause } from '../windows-support.ts'

const servers = (...addresses: string[]) =>
  answers(probe, 'name-servers', {
    servers: [
      { AddressFamily: 2, ServerAddresses: addresses },
      { AddressFamily: 23, ServerAddresses: [] },
    ],
  })
const vpn = (tunnels: string[], adapters: string[] = []) => answers(probe, 'vpn', { tunnels, adapters })
const encrypted = (AutoUpgrade: boolean, AllowFallbackToUdp: boolean, ServerAddress = '9.9.9.9') =>
  answers(probe, 'encrypted-name-servers', { servers: [{ ServerAddress, AutoUpgrade, AllowFallbackToUdp }] })
const rules = (count: number) => answers(probe, 'name-rules', { rules: count })
const fact = (changes: object) =>
  known({ servers: ['9.9.9.9'], encrypted: null, intercepted: null, vpns: [], ...changes })

test.each<[string, Given[], unknown]>([
  [
    'a resolver',
    [servers('9.9.9.9', '149.112.112.112'), vpn([])],
    fact({ servers: ['9.9.9.9', '149.112.112.112'] }),
  ],
  ['once each', [servers('9.9.9.9', '9.9.9.9'), vpn([])], fact({})],
  [
    'no placeholders',
    [servers('fec0:0:0:ffff::1%1', '9.9.9.9', 'fe80::1%12'), vpn([])],
    fact({ servers: ['9.9.9.9', 'fe80::1%12'] }),
  ],
  [
    'a resolver on this machine',
    [servers('127.0.0.1', '::1'), vpn([])],
    fact({ servers: [], intercepted: 'local resolver' }),
  ],
  ['encrypted', [servers('9.9.9.9'), vpn([]), encrypted(true, false)], fact({ encrypted: 'yes' })],
  [
    'encrypted if it can be',
    [servers('9.9.9.9'), vpn([]), encrypted(true, true)],
    fact({ encrypted: 'opportunistic' }),
  ],
  ['perhaps encrypted by its network', [servers('9.9.9.9'), vpn([]), encrypted(false, false)], fact({})],
  [
    'one of two encrypted',
    [servers('9.9.9.9', '192.168.1.1'), vpn([]), encrypted(true, false)],
    fact({ servers: ['9.9.9.9', '192.168.1.1'] }),
  ],
  [
    'Windows 10 does not say',
    [servers('9.9.9.9'), vpn([]), throws(probe, 'encrypted-name-servers', 'CommandNotFoundException')],
    fact({}),
  ],
  [
    'no resolver is not an encrypted one',
    [servers(), vpn([]), encrypted(true, false)],
    fact({ servers: [] }),
  ],
  ['a VPN of Windows', [servers('9.9.9.9'), vpn(['Ikev2'])], fact({ intercepted: 'VPN', vpns: ['IKEV2'] })],
  [
    'a VPN whose kind is open',
    [servers('9.9.9.9'), vpn(['Automatic'])],
    fact({ intercepted: 'VPN', vpns: ['Windows VPN'] }),
  ],
  [
    'a VPN program',
    [servers('9.9.9.9'), vpn([], ['WireGuard Tunnel', 'TAP-Windows Adapter V9', 'Unheard Of'])],
    fact({ intercepted: 'VPN', vpns: ['WireGuard', 'OpenVPN'] }),
  ],
  [
    'rules of an organisation',
    [servers('9.9.9.9'), vpn([]), rules(3)],
    fact({ intercepted: 'name resolution policy' }),
  ],
  ['no rules', [servers('9.9.9.9'), vpn([]), rules(0)], fact({})],
  [
    'nobody knows of VPNs',
    [servers('9.9.9.9'), throws(probe, 'vpn', '0x80070005')],
    unknownBecause('not-permitted'),
  ],
  ['a name where an address should be', [servers('router.example'), vpn([])], unknownBecause('unparsable')],
  ['a PowerShell that hangs', [fails(probe, 'name-servers', 'timed-out')], unknownBecause('timed-out')],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
