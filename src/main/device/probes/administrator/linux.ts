import { known, unknown } from '../../../../shared/model/fact.ts'
import { isLike, osRelease, osReleaseRequests } from '../../formats/os-release.ts'
import { wholeLines } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import { command } from '../../read.ts'

const groups = command('id', '-Gn')
const administrators = ['sudo', 'wheel', 'admin', 'root']

export const probe = defineLinuxProbe('installation', {
  fact: 'administrator',
  requests: () => [groups, ...osReleaseRequests],
  parse: (captures, { environment }) => {
    const value = (isAdministrator: boolean) => known({ isAdministrator, asksFirst: null })
    if (environment.UID === '0') return value(true)
    const lines = wholeLines(captures.of(groups))
    if (lines.status === 'unknown') return lines
    const names = lines.value.length === 1 ? (lines.value[0] ?? '').split(' ') : []
    if (names.length === 0 || names.includes('')) return unknown('unparsable', 'id')
    const release = osRelease(captures)
    // SUSE asks for root's password, so its group wheel need not mean anything; elsewhere other rules may grant rights.
    if (isLike(release, 'suse', 'opensuse', 'sles')) return unknown('default-not-known', 'sudoers')
    if (names.some(name => administrators.includes(name))) return value(true)
    return isLike(release, 'debian', 'ubuntu', 'fedora', 'rhel')
      ? value(false)
      : unknown('default-not-known', 'sudoers')
  },
})
