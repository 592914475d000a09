import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/remote-access/linux.ts'
import { unknown } from '../../../../../src/shared/model/fact.ts'
import {
  failures,
  hardware,
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

const pgrep =
  'pgrep -x -l systemd|init|teamviewerd|TeamViewer|anydesk|rustdesk|chrome-remote-d|nxserver.bin|nxd|SRFeature|SRStreamer|dwagsvc|dwagent'
const quiet: Machine = {
  commands: {
    'ss -lntu': sockets(tcp('127.0.0.1:631'), udp('0.0.0.0:5353')),
    [pgrep]: '1 systemd\n900 systemd\n',
  },
}
const service = (
  id: string,
  enabled: boolean,
  listening: boolean | null,
  hardened: boolean | null = null,
) => ({ id, enabled, listening, hardened })
const value = (machine: Machine, environment: Record<string, string> = {}) => {
  const reading = readingOnHardware(probe, onTop(quiet, machine), environment)
  if (reading.status === 'unknown') throw new Error(reading.reason)
  return reading.value
}
const listening = (...rows: string[]): Machine => ({
  commands: { ...quiet.commands, 'ss -lntu': sockets(...rows) },
})

describe('ways in from other machines', () => {
  it('are all closed', () => {
    expect(value({})).toEqual({
      services: ['ssh', 'remote-desktop', 'vnc', 'file-sharing', 'printer-sharing'].map(id =>
        service(id, false, false),
      ),
      tools: [],
      unread: [],
    })
  })

  it.each([
    ['ssh', tcp('0.0.0.0:22')],
    ['ssh', tcp('[::]:22')],
    ['remote-desktop', tcp('*:3389')],
    ['vnc', tcp('192.168.1.5:5901')],
    ['file-sharing', tcp('0.0.0.0:445')],
    ['file-sharing', tcp('0.0.0.0:2049')],
    ['printer-sharing', tcp('0.0.0.0:631')],
  ])('are open by their port: %s', (id, row) => {
    expect(value(listening(row)).services).toContainEqual(service(id, true, true))
  })
  it('are not open at home, nor for datagrams', () => {
    const machine = listening(tcp('127.0.0.1:22'), tcp('[::1]:5900'), udp('0.0.0.0:631'))
    expect(value(machine).services.some(one => one.enabled)).toBe(false)
  })
  it.each([
    ['ssh', 'ssh.socket', 'active'],
    ['ssh', 'sshd.service', 'enabled'],
    ['remote-desktop', 'xrdp.service', 'active'],
    ['file-sharing', 'smbd.service', 'active'],
  ] as const)('are open by their service: %s', (id, unit, word) => {
    expect(value({ units: { [unit]: word } }).services).toContainEqual(service(id, true, false))
  })
  it('are not open by a service that is only installed', () => {
    expect(value({ units: { 'ssh.service': 'installed' } }).services).toContainEqual(
      service('ssh', false, false),
    )
  })

  it('are not called closed when the services cannot be asked', () => {
    const { services, unread } = value({ ...withoutSystemd, ...listening(tcp('0.0.0.0:22')) })
    expect(services).toEqual([service('ssh', true, true)])
    expect(unread).toEqual(['services'])
  })
  it.each(failures)('are not called closed when the ports are %s', failure => {
    const { services, unread } = value({
      units: { 'smbd.service': 'active' },
      commands: { 'ss -lntu': { failure } },
    })
    expect(services).toEqual([service('file-sharing', true, null)])
    expect(unread).toEqual(['listening ports'])
  })
  it.each(noise)('are not read from %s', (_name, text) => {
    const machine = onTop(hardware, {
      ...withoutSystemd,
      commands: { 'systemd-detect-virt': 'none\n', 'ss -lntu': text },
    })
    expect(readingOf(probe, machine)).toMatchObject({ status: 'unknown' })
  })
  it('are not known when neither ports nor services can be seen', () => {
    expect(readingOnHardware(probe, { ...withoutSystemd })).toEqual(unknown('tool-missing', 'ss'))
    expect(readingOnHardware(probe, onTop(quiet, withoutSystemd))).toEqual(
      unknown('service-error', 'systemctl'),
    )
  })
})

describe('sharing the desktop of GNOME', () => {
  const rdp = 'gsettings get org.gnome.desktop.remote-desktop.rdp enable'
  const vnc = 'gsettings get org.gnome.desktop.remote-desktop.vnc enable'
  const gnome = { XDG_CURRENT_DESKTOP: 'GNOME', UID: '1000' }
  const missing = { stderr: 'No such schema “org.gnome.desktop.remote-desktop.vnc”\n', exitCode: 1 }
  it('is on when its switch is', () => {
    const { services, unread } = value(
      { commands: { ...quiet.commands, [rdp]: 'true\n', [vnc]: missing } },
      gnome,
    )
    expect(services).toContainEqual(service('remote-desktop', true, false))
    expect(unread).toEqual([])
  })
  it('is not asked outside a session, and not passed over in silence when it fails', () => {
    expect(value({ commands: { ...quiet.commands, [rdp]: 'true\n' } }).services).toContainEqual(
      service('remote-desktop', false, false),
    )
    expect(
      value({ commands: { ...quiet.commands, [rdp]: { failure: 'timed-out' }, [vnc]: missing } }, gnome)
        .unread,
    ).toEqual(['desktop sharing'])
  })
})

describe('SSH', () => {
  const main = '/etc/ssh/sshd_config'
  const hardened = (machine: Machine) =>
    value({ ...listening(tcp('0.0.0.0:22')), ...machine }).services.find(one => one.id === 'ssh')?.hardened
  const keysOnly = 'PasswordAuthentication no\nKbdInteractiveAuthentication no\n'
  it.each([
    ['keys only', true, { files: { [main]: `# comment\n${keysOnly}` } }],
    [
      'keys only in older words',
      true,
      { files: { [main]: 'passwordauthentication no\nChallengeResponseAuthentication no\n' } },
    ],
    ['passwords', false, { files: { [main]: 'PasswordAuthentication yes\n' } }],
    [
      'passwords by another way',
      false,
      { files: { [main]: 'PasswordAuthentication no\nKbdInteractiveAuthentication yes\n' } },
    ],
    ['nothing said', null, { files: { [main]: '#PasswordAuthentication no\n' } }],
    ['half said', null, { files: { [main]: 'PasswordAuthentication no\n' } }],
    ['said for some only', null, { files: { [main]: `Match User x\n${keysOnly}` } }],
    ['no settings', null, {}],
  ])('allows %s', (_name, expected, machine) => {
    expect(hardened(machine)).toBe(expected)
  })
  const parts = (text: Machine['files'] & object): Machine => ({
    folders: { '/etc/ssh/sshd_config.d': ['50-cloud-init.conf', 'readme'] },
    files: { [main]: keysOnly, ...text },
  })
  it('believes the first of several settings', () => {
    expect(
      hardened(parts({ '/etc/ssh/sshd_config.d/50-cloud-init.conf': 'PasswordAuthentication yes\n' })),
    ).toBe(false)
    expect(hardened(parts({ '/etc/ssh/sshd_config.d/50-cloud-init.conf': '\n' }))).toBe(true)
  })
  it('is not called safe while one of them is hidden', () => {
    expect(hardened(parts({ '/etc/ssh/sshd_config.d/50-cloud-init.conf': { failure: 'denied' } }))).toBeNull()
    expect(
      hardened({ files: { [main]: keysOnly }, folders: { '/etc/ssh/sshd_config.d': { failure: 'denied' } } }),
    ).toBeNull()
  })
  it('believes sshd itself', () => {
    const sockets22 = listening(tcp('0.0.0.0:22'))
    const commands = {
      ...sockets22.commands,
      'sshd -T': 'port 22\npasswordauthentication no\nkbdinteractiveauthentication no\n',
    }
    expect(value({ commands, files: { [main]: 'PasswordAuthentication yes\n' } }).services[0]?.hardened).toBe(
      true,
    )
  })
})

describe('programs for remote control', () => {
  it('are found by package and by process', () => {
    expect(value({ deb: { anydesk: '7.1.0' } }).tools).toEqual([{ name: 'AnyDesk', running: false }])
    const running = { ...quiet.commands, [pgrep]: '1 systemd\n777 teamviewerd\n' }
    expect(value({ commands: running }).tools).toEqual([{ name: 'TeamViewer', running: true }])
  })
  it('are not called idle where processes are hidden', () => {
    for (const answer of ['900 bash\n', { exitCode: 1 }, { failure: 'denied' as const }]) {
      expect(
        value({ deb: { anydesk: '7.1.0' }, commands: { ...quiet.commands, [pgrep]: answer } }).tools,
      ).toEqual([{ name: 'AnyDesk', running: null }])
    }
  })
  it('are not called absent without the list of packages', () => {
    const base = onTop(hardware, quiet)
    const { deb: _, ...bare } = base
    expect(readingOf(probe, bare)).toMatchObject({ value: { unread: ['installed programs'] } })
    expect(
      readingOf(
        probe,
        onTop(base, {
          commands: {
            ...base.commands,
            'flatpak list --app --columns=application,version': { failure: 'timed-out' },
          },
        }),
      ),
    ).toMatchObject({ value: { unread: ['installed programs'] } })
  })
})
