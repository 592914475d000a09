import { daySchema } from '../../../../shared/model/date.ts'
import { known } from '../../../../shared/model/fact.ts'
import { hostOf, hostRequests } from '../../formats/linux-host.ts'
import { type OsRelease, osRelease, osReleaseRequests } from '../../formats/os-release.ts'
import { shortText } from '../../formats/short-text.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'

/** Distributions without releases; a VERSION_ID of theirs is the day of a snapshot. */
const rollingIds = new Set([
  'arch',
  'arcolinux',
  'artix',
  'blackarch',
  'cachyos',
  'endeavouros',
  'garuda',
  'gentoo',
  'kali',
  'manjaro',
  'opensuse-slowroll',
  'opensuse-tumbleweed',
  'void',
])

export const probe = defineLinuxProbe('installation', {
  fact: 'operating-system',
  requests: () => [...osReleaseRequests, ...hostRequests],
  parse: (captures, surroundings) => {
    const release = osRelease(captures)
    if (release.status === 'unknown') return release
    const fields = release.value
    const version = fields.get('VERSION_ID') ?? ''
    // Only testing and unstable Debian carry no version.
    const unreleasedDebian = fields.get('ID') === 'debian' && version === ''
    const supportEnd = daySchema.safeParse(fields.get('SUPPORT_END'))
    return known({
      system: 'linux',
      distribution: distributionOf(fields),
      name: shortText(fields.get('PRETTY_NAME') || fields.get('NAME') || (fields.get('ID') ?? '')),
      version: version === '' ? null : shortText(version),
      build: null,
      edition: null,
      rolling: unreleasedDebian || isRolling(fields),
      prerelease: unreleasedDebian || isPrerelease(fields),
      supportEndsOn: supportEnd.success ? supportEnd.data : null,
      guest: hostOf(captures, surroundings) === 'guest',
    })
  },
})

/** Mint's edition made from Debian shares Mint's ID but counts its versions differently. */
function distributionOf(fields: OsRelease): string {
  return /^LMDE\b/.test(fields.get('NAME') ?? '') ? 'lmde' : (fields.get('ID') ?? '')
}

function isRolling(fields: OsRelease): boolean {
  return rollingIds.has(fields.get('ID') ?? '') || fields.get('BUILD_ID') === 'rolling'
}

function isPrerelease(fields: OsRelease): boolean {
  if (['development', 'experiment'].includes(fields.get('RELEASE_TYPE') ?? '')) return true
  const words = `${fields.get('PRETTY_NAME') ?? ''} ${fields.get('VERSION') ?? ''}`
  return /development branch|\b(?:alpha|beta|prerelease|rawhide)\b/i.test(words)
}
