import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { listValues, readListValue } from '../../formats/plutil.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const tool = command('/usr/sbin/spctl', '--status')
/** Where Gatekeeper keeps its switch: macOS 15 and later first, older ones after. */
const files = [
  '/var/db/SystemPolicyConfiguration/SystemPolicy-prefs.plist',
  '/var/db/SystemPolicy-prefs.plist',
]
const key = 'enabled'

/** Whether Gatekeeper checks programs before they start. */
export const probe = defineProbe({
  fact: 'app-checks',
  system: 'macos',
  requests: seen =>
    seen.of(tool) !== undefined && readTool(seen).status === 'unknown'
      ? files.flatMap(path => listValues(path, key))
      : [tool],
  parse(captures) {
    const told = readTool(captures)
    const enabled = told.status === 'known' ? told : readFiles(captures)
    return enabled.status === 'known'
      ? known({ enabled: enabled.value })
      : told.status === 'unknown'
        ? told
        : enabled
  },
})

/** Exit code 0 and 1 both come with an answer; the words decide. */
function readTool(captures: Captures): Reading<boolean> {
  const text = macOutput(captures.of(tool), [0, 1])
  if (text.status === 'unknown') return text
  const lines = macLines(text.value)
  if (lines.includes('assessments disabled')) return known(false)
  const enabled = lines.includes('assessments enabled') && captures.of(tool)?.exitCode === 0
  return enabled ? known(true) : unknown('unparsable', 'spctl')
}

function readFiles(captures: Captures): Reading<boolean> {
  for (const path of files) {
    const word = readListValue(captures, path, key)
    if (word.status === 'known' && (word.value === 'yes' || word.value === 'no'))
      return known(word.value === 'yes')
    // The newer file rules where there is one; the older may be a leftover.
    if (word.status === 'unknown' || word.value !== null) return unknown('unparsable', path)
  }
  return unknown('no-record')
}
