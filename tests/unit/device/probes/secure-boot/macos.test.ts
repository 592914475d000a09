import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/secure-boot/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noise } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const request = command('/usr/sbin/system_profiler', 'SPiBridgeDataType', '-json')
const section = (...items: object[]): Given => ({
  request,
  stdout: JSON.stringify({ SPiBridgeDataType: items }),
})

describe('secure boot on macOS', () => {
  it.each([
    ['Full Security', 'on'],
    ['Medium Security', 'reduced'],
    ['Reduced Security', 'reduced'],
    ['Permissive Security', 'off'],
    ['No Security', 'off'],
  ])('reads %s as %s', (level, state) => {
    expect(reading(probe, [section({ ibridge_sb_sip: 'Enabled', ibridge_secure_boot: level })])).toEqual(
      known({ state, tpm: null }),
    )
  })

  it('does not guess at a translated word, and shows it', () => {
    expect(reading(probe, [section({ ibridge_secure_boot: 'Sécurité maximale' })])).toEqual(
      unknown('unparsable', 'SPiBridgeDataType: Sécurité maximale'),
    )
  })

  it('shows a strange word in letters and short', () => {
    const strange = `<b>Full Security</b>${'x'.repeat(500)}`
    expect(reading(probe, [section({ ibridge_secure_boot: strange })])).toEqual(
      unknown('unparsable', `SPiBridgeDataType: bFull Securityb${'x'.repeat(45)}`),
    )
    expect(reading(probe, [section({ ibridge_secure_boot: 1 })])).toEqual(
      unknown('unparsable', 'SPiBridgeDataType: ?'),
    )
  })

  it.each<[string, Given]>([
    ['no items', section()],
    ['no level', section({ ibridge_model_identifier_top: 'iBridge2,5' })],
  ])('cannot tell on a Mac with %s', (_name, given) => {
    expect(reading(probe, [given])).toEqual(unknown('not-supported', 'SPiBridgeDataType'))
  })

  it('does not choose between two levels', () => {
    const two = section({ ibridge_secure_boot: 'Full Security' }, { ibridge_secure_boot: 'No Security' })
    expect(reading(probe, [two])).toEqual(unknown('unparsable', 'SPiBridgeDataType: Full Security'))
  })

  it.each(failures)('is unknown when system_profiler is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request, failure }])).toEqual(unknown(reason, 'system_profiler'))
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [{ request, stdout }])).toEqual(unknown('unparsable', 'SPiBridgeDataType'))
  })
})
