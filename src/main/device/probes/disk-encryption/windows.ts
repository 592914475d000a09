import { z } from 'zod'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import {
  encryptionPrograms,
  knownProgram,
  programsSection,
  readPrograms,
} from '../../formats/windows-programs.ts'
import { readServices, servicesSection } from '../../formats/windows-services.ts'
import { type Captures, defineProbe } from '../../probe.ts'

/**
 * Explorer's own property, the only reading that needs no administrator: manage-bde, Get-BitLockerVolume and WMI all refuse
 * ordinary users, and their empty answers have been taken for "not encrypted".
 */
const volumesSection = section(
  'encrypted-volumes',
  [
    '$s=New-Object -ComObject Shell.Application',
    "$d=@($env:SystemDrive)+@(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=3'|%{$_.DeviceID})|Select-Object -Unique",
    `@{volumes=@($d|%{@{Name=$_;System=$_ -eq $env:SystemDrive;Protection=$(try{$s.NameSpace("$_\\").Self.ExtendedProperty('System.Volume.BitLockerProtection')}catch{})}})}`,
  ].join('\n'),
)

const volumesSchema = z.object({
  volumes: z.array(
    z.object({
      Name: z.string().regex(/^[A-Za-z]:$/),
      System: z.boolean(),
      Protection: z.unknown(),
    }),
  ),
})

type VolumeState = DeviceFacts['disk-encryption']['volumes'][number]['state']

/**
 * The values of System.Volume.BitLockerProtection, which Microsoft does not document. 6 is a volume that is encrypted and
 * locked, so nobody reads it without the key; 7 and 0 say that Windows does not know.
 */
const states: Readonly<Record<number, VolumeState>> = {
  1: 'on',
  2: 'off',
  3: 'encrypting',
  4: 'decrypting',
  5: 'suspended',
  6: 'on',
  8: 'waiting-for-activation',
}

export const probe = defineProbe({
  fact: 'disk-encryption',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [volumesSection, programsSection, servicesSection],
  parse(captures) {
    const answer = readSection(captures, volumesSection, volumesSchema)
    if (answer.status === 'unknown') return answer
    const volumes = answer.value.volumes.map(({ Name, System, Protection }) => ({
      name: Name.toUpperCase(),
      role: System ? ('system' as const) : ('data' as const),
      state: stateOf(Protection, System),
    }))
    if (!volumes.some(volume => volume.role === 'system'))
      return unknown('unparsable', volumesSection.section)
    return known({ volumes, thirdParty: otherMaker(captures) })
  },
})

/** A locked system drive cannot be: Windows runs from it. */
function stateOf(protection: unknown, system: boolean): VolumeState {
  if (typeof protection !== 'number' || (system && protection === 6)) return 'unknown'
  return states[protection] ?? 'unknown'
}

/** Windows calls a volume encrypted by another maker "off". */
function otherMaker(captures: Captures): string | null {
  const programs = readPrograms(captures)
  const installed = programs.status === 'known' ? programs.value.programs : []
  const program = installed.flatMap(({ name }) => knownProgram(encryptionPrograms, name) ?? []).at(0)
  if (program) return program.name
  const services = readServices(captures)
  const driver = services.status === 'known' && services.value.some(({ name }) => /^veracrypt/i.test(name))
  return driver ? 'VeraCrypt' : null
}
