import type { DeviceFacts, SettingLayer } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { macLines, macOutput } from '../../formats/mac-output.ts'
import { listValues, managedPath, readListValue, readWholeList, wholeList } from '../../formats/plutil.ts'
import type { Dictionary } from '../../formats/property-list.ts'
import { type Captures, defineProbe } from '../../probe.ts'
import { command } from '../../read.ts'

type Parts = DeviceFacts['automatic-updates']['parts']
type State = DeviceFacts['automatic-updates']['state']

const schedule = command('/usr/sbin/softwareupdate', '--schedule')
const own = '/Library/Preferences/com.apple.SoftwareUpdate.plist'
const managed = managedPath('com.apple.SoftwareUpdate')
/** Declarations of device management, which macOS 26 puts above everything else. */
const declared = '/var/db/softwareupdate/SoftwareUpdateDDMStatePersistence.plist'
const declarations = 'SUCorePersistedStatePolicyFields.SUCoreDDMDeclarationGlobalSettings'

/** The switches, the name each has among the declarations, and its value when nobody has set it (null: not documented). */
const switches = [
  { name: 'AutomaticCheckEnabled', declaration: 'automaticallyCheck', byDefault: true },
  { name: 'AutomaticDownload', declaration: 'automaticallyDownload', byDefault: true },
  {
    name: 'CriticalUpdateInstall',
    declaration: 'automaticallyInstallSystemAndSecurityUpdates',
    byDefault: true,
  },
  { name: 'ConfigDataInstall', declaration: 'automaticallyInstallSystemAndSecurityUpdates', byDefault: true },
  // Set-up asks the person about this one, so without an entry we cannot know what was answered.
  { name: 'AutomaticallyInstallMacOSUpdates', declaration: 'automaticallyInstallOSUpdates', byDefault: null },
] as const
type Switch = (typeof switches)[number]
const declarationKeys = [...new Set(switches.map(({ declaration }) => `${declarations}.${declaration}`))]

/** Which updates of macOS install by themselves. */
export const probe = defineProbe({
  fact: 'automatic-updates',
  system: 'macos',
  requests: () => [
    schedule,
    ...wholeList(own),
    ...wholeList(managed),
    ...listValues(declared, ...declarationKeys),
  ],
  parse(captures) {
    const checks = readSchedule(captures)
    const settings = switches.map(one => readSwitch(captures, one))
    const lost = settings.find(setting => setting.status === 'unknown')
    if (lost) {
      const off = checks.status === 'known' && !checks.value
      return off ? known(summary([{ name: 'AutomaticCheckEnabled', on: false }], 'off', 'person')) : lost
    }
    const read = settings.flatMap(setting => (setting.status === 'known' ? [setting.value] : []))
    if (contradicts(read, checks)) return unknown('sources-disagree', 'AutomaticCheckEnabled')
    const parts = read.flatMap(({ name, on }) => {
      if (name === 'AutomaticCheckEnabled' && checks.status === 'known') return [{ name, on: checks.value }]
      return on === null ? [] : [{ name, on }]
    })
    const state = stateOf(parts)
    return state.status === 'known'
      ? known(summary(parts, state.value, layerOf(read.map(({ layer }) => layer))))
      : state
  },
})

interface Setting {
  readonly name: Switch['name']
  /** Null when nobody has set it and its default is not documented. */
  readonly on: boolean | null
  readonly layer: SettingLayer
}

/** One switch as it takes effect: declarations first, then forced settings, then the person's own, then the default. */
function readSwitch(captures: Captures, { name, declaration, byDefault }: Switch): Reading<Setting> {
  const word = readListValue(captures, declared, `${declarations}.${declaration}`)
  // 1 is "always on". What the other numbers stand for is not documented, and the file may be closed to us.
  if (word.status === 'known' && word.value === '1') return known({ name, on: true, layer: 'organisation' })
  if (word.status === 'known' && word.value !== null) return unknown('not-supported', declaration)
  for (const [path, layer] of [
    [managed, 'organisation'],
    [own, 'person'],
  ] as const) {
    const list = readWholeList(captures, path)
    if (list.status === 'unknown') return list
    const on = switchIn(list.value ?? {}, name)
    if (on === undefined) return unknown('unparsable', name)
    if (on !== null) return known({ name, on, layer })
  }
  return known({ name, on: byDefault, layer: 'default' })
}

/** The value of a switch, null when the list lacks it, undefined when it is neither on nor off. */
function switchIn(list: Dictionary, name: string): boolean | null | undefined {
  const value = list[name]
  if (value === undefined) return null
  if (value === true || value === 1) return true
  return value === false || value === 0 ? false : undefined
}

function readSchedule(captures: Captures): Reading<boolean> {
  const text = macOutput(captures.of(schedule))
  if (text.status === 'unknown') return text
  const words = macLines(text.value).flatMap(
    line => /^Automatic check(?:ing for updates)? is (?:turned )?(on|off)$/.exec(line)?.[1] ?? [],
  )
  const [word] = words
  return words.length === 1 ? known(word === 'on') : unknown('unparsable', 'softwareupdate')
}

const contradicts = (settings: readonly Setting[], checks: Reading<boolean>): boolean =>
  checks.status === 'known' &&
  settings.some(
    ({ name, on, layer }) => name === 'AutomaticCheckEnabled' && layer !== 'default' && on !== checks.value,
  )

function stateOf(parts: Parts): Reading<State> {
  const on = (name: Switch['name']): boolean | undefined => parts.find(part => part.name === name)?.on
  const installs = [
    on('CriticalUpdateInstall'),
    on('ConfigDataInstall'),
    on('AutomaticallyInstallMacOSUpdates'),
  ]
  if (on('AutomaticCheckEnabled') === false) return known('off')
  if (installs.every(one => one === false)) return known('notify')
  if (parts.some(part => !part.on)) return known('partly')
  return installs.every(one => one === true)
    ? known('on')
    : unknown('default-not-known', 'AutomaticallyInstallMacOSUpdates')
}

function layerOf(layers: readonly SettingLayer[]): SettingLayer {
  if (layers.includes('organisation')) return 'organisation'
  return layers.includes('person') ? 'person' : 'default'
}

const summary = (parts: Parts, state: State, layer: SettingLayer): DeviceFacts['automatic-updates'] => ({
  state,
  pausedUntil: null,
  parts,
  layer,
})
