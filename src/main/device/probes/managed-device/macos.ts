import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { managedPath } from '../../formats/plutil.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command, status } from '../../read.ts'

const enrolment = command('/usr/bin/profiles', 'status', '-type', 'enrollment')
// Asked for one by one: a listing of the folder would name the person.
const forced = [
  'com.apple.SoftwareUpdate',
  'com.apple.applicationaccess',
  'com.apple.screensaver',
  'com.apple.security.firewall',
  'com.apple.loginwindow',
  'com.apple.MCX',
  'com.apple.MCX.FileVault2',
].map(domain => status(managedPath(domain)))

/** Whether an organisation manages this Mac: enrolled in device management, or with forced settings on its disk. */
export const probe = defineProbe({
  fact: 'managed-device',
  system: 'macos',
  requests: () => [enrolment, ...forced],
  parse(captures) {
    const enrolled = readEnrolment(captures)
    if (enrolled.status === 'known' && enrolled.value) return known({ managed: true, by: 'mdm' })
    const settings = forced.map(request => pathStatus(captures.of(request)))
    if (settings.some(found => found.status === 'known' && found.value !== null))
      return known({ managed: true, by: 'policy' })
    if (enrolled.status === 'unknown') return enrolled
    return settings.find(found => found.status === 'unknown') ?? known({ managed: false, by: null })
  },
})

/** Reads the line on device management alone: "Enrolled via DEP: No" stands on every Mac. */
function readEnrolment(captures: Captures): Reading<boolean> {
  const text = macOutput(captures.of(enrolment))
  if (text.status === 'unknown') return text
  const words = macLines(text.value).flatMap(
    line => /^MDM enrollment: (Yes|No)(?: \([\w ]+\))?$/.exec(line)?.[1] ?? [],
  )
  const [word] = words
  return words.length === 1 ? known(word === 'Yes') : unknown('unparsable', 'profiles')
}
