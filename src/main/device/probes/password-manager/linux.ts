import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, unknown } from '../../../../shared/model/fact.ts'
import {
  extensionRequests,
  installedExtensions,
  type ProfileFolders,
} from '../../formats/browser-profiles.ts'
import {
  installedPackages,
  isProgram,
  type PackageNames,
  packageRequests,
} from '../../formats/linux-packages.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'

type Found = DeviceFacts['password-manager']['found']

/** A keyring that the desktop keeps for its own programs is none of these. */
const programs: readonly (PackageNames & { readonly name: string })[] = [
  { name: '1Password', native: ['1password'], snap: ['1password'], flatpak: ['com.onepassword.OnePassword'] },
  { name: 'Bitwarden', native: ['bitwarden'], snap: ['bitwarden'], flatpak: ['com.bitwarden.desktop'] },
  { name: 'Enpass', native: ['enpass'], snap: ['enpass'] },
  { name: 'KeePass', native: ['keepass2', 'keepass'] },
  {
    name: 'KeePassXC',
    native: ['keepassxc', 'keepassxc-full'],
    snap: ['keepassxc'],
    flatpak: ['org.keepassxc.KeePassXC'],
  },
  { name: 'Keeper', native: ['keeperpasswordmanager'] },
  { name: 'NordPass', native: ['nordpass'], snap: ['nordpass'] },
  {
    name: 'Proton Pass',
    native: ['proton-pass', 'protonpass'],
    snap: ['proton-pass'],
    flatpak: ['me.proton.Pass'],
  },
  { name: 'Secrets', native: ['gnome-passwordsafe'], flatpak: ['org.gnome.World.Secrets'] },
]

const profiles: ProfileFolders = {
  chromium: [
    '~/.config/google-chrome',
    '~/.config/chromium',
    '~/.config/microsoft-edge',
    '~/.config/BraveSoftware/Brave-Browser',
    '~/.config/vivaldi',
    '~/snap/chromium/common/chromium',
    '~/.var/app/com.google.Chrome/config/google-chrome',
    '~/.var/app/org.chromium.Chromium/config/chromium',
    '~/.var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser',
  ],
  firefox: [
    '~/.mozilla/firefox',
    '~/.config/mozilla/firefox',
    '~/snap/firefox/common/.mozilla/firefox',
    '~/.var/app/org.mozilla.firefox/.mozilla/firefox',
  ],
  separator: '/',
}

/** Which password managers are installed, as programs or in browsers. Nothing in them is looked at. */
export const probe = defineLinuxProbe('laptop', {
  fact: 'password-manager',
  requests: seen => [...packageRequests(programs), ...extensionRequests(seen, profiles)],
  parse: (captures, { environment }) => {
    const installed = installedPackages(captures, programs)
    const extensions = installedExtensions(captures, profiles)
    const found: Found = [
      ...programs
        .filter(program => installed.found.some(one => isProgram(one, program)))
        .map(({ name }) => ({ name, kind: 'app' }) as const),
      ...(extensions.status === 'known' ? extensions.value : []).map(
        name => ({ name, kind: 'extension' }) as const,
      ),
    ]
    if (found.length > 0) return known({ found })
    // Root's home holds root's browsers, not those of the person.
    if (environment.UID === '0') return unknown('no-session')
    if (extensions.status === 'unknown') return extensions
    if (!installed.native) return unknown('tool-missing', installed.unread[0])
    return installed.unread.length > 0 ? unknown('service-error', installed.unread[0]) : known({ found })
  },
})
