import { describe, expect, it } from 'vitest'
import { emptyDay, inMonths, partsOf, readDay, today } from '../../../src/renderer/ui/day-parts.ts'

describe('readDay', () => {
  it('reads a whole date, with and without leading zeros and spaces', () => {
    expect(readDay({ day: '3', month: '6', year: '2026' })).toEqual({ kind: 'day', day: '2026-06-03' })
    expect(readDay({ day: ' 03', month: '06 ', year: '2026' })).toEqual({ kind: 'day', day: '2026-06-03' })
  })

  it('never takes a part of a date for a date', () => {
    expect(readDay(emptyDay).kind).toBe('empty')
    expect(readDay({ day: '', month: '6', year: '2026' }).kind).toBe('incomplete')
    expect(readDay({ day: '3', month: '6', year: '' }).kind).toBe('incomplete')
  })

  it('refuses dates that do not exist', () => {
    for (const [day, month, year] of [
      ['31', '6', '2026'],
      ['29', '2', '2026'],
      ['0', '1', '2026'],
      ['1', '13', '2026'],
      ['1', '1', '26'],
      ['x', '1', '2026'],
    ]) {
      expect(readDay({ day: day ?? '', month: month ?? '', year: year ?? '' }).kind).toBe('impossible')
    }
    expect(readDay({ day: '29', month: '2', year: '2028' }).kind).toBe('day')
  })

  it('reads back the parts of a day', () => {
    const parts = partsOf('2026-11-02')
    expect(parts).toEqual({ day: '2', month: '11', year: '2026' })
    expect(readDay(parts)).toEqual({ kind: 'day', day: '2026-11-02' })
    expect(partsOf(null)).toEqual(emptyDay)
  })
})

describe('inMonths', () => {
  it('keeps the day of the month, or takes the last one there is', () => {
    expect(inMonths('2026-06-10', 3)).toBe('2026-09-10')
    expect(inMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(inMonths('2026-12-31', 12)).toBe('2027-12-31')
  })
})

describe('today', () => {
  it('is the day of the clock on the wall', () => {
    expect(today(new Date(2026, 0, 1, 0, 5))).toBe('2026-01-01')
    expect(today(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31')
  })
})
