import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/antivirus/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import {
  failures,
  type Machine,
  noise,
  readingOf,
  readingOnHardware,
  withoutSystemd,
} from '../linux-machine.ts'

const products = (...list: object[]) =>
  known({ products: list.map(product => ({ upToDate: null, builtIn: false, ...product })), defender: null })
const realTime = 'mdatp health --field real_time_protection_enabled'
const definitions = 'mdatp health --field definitions_status'

describe('protection against malware', () => {
  it('is not expected, so finding none says nothing', () => {
    expect(readingOnHardware(probe, {})).toEqual(unknown('no-record'))
  })
  it.each([
    ['falcon-sensor.service', 'CrowdStrike Falcon'],
    ['sophos-spl.service', 'Sophos'],
    ['eea.service', 'ESET'],
  ])('is found by its service %s', (unit, name) => {
    expect(readingOnHardware(probe, { units: { [unit]: 'active' } })).toEqual(products({ name, state: 'on' }))
    expect(readingOnHardware(probe, { units: { [unit]: 'enabled' } })).toEqual(
      products({ name, state: 'off' }),
    )
  })

  const clam = (changes: NonNullable<Machine['changes']>): Machine => ({
    units: { 'clamav-daemon.service': 'active' },
    changes,
  })
  it.each([
    [true, { '/var/lib/clamav/daily.cld': '2026-11-21T08:00:00.000Z' }],
    [
      true,
      {
        '/var/lib/clamav/daily.cvd': '2026-01-21T08:00:00.000Z',
        '/var/lib/clamav/daily.cld': '2026-11-21T08:00:00.000Z',
      },
    ],
    [false, { '/var/lib/clamav/daily.cvd': '2026-11-01T08:00:00.000Z' }],
    [false, { '/var/lib/clamav/daily.cvd': '2027-11-01T08:00:00.000Z' }],
    [null, {}],
    [null, { '/var/lib/clamav/daily.cvd': { failure: 'denied' as const } }],
  ])('is up to date, %s, by the age of its list', (upToDate, changes) => {
    expect(readingOnHardware(probe, clam(changes))).toEqual(
      products({ name: 'ClamAV', state: 'on', upToDate }),
    )
  })

  const defender = (commands: NonNullable<Machine['commands']>): Machine => ({
    units: { 'mdatp.service': 'active' },
    commands,
  })
  it.each([
    ['on', true, { [realTime]: 'true\n', [definitions]: '"up_to_date"\n' }],
    ['off', false, { [realTime]: 'false\n', [definitions]: 'out_of_date\n' }],
    ['on', null, { [realTime]: 'true\n' }],
  ])('is %s by the word of Microsoft Defender, never by its service', (state, upToDate, commands) => {
    expect(readingOnHardware(probe, defender(commands))).toEqual(
      products({ name: 'Microsoft Defender', state, upToDate }),
    )
  })
  it('keeps the question open when Defender says nothing, unless something else was found', () => {
    expect(readingOnHardware(probe, defender({}))).toEqual(unknown('service-error', 'mdatp'))
    for (const [, text] of noise)
      expect(readingOnHardware(probe, defender({ [realTime]: text }))).toEqual(
        unknown('service-error', 'mdatp'),
      )
    expect(
      readingOnHardware(probe, { units: { 'mdatp.service': 'active', 'eea.service': 'active' } }),
    ).toEqual(products({ name: 'ESET', state: 'on' }))
  })

  it('is not known without systemd', () => {
    expect(readingOnHardware(probe, withoutSystemd)).toEqual(unknown('service-error', 'systemctl'))
    for (const [, text] of noise)
      expect(readingOnHardware(probe, { systemctl: text })).toEqual(unknown('unparsable', 'systemctl'))
  })
  it.each(failures)('is not known when systemd is %s', (failure, reason) => {
    expect(readingOnHardware(probe, { systemctl: { failure } })).toEqual(unknown(reason, 'systemctl'))
  })
  it('of the laptop is not to be seen from a container', () => {
    expect(readingOf(probe, { units: { 'eea.service': 'active' } }, { container: 'podman' })).toEqual(
      unknown('virtual-machine'),
    )
  })
})
