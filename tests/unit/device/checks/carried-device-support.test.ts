import { expect, test } from 'vitest'
import { check } from '../../../../src/main/device/checks/carried-device-support.ts'
import { carried, two } from './carried-devices.ts'
import { dayAgo, judge, judgeCases, supportTable } from './support.ts'

const windows = (osVersion: string | null) => carried({ platform: 'windows', osVersion })
const iphone = (osVersion: string) => carried({ platform: 'ios', osVersion })
const unlisted = { outcome: 'unknown', reason: 'table-lacks-version', message: 'unknown-listed' } as const

judgeCases(
  check,
  ['pass', 'attention', 'fail', 'unknown', 'notApplicable'],
  [
    { name: 'none', facts: { 'carried-devices': [] }, outcome: 'notApplicable', message: 'none' },
    {
      name: 'supported',
      facts: carried({ platform: 'debian', osVersion: '13.2' }),
      outcome: 'pass',
      message: 'supported',
      seen: /Debian 13/,
    },
    {
      name: 'a maker without dates',
      facts: carried({ platform: 'macos', osVersion: 'macOS Golden Gate 27.0.1' }),
      outcome: 'pass',
      message: 'supported-without-date',
    },
    {
      name: 'ending',
      facts: carried({ platform: 'fedora', osVersion: '43' }),
      outcome: 'attention',
      message: 'ending-soon',
    },
    {
      name: 'extended',
      facts: carried({ platform: 'debian', osVersion: '12' }),
      outcome: 'attention',
      message: 'extended-only',
      seen: /Debian LTS/,
    },
    {
      name: 'ended',
      facts: carried({ platform: 'macos', osVersion: '14.8' }),
      outcome: 'fail',
      message: 'ended',
    },
    {
      name: 'older than the table',
      facts: carried({ platform: 'macos', osVersion: '10.15' }),
      outcome: 'fail',
      message: 'too-old',
    },
    { name: 'newer than the table', facts: carried({ platform: 'macos', osVersion: '28' }), ...unlisted },
    {
      name: 'words without a number',
      facts: carried({ platform: 'macos', osVersion: 'the new one' }),
      ...unlisted,
    },
    {
      name: 'LMDE, in the words of the person',
      facts: carried({ platform: 'linuxmint', osVersion: 'LMDE 7' }),
      outcome: 'pass',
      message: 'supported-without-date',
    },
    {
      name: 'a platform that the table lacks',
      facts: carried({ platform: 'haiku', osVersion: '1' }),
      ...unlisted,
    },
    { name: 'the newest iOS', facts: iphone('27.0.1'), outcome: 'pass', message: 'supported-without-date' },
    {
      name: 'an older iOS that some devices still get mended',
      facts: iphone('iOS 18.7.1'),
      outcome: 'attention',
      message: 'some-devices-only',
      seen: /iOS 18 .*check with the maker/,
    },
    {
      name: 'an iOS past its end',
      facts: iphone('14.8'),
      outcome: 'fail',
      message: 'ended',
      seen: /not confirmed/,
    },
    { name: 'an iOS older than the table', facts: iphone('9.3.6'), outcome: 'fail', message: 'too-old' },
    { name: 'an iOS newer than the table', facts: iphone('28.1'), ...unlisted },
    { name: 'a model in place of the version', facts: iphone('iPhone 14'), ...unlisted },
    {
      name: 'a model beside the version',
      facts: iphone('iPhone 14, iOS version 27'),
      outcome: 'pass',
      message: 'supported-without-date',
    },
    {
      name: 'a Chromebook',
      facts: carried({ platform: 'chromeos', osVersion: '153' }),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-model',
    },
    { name: 'another platform', facts: carried({ platform: 'other', osVersion: '5' }), ...unlisted },
    {
      name: 'version not found',
      facts: carried({ platform: 'macos' }),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-version',
    },
    {
      name: 'a rolling system',
      facts: carried({ platform: 'arch' }),
      outcome: 'unknown',
      reason: 'not-measured',
      message: 'unknown-rolling',
    },
    {
      name: 'Windows by its name',
      facts: windows('Windows 11 26h2'),
      outcome: 'pass',
      message: 'supported',
      seen: /not confirmed/,
    },
    { name: 'Windows by its build', facts: windows('22621.3155'), outcome: 'fail', message: 'ended' },
    {
      name: 'Windows whose edition decides',
      facts: windows('24H2'),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-edition',
    },
    { name: '22H2 of Windows 10 or 11', facts: windows('22H2'), ...unlisted },
    { name: '22H2 of Windows 11', facts: windows('11 22H2'), outcome: 'fail', message: 'ended' },
    { name: 'Windows 11 of some kind', facts: windows('11'), ...unlisted },
    {
      name: 'old table',
      facts: carried({ platform: 'debian', osVersion: '13' }),
      table: { ...supportTable, asOf: '2026-01-01' },
      outcome: 'unknown',
      reason: 'table-old',
      message: 'unknown-table',
    },
    {
      name: 'Android without a date, of a version that Google mends',
      facts: carried({ osVersion: 'Android 16' }),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-maker',
      seen: /Android 16 .*check with the maker/,
    },
    {
      name: 'Android without a date, of a version that Google may mend',
      facts: carried({ osVersion: '14' }),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-maker',
    },
    {
      name: 'Android without a date, past its end',
      facts: carried({ osVersion: '13' }),
      outcome: 'fail',
      message: 'ended',
    },
    {
      name: 'Android without a date, long past its end',
      facts: carried({ osVersion: '8.1' }),
      outcome: 'fail',
      message: 'too-old',
    },
    {
      name: 'Android without a date, newer than the table',
      facts: carried({ osVersion: '18' }),
      ...unlisted,
    },
    { name: 'the count of a maker', facts: carried({ osVersion: 'One UI 8' }), ...unlisted },
    {
      name: 'Android without a date or a version',
      facts: carried({}),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-version',
    },
    {
      name: 'Android without a date, in an old table',
      facts: carried({ osVersion: '16' }),
      table: { ...supportTable, asOf: '2026-01-01' },
      outcome: 'unknown',
      reason: 'table-old',
      message: 'unknown-table',
    },
    {
      name: 'Android in a table without it',
      facts: carried({ osVersion: '16' }),
      table: { ...supportTable, products: [] },
      ...unlisted,
    },
    {
      name: 'Android of a version that Google mends, mended lately',
      facts: carried({ osVersion: '16', securityUpdateOn: dayAgo(30) }),
      outcome: 'pass',
      message: 'lately-mended',
    },
    {
      name: 'Android past its end, mended lately by its maker',
      facts: carried({ osVersion: '13', securityUpdateOn: dayAgo(30) }),
      outcome: 'attention',
      message: 'mended-past-end',
      seen: /Check with the maker/,
    },
    {
      name: 'Android past its end, mended months ago',
      facts: carried({ osVersion: '13', securityUpdateOn: dayAgo(91) }),
      outcome: 'fail',
      message: 'ended',
    },
    {
      name: 'Android past its end, not mended for a year',
      facts: carried({ osVersion: '13', securityUpdateOn: dayAgo(366) }),
      outcome: 'fail',
      message: 'no-longer-mended',
    },
    {
      name: 'Android past its end, mended in the future',
      facts: carried({ osVersion: '13', securityUpdateOn: dayAgo(-40) }),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-update',
    },
    {
      name: 'Android mended lately, by a clock that stands before the table',
      facts: carried({ osVersion: '16', securityUpdateOn: dayAgo(30) }),
      table: { ...supportTable, asOf: '2026-12-24' },
      outcome: 'unknown',
      reason: 'clock-wrong',
      message: 'unknown-table',
    },
    {
      name: 'Android mended lately, in an old table',
      facts: carried({ osVersion: '16', securityUpdateOn: dayAgo(30) }),
      table: { ...supportTable, asOf: '2026-01-01' },
      outcome: 'pass',
      message: 'lately-mended',
    },
    {
      name: 'Android, 90 days',
      facts: carried({ securityUpdateOn: dayAgo(90) }),
      outcome: 'pass',
      message: 'lately-mended',
    },
    {
      name: 'Android, 91 days',
      facts: carried({ securityUpdateOn: dayAgo(91) }),
      outcome: 'attention',
      message: 'mended-long-ago',
    },
    {
      name: 'Android, a year',
      facts: carried({ securityUpdateOn: dayAgo(365) }),
      outcome: 'attention',
      message: 'mended-long-ago',
    },
    {
      name: 'Android, longer',
      facts: carried({ securityUpdateOn: dayAgo(366) }),
      outcome: 'fail',
      message: 'no-longer-mended',
    },
    {
      name: 'Android, in the future',
      facts: carried({ securityUpdateOn: dayAgo(-40) }),
      outcome: 'unknown',
      reason: 'answer-not-sure',
      message: 'unknown-update',
    },
    {
      name: 'answered 200 days ago',
      facts: carried({ platform: 'debian', osVersion: '13', answeredOn: dayAgo(200) }),
      outcome: 'pass',
      message: 'supported',
    },
    {
      name: 'answered longer ago',
      facts: carried({ platform: 'debian', osVersion: '13', answeredOn: dayAgo(201) }),
      outcome: 'unknown',
      reason: 'answer-stale',
      message: 'unknown-old-answer',
    },
  ],
)

test('each device gets a verdict of its own, and no name of it goes into the finding', () => {
  const facts = two({ platform: 'debian', osVersion: '13' })
  const verdicts = judge(check, { facts })
  expect(verdicts.map(({ subject, outcome }) => [subject, outcome])).toEqual([
    [facts['carried-devices'][0]?.id, 'unknown'],
    [facts['carried-devices'][1]?.id, 'pass'],
  ])
  expect(JSON.stringify(verdicts)).not.toContain('Work phone')
})
