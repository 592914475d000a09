import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { hostOf } from '../../formats/linux-host.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { folderNames } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { binaryFile, command, file, folder, status } from '../../read.ts'
import { efiBoolean, mokutilState } from './efi-variable.ts'

type Value = DeviceFacts['secure-boot']

const firmware = status('/sys/firmware')
const efi = status('/sys/firmware/efi')
const deviceTree = status('/sys/firmware/devicetree')
const variable = binaryFile('/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c')
/** Set when shim, the first boot loader, was told not to check what follows it. */
const unchecked = binaryFile('/sys/firmware/efi/efivars/MokSBStateRT-605dab50-e046-4300-abb6-3dd810dd8b23')
const mokutil = command('mokutil', '--sb-state')
const chips = folder('/sys/class/tpm')
const chipVersion = file('/sys/class/tpm/tpm0/tpm_version_major')

export const probe = defineLinuxProbe('laptop', {
  fact: 'secure-boot',
  requests: () => [firmware, efi, deviceTree, variable, unchecked, mokutil, chips, chipVersion],
  parse: (captures, surroundings) => {
    const state = bootState(captures)
    if (state.status === 'unknown') return state
    // Many virtual machines have no modern firmware, and that says nothing about the laptop.
    if (state.value === 'legacy' && hostOf(captures, surroundings) !== 'hardware')
      return unknown('virtual-machine')
    return known({ state: state.value, tpm: tpmOf(captures) })
  },
})

function bootState(captures: Captures): Reading<Value['state']> {
  const tool = mokutilState(captures.of(mokutil))
  const byte = efiBoolean(captures.of(variable))
  if (byte === null && tool === null) return withoutAnswer(captures)
  if (byte !== null && tool !== null && byte === (tool === 'off'))
    return unknown('sources-disagree', 'mokutil')
  if (byte === false || tool === 'off') return known('off')
  return known(tool === 'reduced' || efiBoolean(captures.of(unchecked)) === true ? 'reduced' : 'on')
}

/** Only the folder of EFI missing beside the others shows an old way to start; an unreadable variable shows nothing. */
function withoutAnswer(captures: Captures): Reading<Value['state']> {
  const [all, modern, tree] = [firmware, efi, deviceTree].map(request => pathStatus(captures.of(request)))
  if (all?.status !== 'known' || modern?.status !== 'known' || tree?.status !== 'known') {
    return unknown('not-permitted', 'SecureBoot')
  }
  if (modern.value !== null) return unknown('no-record', 'SecureBoot')
  return all.value !== null && tree.value === null ? known('legacy') : unknown('not-supported', 'SecureBoot')
}

function tpmOf(captures: Captures): Value['tpm'] {
  const version = captures.of(chipVersion)
  if (version?.failure === null) {
    const major = version.stdout.trim()
    return major === '2' ? '2.0' : major === '1' ? '1.2' : null
  }
  const listed = captures.of(chips)?.failure === null ? folderNames(captures.of(chips)) : null
  return listed?.status === 'known' && listed.value.length === 0 ? 'none' : null
}
