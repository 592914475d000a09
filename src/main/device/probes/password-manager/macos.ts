import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading } from '../../../../shared/model/fact.ts'
import {
  extensionRequests,
  installedExtensions,
  type ProfileFolders,
} from '../../formats/browser-profiles.ts'
import { applicationRequests, isInstalled } from '../../formats/mac-application.ts'
import { defineProbe } from '../../probe.ts'

type Found = DeviceFacts['password-manager']['found']

/** Programs by the name of the application, and the name people know. */
const programs = [
  ['1Password', '1Password'],
  ['1Password 7', '1Password'],
  ['Bitwarden', 'Bitwarden'],
  ['Dashlane', 'Dashlane'],
  ['Enpass', 'Enpass'],
  ['KeePassXC', 'KeePassXC'],
  ['Keeper Password Manager', 'Keeper'],
  ['LastPass', 'LastPass'],
  ['NordPass', 'NordPass'],
  ['Proton Pass', 'Proton Pass'],
  ['RoboForm', 'RoboForm'],
  ['Strongbox', 'Strongbox'],
] as const

/** macOS 15 and later bring Apple's own. */
const builtIn = 'Passwords'
const systemFolder = ['/System/Applications']

const support = '~/Library/Application Support'
const profiles: ProfileFolders = {
  chromium: [
    `${support}/Google/Chrome`,
    `${support}/Microsoft Edge`,
    `${support}/BraveSoftware/Brave-Browser`,
    `${support}/Arc/User Data`,
    `${support}/Vivaldi`,
  ],
  firefox: [`${support}/Firefox/Profiles`],
  separator: '/',
}

/** Which password managers this Mac has, as programs, in browsers or as part of macOS. Nothing in them is looked at. */
export const probe = defineProbe({
  fact: 'password-manager',
  system: 'macos',
  requests: seen => [
    ...applicationRequests(builtIn, systemFolder),
    ...programs.flatMap(([application]) => applicationRequests(application)),
    ...extensionRequests(seen, profiles),
  ],
  parse(captures) {
    const own = isInstalled(captures, builtIn, systemFolder)
    const installed = programs.map(([application, name]) => ({
      name,
      reading: isInstalled(captures, application),
    }))
    const extensions = installedExtensions(captures, profiles)
    const found: Found = [
      ...(isYes(own) ? [{ name: 'Apple Passwords', kind: 'built-in' } as const] : []),
      ...namesOf(installed).map(name => ({ name, kind: 'app' }) as const),
      ...(extensions.status === 'known' ? extensions.value : []).map(
        name => ({ name, kind: 'extension' }) as const,
      ),
    ]
    const lost = [own, extensions, ...installed.map(({ reading }) => reading)].find(
      one => one.status === 'unknown',
    )
    return found.length === 0 && lost?.status === 'unknown' ? lost : known({ found })
  },
})

const isYes = (reading: Reading<boolean>): boolean => reading.status === 'known' && reading.value

const namesOf = (installed: readonly { name: string; reading: Reading<boolean> }[]): string[] => [
  ...new Set(installed.filter(({ reading }) => isYes(reading)).map(({ name }) => name)),
]
