import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/guest-account/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause } from '../windows-support.ts'

const account = (number: number, Enabled: unknown) => ({ SID: `S-1-5-21-${number}`, Enabled })
const accounts = (...list: object[]) => answers(probe, 'built-in-accounts', { accounts: list })

test.each<[string, Given[], unknown]>([
  [
    'disabled',
    [accounts(account(500, true), account(501, false), account(503, false))],
    known({ enabled: false }),
  ],
  ['enabled', [accounts(account(501, true))], known({ enabled: true })],
  [
    'a whole identifier',
    [accounts({ SID: { Value: 'S-1-5-21-1000000000-2000000000-3000000000-501' }, Enabled: true })],
    known({ enabled: true }),
  ],
  [
    'a list without the guest',
    [accounts(account(500, false), account(1501, true))],
    unknownBecause('no-record'),
  ],
  ['an empty list', [accounts()], unknownBecause('no-record')],
  ['a state that is none', [accounts(account(501, null))], unknownBecause('unparsable')],
  [
    'no module in a 32-bit PowerShell',
    [throws(probe, 'built-in-accounts', 'ObjectNotFound CommandNotFoundException')],
    unknownBecause('tool-missing'),
  ],
  ['a refusal', [throws(probe, 'built-in-accounts', '0x80070005')], unknownBecause('not-permitted')],
  ['a PowerShell that hangs', [fails(probe, 'built-in-accounts', 'timed-out')], unknownBecause('timed-out')],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
