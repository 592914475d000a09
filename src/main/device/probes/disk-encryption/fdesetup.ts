import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines } from '../../formats/mac-output.ts'

type VolumeState = DeviceFacts['disk-encryption']['volumes'][number]['state']

/** Parses `fdesetup status`. Lines about a master key chain may come first; progress comes after the state. */
export function parseFileVaultStatus(text: string): Reading<VolumeState> {
  const lines = macLines(text)
  const states = lines.filter(line => line.startsWith('FileVault is '))
  if (states.length !== 1) return unknown('unparsable', 'fdesetup')
  const progress = lines.flatMap(line => /^(Encryption|Decryption) in progress:/.exec(line)?.[1] ?? [])
  if (progress.includes('Decryption')) return known('decrypting')
  if (progress.includes('Encryption')) return known('encrypting')
  if (lines.some(line => line.startsWith('Deferred enablement appears to be active')))
    return known('pending-restart')
  return wordings.get(states[0] ?? '') ?? unknown('unparsable', 'fdesetup')
}

const wordings: ReadonlyMap<string, Reading<VolumeState>> = new Map<string, Reading<VolumeState>>([
  ['FileVault is On.', known('on')],
  ['FileVault is Off.', known('off')],
  ['FileVault is On, but needs to be restarted to finish.', known('pending-restart')],
  ['FileVault is Off, but will be enabled after the next restart.', known('pending-restart')],
  ['FileVault is Off, but needs to be restarted to finish.', known('pending-restart')],
])
