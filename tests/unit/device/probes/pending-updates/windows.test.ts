import { expect, test } from 'vitest'
import { probe } from '../../../../../src/main/device/probes/pending-updates/windows.ts'
import { type Given, reading } from '../support.ts'
import { answers, fails, known, throws, unknownBecause, values } from '../windows-support.ts'

const security = '0FA1201D-4330-4FA8-8AE9-B877473B6441'
const definitions = 'e0789628-ce08-4437-be74-2495b842f43b'
const upgrades = '3689bdc8-b205-4af4-8d4a-a63924c5e9d5'
const update = (changes: object) => ({
  Title: '2026-11 Cumulative Update (KB5070000)',
  MsrcSeverity: null,
  CategoryIDs: [security],
  LastDeploymentChangeTime: '2026-11-13T18:00:00.0000000Z',
  ...changes,
})
const results = answers(probe, 'update-results', {
  LastSearchSuccessDate: '2026-11-22T07:00:00.0000000Z',
  LastInstallationSuccessDate: null,
})
const waiting = (...updates: object[]) => [
  answers(probe, 'pending-updates', { resultCode: 2, updates }),
  results,
]
const fact = (source: object, changes: object = {}) =>
  known({
    sources: [
      {
        name: 'windows-update',
        total: 0,
        security: 0,
        listedAt: '2026-11-22T07:00:00.000Z',
        oldestSecurityAt: null,
        ...source,
      },
    ],
    unread: [],
    upgrade: null,
    titles: [],
    ...changes,
  })
const titles = ['2026-11 Cumulative Update (KB5070000)']
const at = '2026-11-13T18:00:00.000Z'

test.each<[string, Given[], unknown]>([
  ['none waiting', waiting(), fact({})],
  [
    'one security update',
    waiting(update({})),
    fact({ total: 1, security: 1, oldestSecurityAt: at }, { titles }),
  ],
  [
    'one by its severity alone',
    waiting(update({ CategoryIDs: [], MsrcSeverity: 'Critical' })),
    fact({ total: 1, security: 1, oldestSecurityAt: at }, { titles }),
  ],
  ['virus definitions mend nothing', waiting(update({ CategoryIDs: [definitions] })), fact({ total: 1 })],
  [
    'the oldest counts',
    waiting(update({}), update({ LastDeploymentChangeTime: '/Date(1789000000000)/' })),
    fact(
      { total: 2, security: 2, oldestSecurityAt: '2026-09-10T00:26:40.000Z' },
      { titles: [...titles, ...titles] },
    ),
  ],
  [
    'no oldest when one is undated',
    waiting(update({}), update({ LastDeploymentChangeTime: null })),
    fact({ total: 2, security: 2 }, { titles: [...titles, ...titles] }),
  ],
  [
    'no oldest from a date of "never"',
    waiting(update({ LastDeploymentChangeTime: '1899-12-30T00:00:00.0000000Z' })),
    fact({ total: 1, security: 1 }, { titles }),
  ],
  ['a kind that is not said', waiting(update({ CategoryIDs: [] })), fact({ total: 1, security: null })],
  [
    'a newer release',
    waiting(update({ Title: 'Windows 11, version 25H2', CategoryIDs: [upgrades] })),
    fact({}, { upgrade: 'Windows 11, version 25H2' }),
  ],
  [
    'twenty titles at most',
    waiting(...Array.from({ length: 25 }, () => update({}))),
    fact(
      { total: 25, security: 25, oldestSecurityAt: at },
      { titles: Array.from({ length: 20 }, () => titles[0]) },
    ),
  ],
  [
    'a long title',
    waiting(update({ Title: 'x'.repeat(300) })),
    fact({ total: 1, security: 1, oldestSecurityAt: at }, { titles: ['x'.repeat(200)] }),
  ],
  [
    'a server of the organisation',
    [...waiting(), values(probe, 'update-server', { usesOwnServer: 1 })],
    fact({}, { unread: ['wsus'] }),
  ],
  [
    'a list nobody knows the age of',
    [
      answers(probe, 'pending-updates', { resultCode: 2, updates: [] }),
      throws(probe, 'update-results', '0x80240FFF'),
    ],
    fact({ listedAt: null }),
  ],
  [
    'a search that ended with errors',
    [answers(probe, 'pending-updates', { resultCode: 3, updates: [] })],
    unknownBecause('service-error'),
  ],
  [
    'offline',
    [throws(probe, 'pending-updates', '0x8024402C NotSpecified ComMethodTargetInvocation')],
    unknownBecause('offline'),
  ],
  ['no route', [throws(probe, 'pending-updates', '0x80240438')], unknownBecause('offline')],
  [
    'the service switched off',
    [throws(probe, 'pending-updates', '0x80070422')],
    unknownBecause('service-error'),
  ],
  [
    'constrained language',
    [throws(probe, 'pending-updates', 'PermissionDenied CannotCreateComObjectConstrainedLanguage')],
    unknownBecause('not-permitted'),
  ],
  ['a search that hangs', [fails(probe, 'pending-updates', 'timed-out')], unknownBecause('timed-out')],
  ['an empty answer', [answers(probe, 'pending-updates', null)], unknownBecause('unparsable')],
  [
    'a bare list, which is not what is asked for',
    [answers(probe, 'pending-updates', [])],
    unknownBecause('unparsable'),
  ],
  ['no PowerShell', [], unknownBecause('tool-missing')],
])('%s', (_name, given, expected) => {
  expect(reading(probe, given)).toEqual(expected)
})
