import { describe, expect, it } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/administrator/macos.ts'
import { command } from '../../../../../src/main/device/read.ts'
import { known, unknown } from '../../../../../src/shared/model/fact.ts'
import { failures, noiseAnd } from '../mac.ts'
import { type Given, reading } from '../support.ts'

const names = command('/usr/bin/id', '-Gn')
const numbers = command('/usr/bin/id', '-G')

describe('administrator rights on macOS', () => {
  it.each<[string, Given[], boolean]>([
    ['the admin group', [{ request: names, stdout: 'staff everyone localaccounts admin\n' }], true],
    ['no admin group', [{ request: names, stdout: 'staff everyone localaccounts\n' }], false],
    [
      'groups that only look like it',
      [{ request: names, stdout: 'staff everyone _appserveradm admins\n' }],
      false,
    ],
    ['group numbers with 80', [{ request: numbers, stdout: '20 12 61 80\n' }], true],
    ['group numbers without 80', [{ request: numbers, stdout: '20 12 61 800\n' }], false],
  ])('reads %s', (_name, given, isAdministrator) => {
    expect(reading(probe, given)).toEqual(known({ isAdministrator, asksFirst: null }))
  })

  it.each(failures)('is unknown when id is %s: %s', (failure, reason) => {
    expect(reading(probe, [{ request: names, failure }])).toEqual(unknown(reason, 'id'))
  })

  it.each(noiseAnd(['a list that breaks off', 'staff every\n']))('makes nothing of %s', (_name, stdout) => {
    expect(
      reading(probe, [
        { request: names, stdout },
        { request: numbers, stdout },
      ]),
    ).toEqual(unknown('unparsable', 'id'))
  })

  it('does not overlook a group that was cut off', () => {
    expect(reading(probe, [{ request: names, stdout: 'staff everyone localaccounts adm' }])).toEqual(
      unknown('truncated', 'id'),
    )
  })
})
