import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/pending-restart/windows.ts'
import { type Given, reading } from '../support.ts'
import {
  answers,
  commandOf,
  fails,
  known,
  regDenied,
  regGerman,
  regMissing,
  throws,
  unknownBecause,
} from '../windows-support.ts'

const update = commandOf(probe, 'RebootRequired')
const servicing = commandOf(probe, 'RebootPending')
const there: Given = {
  request: update,
  stdout:
    '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired\r\n    5f3e    REG_DWORD    0x1\r\n\r\n',
}
const missing = (request: Given['request'], stderr = regMissing): Given => ({ request, exitCode: 1, stderr })
const keys = (updateKey: boolean, servicingKey: boolean) =>
  answers(probe, 'restart-keys', { update: updateKey, servicing: servicingKey })
const system = (required: boolean) => answers(probe, 'restart-required', { required })
const started = answers(probe, 'system-start', { at: '2026-11-20T12:00:00.0000000Z' })
const fact = (required: boolean, basis: string, uptimeSeconds: number | null = null) =>
  known({ required, basis, uptimeSeconds })

test.each<[string, Given[], unknown]>([
  ['an update waits, says PowerShell', [keys(true, false), started], fact(true, 'registry', 172_800)],
  ['servicing waits', [keys(false, true)], fact(true, 'registry')],
  [
    'an update waits, says reg.exe',
    [there, fails(probe, 'restart-keys', 'timed-out')],
    fact(true, 'registry'),
  ],
  ['Windows Update says so itself', [keys(false, false), system(true)], fact(true, 'flag')],
  ['nothing waits', [keys(false, false), system(false), started], fact(false, 'registry', 172_800)],
  [
    'nothing waits, though the system was not asked',
    [keys(false, false), throws(probe, 'restart-required', 'x')],
    fact(false, 'registry'),
  ],
  ['nothing waits, says reg.exe in English', [missing(update), missing(servicing)], fact(false, 'registry')],
  ['one key alone is not enough', [missing(update)], unknownBecause('tool-missing')],
  [
    'a refusal is not absence',
    [missing(update, regDenied), missing(servicing, regDenied), throws(probe, 'restart-keys', '0x80070005')],
    unknownBecause('not-permitted'),
  ],
  [
    'nor in German',
    [missing(update, regGerman), missing(servicing, regGerman)],
    unknownBecause('tool-missing'),
  ],
  ['"no" from the system alone is not enough', [system(false)], unknownBecause('tool-missing')],
  ['reg.exe without the key is no answer', [{ request: update, stdout: '' }], unknownBecause('tool-missing')],
  ['words', [{ ...keys(true, true), stdout: 'True' }], unknownBecause('unparsable')],
  [
    'a start in the future counts for nothing',
    [keys(false, false), answers(probe, 'system-start', { at: '2027-11-20T12:00:00Z' })],
    fact(false, 'registry'),
  ],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
