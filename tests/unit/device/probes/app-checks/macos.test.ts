import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/app-checks/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { closed, extracting, failures, noise, value } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const tool = command('/usr/sbin/spctl', '--status')
const newer = '/var/db/SystemPolicyConfiguration/SystemPolicy-prefs.plist'
const older = '/var/db/SystemPolicy-prefs.plist'

describe('Gatekeeper', () => {
  it.each<[string, Given[], boolean]>([
    ['enabled', [{ request: tool, stdout: 'assessments enabled\n' }], true],
    [
      'disabled, which ends with exit code 1',
      [{ request: tool, stdout: 'assessments disabled\n', exitCode: 1 }],
      false,
    ],
    [
      'disabled before enabled',
      [{ request: tool, stdout: 'assessments enabled\nassessments disabled\n' }],
      false,
    ],
    ['yes in the newer file', value(newer, 'enabled', 'yes'), true],
    [
      'no in the newer file though the older says yes',
      [...value(newer, 'enabled', 'no'), ...value(older, 'enabled', 'yes')],
      false,
    ],
    ['no in the older file', value(older, 'enabled', 'no'), false],
  ])('reads %s', (_name, given, enabled) => {
    expect(reading(probe, given)).toEqual(known({ enabled }))
  })

  it('believes no "enabled" that came with an error', () => {
    expect(reading(probe, [{ request: tool, stdout: 'assessments enabled\n', exitCode: 1 }])).toEqual(
      unknown('unparsable', 'spctl'),
    )
  })

  it('does not pass the newer file over for the older when it may not be read', () => {
    const given = [...closed(newer, extracting(newer, 'enabled')), ...value(older, 'enabled', 'yes')]
    expect(reading(probe, given)).toEqual(unknown('tool-missing', 'spctl'))
  })

  it.each(failures)('is unknown when spctl is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: tool, failure }])).toEqual(unknown(reason, 'spctl'))
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [{ request: tool, stdout }])).toEqual(unknown('unparsable', 'spctl'))
  })
})
