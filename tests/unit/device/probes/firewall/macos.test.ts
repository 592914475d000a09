import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/firewall/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { extracting, failures, lacking, noiseAnd, value } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const settings = command('/usr/sbin/system_profiler', 'SPFirewallDataType', '-json')
const tool = command('/usr/libexec/ApplicationFirewall/socketfilterfw', '--getglobalstate')
const old = '/Library/Preferences/com.apple.alf.plist'
const managed = '/Library/Managed Preferences/com.apple.security.firewall.plist'
const profiled = (word: unknown): Given => ({
  request: settings,
  stdout: JSON.stringify({
    SPFirewallDataType: [
      { _name: 'spfirewall_settings', spfirewall_globalstate: word, spfirewall_stealthenabled: 'No' },
    ],
  }),
})
const told = (stdout: string): Given => ({ request: tool, stdout })
const version = (number: string): Given => ({
  request: command('/usr/bin/sw_vers'),
  stdout: `ProductName:\t\tmacOS\nProductVersion:\t\t${number}\nBuildVersion:\t\t23H100\n`,
})
const sockets = (...rows: string[]): Given => ({
  request: command('/usr/sbin/netstat', '-an', '-p', 'tcp'),
  stdout: `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
${rows.join('\n')}
`,
})
const firewall = (state: 'on' | 'off', more: object = {}) =>
  known({
    state,
    product: 'macOS firewall',
    profiles: [],
    thirdParty: null,
    listening: null,
    layer: 'person',
    ...more,
  })

describe('the firewall of macOS', () => {
  it.each([
    ['on', 'limit_connections'],
    ['on', 'block_all'],
    ['off', 'allow_all'],
    ['off', 'off'],
  ] as const)('is %s for %s', (state, word) => {
    expect(reading(probe, [profiled(`spfirewall_globalstate_${word}`)])).toEqual(firewall(state))
  })

  it.each([
    ['on', 'Firewall is enabled. (State = 1)\n'],
    ['on', 'Firewall is blocking all non-essential incoming connections. (State = 2)\n'],
    ['off', 'Firewall is disabled. (State = 0)\n'],
  ] as const)('is %s by the second tool: %s', (state, words) => {
    expect(reading(probe, [told(words)])).toEqual(firewall(state))
  })

  it.each([
    ['14.8.9', '0', firewall('off')],
    ['13.7.8', '1', firewall('on')],
    ['14.8.9', '2', firewall('on')],
    ['14.8.9', '7', unknown('tool-missing', 'system_profiler')],
  ])('reads the old preference on macOS %s as %s', (release, state, expected) => {
    expect(reading(probe, [version(release), ...value(old, 'globalstate', state)])).toEqual(expected)
  })

  it.each(['15.8', '26.6.2', '27.0'])(
    'does not look at the old preference on macOS %s, where it is a leftover',
    release => {
      const given = [version(release), ...value(old, 'globalstate', '0')]
      expect(() => reading(probe, given)).toThrow('never asks for')
      expect(reading(probe, [version(release)])).toEqual(unknown('tool-missing', 'system_profiler'))
    },
  )

  it('does not take a missing old preference for off', () => {
    expect(reading(probe, [version('14.8.9'), ...lacking(old, 'globalstate')])).toEqual(
      unknown('tool-missing', 'system_profiler'),
    )
    const domain = {
      request: extracting(old, 'globalstate'),
      exitCode: 1,
      stdout: "Domain 'com.apple.alf' not found.\n",
    }
    expect(reading(probe, [version('14.8.9'), ...lacking(old, 'globalstate').slice(0, 1), domain])).toEqual(
      unknown('tool-missing', 'system_profiler'),
    )
  })

  it('says when the organisation forces it', () => {
    expect(
      reading(probe, [
        profiled('spfirewall_globalstate_limit_connections'),
        ...value(managed, 'EnableFirewall', 'true'),
      ]),
    ).toEqual(firewall('on', { layer: 'organisation' }))
    expect(
      reading(probe, [profiled('spfirewall_globalstate_off'), ...lacking(managed, 'EnableFirewall')]),
    ).toEqual(firewall('off'))
  })

  it.each([
    [true, 'tcp4       0      0  *.7000                 *.*                    LISTEN'],
    [true, 'tcp6       0      0  fe80::1%en0.445        *.*                    LISTEN'],
    [false, 'tcp4       0      0  127.0.0.1.631          *.*                    LISTEN'],
    [false, 'tcp6       0      0  ::1.631                *.*                    LISTEN'],
    [false, 'tcp6       0      0  fe80::1%lo0.88         *.*                    LISTEN'],
    [false, 'tcp4       0      0  192.0.2.7.50412        198.51.100.7.443       ESTABLISHED'],
  ])('says %s to listening for %s', (listening, row) => {
    expect(reading(probe, [profiled('spfirewall_globalstate_off'), sockets(row)])).toEqual(
      firewall('off', { listening }),
    )
  })

  it.each(failures)('is unknown when nothing answers: %s gives %s', (failure, reason) => {
    expect(reading(probe, [{ request: settings, failure }])).toEqual(unknown(reason, 'system_profiler'))
  })

  it.each(
    noiseAnd(
      ['a translated word', '{"SPFirewallDataType":[{"spfirewall_globalstate":"Désactivé"}]}\n'],
      ['no items', '{"SPFirewallDataType":[]}\n'],
    ),
  )('makes nothing of %s', (_name, stdout) => {
    expect(
      reading(probe, [
        { request: settings, stdout },
        { request: tool, stdout },
      ]),
    ).toEqual(unknown('unparsable', 'SPFirewallDataType'))
  })

  it('makes nothing of JSON that breaks off, and asks the second tool', () => {
    const { stdout = '' } = profiled('spfirewall_globalstate_limit_connections')
    const cut: Given = { request: settings, stdout: stdout.slice(0, -5) }
    expect(reading(probe, [cut])).toEqual(unknown('unparsable', 'SPFirewallDataType'))
    expect(reading(probe, [cut, told('Firewall is disabled. (State = 0)\n')])).toEqual(firewall('off'))
  })
})
