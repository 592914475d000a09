import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/name-resolution/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noise } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const dns = command('/usr/sbin/scutil', '--dns')
const connections = command('/usr/sbin/scutil', '--nc', 'list')
const resolver = (number: number, servers: string[], more = '', device = 'en0'): string =>
  `resolver #${number}
${more}${servers.map((server, at) => `  nameserver[${at}] : ${server}\n`).join('')}  if_index : 11 (${device})
  flags    : Request A records, Request AAAA records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

`
const local =
  'resolver #2\n  domain   : local\n  options  : mdns\n  reach    : 0x00000000 (Not Reachable)\n  order    : 300000\n\n'
const configuration = (first: string, scoped = ''): Given => ({
  request: dns,
  stdout: `DNS configuration\n\n${first}${local}DNS configuration (for scoped queries)\n\n${scoped}`,
})
const vpns = (...rows: string[]): Given => ({
  request: connections,
  stdout: `Available network connection services in the current set (*=enabled):\n${rows.map(row => `${row}\n`).join('')}`,
})
const row = (state: string, kind: string): string =>
  `* (${state})      00000000-0000-0000-0000-000000000000 ${kind.split(':')[0]}              "Kate's office"      [${kind}]`
const names = (more: object) =>
  known({ servers: ['192.0.2.1'], encrypted: null, intercepted: null, vpns: [], ...more })
const plain = configuration(resolver(1, ['192.0.2.1']))

describe('name resolution on a Mac', () => {
  it.each<[string, Given[], object]>([
    [
      'plain servers',
      [configuration(resolver(1, ['192.0.2.1', '2001:db8::1', 'fe80::1%en0'])), vpns()],
      { servers: ['192.0.2.1', '2001:db8::1', 'fe80::1%en0'] },
    ],
    ['a VPN that is not connected', [plain, vpns(row('Disconnected', 'IPSec'))], {}],
    [
      'a connected VPN, without its name',
      [plain, vpns(row('Connected', 'IPSec'), row('Connected', 'VPN:com.wireguard.macos'))],
      { vpns: ['IPSec', 'VPN:com.wireguard.macos'], intercepted: 'VPN' },
    ],
    [
      'a tunnel that answers',
      [configuration(resolver(1, ['192.0.2.1'], '', 'utun4')), vpns()],
      { intercepted: 'VPN' },
    ],
    [
      'a proxy with made-up addresses',
      [configuration(resolver(1, ['198.18.0.2'], '', 'utun13')), vpns()],
      { servers: ['198.18.0.2'], intercepted: 'proxy' },
    ],
    [
      'a program on this Mac',
      [configuration(resolver(1, ['127.0.0.1'])), vpns()],
      { servers: [], intercepted: 'local resolver' },
    ],
    [
      'Tailscale for some names',
      [configuration(resolver(1, ['192.0.2.1']), resolver(1, ['100.100.100.100'])), vpns()],
      { intercepted: 'Tailscale' },
    ],
    [
      'the resolver for all names, not the one for a domain',
      [
        configuration(
          `${resolver(1, ['203.0.113.9'], '  domain   : example.org\n')}${resolver(3, ['192.0.2.1'])}`,
        ),
        vpns(),
      ],
      {},
    ],
    [
      'no server that is no address',
      [configuration(resolver(1, ['192.0.2.1', 'resolver.example', '999.1.1.1'])), vpns()],
      {},
    ],
  ])('reads %s', (_name, given, expected) => {
    expect(reading(probe, given)).toEqual(names(expected))
  })

  it('has no record without a server for all names', () => {
    expect(reading(probe, [configuration(''), vpns()])).toEqual(unknown('no-record', 'scutil'))
  })

  it.each<[string, string, ReturnType<typeof unknown>]>([
    [
      'only the part for single interfaces',
      `DNS configuration (for scoped queries)\n\n${resolver(1, ['192.0.2.1'])}`,
      unknown('unparsable', 'scutil'),
    ],
    [
      'a block that breaks off at a line',
      'DNS configuration\n\nresolver #1\n  nameserver[0] : 192.0.2.1\n',
      unknown('truncated', 'scutil'),
    ],
    [
      'a block that breaks off in a line',
      'DNS configuration\n\nresolver #1\n  nameserver[0] : 192.0',
      unknown('truncated', 'scutil'),
    ],
    ...noise.map(
      ([name, text]) =>
        [name, text, unknown('unparsable', 'scutil')] as [string, string, ReturnType<typeof unknown>],
    ),
  ])('makes nothing of %s', (_name, stdout, expected) => {
    expect(reading(probe, [{ request: dns, stdout }, vpns()])).toEqual(expected)
  })

  it.each(noise)('does not say that there is no VPN on %s', (_name, stdout) => {
    expect(reading(probe, [plain, { request: connections, stdout }])).toEqual(unknown('unparsable', 'scutil'))
  })

  it.each(failures)('is unknown when scutil is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: dns, failure }, vpns()])).toEqual(unknown(reason, 'scutil'))
    expect(reading(probe, [plain, { request: connections, failure }])).toEqual(unknown(reason, 'scutil'))
  })
})
