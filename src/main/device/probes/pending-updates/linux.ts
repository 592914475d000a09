import type { Request, Surroundings } from '../../../../shared/model/capture.ts'
import type { Moment } from '../../../../shared/model/date.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { latest, pastMoment } from '../../formats/moment.ts'
import { osRelease, osReleaseRequests } from '../../formats/os-release.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { imageStatus } from '../../formats/rpm-ostree.ts'
import { shortText } from '../../formats/short-text.ts'
import { folderNames } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, file, folder, networkCommand, output, slowCommand, status } from '../../read.ts'
import { type AptUpdate, parseAptList, parseAptSimulation } from './apt.ts'
import { dnf5Security, dnf5Upgrades, dnfSecurityTable, dnfTable } from './dnf.ts'
import { flatpakUpdates, pacmanUpdates, snapsUpdateThemselves, snapUpdates } from './other-lists.ts'
import { parseZypper } from './zypper.ts'

type Source = DeviceFacts['pending-updates']['sources'][number]
/** What one package manager says. `security` names packages for people. */
interface Waiting {
  readonly total: number
  readonly security: readonly string[] | null
  readonly listedAt: Moment | null
  readonly oldestSecurityAt: Moment | null
  /** Part of this source that could not be read. */
  readonly unread?: string
}

const minute = 60_000
const aptSimulation = slowCommand(minute, 'apt-get', '-s', '-o', 'Debug::NoLocking=true', 'dist-upgrade')
const aptList = slowCommand(minute, 'apt', 'list', '--upgradable')
const aptLists = folder('/var/lib/apt/lists')
const aptStamp = status('/var/lib/apt/periodic/update-success-stamp')
const dnf5 = slowCommand(minute, 'dnf5', '-C', 'check-upgrade', '--json')
const dnf5Advisories = slowCommand(minute, 'dnf5', '-C', 'advisory', 'list', '--json')
const dnf = slowCommand(minute, 'dnf', '-q', '-C', 'check-update')
const dnfAdvisories = slowCommand(minute, 'dnf', '-q', '-C', 'updateinfo', 'list', '--security')
const checkUpdates = networkCommand(minute, 'checkupdates')
const pacman = slowCommand(minute, 'pacman', '-Qu')
const pacmanLists = ['core', 'extra'].map(name => status(`/var/lib/pacman/sync/${name}.db`))
const zypperPatches = slowCommand(
  minute,
  'zypper',
  '--non-interactive',
  '--no-refresh',
  '--xmlout',
  'list-patches',
)
const zypperUpdates = slowCommand(
  minute,
  'zypper',
  '--non-interactive',
  '--no-refresh',
  '--xmlout',
  'list-updates',
)
const zypperLists = folder('/var/cache/zypp/raw')
const ostreeBooted = status('/run/ostree-booted')
const ostree = slowCommand(minute, 'rpm-ostree', 'status', '--json')
// `--cached` asks no server.
const flatpak = slowCommand(
  minute,
  'flatpak',
  'remote-ls',
  '--updates',
  '--cached',
  '--columns=application,version,branch',
)
const snapList = networkCommand(minute, 'snap', 'refresh', '--list')
const snapTimes = command('snap', 'refresh', '--time')
const ubuntuUpgrade = file('/var/lib/ubuntu-release-upgrader/release-upgrade-available')

/** Folders of one person's own dnf5 cache, or root's. */
const dnf5Cache = ({ environment }: Surroundings) =>
  folder(environment.UID === '0' ? '/var/cache/libdnf5' : '~/.cache/libdnf5')

const first: readonly Request[] = [
  ...osReleaseRequests,
  aptSimulation,
  aptLists,
  aptStamp,
  dnf5,
  dnf5Advisories,
  dnf,
  dnfAdvisories,
  checkUpdates,
  pacman,
  ...pacmanLists,
  zypperPatches,
  zypperUpdates,
  zypperLists,
  ostreeBooted,
  ostree,
  flatpak,
  snapList,
  snapTimes,
  ubuntuUpgrade,
]

export const probe = defineLinuxProbe('installation', {
  fact: 'pending-updates',
  timeoutMs: 90_000,
  requests: (seen, surroundings) => [
    ...first,
    dnf5Cache(surroundings),
    ...listFiles(seen, surroundings),
    ...(heldBack(seen) > 0 ? [aptList] : []),
  ],
  parse: (captures, surroundings) => {
    const readings: [name: string, reading: Reading<Waiting> | null][] = [
      ['apt', apt(captures, surroundings)],
      ['dnf', dnfOrImage(captures, surroundings)],
      ['pacman', arch(captures, surroundings)],
      ['zypper', suse(captures, surroundings)],
      ['flatpak', counted(flatpakUpdates(captures.of(flatpak)), null)],
      ['snap', snaps(captures, surroundings)],
    ]
    const answers = readings.flatMap(([name, reading]) =>
      reading === null || isAbsent(reading) ? [] : [{ name, reading }],
    )
    const sources: Source[] = []
    const unread: string[] = []
    const titles: string[] = []
    for (const { name, reading } of answers) {
      if (reading.status === 'unknown') {
        unread.push(name)
        continue
      }
      const { total, security, listedAt, oldestSecurityAt } = reading.value
      sources.push({ name, total, security: security?.length ?? null, listedAt, oldestSecurityAt })
      titles.push(...(security ?? []).map(shortText))
      if (reading.value.unread !== undefined) unread.push(reading.value.unread)
    }
    const failures = answers.flatMap(({ reading }) => (reading.status === 'unknown' ? [reading] : []))
    if (sources.length === 0) return failures[0] ?? unknown('tool-missing')
    return known({ sources, unread, upgrade: upgradeOnOffer(captures), titles: titles.slice(0, 20) })
  },
})

/** A tool that is not here is no source at all. */
const isAbsent = (reading: Reading<unknown>): boolean =>
  reading.status === 'unknown' && reading.reason === 'tool-missing'

function counted(total: Reading<number>, listedAt: Moment | null): Reading<Waiting> {
  return total.status === 'known'
    ? known({ total: total.value, security: null, listedAt, oldestSecurityAt: null })
    : total
}

function aptReading(captures: Captures) {
  const text = output(captures.of(aptSimulation))
  return text.status === 'known' ? parseAptSimulation(text.value) : text
}

function heldBack(captures: Captures): number {
  const simulation = aptReading(captures)
  return simulation.status === 'known' ? simulation.value.heldBack : 0
}

function apt(captures: Captures, surroundings: Surroundings): Reading<Waiting> {
  const simulation = aptReading(captures)
  if (simulation.status === 'unknown') return simulation
  const { updates, heldBack: left } = simulation.value
  const listed = left > 0 ? aptListed(captures) : known([])
  // A security update that somebody put on hold still waits.
  const names = new Set(updates.map(update => update.name))
  const held =
    listed.status === 'known' ? listed.value.filter(one => one.security && !names.has(one.name)) : []
  const security = [...updates.filter(update => update.security), ...held].map(titleOf)
  const watched = security.length > 0 || securityLists(captures).length > 0
  return known({
    total: updates.length + held.length,
    // Without a security list among its sources, apt cannot tell security updates from others.
    security: watched ? security : null,
    listedAt: aptListedAt(captures, surroundings),
    oldestSecurityAt: null,
    ...(listed.status === 'unknown' ? { unread: 'apt (held back)' } : {}),
  })
}

const titleOf = ({ name, version }: AptUpdate): string => `${name} ${version}`

function aptListed(captures: Captures): Reading<AptUpdate[]> {
  const text = output(captures.of(aptList))
  return text.status === 'known' ? parseAptList(text.value) : text
}

function indexes(captures: Captures): string[] {
  const names = folderNames(captures.of(aptLists))
  return names.status === 'known' ? names.value.filter(name => /_(?:In)?Release$/.test(name)) : []
}

const securityLists = (captures: Captures): string[] =>
  indexes(captures).filter(name => /-security_(?:In)?Release$/.test(name))

/** A list carries the time at which its maker wrote it, so this is never later than the day it was fetched. */
function aptIndexFiles(captures: Captures): Request[] {
  const security = securityLists(captures)
  return (security.length > 0 ? security : indexes(captures))
    .slice(0, 40)
    .map(name => status(`${aptListsPath}/${name}`))
}
const aptListsPath = '/var/lib/apt/lists'

const aptListedAt = (captures: Captures, surroundings: Surroundings): Moment | null =>
  newest(captures, [aptStamp, ...aptIndexFiles(captures)], surroundings)

function dnf5Lists(captures: Captures, surroundings: Surroundings): Request[] {
  const cache = dnf5Cache(surroundings)
  const names = folderNames(captures.of(cache))
  const updates =
    names.status === 'known' ? names.value.filter(name => /^updates-[0-9a-f]+\/$/.test(name)) : []
  return cache.kind === 'folder'
    ? updates.slice(0, 10).map(name => status(`${cache.path}/${name}repodata/repomd.xml`))
    : []
}

function zypperCookies(captures: Captures): Request[] {
  const names = folderNames(captures.of(zypperLists))
  const repositories = names.status === 'known' ? names.value.filter(name => name.endsWith('/')) : []
  return repositories.slice(0, 40).map(name => status(`/var/cache/zypp/raw/${name}cookie`))
}

const listFiles = (captures: Captures, surroundings: Surroundings): Request[] => [
  ...aptIndexFiles(captures),
  ...dnf5Lists(captures, surroundings),
  ...zypperCookies(captures),
]

function newest(captures: Captures, files: readonly Request[], { now }: Surroundings): Moment | null {
  return latest(
    files.map(one => {
      const found = pathStatus(captures.of(one))
      return found.status === 'known' && found.value ? pastMoment(found.value.changedAt, now) : null
    }),
  )
}

function dnfOrImage(captures: Captures, surroundings: Surroundings): Reading<Waiting> | null {
  const booted = pathStatus(captures.of(ostreeBooted))
  if (booted.status === 'known' && booted.value !== null) return image(captures)
  const json = dnf5Upgrades(captures.of(dnf5))
  if (json.status === 'known') {
    const security = dnf5Security(captures.of(dnf5Advisories))
    return rpmUpdates(json.value, security, newest(captures, dnf5Lists(captures, surroundings), surroundings))
  }
  const table = dnfTable(captures.of(dnf))
  // dnf5 before 5.4 has no JSON; where both exist, `dnf` is the same program.
  return table.status === 'known'
    ? rpmUpdates(table.value, dnfSecurityTable(captures.of(dnfAdvisories)), null)
    : isAbsent(table)
      ? json
      : table
}

function rpmUpdates(
  total: number,
  security: ReturnType<typeof dnf5Security>,
  listedAt: Moment | null,
): Reading<Waiting> {
  if (security.status === 'unknown') {
    return known({ total, security: null, listedAt, oldestSecurityAt: null, unread: 'dnf advisories' })
  }
  const { packages, oldest } = security.value
  return known({
    // An advisory without its package would be a security update that the total hides.
    total: Math.max(total, packages.length),
    security: packages,
    listedAt,
    oldestSecurityAt: oldest === null ? null : momentOfSeconds(oldest),
  })
}

function momentOfSeconds(seconds: number): Moment | null {
  return seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : null
}

function image(captures: Captures): Reading<Waiting> {
  const found = imageStatus(captures.of(ostree))
  if (found.status === 'unknown')
    return found.reason === 'tool-missing' ? unknown('not-supported', 'rpm-ostree') : found
  if (found.value.available === null) return unknown('list-stale', 'rpm-ostree')
  return known({ total: 1, security: null, listedAt: null, oldestSecurityAt: null })
}

function arch(captures: Captures, surroundings: Surroundings): Reading<Waiting> {
  const fresh = pacmanUpdates(captures.of(checkUpdates), 2)
  if (fresh.status === 'known') return counted(fresh, surroundings.now)
  // pacman compares with the lists of its last synchronisation, however old they are.
  return counted(pacmanUpdates(captures.of(pacman), 1), newest(captures, pacmanLists, surroundings))
}

/** Only the store knows which snaps are new. Unless they are held back they install by themselves, so nothing waits. */
function snaps(captures: Captures, surroundings: Surroundings): Reading<Waiting> | null {
  const list = snapUpdates(captures.of(snapList))
  if (list.status === 'known' || list.reason !== 'needs-network') return counted(list, surroundings.now)
  return snapsUpdateThemselves(captures.of(snapTimes)) ? null : list
}

function suse(captures: Captures, surroundings: Surroundings): Reading<Waiting> {
  const updates = zypper(captures, zypperUpdates)
  if (updates.status === 'unknown') return updates
  const listedAt = newest(captures, zypperCookies(captures), surroundings)
  const release = osRelease(captures)
  // Tumbleweed publishes no patches, so an empty list of them proves nothing.
  if (release.status === 'unknown' || release.value.get('ID') === 'opensuse-tumbleweed') {
    return known({ total: updates.value.total, security: null, listedAt, oldestSecurityAt: null })
  }
  const patches = zypper(captures, zypperPatches)
  if (patches.status === 'unknown') return patches
  const total = Math.max(updates.value.total, patches.value.total)
  return known({ total, security: patches.value.security, listedAt, oldestSecurityAt: null })
}

function zypper(captures: Captures, request: Request) {
  const text = output(captures.of(request))
  return text.status === 'known' ? parseZypper(text.value) : text
}

function upgradeOnOffer(captures: Captures): string | null {
  const text = captures.of(ubuntuUpgrade)?.stdout ?? ''
  const release = /^New release '([^'\n]{1,40})' available\./m.exec(text)?.[1]
  return release === undefined ? null : shortText(`Ubuntu ${release}`)
}
