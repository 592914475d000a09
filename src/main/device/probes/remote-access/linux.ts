import type { Request, Surroundings } from '../../../../shared/model/capture.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { gsetting, gsettingBoolean, hasOwnSettings } from '../../formats/gsettings.ts'
import {
  type InstalledPackage,
  installedPackages,
  isProgram,
  type PackageNames,
  packageRequests,
} from '../../formats/linux-packages.ts'
import { isReachable, listeningSockets, socketsRequest } from '../../formats/listening-sockets.ts'
import { anyUnit, unitStates, unitsRequest } from '../../formats/systemd-units.ts'
import { folderNames, linesOf, textFile } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, file, folder, output } from '../../read.ts'
import { isKeysOnly, sshLogin } from './ssh-settings.ts'

type Value = DeviceFacts['remote-access']
type Service = Value['services'][number]

interface KnownService {
  readonly id: Service['id']
  readonly units: readonly string[]
  readonly ports: readonly (readonly [from: number, to: number])[]
}

const services: readonly KnownService[] = [
  { id: 'ssh', units: ['ssh.service', 'sshd.service', 'ssh.socket', 'sshd.socket'], ports: [[22, 22]] },
  { id: 'remote-desktop', units: ['xrdp.service', 'gnome-remote-desktop.service'], ports: [[3389, 3390]] },
  { id: 'vnc', units: ['vncserver-x11-serviced.service', 'x11vnc.service'], ports: [[5900, 5910]] },
  {
    id: 'file-sharing',
    units: ['smbd.service', 'smb.service', 'nfs-server.service'],
    ports: [
      [139, 139],
      [445, 445],
      [2049, 2049],
    ],
  },
  { id: 'printer-sharing', units: [], ports: [[631, 631]] },
]
const units = services.flatMap(service => service.units)

interface RemoteTool extends PackageNames {
  readonly name: string
  readonly processes: readonly string[]
}

const tools: readonly RemoteTool[] = [
  { name: 'TeamViewer', native: ['teamviewer', 'teamviewer-host'], processes: ['teamviewerd', 'TeamViewer'] },
  { name: 'AnyDesk', native: ['anydesk'], flatpak: ['com.anydesk.Anydesk'], processes: ['anydesk'] },
  { name: 'RustDesk', native: ['rustdesk'], flatpak: ['com.rustdesk.RustDesk'], processes: ['rustdesk'] },
  { name: 'Chrome Remote Desktop', native: ['chrome-remote-desktop'], processes: ['chrome-remote-d'] },
  { name: 'NoMachine', native: ['nomachine'], processes: ['nxserver.bin', 'nxd'] },
  { name: 'Splashtop', native: ['splashtop-streamer'], processes: ['SRFeature', 'SRStreamer'] },
  { name: 'DWService', native: [], processes: ['dwagsvc', 'dwagent'] },
]

/** The first process is looked for too: where even that is hidden, nothing can be said of the others. */
const firstProcesses = ['systemd', 'init']
const processes = command(
  'pgrep',
  '-x',
  '-l',
  [...firstProcesses, ...tools.flatMap(tool => tool.processes)].join('|'),
)

const desktopSharing = {
  'remote-desktop': gsetting('org.gnome.desktop.remote-desktop.rdp', 'enable'),
  vnc: gsetting('org.gnome.desktop.remote-desktop.vnc', 'enable'),
} as const

const sshEffective = command('sshd', '-T')
const sshMain = file('/etc/ssh/sshd_config')
const sshFolder = folder('/etc/ssh/sshd_config.d')

export const probe = defineLinuxProbe('laptop', {
  fact: 'remote-access',
  requests: (seen, surroundings) => [
    socketsRequest,
    unitsRequest(units),
    ...packageRequests(tools),
    processes,
    sshEffective,
    sshMain,
    sshFolder,
    ...sshFiles(seen),
    ...(hasOwnSettings(surroundings) ? Object.values(desktopSharing) : []),
  ],
  parse: (captures, surroundings) => {
    const sockets = listeningSockets(captures.of(socketsRequest))
    const states = unitStates(captures, units)
    const installed = installedPackages(captures, tools)
    const unread = [
      ...(sockets.status === 'unknown' ? ['listening ports'] : []),
      ...(states.status === 'unknown' ? ['services'] : []),
      ...(installed.native && installed.unread.length === 0 ? [] : ['installed programs']),
      ...sharingUnread(captures, surroundings),
    ]
    const found = services.flatMap(({ id, units: names, ports }): Service[] => {
      const listening =
        sockets.status === 'known' ? ports.some(([from, to]) => isReachable(sockets.value, from, to)) : null
      const running =
        states.status === 'known'
          ? anyUnit(states.value, names, state => state.active || state.enabled)
          : null
      const shared = isShared(captures, surroundings, id)
      const enabled = listening === true || running === true || shared
      // Switched off is claimed only when both the ports and the services were seen.
      if (!enabled && (listening === null || running === null)) return []
      return [{ id, enabled, listening, hardened: id === 'ssh' ? sshHardened(captures) : null }]
    })
    const seenTools = remoteTools(captures, installed.found)
    if (found.length === 0 && seenTools.length === 0) {
      return sockets.status === 'unknown' ? sockets : unknown('service-error', 'systemctl')
    }
    return known({ services: found, tools: seenTools, unread })
  },
})

const sharingOf = (captures: Captures, id: keyof typeof desktopSharing) =>
  gsettingBoolean(captures.of(desktopSharing[id]))

function isShared(captures: Captures, surroundings: Surroundings, id: Service['id']): boolean {
  if ((id !== 'remote-desktop' && id !== 'vnc') || !hasOwnSettings(surroundings)) return false
  const sharing = sharingOf(captures, id)
  return sharing.status === 'known' && sharing.value === true
}

/** Desktops without gsettings share by other programs, which their ports give away. */
function sharingUnread(captures: Captures, surroundings: Surroundings): string[] {
  if (!hasOwnSettings(surroundings)) return []
  const ids = ['remote-desktop', 'vnc'] as const
  const failed = ids.some(id => {
    const sharing = sharingOf(captures, id)
    return sharing.status === 'unknown' && sharing.reason !== 'tool-missing'
  })
  return failed ? ['desktop sharing'] : []
}

function sshFiles(captures: Captures): Request[] {
  const names = folderNames(captures.of(sshFolder))
  const files = names.status === 'known' ? names.value.filter(name => name.endsWith('.conf')) : []
  return files.slice(0, 50).map(name => file(`/etc/ssh/sshd_config.d/${name}`))
}

/** Distributions include the folder at the top of the main file, so its files come first. */
function sshHardened(captures: Captures): boolean | null {
  const effective = output(captures.of(sshEffective))
  if (effective.status === 'known') return isKeysOnly(sshLogin([effective.value]))
  const listed = folderNames(captures.of(sshFolder))
  const texts = [...sshFiles(captures), sshMain].map(request => textFile(captures.of(request)))
  // A file that is hidden from us may say the opposite of all others.
  if (listed.status === 'unknown' || texts.some(text => text.status === 'unknown')) return null
  return isKeysOnly(sshLogin(texts.map(text => (text.status === 'known' ? (text.value ?? '') : ''))))
}

function remoteTools(captures: Captures, packages: readonly InstalledPackage[]): Value['tools'] {
  const running = runningProcesses(captures)
  return tools.flatMap(tool => {
    const isRunning = running?.some(name => tool.processes.includes(name)) ?? null
    const isInstalled = packages.some(one => isProgram(one, tool))
    return isInstalled || isRunning ? [{ name: tool.name, running: isRunning }] : []
  })
}

/** Names of the processes that were looked for and run; null when the processes of others are hidden. */
function runningProcesses(captures: Captures): string[] | null {
  const text = output(captures.of(processes))
  if (text.status === 'unknown') return null
  const rows = linesOf(text.value).map(line => /^(\d+) (\S+)$/.exec(line))
  const first = rows.some(row => row?.[1] === '1' && firstProcesses.includes(row[2] ?? ''))
  return first ? rows.flatMap(row => row?.[2] ?? []) : null
}
