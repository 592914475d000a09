import { gunzipSync } from 'node:zlib'
import type { Request, Surroundings } from '../../../../shared/model/capture.ts'
import type { Moment } from '../../../../shared/model/date.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { latest, pastMoment } from '../../formats/moment.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { imageStatus } from '../../formats/rpm-ostree.ts'
import { folderNames } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { binaryFile, command, failureOf, file, folder, status } from '../../read.ts'
import { upgradeTimes } from './apt-history.ts'
import { fullUpgradesOfPacman, newestInstallation, updatesOfZypper } from './package-logs.ts'

/**
 * Packages that every system has and that nobody installs by themselves: when the newest of them came, the system was
 * updated. Fedora's own history is for root only.
 */
const corePackages = [
  'glibc',
  'systemd',
  'kernel-core',
  'openssl-libs',
  'bash',
  'curl',
  'sudo',
  'selinux-policy',
  'python3',
  'libgcc',
]

const zone = command('date', '+%z')
const aptFolder = folder('/var/log/apt')
const aptHistory = file('/var/log/apt/history.log')
const pacmanLog = file('/var/log/pacman.log')
const zyppHistory = file('/var/log/zypp/history')
const rpmTimes = command('rpm', '-q', '--qf', '%{INSTALLTIME} %{NAME}\\n', ...corePackages)
const ostreeBooted = status('/run/ostree-booted')
const ostree = command('rpm-ostree', 'status', '--json')

const always: readonly Request[] = [
  zone,
  aptHistory,
  aptFolder,
  pacmanLog,
  zyppHistory,
  rpmTimes,
  ostreeBooted,
  ostree,
]

export const probe = defineLinuxProbe('installation', {
  fact: 'last-update',
  requests: seen => [...always, ...(aptTimes(seen).length === 0 ? olderHistories(seen) : [])],
  parse: (captures, surroundings) => {
    const moment = latest([
      ...local([...aptTimes(captures), ...zypperTimes(captures)], captures, surroundings),
      ...fullUpgradesOfPacman(captures.of(pacmanLog)?.stdout ?? '').map(at =>
        pastMoment(at, surroundings.now),
      ),
      ...packageMoments(captures, surroundings),
    ])
    if (moment !== null) return known({ at: moment, kind: 'installation' })
    const logs = [aptHistory, zyppHistory, pacmanLog].map(request => failureOf(captures.of(request)))
    return logs.find(failure => failure && failure.reason !== 'tool-missing') ?? unknown('no-record')
  },
})

/** Rotated month by month; the older ones are read only when this month's file knows of no upgrade. */
function olderHistories(captures: Captures): Request[] {
  const names = folderNames(captures.of(aptFolder))
  if (names.status === 'unknown') return []
  return names.value
    .filter(name => /^history\.log\.\d+\.gz$/.test(name))
    .slice(0, 12)
    .map(name => binaryFile(`/var/log/apt/${name}`))
}

function aptTimes(captures: Captures): string[] {
  const older = olderHistories(captures).map(request => unpacked(captures.of(request)?.stdout ?? ''))
  return [captures.of(aptHistory)?.stdout ?? '', ...older].flatMap(upgradeTimes)
}

const unpackedLimit = 4_194_304

function unpacked(hex: string): string {
  try {
    return gunzipSync(Buffer.from(hex, 'hex'), { maxOutputLength: unpackedLimit }).toString('utf8')
  } catch {
    return ''
  }
}

function zypperTimes(captures: Captures): string[] {
  return updatesOfZypper(captures.of(zyppHistory)?.stdout ?? '')
}

/** apt and zypper write local time. Without the zone, UTC is less than a day off. */
function local(times: readonly string[], captures: Captures, { now }: Surroundings): (Moment | null)[] {
  const offset = /^[+-]\d{4}$/.exec(captures.of(zone)?.stdout.trim() ?? '')?.[0] ?? '+0000'
  return times.map(time => pastMoment(`${time}${offset}`, now))
}

/** On an image-based system all packages carry the time at which the image was made. */
function packageMoments(captures: Captures, surroundings: Surroundings): (Moment | null)[] {
  const booted = pathStatus(captures.of(ostreeBooted))
  if (booted.status === 'known' && booted.value !== null) {
    const image = imageStatus(captures.of(ostree))
    return [image.status === 'known' ? momentOfSeconds(image.value.builtAt, surroundings) : null]
  }
  return [momentOfSeconds(newestInstallation(captures.of(rpmTimes)?.stdout ?? ''), surroundings)]
}

function momentOfSeconds(seconds: number | null, { now }: Surroundings): Moment | null {
  return seconds !== null && seconds > 0 && seconds < 1e11
    ? pastMoment(new Date(seconds * 1000).toISOString(), now)
    : null
}
