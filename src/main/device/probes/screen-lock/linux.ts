import type { Request, Surroundings } from '../../../../shared/model/capture.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import {
  desktopsOf,
  gsetting,
  gsettingBoolean,
  gsettingNumber,
  gsettingText,
  gsettingWritable,
  hasOwnSettings,
} from '../../formats/gsettings.ts'
import { shortText } from '../../formats/short-text.ts'
import { textFile } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, file } from '../../read.ts'
import { nothing, parseLockSettings } from './kscreenlockerrc.ts'
import { parseXfconf } from './xfconf.ts'

type Value = DeviceFacts['screen-lock']

/** How one desktop is asked. Chosen by the running session, never by the tools that happen to be installed. */
interface Desktop {
  readonly names: readonly string[]
  readonly requests: readonly Request[]
  read(captures: Captures, surroundings: Surroundings): Reading<Value>
}

interface GsettingsKeys {
  readonly names: readonly string[]
  readonly saver: string
  readonly session: string
  readonly lockdown: string
  readonly secondsPerUnit: number
  /** A switch beside the idle time, by which the screen never locks by itself. */
  readonly activation: boolean
}

const gsettingsDesktops: readonly GsettingsKeys[] = [
  {
    names: ['x-cinnamon', 'cinnamon'],
    saver: 'org.cinnamon.desktop.screensaver',
    session: 'org.cinnamon.desktop.session',
    lockdown: 'org.cinnamon.desktop.lockdown',
    secondsPerUnit: 1,
    activation: false,
  },
  {
    names: ['mate'],
    saver: 'org.mate.screensaver',
    session: 'org.mate.session',
    lockdown: 'org.mate.lockdown',
    secondsPerUnit: 60,
    activation: true,
  },
  {
    names: ['gnome', 'budgie', 'unity', 'gnome-classic', 'gnome-flashback'],
    saver: 'org.gnome.desktop.screensaver',
    session: 'org.gnome.desktop.session',
    lockdown: 'org.gnome.desktop.lockdown',
    secondsPerUnit: 1,
    activation: false,
  },
]

function fromGsettings(keys: GsettingsKeys): Desktop {
  const enabled = gsetting(keys.saver, 'lock-enabled')
  const delay = gsetting(keys.saver, 'lock-delay')
  const idle = gsetting(keys.session, 'idle-delay')
  const disabled = gsetting(keys.lockdown, 'disable-lock-screen')
  const activation = gsetting(keys.saver, 'idle-activation-enabled')
  const writable = [
    gsettingWritable(keys.saver, 'lock-enabled'),
    gsettingWritable(keys.session, 'idle-delay'),
  ]
  return {
    names: keys.names,
    requests: [enabled, delay, idle, disabled, ...(keys.activation ? [activation] : []), ...writable],
    read: captures => {
      const lock = present(gsettingBoolean(captures.of(enabled)))
      const never = present(gsettingBoolean(captures.of(disabled)))
      const idleTime = present(gsettingNumber(captures.of(idle)))
      const starts = keys.activation ? present(gsettingBoolean(captures.of(activation))) : known(true)
      if (lock.status === 'unknown') return lock
      if (never.status === 'unknown') return never
      if (idleTime.status === 'unknown') return idleTime
      if (starts.status === 'unknown') return starts
      const grace = valueOrNull(gsettingNumber(captures.of(delay)))
      const idleSeconds = starts.value ? idleTime.value * keys.secondsPerUnit : 0
      const fixed = writable.some(request => valueOrNull(gsettingText(captures.of(request))) === 'false')
      return known({
        locks: lock.value && !never.value && idleSeconds > 0,
        idleSeconds,
        graceSeconds: typeof grace === 'number' ? grace * keys.secondsPerUnit : null,
        layer: fixed ? 'organisation' : 'person',
      })
    },
  }
}

/** A key that this desktop does not have leaves the question open. */
const present = <Value>(reading: Reading<Value | null>): Reading<Value> =>
  reading.status === 'unknown'
    ? reading
    : reading.value === null
      ? unknown('not-supported', 'gsettings')
      : known(reading.value)

const valueOrNull = <Value>(reading: Reading<Value>): Value | null =>
  reading.status === 'known' ? reading.value : null

const plasmaFiles = [file('~/.config/kscreenlockerrc'), file('/etc/xdg/kscreenlockerrc')]
/** These versions of Plasma lock after five minutes unless told otherwise. */
const plasmaVersions = ['5', '6']
const plasmaMinutes = 5

const plasma: Desktop = {
  names: ['kde'],
  requests: plasmaFiles,
  read: (captures, { environment }) => {
    const files = plasmaFiles.map(request => textFile(captures.of(request)))
    const failed = files.find(reading => reading.status === 'unknown')
    if (failed?.status === 'unknown') return failed
    const [own, shared] = files.map(reading => {
      const text = valueOrNull(reading)
      return text === null ? nothing : parseLockSettings(text)
    })
    if (!own || !shared) return unknown('unparsable', 'kscreenlockerrc')
    // What the organisation fixed wins over the person's own file.
    const [first, second] = shared.fixed ? [shared, own] : [own, shared]
    const autolock = first.autolock ?? second.autolock
    const minutes = first.timeoutMinutes ?? second.timeoutMinutes
    const bySetting = autolock === false || (autolock !== null && minutes !== null)
    if (!bySetting && !plasmaVersions.includes(environment.KDE_SESSION_VERSION ?? '')) {
      return unknown('default-not-known', 'kscreenlockerrc')
    }
    const seconds = (minutes ?? plasmaMinutes) * 60
    return known({
      locks: (autolock ?? true) && seconds > 0,
      idleSeconds: autolock === false ? 0 : seconds,
      graceSeconds: first.graceSeconds ?? second.graceSeconds,
      layer:
        own.fixed || shared.fixed
          ? 'organisation'
          : autolock === null && minutes === null
            ? 'default'
            : 'person',
    })
  },
}

const xfceSaver = file('~/.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-screensaver.xml')
const xfceProcess = command('pgrep', '-x', 'xfce4-screensav')

const xfce: Desktop = {
  names: ['xfce'],
  requests: [xfceSaver, xfceProcess],
  read: captures => {
    const text = textFile(captures.of(xfceSaver))
    if (text.status === 'unknown') return text
    const settings = parseXfconf(text.value ?? '')
    const minutes = settings.get('/saver/idle-activation/delay')
    const lock = settings.get('/lock/enabled')
    const switches = ['/saver/enabled', '/saver/idle-activation/enabled', '/lock/saver-activation/enabled']
    const running = captures.of(xfceProcess)
    // Settings stay behind when the program is not used, and its defaults are not written down.
    if (running?.failure !== null || running.exitCode !== 0) return unknown('not-supported', 'Xfce')
    if (lock === 'false') return known({ locks: false, idleSeconds: 0, graceSeconds: null, layer: 'person' })
    if (lock !== 'true' || !/^\d{1,5}$/.test(minutes ?? ''))
      return unknown('default-not-known', 'xfce4-screensaver')
    const idleSeconds = switches.some(name => settings.get(name) === 'false') ? 0 : Number(minutes) * 60
    const grace = settings.get('/lock/saver-activation/delay')
    return known({
      locks: idleSeconds > 0,
      idleSeconds,
      graceSeconds: /^\d{1,5}$/.test(grace ?? '') ? Number(grace) * 60 : null,
      layer: 'person',
    })
  },
}

const desktops: readonly Desktop[] = [plasma, xfce, ...gsettingsDesktops.map(fromGsettings)]

export const probe = defineLinuxProbe('laptop', {
  fact: 'screen-lock',
  requests: (_, surroundings) => desktopOf(surroundings)?.requests ?? [],
  parse: (captures, surroundings) => {
    if (!hasOwnSettings(surroundings)) return unknown('no-session')
    const desktop = desktopOf(surroundings)
    const name = shortText(desktopsOf(surroundings).join(' ')).slice(0, 60)
    return desktop ? desktop.read(captures, surroundings) : unknown('not-supported', name)
  },
})

function desktopOf(surroundings: Surroundings): Desktop | undefined {
  const running = desktopsOf(surroundings)
  return desktops.find(desktop => desktop.names.some(name => running.includes(name)))
}
