import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/disk-encryption/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause } from '../windows-support.ts'

const volume = (Protection: unknown, Name = 'C:') => ({ Name, System: Name === 'C:', Protection })
const volumes = (...list: object[]) => answers(probe, 'encrypted-volumes', { volumes: list })
const fact = (state: string, changes: object = {}) =>
  known({ volumes: [{ name: 'C:', role: 'system', state }], thirdParty: null, ...changes })
const installed = (DisplayName: string) =>
  answers(probe, 'installed-programs', {
    total: 20,
    unread: 0,
    programs: [{ DisplayName, DisplayVersion: '1.26' }],
  })
const services = (...names: string[]) =>
  answers(probe, 'services', {
    services: ['EventLog', ...names].map(Name => ({ Name, Status: 4, StartType: 2 })),
  })

test.each([
  [1, 'on'],
  [2, 'off'],
  [3, 'encrypting'],
  [4, 'decrypting'],
  [5, 'suspended'],
  [6, 'unknown'],
  [7, 'unknown'],
  [8, 'waiting-for-activation'],
  [0, 'unknown'],
  [99, 'unknown'],
  [null, 'unknown'],
  ['1', 'unknown'],
  [true, 'unknown'],
])('%j of the system drive is %s', (protection, state) => {
  expect(reading(probe, [volumes(volume(protection))])).toEqual(fact(state))
})

test.each<[string, Given[], unknown]>([
  [
    'other drives, one of them locked',
    [volumes(volume(1), volume(2, 'D:'), volume(6, 'e:'))],
    fact('on', {
      volumes: [
        { name: 'C:', role: 'system', state: 'on' },
        { name: 'D:', role: 'data', state: 'off' },
        { name: 'E:', role: 'data', state: 'on' },
      ],
    }),
  ],
  [
    'VeraCrypt by its program',
    [volumes(volume(2)), installed('VeraCrypt')],
    fact('off', { thirdParty: 'VeraCrypt' }),
  ],
  [
    'VeraCrypt by its driver',
    [volumes(volume(2)), services('veracrypt')],
    fact('off', { thirdParty: 'VeraCrypt' }),
  ],
  ['no other maker', [volumes(volume(2)), installed('Notepad++'), services()], fact('off')],
  ['a list without the system drive', [volumes(volume(1, 'D:'))], unknownBecause('unparsable')],
  ['an empty list', [volumes()], unknownBecause('unparsable')],
  ['an empty answer', [answers(probe, 'encrypted-volumes', null)], unknownBecause('unparsable')],
  ['a drive that is none', [volumes(volume(1, 'Macintosh HD'))], unknownBecause('unparsable')],
  [
    'constrained language',
    [throws(probe, 'encrypted-volumes', 'CannotCreateComObjectConstrainedLanguage')],
    unknownBecause('not-permitted'),
  ],
  [
    'no shell',
    [throws(probe, 'encrypted-volumes', '0x80040154 ResourceUnavailable')],
    unknownBecause('tool-missing'),
  ],
  ['a drive that hangs', [fails(probe, 'encrypted-volumes', 'timed-out')], unknownBecause('timed-out')],
  ['no PowerShell', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
