import { expect, test } from 'vitest'
import { ageInDays } from '../../../../src/main/device/judging/age.ts'
import { listed } from '../../../../src/main/device/judging/listing.ts'

const now = new Date('2026-11-22T12:00:00.000Z')

test.each([
  ['2026-11-22T12:00:00.000Z', 0],
  ['2026-11-21T12:00:01.000Z', 0],
  ['2026-11-21T12:00:00.000Z', 1],
  ['2026-11-01', 21],
  ['2026-11-23T00:00:00.000Z', 0],
  ['2026-11-23T12:00:00.000Z', 0],
  ['2026-11-23T12:00:01.000Z', null],
  ['2030-01-01', null],
])('something of %s is %s days old', (past, days) => {
  expect(ageInDays(past, now)).toBe(days)
})

test('names become one line that a message can hold', () => {
  expect(listed([])).toBe('')
  expect(listed(['a', 'b'])).toBe('a, b')
  expect(listed(['x'.repeat(300)])).toHaveLength(300)
  expect(listed(['x'.repeat(301)])).toHaveLength(300)
})
