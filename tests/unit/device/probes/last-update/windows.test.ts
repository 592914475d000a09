import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/last-update/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause } from '../windows-support.ts'

const entry = (changes: object) => ({
  Title:
    '2026-11 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5068861) (26100.7171)',
  Operation: 1,
  ResultCode: 2,
  Date: '2026-11-12T09:30:00.0000000Z',
  ...changes,
})
const history = (...entries: object[]) => answers(probe, 'update-history', { total: 60, entries })
const results = (searched: string | null, installed: string | null) =>
  answers(probe, 'update-results', {
    LastSearchSuccessDate: searched,
    LastInstallationSuccessDate: installed,
  })
const installation = known({ at: '2026-11-12T09:30:00.000Z', kind: 'installation' })
const yesterday = '2026-11-21T08:00:00.0000000Z'

test.each<[string, Given[], unknown]>([
  ['an installation', [history(entry({}))], installation],
  [
    'the latest of several',
    [history(entry({ Date: '2026-10-14T09:30:00.0000000Z' }), entry({}))],
    installation,
  ],
  [
    'not the definitions of today',
    [
      history(
        entry({}),
        entry({
          Title:
            'Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.419.5.0)',
          Date: yesterday,
        }),
      ),
    ],
    installation,
  ],
  [
    'nor the removal tool',
    [
      history(
        entry({}),
        entry({ Title: '2026-11 Windows Malicious Software Removal Tool x64 (KB890830)', Date: yesterday }),
      ),
    ],
    installation,
  ],
  [
    'nor .NET',
    [
      history(
        entry({}),
        entry({
          Title: '2026-11 Cumulative Update for .NET Framework 3.5 and 4.8.1 (KB5066128)',
          Date: yesterday,
        }),
      ),
    ],
    installation,
  ],
  ['nor one that failed', [history(entry({}), entry({ ResultCode: 4, Date: yesterday }))], installation],
  ['nor one that was removed', [history(entry({}), entry({ Operation: 2, Date: yesterday }))], installation],
  [
    'in Japanese',
    [
      history(
        entry({
          Title: '2022-12 x64 ベース システム用 Windows 10 Version 21H2 の累積更新プログラム (KB5021233)',
        }),
      ),
    ],
    installation,
  ],
  [
    'none in a history that was read',
    [history(entry({ ResultCode: 3 })), results(yesterday, yesterday)],
    unknownBecause('no-record'),
  ],
  [
    'not one from the future',
    [history(entry({ Date: '2031-01-01T00:00:00.0000000Z' }))],
    unknownBecause('no-record'),
  ],
  [
    'a check, where the history is closed',
    [throws(probe, 'update-history', '0x80070005'), results(yesterday, '2026-11-01T08:00:00Z')],
    known({ at: '2026-11-21T08:00:00.000Z', kind: 'check' }),
  ],
  [
    'a check, where the history is empty',
    [answers(probe, 'update-history', { total: 0, entries: [] }), results('/Date(1795000000000)/', null)],
    known({ at: '2026-11-18T11:06:40.000Z', kind: 'check' }),
  ],
  [
    'never',
    [throws(probe, 'update-history', 'x'), results(null, '1899-12-30T00:00:00Z')],
    unknownBecause('no-record'),
  ],
  [
    'both refused',
    [throws(probe, 'update-history', '0x80070005'), throws(probe, 'update-results', 'x')],
    unknownBecause('not-permitted'),
  ],
  ['a history that hangs', [fails(probe, 'update-history', 'timed-out')], unknownBecause('timed-out')],
  [
    'text where a list should be',
    [answers(probe, 'update-history', 'Title : x')],
    unknownBecause('unparsable'),
  ],
  ['no PowerShell', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
