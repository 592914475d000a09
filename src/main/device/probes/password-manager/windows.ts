import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import {
  extensionRequests,
  installedExtensions,
  type ProfileFolders,
} from '../../formats/browser-profiles.ts'
import { slowPowershellTimeoutMs } from '../../formats/powershell-section.ts'
import {
  knownProgram,
  passwordManagers,
  programsSection,
  readPrograms,
  readStoreApps,
  storeAppsSection,
} from '../../formats/windows-programs.ts'
import { type Captures, defineProbe } from '../../probe.ts'

type Found = DeviceFacts['password-manager']['found']

const profiles: ProfileFolders = {
  chromium: [
    '%LOCALAPPDATA%\\Google\\Chrome\\User Data',
    '%LOCALAPPDATA%\\Microsoft\\Edge\\User Data',
    '%LOCALAPPDATA%\\BraveSoftware\\Brave-Browser\\User Data',
    '%LOCALAPPDATA%\\Vivaldi\\User Data',
  ],
  firefox: ['%APPDATA%\\Mozilla\\Firefox\\Profiles'],
  separator: '\\',
}

/** Which password managers are installed, as programs, store apps or browser extensions. Nothing in them is looked at. */
export const probe = defineProbe({
  fact: 'password-manager',
  system: 'windows',
  timeoutMs: slowPowershellTimeoutMs,
  requests: seen => [programsSection, storeAppsSection, ...extensionRequests(seen, profiles)],
  parse(captures) {
    const apps = installedApps(captures)
    const storeApps = readStoreApps(captures)
    const extensions = installedExtensions(captures, profiles)
    const appNames = [apps, storeApps].flatMap(list => (list.status === 'known' ? list.value : []))
    const found: Found = [
      ...namesOf(appNames).map(name => ({ name, kind: 'app' }) as const),
      ...(extensions.status === 'known' ? extensions.value : []).map(
        name => ({ name, kind: 'extension' }) as const,
      ),
    ]
    const lost = [apps, storeApps, extensions].find(place => place.status === 'unknown')
    return found.length === 0 && lost?.status === 'unknown' ? lost : known({ found })
  },
})

/** Display names; a list with unreadable entries may have lost the very one that matters. */
function installedApps(captures: Captures): Reading<readonly string[]> {
  const programs = readPrograms(captures)
  if (programs.status === 'unknown') return programs
  const names = programs.value.programs.map(program => program.name)
  const found = names.some(name => knownProgram(passwordManagers, name))
  return found || programs.value.whole ? known(names) : unknown('not-permitted', programsSection.section)
}

const namesOf = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap(name => knownProgram(passwordManagers, name)?.name ?? [])),
]
