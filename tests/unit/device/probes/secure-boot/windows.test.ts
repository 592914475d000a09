import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/secure-boot/windows.ts'
import { type Given, reading } from '../support.ts'
import { commandOf, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const tool = commandOf(probe, 'tpmtool.exe')
const tpm = (stdout: string): Given => ({ request: tool, stdout })
const two = tpm(
  '\r\n-TPM Present: True\r\n-TPM Version: 2.0\r\n-Lockout Information:\r\n\t-Is Locked Out: False\r\n',
)
const set = (present: Record<string, number>) => values(probe, 'secure-boot', present)
const fact = (state: string, version: string | null = '2.0') => known({ state, tpm: version })

test.each<[string, Given[], unknown]>([
  ['on', [set({ enabled: 1, firmware: 2 }), two], fact('on')],
  ['off', [set({ enabled: 0, firmware: 2 }), two], fact('off')],
  ['the old BIOS', [set({ firmware: 1 }), two], fact('legacy')],
  [
    'a missing key alone does not prove the old BIOS',
    [set({ firmware: 2 }), two],
    unknownBecause('no-record'),
  ],
  ['nor does one whose firmware is not known', [set({}), two], unknownBecause('no-record')],
  ['a number that is not known', [set({ enabled: 3 }), two], unknownBecause('unparsable')],
  [
    'an older TPM',
    [set({ enabled: 1 }), tpm('-TPM Present: True\r\n-TPM Version: 1.2\r\n')],
    fact('on', '1.2'),
  ],
  ['no TPM', [set({ enabled: 1 }), tpm('-TPM Present: False\r\n')], fact('on', 'none')],
  [
    'a TPM of tomorrow',
    [set({ enabled: 1 }), tpm('-TPM Present: True\r\n-TPM Version: 3.0\r\n')],
    fact('on', null),
  ],
  [
    'a version cut short',
    [set({ enabled: 1 }), tpm('-TPM Present: True\r\n-TPM Version: 2.0')],
    fact('on', null),
  ],
  [
    'a TPM tool in another language',
    [set({ enabled: 1 }), tpm('-TPM vorhanden: Wahr\r\n')],
    fact('on', null),
  ],
  ['no TPM tool', [set({ enabled: 1 })], fact('on', null)],
  [
    'a TPM tool that refuses',
    [set({ enabled: 1 }), { request: tool, exitCode: 5, stdout: '-TPM Present: False\r\n' }],
    fact('on', null),
  ],
  [
    'a registry that refuses',
    [throws(probe, 'secure-boot', 'PermissionDenied'), two],
    unknownBecause('not-permitted'),
  ],
  [
    'a PowerShell that hangs',
    [fails(probe, 'secure-boot', 'timed-out'), two],
    unknownBecause('tool-missing'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
