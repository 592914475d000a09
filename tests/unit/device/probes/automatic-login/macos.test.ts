import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/automatic-login/macos.ts'
import { status } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { closed, failures, lackingType, noise, present, typing } from '../mac.ts'
import { reading } from '../support.ts'

const path = '/Library/Preferences/com.apple.loginwindow.plist'
const key = 'autoLoginUser'
const stored = '/etc/kcpassword'

describe('automatic login on macOS', () => {
  it.each([
    ['a name is set', [present(path), { request: typing(path, key), stdout: 'string\n' }], true],
    ['a password is stored', [...lackingType(path, key), present(stored)], true],
    [
      'a password is stored and the preference is closed',
      [...closed(path, typing(path, key)), present(stored)],
      true,
    ],
    ['neither is there', lackingType(path, key), false],
    ['there is no preference file at all', [], false],
  ])('when %s', (_name, given, enabled) => {
    expect(reading(probe, given)).toEqual(known({ enabled, storedPassword: null }))
  })

  it.each(failures.filter(([failure]) => failure !== 'not-found'))(
    'is unknown when a path is %s: %s',
    (failure, reason) => {
      expect(reading(probe, [{ request: status(path), failure }])).toEqual(unknown(reason, path))
      expect(reading(probe, [...lackingType(path, key), { request: status(stored), failure }])).toEqual(
        unknown(reason, stored),
      )
    },
  )

  it('is unknown when the preference may not be opened', () => {
    expect(reading(probe, closed(path, typing(path, key)))).toEqual(unknown('not-permitted', path))
  })

  it.each(noise)('makes nothing of %s', (_name, stdout) => {
    expect(reading(probe, [present(path), { request: typing(path, key), stdout }])).toEqual(
      unknown('unparsable', path),
    )
    expect(reading(probe, [present(path), { request: typing(path, key), stdout, exitCode: 1 }])).toEqual(
      unknown('service-error', path),
    )
    expect(reading(probe, [{ request: status(stored), stdout }])).toEqual(unknown('unparsable', stored))
  })
})
