import { known, unknown } from '../../../../shared/model/fact.ts'
import {
  type InstalledPackage,
  installedPackages,
  isProgram,
  type PackageNames,
  packageRequests,
} from '../../formats/linux-packages.ts'
import { shortText } from '../../formats/short-text.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'

const browsers: readonly (PackageNames & { readonly name: string })[] = [
  { name: 'Brave', native: ['brave-browser', 'brave-bin'], snap: ['brave'], flatpak: ['com.brave.Browser'] },
  {
    name: 'Chromium',
    native: ['chromium', 'chromium-browser'],
    snap: ['chromium'],
    flatpak: ['org.chromium.Chromium'],
  },
  {
    name: 'Firefox',
    native: ['firefox', 'MozillaFirefox'],
    snap: ['firefox'],
    flatpak: ['org.mozilla.firefox'],
  },
  { name: 'Firefox ESR', native: ['firefox-esr'] },
  { name: 'GNOME Web', native: ['epiphany-browser', 'epiphany'], flatpak: ['org.gnome.Epiphany'] },
  {
    name: 'Google Chrome',
    native: ['google-chrome-stable', 'google-chrome'],
    flatpak: ['com.google.Chrome'],
  },
  { name: 'LibreWolf', native: ['librewolf'], flatpak: ['io.gitlab.librewolf-community'] },
  {
    name: 'Microsoft Edge',
    native: ['microsoft-edge-stable', 'microsoft-edge-stable-bin'],
    flatpak: ['com.microsoft.Edge'],
  },
  { name: 'Opera', native: ['opera-stable', 'opera'], snap: ['opera'], flatpak: ['com.opera.Opera'] },
  { name: 'Tor Browser', native: ['torbrowser-launcher'], flatpak: ['org.torproject.torbrowser-launcher'] },
  {
    name: 'Vivaldi',
    native: ['vivaldi-stable', 'vivaldi'],
    snap: ['vivaldi'],
    flatpak: ['com.vivaldi.Vivaldi'],
  },
]

/** Packages that only fetch the browser carry a version of their own. */
const launchers = new Set(['torbrowser-launcher', 'org.torproject.torbrowser-launcher'])

/** Which browsers are installed, with the versions of their packages: asking some wrappers would start the browser. */
export const probe = defineLinuxProbe('laptop', {
  fact: 'browsers',
  requests: () => packageRequests(browsers),
  parse: captures => {
    const { found, unread, native } = installedPackages(captures, browsers)
    if (!native) return unknown('tool-missing', unread[0])
    // One browser left out could be the one that is out of date.
    if (unread.length > 0) return unknown('service-error', unread[0])
    return known({
      found: browsers.flatMap(browser =>
        found
          .filter(one => isProgram(one, browser))
          .map(one => ({ name: browser.name, version: versionOf(one) })),
      ),
    })
  },
})

/** The browser's own version, without what the distribution wrote around it: `1:128.5.0esr-1~deb12u1`. */
function versionOf({ name, version }: InstalledPackage): string | null {
  const bare = shortText(version.replace(/^\d+:/, '').replace(/-[^-]*$/, ''))
  return bare === '' || launchers.has(name) ? null : bare
}
