import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/managed-device/linux.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, type Machine, noise, readingOnHardware, withoutSystemd } from '../linux-machine.ts'

const by = (manager: string | null) => known({ managed: manager !== null, by: manager })
const joined =
  'corp.example\n  type: kerberos\n  realm-name: CORP.EXAMPLE\n  domain-name: corp.example\n  configured: kerberos-member\n'
const lockFolder = '/etc/dconf/db/local.d/locks'

describe('the management of the device', () => {
  it.each([
    ['mdm', { units: { 'landscape-client.service': 'active' } }],
    ['mdm', { units: { 'intune-daemon.service': 'active', 'sssd.service': 'active' } }],
    ['domain', { units: { 'sssd.service': 'active' } }],
    ['domain', { commands: { 'realm list': joined } }],
    ['domain', { ...withoutSystemd, commands: { 'realm list': joined } }],
    ['policy', { units: { 'puppet.service': 'active' } }],
    ['policy', { folders: { [lockFolder]: ['screensaver'] } }],
    [
      'policy',
      { changes: { '/etc/opt/microsoft/mdatp/managed/mdatp_managed.json': '2026-11-20T08:00:00.000Z' } },
    ],
    [null, {}],
    [null, { units: { 'sssd.service': 'enabled' } }],
    [null, { commands: { 'realm list': '' }, folders: { [lockFolder]: [] } }],
  ] as const)('is by %s', (manager, machine) => {
    expect(readingOnHardware(probe, machine)).toEqual(by(manager))
  })
  it('is not denied by a realm that was only found, not joined', () => {
    expect(
      readingOnHardware(probe, { commands: { 'realm list': joined.replace('kerberos-member', 'no') } }),
    ).toEqual(unknown('no-record'))
  })
  it('is not denied without a look at the services', () => {
    expect(readingOnHardware(probe, withoutSystemd)).toEqual(unknown('service-error', 'systemctl'))
  })
  it.each(failures)('is not denied while a place is %s', (failure, reason) => {
    const places: Machine[] = [
      { commands: { 'realm list': { failure } } },
      { folders: { [lockFolder]: { failure } } },
      { changes: { '/etc/opt/microsoft/mdatp/managed/mdatp_managed.json': { failure } } },
    ]
    for (const place of places) expect(readingOnHardware(probe, place)).toEqual(unknown('no-record'))
    expect(readingOnHardware(probe, { systemctl: { failure } })).toEqual(unknown(reason, 'systemctl'))
  })
  it.each(noise.filter(([name]) => name !== 'nothing' && name !== 'white space'))(
    'is not denied by %s',
    (_name, text) => {
      expect(readingOnHardware(probe, { commands: { 'realm list': text } })).toEqual(unknown('no-record'))
      expect(readingOnHardware(probe, { systemctl: text })).toEqual(unknown('unparsable', 'systemctl'))
    },
  )
})
