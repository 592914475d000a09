import type { Capture, Request } from '../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../shared/model/fact.ts'
import type { Captures } from '../probe.ts'
import { command, failureOf } from '../read.ts'
import { linesOf } from './whole-lines.ts'

/** The names one program goes by in each package manager. */
export interface PackageNames {
  readonly native: readonly string[]
  readonly snap?: readonly string[]
  readonly flatpak?: readonly string[]
}

export interface InstalledPackage {
  readonly source: 'dpkg' | 'rpm' | 'pacman' | 'snap' | 'flatpak'
  readonly name: string
  readonly version: string
}

export interface InstalledPackages {
  readonly found: readonly InstalledPackage[]
  /** Package managers that are here but could not be read. */
  readonly unread: readonly string[]
  /** Whether the distribution's own package manager was read: without it, "not installed" cannot be claimed. */
  readonly native: boolean
}

const snaps = command('snap', 'list')
const flatpaks = command('flatpak', 'list', '--app', '--columns=application,version')

function nativeRequests(names: readonly string[]): Record<'dpkg' | 'rpm' | 'pacman', Request> {
  return {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the format language of dpkg-query.
    dpkg: command('dpkg-query', '-W', '-f=${Package}\\t${Version}\\t${db:Status-Abbrev}\\n', ...names),
    rpm: command('rpm', '-q', '--qf', '%{NAME}\\t%{VERSION}\\n', ...names),
    pacman: command('pacman', '-Q', ...names),
  }
}

const nativeNames = (programs: readonly PackageNames[]): string[] => [
  ...new Set(programs.flatMap(program => program.native)),
]

/** Asks only for programs that matter: a list of everything that is installed is nobody's business. */
export const packageRequests = (programs: readonly PackageNames[]): Request[] => [
  ...Object.values(nativeRequests(nativeNames(programs))),
  ...(programs.some(program => program.snap) ? [snaps] : []),
  ...(programs.some(program => program.flatpak) ? [flatpaks] : []),
]

export function installedPackages(captures: Captures, programs: readonly PackageNames[]): InstalledPackages {
  const names = nativeNames(programs)
  const requests = nativeRequests(names)
  const readings = {
    dpkg: dpkgList(captures.of(requests.dpkg), names),
    rpm: rpmList(captures.of(requests.rpm), names),
    pacman: pacmanList(captures.of(requests.pacman), names),
    snap: programs.some(program => program.snap) ? snapList(captures.of(snaps)) : known([]),
    flatpak: programs.some(program => program.flatpak) ? flatpakList(captures.of(flatpaks)) : known([]),
  }
  const all = Object.entries(readings)
  return {
    found: all.flatMap(([, reading]) => (reading.status === 'known' ? reading.value : [])),
    unread: all.flatMap(([name, reading]) =>
      reading.status === 'unknown' && reading.reason !== 'tool-missing' ? [name] : [],
    ),
    native: [readings.dpkg, readings.rpm, readings.pacman].some(reading => reading.status === 'known'),
  }
}

type List = Reading<InstalledPackage[]>

/** Exit code 1 says that some names are not known to dpkg, each on a line of its own in stderr. */
function dpkgList(capture: Capture | undefined, names: readonly string[]): List {
  const failure = failureOf(capture)
  if (failure || capture === undefined) return failure ?? unknown('not-measured')
  const missing = linesOf(capture.stderr)
  const rows = linesOf(capture.stdout).map(line =>
    /^([a-z0-9][a-z0-9+.-]*)\t(\S*)\t([uirph][ncHUFWti])[ R]?$/.exec(line),
  )
  const whole = rows.length + missing.length >= names.length && !rows.includes(null)
  const sound = missing.every(line => line.startsWith('dpkg-query: no packages found matching '))
  if (!whole || !sound || capture.exitCode !== (missing.length > 0 ? 1 : 0))
    return unknown('unparsable', 'dpkg-query')
  // A removed package leaves its configuration behind as `rc`.
  const installed = rows.filter(row => row?.[3]?.[1] === 'i')
  return known(installed.map(row => ({ source: 'dpkg', name: row?.[1] ?? '', version: row?.[2] ?? '' })))
}

/** The exit code is the number of names that are not installed; each of them has a line in stdout. */
function rpmList(capture: Capture | undefined, names: readonly string[]): List {
  const failure = failureOf(capture)
  if (failure || capture === undefined) return failure ?? unknown('not-measured')
  const lines = linesOf(capture.stdout)
  const missing = lines.filter(line => /^package \S+ is not installed$/.test(line))
  const rows = lines
    .filter(line => !missing.includes(line))
    .map(line => /^([A-Za-z0-9][\w+.-]*)\t(\S+)$/.exec(line))
  if (lines.length < names.length || rows.includes(null) || capture.exitCode !== missing.length) {
    return unknown('unparsable', 'rpm')
  }
  return known(rows.map(row => ({ source: 'rpm', name: row?.[1] ?? '', version: row?.[2] ?? '' })))
}

function pacmanList(capture: Capture | undefined, names: readonly string[]): List {
  const failure = failureOf(capture)
  if (failure || capture === undefined) return failure ?? unknown('not-measured')
  const missing = linesOf(capture.stderr)
  const rows = linesOf(capture.stdout).map(line => /^([a-z0-9@_][\w@.+-]*) (\S+)$/.exec(line))
  const sound = missing.every(line => /^error: package '\S+' was not found$/.test(line))
  const whole = rows.length + missing.length >= names.length && !rows.includes(null)
  if (!whole || !sound || capture.exitCode !== (missing.length > 0 ? 1 : 0))
    return unknown('unparsable', 'pacman')
  return known(rows.map(row => ({ source: 'pacman', name: row?.[1] ?? '', version: row?.[2] ?? '' })))
}

function snapList(capture: Capture | undefined): List {
  const failure = failureOf(capture)
  if (failure || capture === undefined) return failure ?? unknown('not-measured')
  const lines = linesOf(capture.stdout)
  if (lines.length === 0 && /^No snaps are installed yet\./m.test(capture.stderr)) return known([])
  const [heading, ...rows] = lines
  if (capture.exitCode !== 0 || !/^Name\s+Version\s+Rev\s/.test(heading ?? ''))
    return unknown('unparsable', 'snap')
  const columns = rows.map(row => row.split(/\s+/))
  if (!capture.stdout.endsWith('\n') || columns.some(row => row.length < 6))
    return unknown('unparsable', 'snap')
  const enabled = columns.filter(row => !row.at(-1)?.split(',').includes('disabled'))
  return known(enabled.map(([name = '', version = '']) => ({ source: 'snap', name, version })))
}

function flatpakList(capture: Capture | undefined): List {
  const failure = failureOf(capture)
  if (failure || capture === undefined) return failure ?? unknown('not-measured')
  const rows = linesOf(capture.stdout).map(line => /^([A-Za-z_][\w-]*(?:\.[\w-]+)+)(?:\t(.*))?$/.exec(line))
  if (capture.exitCode !== 0 || rows.includes(null)) return unknown('unparsable', 'flatpak')
  if (capture.stdout !== '' && !capture.stdout.endsWith('\n')) return unknown('truncated', 'flatpak')
  return known(rows.map(row => ({ source: 'flatpak', name: row?.[1] ?? '', version: row?.[2] ?? '' })))
}

/** Whether a package is this program. */
export function isProgram(installed: InstalledPackage, names: PackageNames): boolean {
  if (installed.source === 'snap') return names.snap?.includes(installed.name) ?? false
  if (installed.source === 'flatpak') return names.flatpak?.includes(installed.name) ?? false
  // Ubuntu's deb of a browser that comes as a snap installs nothing itself; its version says so.
  return names.native.includes(installed.name) && !/snap\d/.test(installed.version)
}
