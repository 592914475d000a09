import { z } from 'zod'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macOutput, wholeOutput } from '../../formats/mac-output.ts'
import { parsePropertyList } from '../../formats/property-list.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'
import { parseFileVaultStatus } from './fdesetup.ts'

const tool = command('/usr/bin/fdesetup', 'status')
const volume = command('/usr/sbin/diskutil', 'info', '-plist', '/System/Volumes/Data')

/** Whether FileVault protects the volume that holds people's data, by two tools that must agree. */
export const probe = defineProbe({
  fact: 'disk-encryption',
  system: 'macos',
  requests: () => [tool, volume],
  parse(captures) {
    const told = readTool(captures)
    const flagged = readVolume(captures)
    const state = told.status === 'known' ? agreed(told.value, flagged) : offOnly(flagged, told)
    if (state.status === 'unknown') return state
    return known({ volumes: [{ name: '/', role: 'system', state: state.value }], thirdParty: null })
  },
})

type State = ReturnType<typeof parseFileVaultStatus>

function readTool(captures: Captures): State {
  const text = macOutput(captures.of(tool))
  return text.status === 'unknown' ? text : parseFileVaultStatus(text.value)
}

/** Reads `FileVault`, never `Encryption`: Apple silicon says true to the latter with FileVault off. */
function readVolume(captures: Captures): Reading<boolean> {
  const text = wholeOutput(captures.of(volume))
  if (text.status === 'unknown') return text
  const list = parsePropertyList(text.value.trim())
  const checked = z
    .object({ FileVault: z.boolean() })
    .safeParse(list.status === 'known' ? list.value : undefined)
  return checked.success ? known(checked.data.FileVault) : unknown('unparsable', 'diskutil')
}

/** Only plain on and off can contradict the flag: while the disk changes over it may say either. */
function agreed(told: Extract<State, { status: 'known' }>['value'], flagged: Reading<boolean>): State {
  if (flagged.status === 'unknown') return known(told)
  if ((told === 'on' && !flagged.value) || (told === 'off' && flagged.value))
    return unknown('sources-disagree')
  return known(told)
}

/** Without fdesetup a set flag may hide a disk that is still being encrypted, or being decrypted. */
const offOnly = (flagged: Reading<boolean>, told: State): State =>
  flagged.status === 'known' && !flagged.value ? known('off') : told
