import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/firewall/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import {
  failures,
  type Machine,
  noise,
  onTop,
  readingOf,
  readingOnHardware,
  sockets,
  tcp,
  udp,
  withoutSystemd,
} from '../linux-machine.ts'

const denied = {
  stderr:
    'Operation not permitted (you must be root)\nnetlink: Error: cache initialization failed: Operation not permitted\n',
  exitCode: 1,
}
const nft = 'nft -j list ruleset'
const person = (machine: Machine): Machine => onTop({ commands: { [nft]: denied }, units: {} }, machine)
const ufw = (enabled: string, more: Machine = {}): Machine =>
  person(
    onTop(
      {
        files: { '/etc/ufw/ufw.conf': `# settings\nENABLED=${enabled}\nLOGLEVEL=low\n` },
        units: { 'ufw.service': 'active' },
      },
      more,
    ),
  )
const firewall = (
  state: string,
  product: string,
  allowsInbound: boolean | null,
  listening: boolean | null = null,
) =>
  known({
    state,
    product,
    profiles: [{ name: product, on: state === 'on', allowsInbound }],
    thirdParty: null,
    listening,
    layer: 'person',
  })

describe('the firewall by ufw', () => {
  it.each([
    ['DROP', false],
    ['REJECT', false],
    ['ACCEPT', true],
  ])('is on, with what it does to what comes in: %s', (policy, allows) => {
    const machine = ufw('yes', {
      files: {
        '/etc/ufw/ufw.conf': 'ENABLED=yes\n',
        '/etc/default/ufw': `IPV6=yes\nDEFAULT_INPUT_POLICY="${policy}"\n`,
      },
    })
    expect(readingOnHardware(probe, machine)).toEqual(firewall('on', 'ufw', allows))
  })
  it('is on without a policy to be read, and off when not enabled', () => {
    expect(readingOnHardware(probe, ufw('yes'))).toEqual(firewall('on', 'ufw', null))
    expect(readingOnHardware(probe, ufw('no'))).toEqual(firewall('off', 'ufw', true))
  })
  it('is told by ufw itself to root', () => {
    const status = (text: string) =>
      readingOnHardware(probe, ufw('no', { commands: { [nft]: denied, 'ufw status verbose': text } }))
    expect(
      status(
        'Status: active\nLogging: on (low)\nDefault: deny (incoming), allow (outgoing), disabled (routed)\n',
      ),
    ).toEqual(firewall('on', 'ufw', false))
    expect(status('Status: active\nDefault: allow (incoming), allow (outgoing)\n')).toEqual(
      firewall('on', 'ufw', true),
    )
    expect(status('Status: inactive\n')).toEqual(firewall('off', 'ufw', true))
  })
  it('is in doubt when enabled but not started, or when nobody can say', () => {
    expect(readingOnHardware(probe, ufw('yes', { units: { 'ufw.service': 'enabled' } }))).toEqual(
      unknown('sources-disagree', 'ufw'),
    )
    expect(readingOnHardware(probe, ufw('yes', withoutSystemd))).toEqual(
      unknown('service-error', 'systemctl'),
    )
  })
  it.each([...noise, ['another word', 'ENABLED=perhaps\n'], ['a comment', '#ENABLED=yes\n']] as const)(
    'is not read from %s',
    (_name, text) => {
      expect(readingOnHardware(probe, ufw('', { files: { '/etc/ufw/ufw.conf': text } }))).toEqual(
        unknown('unparsable', 'ufw.conf'),
      )
    },
  )
  it.each(failures)('is not read from settings that are %s', (failure, reason) => {
    expect(readingOnHardware(probe, ufw('', { files: { '/etc/ufw/ufw.conf': { failure } } }))).toEqual(
      unknown(reason, '/etc/ufw/ufw.conf'),
    )
  })
})

describe('the firewall by firewalld', () => {
  const daemon = (answer: NonNullable<Machine['commands']>[string], zone = 'public\n'): Machine =>
    person({
      commands: { [nft]: denied, 'firewall-cmd --state': answer, 'firewall-cmd --get-default-zone': zone },
    })
  it.each([
    ['public\n', false],
    ['trusted\n', true],
    ['FedoraWorkstation\n', null],
    ['', null],
  ])('is on in the zone %j', (zone, allows) => {
    expect(readingOnHardware(probe, daemon('running\n', zone))).toEqual(firewall('on', 'firewalld', allows))
  })
  it('is off when it is not running', () => {
    expect(readingOnHardware(probe, daemon({ stderr: 'not running\n', exitCode: 252 }))).toEqual(
      firewall('off', 'firewalld', true),
    )
  })
  it.each([
    ['refused', { stderr: 'Authorization failed.\n', exitCode: 253 }],
    ...noise.map(([name, text]) => [name, text] as const),
  ] as const)('is not read from an answer that is %s', (_name, answer) => {
    expect(readingOnHardware(probe, daemon(answer))).toEqual(unknown('service-error', 'firewall-cmd'))
  })
  it('decides although ufw is installed and switched off', () => {
    const both = onTop(daemon('running\n'), { files: { '/etc/ufw/ufw.conf': 'ENABLED=no\n' } })
    expect(readingOnHardware(probe, both)).toEqual(firewall('on', 'firewalld', false))
  })
})

describe('the firewall by the rules themselves', () => {
  const ruleset = (...items: object[]): string =>
    JSON.stringify({ nftables: [{ metainfo: { version: '1.0.9' } }, ...items] })
  const root = (text: string, more: Machine = {}): Machine =>
    onTop({ commands: { [nft]: text }, units: {} }, more)
  const chain = (hook: string, policy: string) => ({
    chain: { family: 'inet', table: 'filter', name: 'input', hook, policy },
  })
  it('is on when what comes in is dropped, and off when nothing looks at it', () => {
    expect(readingOnHardware(probe, root(ruleset(chain('input', 'drop'))))).toEqual(
      firewall('on', 'nftables', false),
    )
    expect(readingOnHardware(probe, root(ruleset(chain('forward', 'drop'))))).toEqual(
      firewall('off', 'nftables', true),
    )
    expect(readingOnHardware(probe, root(ruleset()))).toEqual(firewall('off', 'nftables', true))
  })
  it('is in doubt where single rules decide, or where the older iptables has tables', () => {
    expect(readingOnHardware(probe, root(ruleset(chain('input', 'accept'))))).toEqual(
      unknown('not-supported', 'nftables'),
    )
    expect(
      readingOnHardware(probe, root(ruleset(), { files: { '/proc/net/ip_tables_names': 'filter\n' } })),
    ).toEqual(unknown('not-supported', 'iptables'))
    expect(
      readingOnHardware(
        probe,
        root(ruleset(), { files: { '/proc/net/ip_tables_names': { failure: 'denied' } } }),
      ),
    ).toEqual(unknown('not-permitted', '/proc/net/ip_tables_names'))
  })
  it.each(noise)('is not read from %s', (_name, text) => {
    expect(readingOnHardware(probe, root(text))).toEqual(unknown('not-permitted', 'nft'))
  })

  const service = (
    config: string | undefined,
    units: NonNullable<Machine['units']> = { 'nftables.service': 'active' },
  ): Machine =>
    person({ units, ...(config === undefined ? {} : { files: { '/etc/nftables.conf': config } }) })
  const drops =
    'table inet filter {\n chain input {\n  type filter hook input priority 0; policy drop;\n }\n}\n'
  it('is on when the service runs with settings that drop', () => {
    expect(readingOnHardware(probe, service(drops))).toEqual(firewall('on', 'nftables', false))
  })
  it.each([
    ['settings that accept', service(drops.replace('drop', 'accept'))],
    ['settings that drop in a comment', service(`# ${drops.replaceAll('\n', '\n# ')}\n`)],
    ['settings that drop elsewhere', service(drops.replace('hook input', 'hook forward'))],
    ['no settings', service(undefined)],
    ['another service', service(undefined, { 'iptables.service': 'active' })],
    ['nothing to be seen at all', service(undefined, {})],
  ])('is not known to a person with %s', (_name, machine) => {
    expect(readingOnHardware(probe, machine)).toMatchObject({ status: 'unknown', reason: 'not-permitted' })
  })
  it('is not called off by ufw while another service has rules of its own', () => {
    expect(readingOnHardware(probe, ufw('no', { units: { 'nftables.service': 'active' } }))).toEqual(
      unknown('not-permitted', 'nft'),
    )
  })
})

describe('programs that listen', () => {
  const with_ = (text: string) =>
    readingOnHardware(probe, ufw('no', { commands: { [nft]: denied, 'ss -lntu': text } }))
  it.each([
    ['on every address', true, sockets(tcp('0.0.0.0:22'))],
    ['on every address of IPv6', true, sockets(tcp('[::]:22'))],
    ['on one address', true, sockets(tcp('192.168.1.7%wlan0:8080'))],
    [
      'at home only',
      false,
      sockets(tcp('127.0.0.1:631'), tcp('[::1]:631'), tcp('127.0.0.53%lo:53'), tcp('[::ffff:127.0.0.1]:80')),
    ],
    ['for datagrams only', false, sockets(udp('0.0.0.0:5353'))],
    ['nowhere', false, sockets()],
    ['who knows where', null, ''],
    ['in rows that make no sense', null, sockets('tcp LISTEN')],
    ['on ports that cannot be', null, sockets(tcp('0.0.0.0:99999'))],
  ])('listen %s', (_name, listening, text) => {
    expect(with_(text)).toEqual(firewall('off', 'ufw', true, listening))
  })
})

it('says nothing of the laptop from inside WSL', () => {
  expect(
    readingOf(
      probe,
      ufw('yes', {
        files: {
          '/etc/ufw/ufw.conf': 'ENABLED=yes\n',
          '/proc/version': 'Linux version 6.6 microsoft-standard-WSL2\n',
        },
      }),
    ),
  ).toEqual(unknown('virtual-machine'))
})
