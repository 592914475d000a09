import { describe, expect, it } from 'vitest'
import { emptyDay, readMonth } from '../../../src/renderer/ui/day-parts.ts'
import { readPastDay, readPastMonth } from '../../../src/renderer/ui/past-day.ts'

const today = '2026-11-22'
const day = (day: string, month: string, year: string) => ({ day, month, year })

describe('readPastDay', () => {
  it.each([
    [day('3', '6', '2026'), { day: '2026-06-03', problem: null }],
    [day('22', '11', '2026'), { day: '2026-11-22', problem: null }],
    [emptyDay, { day: null, problem: null }],
    [day('3', '', '2026'), { day: null, problem: 'ui.dateIncomplete' }],
    [day('30', '2', '2026'), { day: null, problem: 'ui.dateImpossible' }],
    [day('23', '11', '2026'), { day: null, problem: 'ui.dateInFuture' }],
  ])('reads %o', (parts, read) => {
    expect(readPastDay(parts, today)).toEqual(read)
  })
})

describe('readPastMonth', () => {
  it.each([
    [
      { month: '6', year: '2026' },
      { day: '2026-06-01', problem: null },
    ],
    [
      { month: '', year: '' },
      { day: null, problem: null },
    ],
    [
      { month: '', year: '2026' },
      { day: null, problem: 'ui.monthIncomplete' },
    ],
    [
      { month: '13', year: '2026' },
      { day: null, problem: 'ui.monthImpossible' },
    ],
    [
      { month: '12', year: '2026' },
      { day: null, problem: 'ui.dateInFuture' },
    ],
  ])('reads %o as its first day', (parts, read) => {
    expect(readPastMonth(parts, today)).toEqual(read)
  })

  it('takes the very month for one that has come', () => {
    expect(readMonth({ month: '11', year: '2026' })).toEqual({ kind: 'day', day: '2026-11-01' })
    expect(readPastMonth({ month: '11', year: '2026' }, today).problem).toBeNull()
  })
})
