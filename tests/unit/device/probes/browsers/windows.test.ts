import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/browsers/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, commandOf, fails, known, regOutput, unknownBecause, values } from '../windows-support.ts'

const programs = (...list: [string, string | null][]) =>
  answers(probe, 'installed-programs', {
    total: 40,
    unread: 0,
    programs: list.map(([DisplayName, DisplayVersion]) => ({ DisplayName, DisplayVersion })),
  })
const found = (...list: [string, string | null][]) =>
  known({ found: list.map(([name, version]) => ({ name, version })) })

test.each<[string, Given[], unknown]>([
  [
    'versions of the browsers themselves',
    [
      values(probe, 'browsers', { edge: '143.0.3650.66', chrome: '143.0.7499.40' }),
      programs(['Google Chrome', '143.0.7499.10']),
    ],
    found(['Google Chrome', '143.0.7499.40'], ['Microsoft Edge', '143.0.3650.66']),
  ],
  [
    'Firefox writes more than its version',
    [values(probe, 'browsers', { firefox: '145.0.1 (x64 en-GB)' })],
    found(['Mozilla Firefox', '145.0.1']),
  ],
  ['a program without a version', [programs(['Brave', null])], found(['Brave', null])],
  [
    'the update service is no browser',
    [
      programs(
        ['Microsoft Edge Update', '1.3'],
        ['Microsoft Edge WebView2 Runtime', '143.0'],
        ['Mozilla Maintenance Service', '145.0'],
      ),
    ],
    found(),
  ],
  ['Edge that was removed', [values(probe, 'browsers', { edge: '0.0.0.0' }), programs()], found()],
  [
    'words for a version',
    [values(probe, 'browsers', { chrome: 'C:\\Users\\someone' }), programs(['Vivaldi', 'newest'])],
    found(['Vivaldi', null]),
  ],
  [
    'reg.exe alone',
    [
      {
        request: commandOf(probe, 'BLBeacon'),
        stdout: regOutput('HKCU\\SOFTWARE\\Google\\Chrome\\BLBeacon', 'version', 'REG_SZ', '143.0.7499.40'),
      },
    ],
    found(['Google Chrome', '143.0.7499.40']),
  ],
  [
    'none read',
    [fails(probe, 'installed-programs', 'timed-out'), values(probe, 'browsers', {})],
    unknownBecause('timed-out'),
  ],
  ['nothing', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
