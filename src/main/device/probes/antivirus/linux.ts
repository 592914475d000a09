import { daysBetween } from '../../../../shared/model/date.ts'
import type { DeviceFacts } from '../../../../shared/model/device-facts.ts'
import { known, type Unknown, unknown } from '../../../../shared/model/fact.ts'
import { pathStatus } from '../../formats/path-status.ts'
import { type UnitStates, unitStates, unitsRequest } from '../../formats/systemd-units.ts'
import { defineLinuxProbe } from '../../linux-probe.ts'
import type { Captures } from '../../probe.ts'
import { command, output, status } from '../../read.ts'

type Product = DeviceFacts['antivirus']['products'][number]

/** Products whose service is the protection itself. */
const services: readonly { readonly name: string; readonly units: readonly string[] }[] = [
  { name: 'CrowdStrike Falcon', units: ['falcon-sensor.service'] },
  { name: 'Sophos', units: ['sophos-spl.service', 'sav-protect.service'] },
  { name: 'SentinelOne', units: ['sentinelone.service'] },
  { name: 'ESET', units: ['eea.service', 'efs.service'] },
  { name: 'Kaspersky', units: ['kesl.service', 'kesl-supervisor.service'] },
  { name: 'Bitdefender', units: ['bdsec.service'] },
  { name: 'Trend Micro', units: ['ds_agent.service'] },
  { name: 'Carbon Black', units: ['cbagentd.service'] },
]
const clamUnits = ['clamav-daemon.service', 'clamd@scan.service']
const defenderUnit = 'mdatp.service'
const units = [...services.flatMap(service => service.units), ...clamUnits, defenderUnit]

const defenderRealTime = command('mdatp', 'health', '--field', 'real_time_protection_enabled')
const defenderDefinitions = command('mdatp', 'health', '--field', 'definitions_status')
const clamDefinitions = ['daily.cld', 'daily.cvd'].map(name => status(`/var/lib/clamav/${name}`))
const freshDays = 7

export const probe = defineLinuxProbe('laptop', {
  fact: 'antivirus',
  requests: () => [unitsRequest(units), defenderRealTime, defenderDefinitions, ...clamDefinitions],
  parse: (captures, surroundings) => {
    const states = unitStates(captures, units)
    if (states.status === 'unknown') return states
    const defender = defenderProduct(captures, states.value)
    const clam = clamProduct(captures, states.value, surroundings.now)
    const products = [
      ...services.flatMap(({ name, units: names }) => product(states.value, name, names)),
      ...clam,
      ...(defender?.status === 'unknown' ? [] : defender ? [defender] : []),
    ]
    if (products.length > 0) return known({ products, defender: null })
    // No such product is expected here, so its absence says nothing for or against the device.
    return defender?.status === 'unknown' ? defender : unknown('no-record')
  },
})

function product(states: UnitStates, name: string, units: readonly string[]): Product[] {
  const found = units.flatMap(unit => states.get(unit) ?? []).filter(state => state.exists)
  if (found.length === 0) return []
  const state = found.some(one => one.active) ? 'on' : 'off'
  return [{ name, state, upToDate: null, builtIn: false }]
}

function clamProduct(captures: Captures, states: UnitStates, now: string): Product[] {
  const ages = clamDefinitions.flatMap(request => {
    const found = pathStatus(captures.of(request))
    return found.status === 'known' && found.value ? [daysBetween(found.value.changedAt, now)] : []
  })
  const upToDate = ages.length > 0 ? ages.some(age => age >= -1 && age <= freshDays) : null
  return product(states, 'ClamAV', clamUnits).map(found => ({ ...found, upToDate }))
}

type DefenderProduct = Product & { status?: undefined }

/** Its service may run with protection switched off, so only its own word counts. Null: not here. */
function defenderProduct(captures: Captures, states: UnitStates): DefenderProduct | Unknown | null {
  if (!states.get(defenderUnit)?.exists) return null
  const realTime = output(captures.of(defenderRealTime))
  const word = realTime.status === 'known' ? realTime.value.trim() : ''
  if (word !== 'true' && word !== 'false') return unknown('service-error', 'mdatp')
  const definitions = output(captures.of(defenderDefinitions))
  const age = definitions.status === 'known' ? definitions.value.trim().replace(/"/g, '') : ''
  return {
    name: 'Microsoft Defender',
    state: word === 'true' ? 'on' : 'off',
    upToDate: age === 'up_to_date' ? true : age === 'out_of_date' ? false : null,
    builtIn: false,
  }
}
