import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/guest-account/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, lacking, noise, value } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const tool = command('/usr/sbin/sysadminctl', '-guestAccount', 'status')
const path = '/Library/Preferences/com.apple.loginwindow.plist'
const says = (word: string): Given => ({
  request: tool,
  stderr: `2026-11-22 10:00:00.123 sysadminctl[1:2] Guest account ${word}.\n`,
})

describe('the guest account of macOS', () => {
  it.each<[string, Given[], boolean]>([
    ['the tool says disabled', [says('disabled')], false],
    ['the tool says enabled', [says('enabled')], true],
    [
      'the tool says disabled and the preference is absent',
      [says('disabled'), ...lacking(path, 'GuestEnabled')],
      false,
    ],
    ['only the preference says so', value(path, 'GuestEnabled', 'true'), true],
    ['only the preference denies it', value(path, 'GuestEnabled', '0'), false],
    ['both agree', [says('enabled'), ...value(path, 'GuestEnabled', '1')], true],
    ['the preference is no answer', [says('disabled'), ...value(path, 'GuestEnabled', 'perhaps')], false],
  ])('when %s', (_name, given, enabled) => {
    expect(reading(probe, given)).toEqual(known({ enabled }))
  })

  it('does not choose when the two disagree', () => {
    expect(reading(probe, [says('disabled'), ...value(path, 'GuestEnabled', 'true')])).toEqual(
      unknown('sources-disagree'),
    )
  })

  it('does not take an absent preference for off', () => {
    expect(reading(probe, lacking(path, 'GuestEnabled'))).toEqual(unknown('tool-missing', 'sysadminctl'))
  })

  it.each(failures)('is unknown when the tool is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: tool, failure }])).toEqual(unknown(reason, 'sysadminctl'))
  })

  it.each(noise)('makes nothing of %s', (_name, stderr) => {
    expect(reading(probe, [{ request: tool, stderr }])).toEqual(unknown('unparsable', 'sysadminctl'))
  })
})
