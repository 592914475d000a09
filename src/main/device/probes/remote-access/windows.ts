import { z } from 'zod'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import { numberOf, type RegistryReading, registryValue, registryValues } from '../../formats/registry.ts'
import { listenersSection, readListeners } from '../../formats/windows-listeners.ts'
import { knownProgram, programsSection, readPrograms, remoteTools } from '../../formats/windows-programs.ts'
import {
  readServices,
  serviceNamed,
  servicesSection,
  type WindowsService,
} from '../../formats/windows-services.ts'
import { type Captures, defineProbe } from '../../probe.ts'

type RemoteAccess = DeviceFacts['remote-access']
type Service = RemoteAccess['services'][number]

const terminalServer = 'SYSTEM\\CurrentControlSet\\Control\\Terminal Server'
const policy = 'SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services'
const settings = registryValues('remote-access', {
  deny: registryValue('HKLM', terminalServer, 'fDenyTSConnections'),
  denyPolicy: registryValue('HKLM', policy, 'fDenyTSConnections'),
  networkLevel: registryValue('HKLM', `${terminalServer}\\WinStations\\RDP-Tcp`, 'UserAuthentication'),
  networkLevelPolicy: registryValue('HKLM', policy, 'UserAuthentication'),
  port: registryValue('HKLM', `${terminalServer}\\WinStations\\RDP-Tcp`, 'PortNumber'),
  help: registryValue('HKLM', 'SYSTEM\\CurrentControlSet\\Control\\Remote Assistance', 'fAllowToGetHelp'),
  helpPolicy: registryValue('HKLM', policy, 'fAllowToGetHelp'),
})
type Settings = ReturnType<typeof settings.read>

/** Names and paths of shares can be personal: only whether each is one of Windows' own. */
const sharesSection = section(
  'shares',
  "@{shares=@(Get-SmbShare|?{$_.Name -ne 'print$'}|%{@{Special=[bool]$_.Special}})}",
)
const sharesSchema = z.object({ shares: z.array(z.object({ Special: z.boolean() })) })

const processesSection = section(
  'remote-processes',
  `$p=@(Get-Process|%{$_.ProcessName});@{total=$p.Count;names=@($p|?{$_ -match '^(${remoteTools.map(tool => tool.process).join('|')})'}|Select-Object -Unique)}`,
)
const processesSchema = z.object({ total: z.number().int().positive(), names: z.array(z.string()) })

const ports = { ssh: [22], winrm: [5985, 5986], vnc: [5900], files: [445] } as const

export const probe = defineProbe({
  fact: 'remote-access',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [
    ...settings.requests,
    servicesSection,
    listenersSection,
    sharesSection,
    programsSection,
    processesSection,
  ],
  parse(captures): Reading<RemoteAccess> {
    const read = settings.read(captures)
    const services = readServices(captures)
    const listeners = readListeners(captures)
    const open = listeners.status === 'known' ? listeners.value : null
    const parts: Readonly<Record<string, Reading<Service>>> = {
      'remote-desktop': remoteDesktop(read, open),
      'remote-assistance': remoteAssistance(read),
      ssh: fromService(services, 'sshd', 'ssh', isOpen(open, ports.ssh)),
      winrm: fromService(services, 'WinRM', 'winrm', isOpen(open, ports.winrm)),
      vnc: listeners.status === 'known' ? vnc(isOpen(open, ports.vnc) ?? false) : listeners,
      'file-sharing': fileSharing(captures, isOpen(open, ports.files)),
    }
    const found = Object.values(parts).flatMap(part => (part.status === 'known' ? [part.value] : []))
    const tools = foundTools(captures, services)
    const unread = Object.entries(parts).flatMap(([id, part]) => (part.status === 'unknown' ? [id] : []))
    if (found.length === 0 && tools.found.length === 0) {
      return Object.values(parts).find(part => part.status === 'unknown') ?? unknown('no-record')
    }
    return known({
      services: found,
      tools: tools.found,
      unread: tools.whole ? unread : [...unread, 'remote-tools'],
    })
  },
})

const isOpen = (open: ReadonlySet<number> | null, wanted: readonly number[]): boolean | null =>
  open === null ? null : wanted.some(port => open.has(port))

/** What a policy says stands above the setting on this machine; a policy that cannot be read may overrule it. */
const inForce = (policySetting: RegistryReading, local: RegistryReading): RegistryReading =>
  policySetting.state === 'absent' ? local : policySetting

function remoteDesktop(read: Settings, open: ReadonlySet<number> | null): Reading<Service> {
  const deny = numberOf(inForce(read.denyPolicy, read.deny))
  if (deny !== 0 && deny !== 1) return unknown('default-not-known', 'fDenyTSConnections')
  const networkLevel = numberOf(inForce(read.networkLevelPolicy, read.networkLevel))
  const port = numberOf(read.port)
  return known({
    id: 'remote-desktop',
    enabled: deny === 0,
    listening: port === null ? null : isOpen(open, [port]),
    hardened: networkLevel === 1 ? true : networkLevel === 0 ? false : null,
  })
}

function remoteAssistance(read: Settings): Reading<Service> {
  const help = numberOf(inForce(read.helpPolicy, read.help))
  if (help !== 0 && help !== 1) return unknown('default-not-known', 'fAllowToGetHelp')
  return known({ id: 'remote-assistance', enabled: help === 1, listening: null, hardened: null })
}

function fromService(
  services: Reading<readonly WindowsService[]>,
  name: string,
  id: Service['id'],
  listening: boolean | null,
): Reading<Service> {
  if (services.status === 'unknown') return services
  const service = serviceNamed(services.value, name)
  const enabled = service !== undefined && (service.running || service.startsByItself)
  return known({ id, enabled, listening: enabled ? listening : null, hardened: null })
}

const vnc = (listening: boolean): Reading<Service> =>
  known({ id: 'vnc', enabled: listening, listening, hardened: null })

/** Windows always has shares of its own: an empty list was not read. Its file port is open whether or not there are others. */
function fileSharing(captures: Captures, listening: boolean | null): Reading<Service> {
  const answer = readSection(captures, sharesSection, sharesSchema)
  if (answer.status === 'unknown') return answer
  if (answer.value.shares.length === 0) return unknown('service-error', sharesSection.section)
  const enabled = answer.value.shares.some(share => !share.Special)
  return known({ id: 'file-sharing', enabled, listening: enabled ? listening : null, hardened: null })
}

/** Remote-control programs that are installed, run as a service, or run without being installed. */
function foundTools(captures: Captures, services: Reading<readonly WindowsService[]>) {
  const programs = readPrograms(captures)
  const processes = readSection(captures, processesSection, processesSchema)
  const installed = programs.status === 'known' ? programs.value.programs : []
  const serving = services.status === 'known' ? services.value : []
  const running = processes.status === 'known' ? processes.value.names : []
  const found = remoteTools.flatMap(tool => {
    const service = serving.filter(({ name }) => new RegExp(`^${tool.service}`, 'i').test(name))
    const process = running.some(name => new RegExp(`^${tool.process}`, 'i').test(name))
    const program = installed.some(({ name }) => knownProgram([tool], name))
    if (!program && !process && service.length === 0) return []
    const seen = services.status === 'known' && processes.status === 'known'
    return [
      { name: tool.name, running: process || service.some(one => one.running) ? true : seen ? false : null },
    ]
  })
  const whole =
    programs.status === 'known' &&
    programs.value.whole &&
    services.status === 'known' &&
    processes.status === 'known'
  return { found, whole }
}
