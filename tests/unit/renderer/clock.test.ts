import { afterEach, expect, test } from 'vitest'
import { followClock, now } from '../../../src/renderer/app/clock.ts'
import { createWords } from '../../../src/renderer/i18n/words.ts'
import { today } from '../../../src/renderer/ui/day-parts.ts'

afterEach(() => followClock({ replaying: false, now: new Date().toISOString() }))

test('a recording that is shown has its own today, which runs on', () => {
  followClock({ replaying: true, now: '2019-03-04T12:00:00.000Z' })
  expect(today()).toBe('2019-03-04')
  expect(createWords('en-GB').onDay('2019-03-04')).toBe('today')
  const first = now().getTime()
  expect(first - Date.parse('2019-03-04T12:00:00.000Z')).toBeGreaterThanOrEqual(0)
  expect(now().getTime()).toBeGreaterThanOrEqual(first)
})

test('without a recording the time is this computer’s, whatever the app said', () => {
  followClock({ replaying: false, now: '2019-03-04T12:00:00.000Z' })
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000)
})
