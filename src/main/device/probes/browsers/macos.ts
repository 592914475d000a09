import { known, unknown } from '../../../../shared/model/fact.ts'
import {
  applicationRequests,
  applicationVersion,
  isInstalled,
  versionRequests,
} from '../../formats/mac-application.ts'
import { defineProbe } from '../../probe.ts'

/** Browsers by the name of the application, which is the name people know. */
const browsers = [
  'Safari',
  'Google Chrome',
  'Firefox',
  'Microsoft Edge',
  'Brave Browser',
  'Arc',
  'Chromium',
  'DuckDuckGo',
  'Opera',
  'Tor Browser',
  'Vivaldi',
] as const

/** Which browsers are installed, and their versions. */
export const probe = defineProbe({
  fact: 'browsers',
  system: 'macos',
  requests: seen => browsers.flatMap(name => [...applicationRequests(name), ...versionRequests(seen, name)]),
  parse(captures) {
    const installed = browsers.map(name => ({ name, reading: isInstalled(captures, name) }))
    const found = installed.filter(({ reading }) => reading.status === 'known' && reading.value)
    const lost = installed.map(({ reading }) => reading).find(reading => reading.status === 'unknown')
    if (lost) return lost
    // Every Mac has Safari: finding no browser at all means that we looked in the wrong place.
    if (found.length === 0) return unknown('not-supported', 'Safari')
    return known({ found: found.map(({ name }) => ({ name, version: applicationVersion(captures, name) })) })
  },
})
