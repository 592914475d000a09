import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { imageStatus } from '../../formats/rpm-ostree.ts'
import { folderNames, wholeLines } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, file, folder, slowCommand, status } from '../../read.ts'
import { isNewerKernelInstalled } from './kernels.ts'

type Basis = DeviceFacts['pending-restart']['basis']

const flag = status('/run/reboot-required')
/** Who raises the flag. Debian without any of them never does, so there its absence means nothing. */
const flagRaisers = [
  status('/usr/share/update-notifier/notify-reboot-required'),
  status('/etc/kernel/postinst.d/unattended-upgrades'),
]
const running = command('uname', '-r')
const images = folder('/boot')
const modules = folder('/usr/lib/modules')
const uptime = file('/proc/uptime')
const dnf5 = slowCommand(30_000, 'dnf5', '-C', '--disablerepo=*', 'needs-restarting')
const dnf = slowCommand(30_000, 'dnf', '-q', '-C', 'needs-restarting', '-r')
const zypper = slowCommand(30_000, 'zypper', '--non-interactive', 'needs-rebooting')
const ostreeBooted = status('/run/ostree-booted')
const ostree = command('rpm-ostree', 'status', '--json')

export const probe = defineLinuxProbe('laptop', {
  fact: 'pending-restart',
  timeoutMs: 40_000,
  requests: () => [
    flag,
    ...flagRaisers,
    running,
    images,
    modules,
    uptime,
    dnf5,
    dnf,
    zypper,
    ostreeBooted,
    ostree,
  ],
  parse: captures => {
    const sources: [basis: Basis, required: boolean | null][] = [
      ['flag', flagSays(captures)],
      ['package-manager', packageManagerSays(captures)],
      ['kernel', kernelSays(captures)],
    ]
    const yes = sources.find(([, required]) => required === true)
    const no = sources.find(([, required]) => required === false)
    const [basis, required] = yes ?? no ?? []
    if (basis === undefined || typeof required !== 'boolean') return unknown('no-record')
    return known({ required, basis, uptimeSeconds: uptimeOf(captures) })
  },
})

function flagSays(captures: Captures): boolean | null {
  const raised = pathStatus(captures.of(flag))
  if (raised.status === 'unknown') return null
  if (raised.value !== null) return true
  const canBeRaised = flagRaisers.some(raiser => {
    const found = pathStatus(captures.of(raiser))
    return found.status === 'known' && found.value !== null
  })
  return canBeRaised ? false : null
}

function packageManagerSays(captures: Captures): boolean | null {
  const booted = pathStatus(captures.of(ostreeBooted))
  if (booted.status === 'known' && booted.value !== null) {
    const image = imageStatus(captures.of(ostree))
    return image.status === 'known' ? image.value.staged : null
  }
  const answers = [dnfSays(captures, dnf5), dnfSays(captures, dnf), zypperSays(captures)]
  return answers.includes(true) ? true : answers.includes(false) ? false : null
}

/** Exit code 1 alone may also mean that it could not answer. */
function dnfSays(captures: Captures, request: typeof dnf): boolean | null {
  const capture = captures.of(request)
  if (capture?.failure !== null) return null
  if (capture.exitCode === 1 && /^Reboot is required|^ {2}\* \S/m.test(capture.stdout)) return true
  return capture.exitCode === 0 && /^Reboot should not be necessary\./m.test(capture.stdout) ? false : null
}

function zypperSays(captures: Captures): boolean | null {
  const capture = captures.of(zypper)
  if (capture?.failure !== null) return null
  if (capture.exitCode === 102) return true
  return capture.exitCode === 0 && /^No core libraries or services have been updated/m.test(capture.stdout)
    ? false
    : null
}

function kernelSays(captures: Captures): boolean | null {
  const name = wholeLines(captures.of(running))
  const current = name.status === 'known' ? name.value[0] : undefined
  if (current === undefined) return null
  const listed = installedKernels(captures)
  return listed.length > 0 ? isNewerKernelInstalled(current, listed) : null
}

/** Images in /boot, else folders of modules. Headers make folders of modules too, so images are asked first. */
function installedKernels(captures: Captures): string[] {
  const files = folderNames(captures.of(images))
  const folders = folderNames(captures.of(modules))
  const named =
    files.status === 'known' ? files.value.flatMap(file => /^vmlinuz-(\d+\..+)$/.exec(file)?.[1] ?? []) : []
  if (named.length > 0) return named
  return folders.status === 'known'
    ? folders.value.flatMap(name => /^(\d+\..+)\/$/.exec(name)?.[1] ?? [])
    : []
}

function uptimeOf(captures: Captures): number | null {
  const seconds = /^(\d{1,12}\.\d{2}) \d+\.\d{2}\n/.exec(captures.of(uptime)?.stdout ?? '')?.[1]
  return seconds === undefined ? null : Number(seconds)
}
