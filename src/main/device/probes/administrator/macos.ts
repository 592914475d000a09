import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { wholeOutput } from '../../formats/mac-output.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

const names = command('/usr/bin/id', '-Gn')
const numbers = command('/usr/bin/id', '-G')
/** Groups of every Mac. Everybody belongs to `everyone`, so an answer without it is no list of groups. */
const byName = { admin: 'admin', everyone: 'everyone' }
const byNumber = { admin: '80', everyone: '12' }

/** Whether the person works with an administrator's account. Names of other groups are not kept. */
export const probe = defineProbe({
  fact: 'administrator',
  system: 'macos',
  requests: seen =>
    seen.of(names) !== undefined && readGroups(seen, names, byName).status === 'unknown'
      ? [numbers]
      : [names],
  parse(captures) {
    const named = readGroups(captures, names, byName)
    const numbered = named.status === 'known' ? named : readGroups(captures, numbers, byNumber)
    if (numbered.status === 'unknown') return named.status === 'unknown' ? named : numbered
    return known({ isAdministrator: numbered.value, asksFirst: null })
  },
})

function readGroups(captures: Captures, request: typeof names, group: typeof byName): Reading<boolean> {
  const text = wholeOutput(captures.of(request))
  if (text.status === 'unknown') return text
  const groups = text.value.trim().split(/\s+/)
  return groups.includes(group.everyone) ? known(groups.includes(group.admin)) : unknown('unparsable', 'id')
}
