import { describe, expect, it } from 'vitest'
import { retryAfterSeconds } from '../../src/main/retry-after.ts'

const now = new Date('2026-11-22T10:00:00Z')

describe('retryAfterSeconds', () => {
  it.each([
    ['2', 2],
    [' 30 ', 30],
    ['0', 0],
    ['Sun, 22 Nov 2026 10:00:05 GMT', 5],
    ['Sunday, 22-Nov-26 10:01:00 GMT', 60],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['', null],
    [null, null],
  ])('%j is %j seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds)
  })
})
