import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/remote-access/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const settings = (changes: Record<string, number> = {}) =>
  values(probe, 'remote-access', { deny: 1, networkLevel: 1, port: 3389, help: 0, ...changes })
const services = (...list: [string, number, number][]) =>
  answers(probe, 'services', {
    services: [['EventLog', 4, 2] as const, ...list].map(([Name, Status, StartType]) => ({
      Name,
      Status,
      StartType,
    })),
  })
const listeners = (...ports: number[]) =>
  answers(probe, 'listeners', {
    listeners: [135, ...ports].map(LocalPort => ({ LocalAddress: '::', LocalPort })),
  })
const shares = (...special: boolean[]) =>
  answers(probe, 'shares', { shares: special.map(Special => ({ Special })) })
const programs = (...names: string[]) =>
  answers(probe, 'installed-programs', {
    total: 40,
    unread: 0,
    programs: names.map(DisplayName => ({ DisplayName, DisplayVersion: '1' })),
  })
const processes = (...names: string[]) => answers(probe, 'remote-processes', { total: 150, names })
const quiet = {
  settings: settings(),
  services: services(),
  listeners: listeners(),
  shares: shares(true, true),
  programs: programs(),
  processes: processes(),
}
const laptop = (changes: Partial<Record<keyof typeof quiet, Given>> = {}): Given[] =>
  Object.values({ ...quiet, ...changes })

const part = (
  id: string,
  enabled = false,
  listening: boolean | null = null,
  hardened: boolean | null = null,
) => ({ id, enabled, listening, hardened })
const allOff = [
  part('remote-desktop', false, false, true),
  part('remote-assistance'),
  part('ssh'),
  part('winrm'),
  part('vnc', false, false),
  part('file-sharing'),
]
const fact = (changed: object[], changes: object = {}) =>
  known({
    services: allOff.map(one => changed.find(other => 'id' in other && other.id === one.id) ?? one),
    tools: [],
    unread: [],
    ...changes,
  })
const without = (...ids: string[]) => allOff.filter(one => !ids.includes(one.id))

test.each<[string, Given[], unknown]>([
  ['all off', laptop(), fact([])],
  [
    'remote desktop with network level authentication',
    laptop({ settings: settings({ deny: 0 }), listeners: listeners(3389) }),
    fact([part('remote-desktop', true, true, true)]),
  ],
  [
    'remote desktop without it',
    laptop({ settings: settings({ deny: 0, networkLevel: 0 }) }),
    fact([part('remote-desktop', true, false, false)]),
  ],
  [
    'remote desktop on another port',
    laptop({ settings: settings({ deny: 0, port: 3390 }), listeners: listeners(3390) }),
    fact([part('remote-desktop', true, true, true)]),
  ],
  [
    'remote desktop on by policy',
    laptop({ settings: settings({ denyPolicy: 0, networkLevelPolicy: 0 }) }),
    fact([part('remote-desktop', true, false, false)]),
  ],
  ['remote desktop off by policy', laptop({ settings: settings({ deny: 0, denyPolicy: 1 }) }), fact([])],
  [
    'remote desktop never set',
    laptop({ settings: values(probe, 'remote-access', { help: 0 }) }),
    fact([], { services: without('remote-desktop'), unread: ['remote-desktop'] }),
  ],
  ['remote assistance', laptop({ settings: settings({ help: 1 }) }), fact([part('remote-assistance', true)])],
  [
    'remote assistance by policy',
    laptop({ settings: settings({ helpPolicy: 1 }) }),
    fact([part('remote-assistance', true)]),
  ],
  [
    'SSH running',
    laptop({ services: services(['sshd', 4, 3]), listeners: listeners(22) }),
    fact([part('ssh', true, true)]),
  ],
  [
    'SSH that starts by itself',
    laptop({ services: services(['sshd', 1, 2]) }),
    fact([part('ssh', true, false)]),
  ],
  ['SSH installed and idle', laptop({ services: services(['sshd', 1, 3]) }), fact([])],
  [
    'WinRM running',
    laptop({ services: services(['WinRM', 4, 3]), listeners: listeners(5985) }),
    fact([part('winrm', true, true)]),
  ],
  ['VNC listening', laptop({ listeners: listeners(5900) }), fact([part('vnc', true, true)])],
  [
    'a shared folder',
    laptop({ shares: shares(true, false), listeners: listeners(445) }),
    fact([part('file-sharing', true, true)]),
  ],
  [
    'no list of shares at all',
    laptop({ shares: shares() }),
    fact([], { services: without('file-sharing'), unread: ['file-sharing'] }),
  ],
  [
    'AnyDesk as a service',
    laptop({ programs: programs('AnyDesk'), services: services(['AnyDesk', 4, 2]) }),
    fact([], { tools: [{ name: 'AnyDesk', running: true }] }),
  ],
  [
    'AnyDesk installed and idle',
    laptop({ programs: programs('AnyDesk'), services: services(['AnyDesk', 1, 3]) }),
    fact([], { tools: [{ name: 'AnyDesk', running: false }] }),
  ],
  [
    'AnyDesk running without being installed',
    laptop({ processes: processes('AnyDesk') }),
    fact([], { tools: [{ name: 'AnyDesk', running: true }] }),
  ],
  [
    'ScreenConnect by its odd service name',
    laptop({ services: services(['ScreenConnect Client (0123456789abcdef)', 4, 2]) }),
    fact([], { tools: [{ name: 'ScreenConnect', running: true }] }),
  ],
  [
    'TeamViewer, but who knows whether it runs',
    laptop({ programs: programs('TeamViewer'), processes: throws(probe, 'remote-processes', 'x') }),
    fact([], { tools: [{ name: 'TeamViewer', running: null }], unread: ['remote-tools'] }),
  ],
  [
    'services unread',
    laptop({ services: fails(probe, 'services', 'timed-out') }),
    fact([], { services: without('ssh', 'winrm'), unread: ['ssh', 'winrm', 'remote-tools'] }),
  ],
  [
    'a list of services cut short',
    laptop({ services: answers(probe, 'services', { services: [] }) }),
    fact([], { services: without('ssh', 'winrm'), unread: ['ssh', 'winrm', 'remote-tools'] }),
  ],
  [
    'ports unread',
    laptop({ listeners: throws(probe, 'listeners', '0x80070005') }),
    fact([part('remote-desktop', false, null, true)], {
      services: [part('remote-desktop', false, null, true), ...without('remote-desktop', 'vnc')],
      unread: ['vnc'],
    }),
  ],
  [
    'no ports at all were not read',
    laptop({ listeners: answers(probe, 'listeners', { listeners: [] }) }),
    fact([], {
      services: [part('remote-desktop', false, null, true), ...without('remote-desktop', 'vnc')],
      unread: ['vnc'],
    }),
  ],
  [
    'a program entry unread',
    laptop({ programs: answers(probe, 'installed-programs', { total: 40, unread: 1, programs: [] }) }),
    fact([], { unread: ['remote-tools'] }),
  ],
  [
    'no programs at all were not read',
    laptop({ programs: answers(probe, 'installed-programs', { total: 0, unread: 0, programs: [] }) }),
    fact([], { unread: ['remote-tools'] }),
  ],
  [
    'settings denied',
    laptop({ settings: throws(probe, 'remote-access', 'PermissionDenied') }),
    fact([], {
      services: without('remote-desktop', 'remote-assistance'),
      unread: ['remote-desktop', 'remote-assistance'],
    }),
  ],
  ['nothing', [], unknownBecause('default-not-known')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
