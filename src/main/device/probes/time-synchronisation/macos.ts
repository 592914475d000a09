import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { listValues, managedPath, readListValue } from '../../formats/plutil.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const tool = command('/usr/sbin/systemsetup', '-getusingnetworktime')
const managed = managedPath('com.apple.timed')
const managedKey = 'TMAutomaticTimeOnlyEnabled'

/**
 * Whether the Mac sets its clock by itself. The tool answers administrators' processes only. Asking a time server how
 * far the clock is off would send something out, which reading this device never does.
 */
export const probe = defineProbe({
  fact: 'time-synchronisation',
  system: 'macos',
  requests: () => [tool, ...listValues(managed, managedKey)],
  parse(captures) {
    const told = readTool(captures)
    const forced = readForced(captures)
    const enabled = told.status === 'known' ? told : forced
    if (enabled.status === 'unknown' || enabled.value === null)
      return told.status === 'unknown' ? told : unknown('no-record')
    return known({ enabled: enabled.value, synchronised: null, offsetSeconds: null })
  },
})

function readTool(captures: Captures): Reading<boolean> {
  const text = macOutput(captures.of(tool))
  if (text.status === 'unknown') return text
  const words = macLines(text.value).flatMap(line => /^Network Time: (On|Off)$/.exec(line)?.[1] ?? [])
  const [word] = words
  return words.length === 1 ? known(word === 'On') : unknown('unparsable', 'systemsetup')
}

/** The organisation's setting, or null when it made none. */
function readForced(captures: Captures): Reading<boolean | null> {
  const text = readListValue(captures, managed, managedKey)
  if (text.status === 'unknown') return text
  if (text.value === null) return known(null)
  if (text.value === 'true' || text.value === '1') return known(true)
  return text.value === 'false' || text.value === '0' ? known(false) : unknown('unparsable', managed)
}
