import type { Request } from '../../../../shared/model/capture.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { booleanWord, iniValue, parseIni } from '../../formats/ini.ts'
import { installedPackages, type PackageNames, packageRequests } from '../../formats/linux-packages.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { anyUnit, type UnitStates, unitStates, unitsRequest } from '../../formats/systemd-units.ts'
import { textFile } from '../../formats/whole-lines.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, file, status } from '../../read.ts'
import { allowedOrigins, aptOptions, isScheduled } from './apt-config.ts'

type Value = DeviceFacts['automatic-updates']

const unattendedUpgrades: PackageNames = { native: ['unattended-upgrades'] }
const notifiers: PackageNames = {
  native: ['update-notifier', 'gnome-software', 'plasma-discover', 'mintupdate'],
}
const packages = [unattendedUpgrades, notifiers]

const aptTimers = ['apt-daily.timer', 'apt-daily-upgrade.timer']
const mintTimer = 'mintupdate-automation-upgrade.timer'
const dnfInstallTimer = 'dnf-automatic-install.timer'
const dnfTimers = ['dnf5-automatic.timer', 'dnf-automatic.timer']
const dnfNoticeTimers = ['dnf-automatic-download.timer', 'dnf-automatic-notifyonly.timer']
const imageTimer = 'rpm-ostreed-automatic.timer'
const suseTimers = ['transactional-update.timer', 'os-update.timer']
const units = [
  ...aptTimers,
  mintTimer,
  dnfInstallTimer,
  ...dnfTimers,
  ...dnfNoticeTimers,
  imageTimer,
  ...suseTimers,
]

const aptBase = command('apt-config', 'dump')
const dnfSettings = [file('/etc/dnf/automatic.conf'), file('/etc/dnf/dnf5-plugins/automatic.conf')]
const imageSettings = file('/etc/rpm-ostreed.conf')
const ostreeBooted = status('/run/ostree-booted')
const managers = {
  dnf: [status('/usr/bin/dnf'), status('/usr/bin/dnf5')],
  zypper: [status('/usr/bin/zypper')],
  pacman: [status('/usr/bin/pacman')],
}

const requests: readonly Request[] = [
  aptBase,
  ...packageRequests(packages),
  unitsRequest(units),
  ...dnfSettings,
  imageSettings,
  ostreeBooted,
  ...Object.values(managers).flat(),
]

export const probe = defineLinuxProbe('installation', {
  fact: 'automatic-updates',
  requests: () => requests,
  parse: captures => {
    const states = unitStates(captures, units)
    const apt = aptOptions(captures.of(aptBase))
    const isImage = exists(captures, [ostreeBooted])
    if (!isImage && !(apt.status === 'unknown' && apt.reason === 'tool-missing')) {
      return apt.status === 'unknown' ? apt : withApt(captures, states)
    }
    if (isImage) return states.status === 'unknown' ? states : withImages(captures, states.value)
    if (exists(captures, managers.dnf))
      return states.status === 'unknown' ? states : withDnf(captures, states.value)
    if (exists(captures, managers.zypper))
      return states.status === 'unknown' ? states : withZypper(states.value)
    // A rolling system is meant to be updated by hand.
    if (exists(captures, managers.pacman)) return known(value('not-offered', [], 'default'))
    return unknown('not-supported')
  },
})

const value = (state: Value['state'], parts: Value['parts'], layer: Value['layer'] = 'person'): Value => ({
  state,
  pausedUntil: null,
  parts,
  layer,
})

const exists = (captures: Captures, places: readonly Request[]): boolean =>
  places.some(place => {
    const found = pathStatus(captures.of(place))
    return found.status === 'known' && found.value !== null
  })

/** All of it must be in place: the settings, the program that installs, and the timers that start it. */
function withApt(captures: Captures, states: Reading<UnitStates>): Reading<Value> {
  const options = aptOptions(captures.of(aptBase))
  if (options.status === 'unknown') return options
  const installed = installedPackages(captures, packages)
  if (!installed.native) return unknown('tool-missing', 'dpkg-query')
  const has = (program: PackageNames) => installed.found.some(one => program.native.includes(one.name))
  const scheduler = (options.value.get('APT::Periodic::Enable')?.at(-1) ?? '1') !== '0'
  const lists = scheduler && isScheduled(options.value, 'Update-Package-Lists')
  const installs = scheduler && isScheduled(options.value, 'Unattended-Upgrade') && has(unattendedUpgrades)
  const parts = [
    { name: 'Update-Package-Lists', on: lists },
    { name: 'Unattended-Upgrade', on: installs },
  ]
  const mint = states.status === 'known' && anyUnit(states.value, [mintTimer], state => state.enabled)
  if (mint) return known(value('on', [...parts, { name: mintTimer, on: true }]))
  if (!lists) return known(value('off', parts))
  const origins = allowedOrigins(options.value)
  if (!installs || origins === 'none') return known(value(has(notifiers) ? 'notify' : 'off', parts))
  if (states.status === 'unknown') return states
  const timers = aptTimers.map(name => ({ name, on: states.value.get(name)?.enabled ?? false }))
  if (timers.some(timer => !timer.on)) return known(value('off', [...parts, ...timers]))
  return known(value(origins === 'security' ? 'on' : 'partly', [...parts, ...timers]))
}

function withDnf(captures: Captures, states: UnitStates): Reading<Value> {
  const on = (names: readonly string[]) => anyUnit(states, names, state => state.enabled)
  const timers = [dnfInstallTimer, ...dnfTimers, ...dnfNoticeTimers].flatMap(name => {
    const state = states.get(name)
    return state?.exists ? [{ name, on: state.enabled }] : []
  })
  if (on([dnfInstallTimer])) return known(value('on', timers))
  if (!on(dnfTimers)) return known(value(on(dnfNoticeTimers) ? 'notify' : 'off', timers))
  // The plain timer installs only when its settings say so.
  const settings = dnfSettings.map(request => textFile(captures.of(request)))
  const failed = settings.find(reading => reading.status === 'unknown')
  if (failed) return failed
  const words = settings.flatMap(reading => {
    const word =
      reading.status === 'known'
        ? iniValue(parseIni(reading.value ?? ''), 'commands', 'apply_updates')
        : undefined
    return word === undefined ? [] : [booleanWord(word)]
  })
  if (words.length === 0 || words.includes(null)) return unknown('default-not-known', 'apply_updates')
  const applies = words.every(word => word === true)
  return known(value(applies ? 'on' : 'notify', [...timers, { name: 'apply_updates', on: applies }]))
}

function withImages(captures: Captures, states: UnitStates): Reading<Value> {
  const timer = states.get(imageTimer)
  const parts = [{ name: imageTimer, on: timer?.enabled ?? false }]
  if (!timer?.enabled) return known(value('off', parts))
  const settings = textFile(captures.of(imageSettings))
  if (settings.status === 'unknown') return settings
  const policy = iniValue(parseIni(settings.value ?? ''), 'Daemon', 'AutomaticUpdatePolicy')
  if (policy === 'stage' || policy === 'apply') return known(value('on', parts))
  if (policy === 'check') return known(value('notify', parts))
  return policy === 'none'
    ? known(value('off', parts))
    : unknown('default-not-known', 'AutomaticUpdatePolicy')
}

function withZypper(states: UnitStates): Reading<Value> {
  const timers = suseTimers.flatMap(name => {
    const state = states.get(name)
    return state?.exists ? [{ name, on: state.enabled }] : []
  })
  if (timers.some(timer => timer.on)) return known(value('on', timers))
  // YaST's online update runs from cron, which this does not look into.
  return timers.length > 0 ? known(value('off', timers)) : unknown('not-supported', 'zypper')
}
