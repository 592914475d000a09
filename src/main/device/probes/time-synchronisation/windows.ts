import { known, unknown } from '../../../../shared/model/fact.ts'
import { powershellTimeoutMs } from '../../formats/powershell-section.ts'
import {
  numberOf,
  type RegistryReading,
  registryValue,
  registryValues,
  textOf,
  whyNot,
} from '../../formats/registry.ts'
import { defineProbe } from '../../probe.ts'
import { command, output } from '../../read.ts'
import { parseTimeStatus } from './w32tm.ts'

const service = 'SYSTEM\\CurrentControlSet\\Services\\W32Time'
const settings = registryValues('time-synchronisation', {
  type: registryValue('HKLM', `${service}\\Parameters`, 'Type'),
  start: registryValue('HKLM', service, 'Start'),
})
const timeStatus = command('C:\\Windows\\System32\\w32tm.exe', '/query', '/status', '/verbose')

const disabled = 4
const synchronising: readonly (string | null)[] = ['NTP', 'NT5DS', 'AllSync']

/**
 * The service starts when it is needed, so "not started" is no fault and says nothing about the clock. Some people may not
 * ask it either.
 */
export const probe = defineProbe({
  fact: 'time-synchronisation',
  system: 'windows',
  timeoutMs: powershellTimeoutMs,
  requests: () => [...settings.requests, timeStatus],
  parse(captures) {
    const { type, start } = settings.read(captures)
    const enabled = isEnabled(type, start)
    const text = output(captures.of(timeStatus))
    const status = text.status === 'known' ? parseTimeStatus(text.value) : text
    if (enabled === null && status.status === 'unknown') {
      if (type.state === 'value')
        return start.state === 'value' ? unknown('unparsable', 'W32Time') : whyNot(start, 'W32Time')
      return whyNot(type, 'W32Time')
    }
    const { synchronised, offsetSeconds } =
      status.status === 'known' ? status.value : { synchronised: null, offsetSeconds: null }
    return known({ enabled, synchronised, offsetSeconds })
  },
})

function isEnabled(type: RegistryReading, start: RegistryReading): boolean | null {
  if (textOf(type) === 'NoSync' || numberOf(start) === disabled) return false
  const startsSomehow = [2, 3].includes(numberOf(start) ?? -1)
  return synchronising.includes(textOf(type)) && startsSomehow ? true : null
}
