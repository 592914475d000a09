import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/automatic-login/windows.ts'
import { type Given, reading } from '../support.ts'
import {
  answers,
  commandOf,
  known,
  regDenied,
  regGerman,
  regMissing,
  regOutput,
  throws,
  unknownBecause,
  values,
} from '../windows-support.ts'

const query = commandOf(probe, '/v AutoAdminLogon')
const byReg = (data: string): Given => ({
  request: query,
  stdout: regOutput(
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon',
    'AutoAdminLogon',
    'REG_SZ',
    data,
  ),
})
const set = (present: Record<string, string | number>) => values(probe, 'automatic-login', present)
const stored = (exists: boolean) => answers(probe, 'stored-login-password', { exists })
const fact = (enabled: boolean, storedPassword: boolean | null = null) => known({ enabled, storedPassword })

test.each<[string, Given[], unknown]>([
  ['off', [set({ autoAdminLogon: '0' }), stored(false)], fact(false, false)],
  ['never set', [set({}), stored(false)], fact(false, false)],
  ['on with a stored password', [set({ autoAdminLogon: '1' }), stored(true)], fact(true, true)],
  ['on with a hidden password', [set({ autoAdminLogon: '1' }), stored(false)], fact(true, false)],
  ['off, but the password is still there', [set({ autoAdminLogon: '0' }), stored(true)], fact(false, true)],
  ['reg.exe alone, on', [byReg('1')], fact(true)],
  ['reg.exe alone, off', [byReg('0')], fact(false)],
  ['reg.exe alone, missing', [{ request: query, exitCode: 1, stderr: regMissing }], fact(false)],
  [
    'reg.exe alone, denied',
    [{ request: query, exitCode: 1, stderr: regDenied }],
    unknownBecause('not-permitted'),
  ],
  [
    'reg.exe alone, in German',
    [{ request: query, exitCode: 1, stderr: regGerman }],
    unknownBecause('service-error'),
  ],
  ['two that differ', [byReg('0'), set({ autoAdminLogon: '1' })], unknownBecause('sources-disagree')],
  ['another word', [set({ autoAdminLogon: 'yes' })], unknownBecause('unparsable')],
  ['an empty value', [set({ autoAdminLogon: '' })], unknownBecause('unparsable')],
  [
    'a key that is denied',
    [
      throws(probe, 'automatic-login', 'PermissionDenied'),
      throws(probe, 'stored-login-password', 'PermissionDenied'),
    ],
    unknownBecause('not-permitted'),
  ],
  ['reg.exe that hangs', [{ request: query, failure: 'timed-out' }], unknownBecause('timed-out')],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})

test('a password that a tool printed all the same does not become part of the fact', () => {
  const leaky = answers(probe, 'stored-login-password', { exists: true, value: 'hunter2' })
  expect(JSON.stringify(reading(probe, [set({ autoAdminLogon: '1' }), leaky]))).not.toContain('hunter2')
})
