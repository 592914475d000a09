import type { Request } from '../../../../shared/model/capture.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, type Unknown, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs } from '../../formats/powershell-section.ts'
import {
  numberOf,
  type RegistryReading,
  registryValue,
  registryValues,
  textOf,
  whyNot,
} from '../../formats/registry.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command, output } from '../../read.ts'
import { type PowerSetting, parsePowercfg } from './powercfg.ts'

const desktopKey = 'Control Panel\\Desktop'
const policyKey = 'Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop'
const personal = (name: string) => registryValue('HKCU', desktopKey, name)
const ordered = (name: string) => registryValue('HKCU', policyKey, name)

const settings = registryValues('screen-lock', {
  active: personal('ScreenSaveActive'),
  secure: personal('ScreenSaverIsSecure'),
  timeOut: personal('ScreenSaveTimeOut'),
  program: personal('SCRNSAVE.EXE'),
  activePolicy: ordered('ScreenSaveActive'),
  securePolicy: ordered('ScreenSaverIsSecure'),
  timeOutPolicy: ordered('ScreenSaveTimeOut'),
  programPolicy: ordered('SCRNSAVE.EXE'),
  lockDelay: personal('DelayLockInterval'),
  inactivity: registryValue(
    'HKLM',
    'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System',
    'InactivityTimeoutSecs',
  ),
})
type Settings = ReturnType<typeof settings.read>

const powercfg = (...setting: string[]): Request =>
  command('C:\\Windows\\System32\\powercfg.exe', '/query', 'SCHEME_CURRENT', ...setting)
const displayOff = powercfg('SUB_VIDEO', 'VIDEOIDLE')
const sleep = powercfg('SUB_SLEEP', 'STANDBYIDLE')
const passwordOnWake = powercfg('SUB_NONE', 'CONSOLELOCK')

/** DelayLockInterval that stands for "never ask on wake". */
const neverAsks = 0xffff_ffff

/** One way in which the screen locks by itself: seconds on mains and on battery, 0 for never. */
interface Way extends PowerSetting {
  readonly layer: DeviceFacts['screen-lock']['layer']
  /** Seconds after it in which no password is asked for. */
  readonly graceSeconds: number | null
}
const noWay: Way = { mains: 0, battery: 0, layer: 'person', graceSeconds: null }

export const probe = defineProbe({
  fact: 'screen-lock',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...settings.requests, displayOff, sleep, passwordOnWake],
  parse(captures): Reading<DeviceFacts['screen-lock']> {
    const read = settings.read(captures)
    const ways = [inactivityLimit(read), screenSaver(read), ...sleepAndWake(read, captures)]
    const usable = ways.flatMap(way => (way.status === 'known' ? [way.value] : []))
    const idleSeconds = longest(usable)
    if (idleSeconds > 0) {
      // A way that could not be read can only lock sooner.
      const first = usable.find(
        way => way.mains === soonest(usable, 'mains') || way.battery === soonest(usable, 'battery'),
      )
      return known({
        locks: true,
        idleSeconds,
        graceSeconds: first?.graceSeconds ?? null,
        layer: first?.layer ?? 'person',
      })
    }
    const unread = ways.find(way => way.status === 'unknown')
    if (unread?.status === 'unknown') return unread
    return known({ locks: false, idleSeconds: 0, graceSeconds: null, layer: 'person' })
  },
})

/** The longer of the two waits, on mains and on battery; 0 when one of them never ends. */
function longest(ways: readonly Way[]): number {
  const waits = [soonest(ways, 'mains'), soonest(ways, 'battery')]
  return waits.includes(0) ? 0 : Math.max(...waits)
}

function soonest(ways: readonly Way[], source: keyof PowerSetting): number {
  const waits = ways.map(way => way[source]).filter(seconds => seconds > 0)
  return waits.length === 0 ? 0 : Math.min(...waits)
}

/** An organisation's limit locks at once, whatever else is set. */
function inactivityLimit({ inactivity }: Settings): Reading<Way> {
  if (inactivity.state === 'absent') return known(noWay)
  const seconds = numberOf(inactivity)
  if (seconds === null) return whyNot(inactivity, 'InactivityTimeoutSecs')
  return known({ mains: seconds, battery: seconds, layer: 'organisation', graceSeconds: 0 })
}

/** A screen saver locks only if there is one, it is switched on and it asks for the password. */
function screenSaver(read: Settings): Reading<Way> {
  const program = ofPolicyOrPerson(read.programPolicy, read.program)
  if (program.state === 'absent') return known(noWay)
  if (program.state === 'unreadable') return program.why
  if (textOf(program) === '') return known(noWay)
  const parts = [
    ofPolicyOrPerson(read.activePolicy, read.active),
    ofPolicyOrPerson(read.securePolicy, read.secure),
    ofPolicyOrPerson(read.timeOutPolicy, read.timeOut),
  ] as const
  const [active, secure, timeOut] = parts.map(numberOf)
  if (active === 0 || secure === 0 || timeOut === 0) return known(noWay)
  const missing = parts.find(part => numberOf(part) === null)
  if (missing) return whyNot(missing, 'screen saver')
  if (active !== 1 || secure !== 1 || timeOut === undefined || timeOut === null)
    return unknown('unparsable', 'screen saver')
  const layer =
    read.securePolicy.state === 'value' || read.timeOutPolicy.state === 'value' ? 'organisation' : 'person'
  return known({ mains: timeOut, battery: timeOut, layer, graceSeconds: null })
}

function ofPolicyOrPerson(policy: RegistryReading, person: RegistryReading): RegistryReading {
  return policy.state === 'absent' ? person : policy
}

/**
 * Sleep locks when waking asks for a password. Machines with modern standby hide that setting; on them the display going
 * dark is already sleep. On all others a dark display locks nothing.
 */
function sleepAndWake(read: Settings, captures: Captures): Reading<Way>[] {
  const onWake = powerSetting(captures, passwordOnWake)
  if (onWake.status === 'unknown') return [onWake]
  if (onWake.value === null) {
    const grace = modernStandbyGrace(read.lockDelay)
    if (grace.status === 'unknown') return [grace]
    if (grace.value === 'never asks') return [known(noWay)]
    const graceSeconds = grace.value
    return [displayOff, sleep].map(request => wayOf(captures, request, graceSeconds))
  }
  const { mains, battery } = onWake.value
  if (![mains, battery].every(value => value === 0 || value === 1))
    return [unknown('unparsable', 'CONSOLELOCK')]
  const asleep = wayOf(captures, sleep, 0)
  if (asleep.status === 'unknown') return [asleep]
  return [
    known({ ...asleep.value, mains: mains * asleep.value.mains, battery: battery * asleep.value.battery }),
  ]
}

/** Nobody says how soon Windows asks when the delay was never set, so that stays open; that it asks is certain. */
function modernStandbyGrace(lockDelay: RegistryReading): Reading<number | null | 'never asks'> {
  if (lockDelay.state === 'absent') return known(null)
  const seconds = numberOf(lockDelay)
  if (seconds === null) return whyNot(lockDelay, 'DelayLockInterval')
  return known(seconds === neverAsks ? 'never asks' : seconds)
}

function wayOf(captures: Captures, request: Request, graceSeconds: number | null): Reading<Way> {
  const setting = powerSetting(captures, request)
  if (setting.status === 'unknown') return setting
  return known(setting.value === null ? noWay : { ...setting.value, layer: 'person', graceSeconds })
}

function powerSetting(captures: Captures, request: Request): Reading<PowerSetting | null> | Unknown {
  const text = output(captures.of(request))
  return text.status === 'unknown' ? text : parsePowercfg(text.value)
}
