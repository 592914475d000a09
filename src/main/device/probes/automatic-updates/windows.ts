import { z } from 'zod'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Reading, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs, readSection, section } from '../../formats/powershell-section.ts'
import {
  numberOf,
  type RegistryReading,
  registryValue,
  registryValues,
  textOf,
} from '../../formats/registry.ts'
import { windowsMomentAhead } from '../../formats/windows-moment.ts'
import { defineProbe } from '../../probe.ts'

const policyKey = 'SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU'
const settingsKey = 'SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings'
const startOf = (service: string) =>
  registryValue('HKLM', `SYSTEM\\CurrentControlSet\\Services\\${service}`, 'Start')

const settings = registryValues('automatic-updates', {
  noAutoUpdate: registryValue('HKLM', policyKey, 'NoAutoUpdate'),
  auOptions: registryValue('HKLM', policyKey, 'AUOptions'),
  pausedUntil: registryValue('HKLM', settingsKey, 'PauseUpdatesExpiryTime'),
  qualityPausedUntil: registryValue('HKLM', settingsKey, 'PauseQualityUpdatesEndTime'),
  featurePausedUntil: registryValue('HKLM', settingsKey, 'PauseFeatureUpdatesEndTime'),
  updateService: startOf('wuauserv'),
  orchestrator: startOf('UsoSvc'),
})

// Its health in the Security Center says "good" even when the services are switched off, so that is not asked.
const levelSection = section(
  'update-level',
  '@{NotificationLevel=[int](New-Object -ComObject Microsoft.Update.AutoUpdate).Settings.NotificationLevel}',
)

const disabled = 4
/** AUOptions and NotificationLevel count alike: 1 never, 2 tell first, 3 fetch and tell, 4 install on a schedule. */
const never = 1
const tellsFirst: readonly (number | null)[] = [2, 3]
const levels: readonly number[] = [0, 1, 2, 3, 4]

export const probe = defineProbe({
  fact: 'automatic-updates',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...settings.requests, levelSection],
  parse(captures, { now }): Reading<DeviceFacts['automatic-updates']> {
    const read = settings.read(captures)
    const level = readSection(captures, levelSection, z.object({ NotificationLevel: z.number().int() }))
    const notificationLevel = level.status === 'known' ? level.value.NotificationLevel : null
    const options = numberOf(read.auOptions)
    const byPolicy = read.noAutoUpdate.state === 'value' || read.auOptions.state === 'value'
    const base = {
      pausedUntil: null,
      parts: services({ wuauserv: read.updateService, UsoSvc: read.orchestrator }),
      layer: byPolicy ? ('organisation' as const) : ('person' as const),
    }

    const serviceOff = [read.updateService, read.orchestrator].some(start => numberOf(start) === disabled)
    if (serviceOff || numberOf(read.noAutoUpdate) === 1 || options === never || notificationLevel === never) {
      return known({ ...base, state: 'off' })
    }
    const pauses = [read.pausedUntil, read.qualityPausedUntil, read.featurePausedUntil]
    const pausedUntil = pauses
      .flatMap(pauseEnd)
      .filter(end => Date.parse(end) > Date.parse(now))
      .toSorted()
      .at(-1)
    if (pausedUntil !== undefined) return known({ ...base, state: 'paused', pausedUntil })
    if (tellsFirst.includes(options) || tellsFirst.includes(notificationLevel))
      return known({ ...base, state: 'notify' })

    // From here on it would be "on", which takes every switch to be read and understood.
    const unreadable = Object.values(read).find(reading => reading.state === 'unreadable')
    if (unreadable?.state === 'unreadable') return unreadable.why
    if (numberOf(read.updateService) === null || numberOf(read.orchestrator) === null)
      return unknown('no-record', 'wuauserv')
    if (pauses.some(pause => textOf(pause) && pauseEnd(pause).length === 0))
      return unknown('unparsable', 'PauseUpdatesExpiryTime')
    if (options !== null && !levels.includes(options) && options !== 5 && options !== 7)
      return unknown('unparsable', 'AUOptions')
    if (level.status === 'unknown') return level
    if (!levels.includes(level.value.NotificationLevel)) return unknown('unparsable', 'NotificationLevel')
    return known({ ...base, state: 'on', layer: byPolicy ? 'organisation' : 'default' })
  },
})

/** The end of a pause: text with a date. A number of seconds, as some tools expect here, has never been seen. */
function pauseEnd(pause: RegistryReading): string[] {
  const end = windowsMomentAhead(textOf(pause) ?? '')
  return end === null ? [] : [end]
}

const services = (starts: Readonly<Record<string, RegistryReading>>) =>
  Object.entries(starts).flatMap(([name, start]) => {
    const value = numberOf(start)
    return value === null ? [] : [{ name, on: value !== disabled }]
  })
