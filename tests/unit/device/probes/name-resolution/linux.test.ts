import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/name-resolution/linux.ts'
import { addressOf } from '../../../../../src/main/device/probes/name-resolution/resolvers.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, onTop, readingOnHardware } from '../linux-machine.ts'

const wired: Machine = { folders: { '/sys/class/net': ['enp3s0', 'lo', 'wlp2s0'] } }
const read = (machine: Machine) => readingOnHardware(probe, onTop(wired, machine))
const resolution = (servers: string[], encrypted: string | null, more: object = {}) =>
  known({ servers, encrypted, intercepted: null, vpns: [], ...more })

const globe = (more = '', protocols = '-LLMNR -mDNS -DNSOverTLS DNSSEC=no/unsupported'): string =>
  `Global\n         Protocols: ${protocols}\n  resolv.conf mode: stub\n${more}`
const link = (index: number, name: string, protocols: string, more: string): string =>
  `\nLink ${index} (${name})\n    Current Scopes: DNS\n         Protocols: ${protocols}\n${more}`
const tls = (word: string, route = '+'): string =>
  `${route}DefaultRoute -LLMNR -mDNS ${word} DNSSEC=no/unsupported`
const wifi = link(
  3,
  'wlp2s0',
  tls('-DNSOverTLS'),
  'Current DNS Server: 192.168.1.1\n       DNS Servers: 192.168.1.1 fe80::1%3\n        DNS Domain: lan\n',
)
const resolved = (text: string): Machine => ({ commands: { 'resolvectl status': text } })

describe('the resolvers', () => {
  it.each([
    ['of the connection', globe() + wifi, resolution(['192.168.1.1', 'fe80::1'], 'no')],
    [
      'of the whole system, encrypted',
      globe('       DNS Servers: 9.9.9.9#dns.quad9.net\n', '-LLMNR +DNSOverTLS DNSSEC=no'),
      resolution(['9.9.9.9'], 'yes'),
    ],
    [
      'that may be encrypted',
      globe() + link(2, 'enp3s0', tls('DNSOverTLS=opportunistic'), '       DNS Servers: 9.9.9.9\n'),
      resolution(['9.9.9.9'], 'opportunistic'),
    ],
    [
      'on several lines',
      globe() +
        link(
          2,
          'enp3s0',
          tls('-DNSOverTLS'),
          '       DNS Servers: 10.0.0.1\n                    10.0.0.2\n        DNS Domain: lan\n',
        ),
      resolution(['10.0.0.1', '10.0.0.2'], 'no'),
    ],
    [
      'without those asked for one domain only',
      globe() +
        wifi +
        link(
          4,
          'lxdbr0',
          tls('+DNSOverTLS', '-'),
          '       DNS Servers: 10.9.9.9\n        DNS Domain: ~lxd\n',
        ),
      resolution(['192.168.1.1', 'fe80::1'], 'no'),
    ],
    [
      'of the one that claims every name',
      globe() +
        wifi +
        link(4, 'enp3s0', tls('+DNSOverTLS'), '       DNS Servers: 10.2.0.1\n        DNS Domain: ~.\n'),
      resolution(['10.2.0.1'], 'yes'),
    ],
    [
      'as weak as the weakest',
      globe() + wifi + link(2, 'enp3s0', tls('+DNSOverTLS'), '       DNS Servers: 9.9.9.9\n'),
      resolution(['192.168.1.1', 'fe80::1', '9.9.9.9'], 'no'),
    ],
    [
      'without a word on encryption',
      globe('', '-LLMNR') + link(2, 'enp3s0', '+DefaultRoute', '       DNS Servers: 9.9.9.9\n'),
      resolution(['9.9.9.9'], null),
    ],
    [
      'in a program on this machine',
      globe('       DNS Servers: 127.0.0.1\n'),
      resolution([], null, { intercepted: 'local resolver' }),
    ],
  ])('are those %s', (_name, text, expected) => {
    expect(read(resolved(text))).toEqual(expected)
  })

  const stub = { '/etc/resolv.conf': 'nameserver 127.0.0.53\noptions edns0 trust-ad\n' }
  it("are resolved's own, not its stub, though nothing is known of encryption then", () => {
    expect(
      read({ files: { ...stub, '/run/systemd/resolve/resolv.conf': 'nameserver 192.168.1.1\n' } }),
    ).toEqual(resolution(['192.168.1.1'], null))
  })
  it('are hidden behind a stub', () => {
    expect(read({ files: stub })).toEqual(resolution([], null, { intercepted: 'local resolver' }))
  })
  it('are asked in clear from a plain file', () => {
    const text =
      '# nameserver 1.1.1.1\nsearch lan\nnameserver 75.75.75.75        ; comment\n  nameserver 2001:558:feed::1 # another\nnameserver nonsense\n'
    expect(read({ files: { '/etc/resolv.conf': text } })).toEqual(
      resolution(['75.75.75.75', '2001:558:feed::1'], 'no'),
    )
  })
  it.each(noise)('are not read from %s', (_name, text) => {
    expect(
      read({
        ...resolved(text),
        files: { '/etc/resolv.conf': text, '/run/systemd/resolve/resolv.conf': text },
      }),
    ).toEqual(unknown('unparsable', 'resolv.conf'))
  })
  it.each(failures)('are not known when the file is %s', (failure, reason) => {
    expect(read({ files: { '/etc/resolv.conf': { failure } } })).toEqual(unknown(reason, '/etc/resolv.conf'))
  })
  it.each([
    ['1.1.1.1#cloudflare-dns.com', '1.1.1.1'],
    ['1.1.1.1:853', '1.1.1.1'],
    ['[2606:4700::1111]:853#one.one', '2606:4700::1111'],
    ['fe80::1%wlan0', 'fe80::1'],
    ['dns.example', null],
    ['', null],
  ])('have the address %s', (text, address) => {
    expect(addressOf(text)).toBe(address)
  })
})

describe('private connections', () => {
  const nmcli = 'nmcli -t -f TYPE,ACTIVE connection show'
  const files = { '/etc/resolv.conf': 'nameserver 10.2.0.1\n' }
  it.each([
    [
      'of the network settings',
      { commands: { [nmcli]: '802-11-wireless:yes\nvpn:yes\nwireguard:no\n' } },
      ['VPN'],
    ],
    ['by WireGuard', { commands: { [nmcli]: 'wireguard:yes\n' } }, ['WireGuard']],
    [
      'of their own',
      { folders: { '/sys/class/net': ['lo', 'tailscale0', 'wg0-mullvad', 'tun0'] } },
      ['Tailscale', 'WireGuard', 'VPN tunnel'],
    ],
    [
      'that are up',
      {
        folders: { '/sys/class/net': ['lo', 'tun0'] },
        files: { ...files, '/sys/class/net/tun0/operstate': 'unknown\n' },
      },
      ['VPN tunnel'],
    ],
  ])('stand in the way: %s', (_name, machine, vpns) => {
    expect(read(onTop({ files }, machine))).toEqual(
      resolution(['10.2.0.1'], 'no', { intercepted: 'VPN', vpns }),
    )
  })
  it('do not when they are down, or only set up', () => {
    const machine: Machine = {
      folders: { '/sys/class/net': ['lo', 'tun0', 'wlp2s0', 'virbr0'] },
      files: { ...files, '/sys/class/net/tun0/operstate': 'down\n' },
      commands: { [nmcli]: 'vpn:no\n' },
    }
    expect(read(machine)).toEqual(resolution(['10.2.0.1'], 'no'))
  })
  it.each(failures)('are not denied when the list of them is %s', (failure, reason) => {
    expect(readingOnHardware(probe, { files, folders: { '/sys/class/net': { failure } } })).toEqual(
      unknown(reason, '/sys/class/net'),
    )
  })
  it('are not denied by an empty list', () => {
    expect(readingOnHardware(probe, { files, folders: { '/sys/class/net': [] } })).toEqual(
      unknown('no-record', '/sys/class/net'),
    )
  })
})
