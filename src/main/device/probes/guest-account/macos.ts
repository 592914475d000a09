import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { listValues, readListValue } from '../../formats/plutil.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const tool = command('/usr/sbin/sysadminctl', '-guestAccount', 'status')
const preferences = '/Library/Preferences/com.apple.loginwindow.plist'
const key = 'GuestEnabled'

/** Whether guests may sign in, by the account tool and by the preference it sets. */
export const probe = defineProbe({
  fact: 'guest-account',
  system: 'macos',
  requests: () => [tool, ...listValues(preferences, key)],
  parse(captures) {
    const told = readTool(captures)
    const set = readPreference(captures)
    if (told.status === 'unknown')
      return set.status === 'known' && set.value !== null ? known({ enabled: set.value }) : told
    if (set.status === 'known' && set.value !== null && set.value !== told.value)
      return unknown('sources-disagree')
    return known({ enabled: told.value })
  },
})

function readTool(captures: Captures): Reading<boolean> {
  const text = macOutput(captures.of(tool))
  if (text.status === 'unknown') return text
  const words = macLines(text.value).flatMap(
    line => /^Guest account (enabled|disabled)\.$/.exec(line)?.[1] ?? [],
  )
  const [word] = words
  return words.length === 1 ? known(word === 'enabled') : unknown('unparsable', 'sysadminctl')
}

/** The preference, or null when nobody set it: its default is not documented. */
function readPreference(captures: Captures): Reading<boolean | null> {
  const text = readListValue(captures, preferences, key)
  if (text.status === 'unknown' || text.value === null) return text.status === 'unknown' ? text : known(null)
  if (text.value === 'true' || text.value === '1') return known(true)
  return text.value === 'false' || text.value === '0' ? known(false) : unknown('unparsable', preferences)
}
