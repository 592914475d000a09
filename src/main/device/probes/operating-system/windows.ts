import { z } from 'zod'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs } from '../../formats/powershell-section.ts'
import { numberOf, registryValue, registryValues, textOf } from '../../formats/registry.ts'
import { shortText } from '../../formats/short-text.ts'
import { defineProbe } from '../../probe.ts'

const key = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
const currentVersion = (name: string) => registryValue('HKLM', key, name)

// Value by value: the key also holds the owner's name and the product id. ProductName is not among them, because it says
// "Windows 10" on Windows 11.
const settings = registryValues('operating-system', {
  build: currentVersion('CurrentBuild'),
  revision: currentVersion('UBR'),
  release: currentVersion('DisplayVersion'),
  olderRelease: currentVersion('ReleaseId'),
  edition: currentVersion('EditionID'),
  installation: currentVersion('InstallationType'),
})

const buildSchema = z.string().regex(/^\d{4,6}$/)
const releaseSchema = z.string().regex(/^(\d{2}H\d|\d{4})$/)

/** The first build of Windows 11, https://learn.microsoft.com/windows/release-health/windows11-release-information */
const firstOfEleven = 22_000
const firstOfTen = 10_240

export const probe = defineProbe({
  fact: 'operating-system',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => settings.requests,
  parse(captures) {
    const { build, revision, release, olderRelease, edition, installation } = settings.read(captures)
    if (build.state === 'unreadable') return build.why
    const version = buildSchema.safeParse(textOf(build))
    if (!version.success) return unknown('unparsable', 'CurrentBuild')
    const ubr = numberOf(revision)
    const editionId = textOf(edition)
    const server = /^Server/i.test(textOf(installation) ?? '')
    const label = [textOf(release), textOf(olderRelease)].find(text => releaseSchema.safeParse(text).success)
    const family = server ? 'Windows Server' : familyOf(Number(version.data))
    return known({
      system: 'windows',
      distribution: 'windows',
      name: shortText([family, editionName(editionId), label].filter(Boolean).join(' ')),
      version: version.data,
      build: ubr === null ? null : `${version.data}.${ubr}`,
      edition: server ? 'server' : supportColumn(editionId),
      rolling: false,
      prerelease: false,
      supportEndsOn: null,
      guest: false,
    })
  },
})

function familyOf(build: number): string {
  if (build >= firstOfEleven) return 'Windows 11'
  return build >= firstOfTen ? 'Windows 10' : 'Windows'
}

const editionNames: ReadonlyMap<string, string> = new Map([
  ['Core', 'Home'],
  ['CoreN', 'Home N'],
  ['CoreSingleLanguage', 'Home Single Language'],
  ['CoreCountrySpecific', 'Home'],
  ['Professional', 'Pro'],
  ['ProfessionalN', 'Pro N'],
  ['ProfessionalWorkstation', 'Pro for Workstations'],
  ['ProfessionalEducation', 'Pro Education'],
  ['Enterprise', 'Enterprise'],
  ['EnterpriseN', 'Enterprise N'],
  ['EnterpriseS', 'Enterprise LTSC'],
  ['Education', 'Education'],
  ['EducationN', 'Education N'],
  ['IoTEnterprise', 'IoT Enterprise'],
  ['IoTEnterpriseS', 'IoT Enterprise LTSC'],
])
const editionName = (id: string | null): string | null =>
  id === null ? null : (editionNames.get(id) ?? null)

/** The column of Microsoft's support table, by EditionID; null for one that is not known. An S marks long-term servicing. */
function supportColumn(id: string | null): DeviceFacts['operating-system']['edition'] {
  if (id === null) return null
  if (/^Server/.test(id)) return 'server'
  if (/^IoTEnterpriseS/.test(id)) return 'iot-ltsc'
  if (/^EnterpriseS/.test(id)) return 'ltsc'
  if (/^(Core|Professional)/.test(id)) return 'home-pro'
  return /^(Enterprise|Education|IoTEnterprise)/.test(id) ? 'enterprise-education' : null
}
