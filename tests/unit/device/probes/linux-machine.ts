import type { Probe } from '../../../../src/main/device/probe.ts'
import type { Capture, Request, Surroundings } from '../../../../src/shared/model/capture.ts'
import type { DeviceFactId, DeviceFacts } from '../../../../src/shared/model/device-facts.ts'
import type { Reading } from '../../../../src/shared/model/fact.ts'
import { type Given, gather, parsed, surroundingsOf } from './support.ts'

type Failure = NonNullable<Capture['failure']>
/** What is there: its text, or why it cannot be read. */
type Content = string | { readonly failure: Failure }
/** What a command prints, or how else it ends. */
type Answer = string | Omit<Given, 'request'>
type UnitWord = 'active' | 'enabled' | 'installed'

/** A Linux machine in a few words. What is not described is not there. */
export interface Machine {
  readonly files?: Readonly<Record<string, Content>>
  readonly folders?: Readonly<Record<string, readonly string[] | { readonly failure: Failure }>>
  /** When a path was last changed; files and folders described above exist without it. */
  readonly changes?: Readonly<Record<string, string | { readonly failure: Failure }>>
  readonly links?: Readonly<Record<string, string>>
  /** By the command line, as typed. */
  readonly commands?: Readonly<Record<string, Answer>>
  /** systemd units: active and enabled, enabled only, or only installed. `Answer`: what systemctl says instead. */
  readonly units?: Readonly<Record<string, UnitWord>>
  readonly systemctl?: Answer
  /** Packages of dpkg with their versions, `rc` after a blank for one that was removed. */
  readonly deb?: Readonly<Record<string, string>>
  readonly rpm?: Readonly<Record<string, string>>
  readonly pacman?: Readonly<Record<string, string>>
}

/** A machine of its own, not inside another one. */
export const hardware: Machine = {
  files: { '/proc/version': 'Linux version 6.8.0-51-generic (buildd@host) #52-Ubuntu SMP PREEMPT_DYNAMIC\n' },
  commands: { 'systemd-detect-virt': { stdout: 'none\n', exitCode: 1 } },
  units: {},
  deb: {},
}

export const onTop = (below: Machine, above: Machine): Machine => ({
  ...below,
  ...above,
  files: { ...below.files, ...above.files },
  folders: { ...below.folders, ...above.folders },
  changes: { ...below.changes, ...above.changes },
  commands: { ...below.commands, ...above.commands },
})

/** What the machine answers to one request. */
export function answerOf(machine: Machine, request: Request): Given {
  switch (request.kind) {
    case 'command':
      return { request, ...commandAnswer(machine, request.argv) }
    case 'file':
      return { request, ...content(machine.files?.[request.path]) }
    case 'folder': {
      const names = machine.folders?.[request.path]
      return { request, ...content(isNames(names) ? names.join('\n') : names) }
    }
    case 'status':
      return { request, ...statusAnswer(machine, request.path) }
    case 'link':
      return { request, ...content(machine.links?.[request.path]) }
    default:
      return { request, failure: 'not-found' }
  }
}

const isNames = (value: readonly string[] | object | undefined): value is readonly string[] =>
  Array.isArray(value)

function content(found: Content | undefined): Omit<Given, 'request'> {
  if (found === undefined) return { failure: 'not-found' }
  return typeof found === 'string' ? { stdout: found } : found
}

function statusAnswer(machine: Machine, path: string): Omit<Given, 'request'> {
  const change = machine.changes?.[path]
  if (typeof change === 'object') return change
  const exists = machine.files?.[path] !== undefined || machine.folders?.[path] !== undefined
  if (change === undefined && !exists) return { failure: 'not-found' }
  const type = machine.folders?.[path] === undefined ? 'file' : 'folder'
  return { stdout: JSON.stringify({ type, size: 42, changedAt: change ?? '2026-11-20T08:00:00.000Z' }) }
}

function commandAnswer(machine: Machine, argv: readonly string[]): Omit<Given, 'request'> {
  const answer = machine.commands?.[argv.join(' ')]
  if (answer !== undefined) return typeof answer === 'string' ? { stdout: answer } : answer
  const names = argv.slice(argv[0] === 'pacman' ? 2 : argv[0] === 'rpm' ? 4 : 3)
  if (argv[0] === 'systemctl') return units(machine, names)
  if (argv[0] === 'dpkg-query' && machine.deb) return debs(machine.deb, names)
  if (argv[0] === 'rpm' && argv[3]?.startsWith('%{NAME}') && machine.rpm) return rpms(machine.rpm, names)
  if (argv[0] === 'pacman' && argv[1] === '-Q' && machine.pacman) return pacmans(machine.pacman, names)
  return { failure: 'not-found' }
}

function units({ units: states, systemctl }: Machine, names: readonly string[]): Omit<Given, 'request'> {
  if (systemctl !== undefined) return typeof systemctl === 'string' ? { stdout: systemctl } : systemctl
  if (states === undefined) return { failure: 'not-found' }
  const blocks = names.map(name => {
    const word = states[name]
    const load = word === undefined ? 'not-found' : 'loaded'
    const file = word === undefined ? '' : word === 'installed' ? 'disabled' : 'enabled'
    return `Id=${name}\nLoadState=${load}\nActiveState=${word === 'active' ? 'active' : 'inactive'}\nUnitFileState=${file}\n`
  })
  return { stdout: blocks.join('\n') }
}

function debs(installed: Readonly<Record<string, string>>, names: readonly string[]): Omit<Given, 'request'> {
  const rows = names.flatMap(name => {
    const [version, state = 'ii'] = installed[name]?.split(' ') ?? []
    return version === undefined ? [] : [`${name}\t${version}\t${state} \n`]
  })
  const missing = names.filter(name => installed[name] === undefined)
  const stderr = missing.map(name => `dpkg-query: no packages found matching ${name}\n`).join('')
  return { stdout: rows.join(''), stderr, exitCode: missing.length > 0 ? 1 : 0 }
}

function rpms(installed: Readonly<Record<string, string>>, names: readonly string[]): Omit<Given, 'request'> {
  const rows = names.map(name => {
    const version = installed[name]
    return version === undefined ? `package ${name} is not installed\n` : `${name}\t${version}\n`
  })
  return { stdout: rows.join(''), exitCode: names.filter(name => installed[name] === undefined).length }
}

function pacmans(
  installed: Readonly<Record<string, string>>,
  names: readonly string[],
): Omit<Given, 'request'> {
  const missing = names.filter(name => installed[name] === undefined)
  const rows = names.flatMap(name => (installed[name] === undefined ? [] : [`${name} ${installed[name]}\n`]))
  const stderr = missing.map(name => `error: package '${name}' was not found\n`).join('')
  return { stdout: rows.join(''), stderr, exitCode: missing.length > 0 ? 1 : 0 }
}

/** What a probe makes of a machine. */
export function readingOf<Id extends DeviceFactId>(
  probe: Probe<Id>,
  machine: Machine,
  environment: Record<string, string> = {},
): Reading<DeviceFacts[Id]> {
  const surroundings: Surroundings = surroundingsOf('linux', environment)
  const captures = gather(probe, [], surroundings, request => answerOf(machine, request))
  return parsed(probe, captures, surroundings)
}

/** The same on a machine of its own. */
export const readingOnHardware = <Id extends DeviceFactId>(
  probe: Probe<Id>,
  machine: Machine,
  environment: Record<string, string> = {},
): Reading<DeviceFacts[Id]> => readingOf(probe, onTop(hardware, machine), environment)

/** No systemd runs here, as recorded on a machine without it. */
export const withoutSystemd: Machine = {
  systemctl: {
    stderr:
      "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n",
    exitCode: 1,
  },
}

/** Answers that are none: nothing, noise, cut off, and text in another language. */
export const noise: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \n\n'],
  ['binary', '\u0000\u0001\ufffd\u0007PK\u0003\u0004\n'],
  ['another language', 'Activé : oui (réglage par défaut)\n'],
  ['tempting words', 'enabled on yes true active running none 1\n'],
  ['an empty object', '{}\n'],
]

/** Every way to get no answer, with the reason it must give. */
export const failures = [
  ['denied', 'not-permitted'],
  ['timed-out', 'timed-out'],
  ['too-large', 'truncated'],
  ['cancelled', 'cancelled'],
  ['not-recorded', 'not-recorded'],
] as const

/** `ss -lntu` with its heading. */
export const sockets = (...rows: string[]): string =>
  ['Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process', ...rows, ''].join('\n')

export const tcp = (address: string): string => `tcp   LISTEN 0      128    ${address} 0.0.0.0:*`
export const udp = (address: string): string => `udp   UNCONN 0      0      ${address} 0.0.0.0:*`
