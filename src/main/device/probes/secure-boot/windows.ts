import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs } from '../../formats/powershell-section.ts'
import { numberOf, registryValue, registryValues, whyNot } from '../../formats/registry.ts'
import { defineProbe } from '../../probe.ts'
import { output, slowCommand } from '../../read.ts'
import { parseTpmtool } from './tpmtool.ts'

const control = 'SYSTEM\\CurrentControlSet\\Control'
const settings = registryValues('secure-boot', {
  enabled: registryValue('HKLM', `${control}\\SecureBoot\\State`, 'UEFISecureBootEnabled'),
  firmware: registryValue('HKLM', control, 'PEFirmwareType'),
})
const tpmtool = slowCommand(15_000, 'C:\\Windows\\System32\\tpmtool.exe', 'getdeviceinformation')

/** PEFirmwareType: 1 is the old BIOS, 2 is UEFI. */
const legacy = 1

export const probe = defineProbe({
  fact: 'secure-boot',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...settings.requests, tpmtool],
  parse(captures) {
    const state = stateOf(settings.read(captures))
    if (state.status === 'unknown') return state
    const text = output(captures.of(tpmtool))
    const tpm = text.status === 'known' ? parseTpmtool(text.value) : text
    return known({ state: state.value, tpm: tpm.status === 'known' ? tpm.value : null })
  },
})

/** The key is missing on the old BIOS; that alone does not prove it. */
function stateOf({
  enabled,
  firmware,
}: ReturnType<typeof settings.read>): Reading<DeviceFacts['secure-boot']['state']> {
  const value = numberOf(enabled)
  if (value === 1) return known('on')
  if (value === 0) return known('off')
  if (enabled.state === 'absent' && numberOf(firmware) === legacy) return known('legacy')
  if (enabled.state === 'absent' && firmware.state === 'unreadable') return firmware.why
  return enabled.state === 'absent'
    ? unknown('no-record', 'UEFISecureBootEnabled')
    : whyNot(enabled, 'UEFISecureBootEnabled')
}
