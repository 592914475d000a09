import { expect, it } from 'vitest'
import { latest, pastMoment } from '../../../../src/main/device/formats/moment.ts'

const now = '2026-11-22T12:00:00.000Z'

it.each<[unknown, string | null]>([
  ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00.000Z'],
  ['2026-11-20 08:00:00 +0000', '2026-11-20T08:00:00.000Z'],
  ['2026-11-20T08:00:00.123+01:00', '2026-11-20T07:00:00.000Z'],
  ['2026-11-20 08:00:00 -0330', '2026-11-20T11:30:00.000Z'],
  ['2026-11-23T11:59:59Z', '2026-11-23T11:59:59.000Z'],
  ['2026-11-23T12:00:01Z', null],
  ['2026-02-31T08:00:00Z', null],
  ['2026-11-20T25:00:00Z', null],
  ['2026-11-20T08:00:00', null],
  ['20 November 2026', null],
  ['', null],
  [1_763_712_000, null],
  [null, null],
])('reads %j as the past moment %j', (text, moment) => {
  expect(pastMoment(text, now)).toBe(moment)
})

it('finds the latest moment, whatever stands between', () => {
  expect(
    latest(['2026-11-19T00:00:00.000Z', null, '2026-11-20T00:00:00.000Z', '2025-01-01T00:00:00.000Z']),
  ).toBe('2026-11-20T00:00:00.000Z')
  expect(latest([null])).toBeNull()
})
