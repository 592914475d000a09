import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/time-synchronisation/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, lacking, noise, value } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const request = command('/usr/sbin/systemsetup', '-getusingnetworktime')
const managed = '/Library/Managed Preferences/com.apple.timed.plist'
const key = 'TMAutomaticTimeOnlyEnabled'

describe('time synchronisation on macOS', () => {
  it.each<[string, Given[], boolean]>([
    ['the tool saying on', [{ request, stdout: 'Network Time: On\n' }], true],
    ['the tool saying off', [{ request, stdout: 'Network Time: Off\n' }], false],
    ['the organisation saying on', value(managed, key, 'true'), true],
    ['the organisation saying off', value(managed, key, '0'), false],
  ])('reads %s', (_name, given, enabled) => {
    expect(reading(probe, given)).toEqual(known({ enabled, synchronised: null, offsetSeconds: null }))
  })

  it('knows a refusal, which comes with exit code 0', () => {
    const refusal = { request, stdout: 'You need administrator access to run this tool... exiting!\n' }
    expect(reading(probe, [refusal])).toEqual(unknown('not-permitted', 'systemsetup'))
    expect(reading(probe, [refusal, ...lacking(managed, key)])).toEqual(
      unknown('not-permitted', 'systemsetup'),
    )
  })

  it.each(failures)('is unknown when the tool is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request, failure }])).toEqual(unknown(reason, 'systemsetup'))
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [{ request, stdout }])).toEqual(unknown('unparsable', 'systemsetup'))
  })
})
