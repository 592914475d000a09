import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/remote-access/macos.ts'
import { command, status } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noise, present } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const launchctl = command('/bin/launchctl', 'print-disabled', 'system')
const netstat = command('/usr/sbin/netstat', '-an', '-p', 'tcp')
const cupsctl = command('/usr/sbin/cupsctl')
const management = '/Library/Application Support/Apple/Remote Desktop/RemoteManagement.launchd'

const overrides = (...lines: string[]): Given => ({
  request: launchctl,
  stdout: `\ndisabled services = {\n${lines.map(line => `\t${line}\n`).join('')}}\nlogin item associations = {\n}\n`,
})
const sockets = (...ports: string[]): Given => ({
  request: netstat,
  stdout: `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
${ports.map(port => `tcp4       0      0  ${port}                   *.*                    LISTEN\n`).join('')}`,
})
const printing = (shared: number): Given => ({
  request: cupsctl,
  stdout: `_debug_logging=0\n_remote_admin=0\n_share_printers=${shared}\n`,
})
const ids = [
  'ssh',
  'screen-sharing',
  'file-sharing',
  'remote-events',
  'remote-management',
  'printer-sharing',
] as const
const service = (id: string, enabled: boolean, listening: boolean | null = false) => ({
  id,
  enabled,
  listening,
  hardened: null,
})
const allOff = ids.map(id => service(id, false))
const quiet = [overrides(), sockets(), printing(0)]
const access = (services: object[], more: object = {}) => known({ services, tools: [], unread: [], ...more })
const but = (...changed: ReturnType<typeof service>[]) =>
  allOff.map(one => changed.find(({ id }) => id === one.id) ?? one)

describe('remote access to a Mac', () => {
  it('is all off when nobody switched anything on and nothing listens', () => {
    expect(reading(probe, quiet)).toEqual(access(allOff))
  })

  it.each<[string, Given[], object[]]>([
    [
      'a service switched on',
      [overrides('"com.openssh.sshd" => enabled'), sockets('*.22'), printing(0)],
      but(service('ssh', true, true)),
    ],
    [
      'a service switched on that does not answer',
      [overrides('"com.openssh.sshd" => enabled'), sockets(), printing(0)],
      but(service('ssh', true)),
    ],
    [
      'the older words, where false means not disabled',
      [overrides('"com.apple.screensharing" => false'), sockets(), printing(0)],
      but(service('screen-sharing', true)),
    ],
    [
      'the older words, where true means disabled',
      [overrides('"com.apple.screensharing" => true'), sockets(), printing(0)],
      allOff,
    ],
    [
      'another service with a like name',
      [overrides('"com.openssh.sshd-agent" => enabled'), sockets(), printing(0)],
      allOff,
    ],
    [
      'something that listens though nobody switched it on',
      [overrides(), sockets('*.5900', '*.445', '192.0.2.7.3031'), printing(0)],
      but(
        service('screen-sharing', true, true),
        service('file-sharing', true, true),
        service('remote-events', true, true),
      ),
    ],
    [
      'something that listens though it is switched off',
      [overrides('"com.openssh.sshd" => disabled'), sockets('*.22'), printing(0)],
      but(service('ssh', true, true)),
    ],
    [
      'listeners of this Mac alone',
      [overrides(), sockets('127.0.0.1.22', '127.0.0.1.631'), printing(0)],
      allOff,
    ],
    ['Apple Remote Desktop', [...quiet, present(management)], but(service('remote-management', true))],
    [
      'a port of Apple Remote Desktop',
      [overrides(), sockets('*.3283'), printing(0)],
      but(service('remote-management', true, true)),
    ],
    [
      'shared printers',
      [overrides(), sockets('*.631'), printing(1)],
      but(service('printer-sharing', true, true)),
    ],
  ])('reads %s', (_name, given, services) => {
    expect(reading(probe, given)).toEqual(access(services))
  })

  it('names remote-control programs, and no others', () => {
    const given = [
      present('/Applications/TeamViewer.app/Contents/Info.plist'),
      present('~/Applications/AnyDesk.app/Contents/Info.plist'),
    ]
    expect(reading(probe, [...quiet, ...given])).toEqual(
      access(allOff, {
        tools: [
          { name: 'AnyDesk', running: null },
          { name: 'TeamViewer', running: null },
        ],
      }),
    )
  })

  it('claims nothing from the list of switches alone: it holds only what somebody switched', () => {
    expect(reading(probe, [overrides('"com.apple.smbd" => disabled'), printing(0)])).toEqual(
      access(
        [
          service('file-sharing', false, null),
          service('remote-management', false, null),
          service('printer-sharing', false, null),
        ],
        {
          unread: ['ssh', 'screen-sharing', 'remote-events'],
        },
      ),
    )
  })

  it('claims no service is off without the list of switches', () => {
    expect(reading(probe, [sockets('*.22'), printing(0)])).toEqual(
      access(
        [service('ssh', true, true), service('remote-management', false), service('printer-sharing', false)],
        {
          unread: ['screen-sharing', 'file-sharing', 'remote-events'],
        },
      ),
    )
  })

  it.each([
    ['no answer of cupsctl', []],
    ['two answers of cupsctl', [{ request: cupsctl, stdout: '_share_printers=0\n_share_printers=1\n' }]],
  ])('leaves printers unread with %s', (_name, given) => {
    expect(reading(probe, [overrides(), sockets(), ...given])).toEqual(
      access(allOff.slice(0, -1), { unread: ['printer-sharing'] }),
    )
  })

  it('leaves unread what may not be looked at', () => {
    const given: Given[] = [
      { request: status(management), failure: 'denied' },
      { request: status('/Applications/Parsec.app/Contents/Info.plist'), failure: 'denied' },
    ]
    expect(reading(probe, [...quiet, ...given])).toEqual(
      access(
        allOff.filter(({ id }) => id !== 'remote-management'),
        { unread: ['remote-management', 'Parsec'] },
      ),
    )
  })

  it.each([
    ['a list of switches', overrides('"com.apple.smbd" => disabled').stdout?.slice(0, 40) ?? '', 'truncated'],
    [
      'a list of switches without its end',
      'disabled services = {\n\t"com.apple.smbd" => disabled\n',
      'unparsable',
    ],
  ] as const)('does not read %s that was cut off', (_name, stdout, reason) => {
    expect(reading(probe, [{ request: launchctl, stdout }])).toEqual(unknown(reason, 'launchctl'))
  })

  it.each(failures)('is unknown when neither source answers: %s gives %s', (failure, reason) => {
    expect(
      reading(probe, [
        { request: launchctl, failure },
        { request: netstat, failure },
      ]),
    ).toEqual(unknown(reason, 'launchctl'))
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    const given = [launchctl, netstat, cupsctl].map(request => ({ request, stdout }))
    expect(reading(probe, given)).toEqual(unknown('unparsable', 'launchctl'))
  })
})
