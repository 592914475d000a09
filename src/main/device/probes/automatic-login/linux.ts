import type { Request } from '../../../../shared/model/capture.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import {
  type DisplayManager,
  displayManagerOf,
  displayManagerRequests,
} from '../../formats/display-manager.ts'
import { folderNames, textFile } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { file, folder } from '../../read.ts'
import {
  type AutomaticLogin,
  consoleLogin,
  gdmLogin,
  greetdLogin,
  lightdmLogin,
  sddmLogin,
} from './login-settings.ts'

/** Files in the order in which they are read, later ones winning; folders stand for their `.conf` files. */
interface LoginScreen {
  readonly places: readonly Place[]
  judge(texts: readonly string[]): AutomaticLogin
}
type Place = ReturnType<typeof file> | ReturnType<typeof folder>

const one =
  (read: (text: string) => AutomaticLogin) =>
  (texts: readonly string[]): AutomaticLogin => {
    const answers = texts.map(read)
    return answers.includes(true) ? true : answers.includes(null) ? null : false
  }

const screens: Partial<Record<Exclude<DisplayManager, null>, LoginScreen>> = {
  gdm: {
    places: [file('/etc/gdm3/custom.conf'), file('/etc/gdm3/daemon.conf'), file('/etc/gdm/custom.conf')],
    judge: one(gdmLogin),
  },
  sddm: {
    places: [folder('/usr/lib/sddm/sddm.conf.d'), folder('/etc/sddm.conf.d'), file('/etc/sddm.conf')],
    judge: sddmLogin,
  },
  lightdm: {
    places: [
      folder('/usr/share/lightdm/lightdm.conf.d'),
      folder('/etc/lightdm/lightdm.conf.d'),
      file('/etc/lightdm/lightdm.conf'),
    ],
    judge: lightdmLogin,
  },
  greetd: {
    places: [file('/etc/greetd/config.toml'), file('/etc/greetd/cosmic-greeter.toml')],
    judge: one(greetdLogin),
  },
  plasmalogin: {
    places: [
      folder('/usr/lib/plasmalogin/defaults.conf.d'),
      folder('/etc/plasmalogin.conf.d'),
      file('/etc/plasmalogin.conf'),
    ],
    judge: sddmLogin,
  },
}

const consoleFolder = folder('/etc/systemd/system/getty@tty1.service.d')

export const probe = defineLinuxProbe('laptop', {
  fact: 'automatic-login',
  requests: seen => {
    const manager = displayManagerOf(seen)
    const places = [...(manager ? (screens[manager]?.places ?? []) : []), consoleFolder]
    return [...displayManagerRequests, ...places, ...places.flatMap(place => filesIn(seen, place))]
  },
  parse: captures => {
    const console = read(captures, [consoleFolder])
    if (console.status === 'known' && console.value.some(consoleLogin))
      return known({ enabled: true, storedPassword: null })
    const manager = displayManagerOf(captures)
    const screen = manager ? screens[manager] : undefined
    if (!screen) return unknown(manager === null ? 'no-record' : 'not-supported', 'display manager')
    const texts = read(captures, screen.places)
    if (texts.status === 'unknown') return texts
    // A login screen without a single file of settings is not the one that was looked for.
    if (texts.value.length === 0 && manager !== 'sddm' && manager !== 'plasmalogin')
      return unknown('no-record', manager ?? '')
    const enabled = screen.judge(texts.value)
    if (enabled === null) return unknown('unparsable', manager ?? '')
    if (!enabled && console.status === 'unknown') return console
    return known({ enabled, storedPassword: null })
  },
})

function filesIn(captures: Captures, place: Place): Request[] {
  if (place.kind !== 'folder') return []
  const names = folderNames(captures.of(place))
  const files = names.status === 'known' ? names.value.filter(name => name.endsWith('.conf')) : []
  return files.slice(0, 50).map(name => file(`${place.path}/${name}`))
}

/** The texts of the files that are there, or why one of them could not be read. */
function read(captures: Captures, places: readonly Place[]): Reading<string[]> {
  const texts: string[] = []
  for (const place of places) {
    if (place.kind === 'folder') {
      const names = folderNames(captures.of(place))
      if (names.status === 'unknown') return names
    }
    for (const request of place.kind === 'folder' ? filesIn(captures, place) : [place]) {
      const text = textFile(captures.of(request))
      if (text.status === 'unknown') return text
      if (text.value !== null) texts.push(text.value)
    }
  }
  return known(texts)
}
