import { describe, expect, test } from 'vitest'
import { withDates } from '../../../../src/main/footprint/routes/task-dates.ts'
import type { RouteTask } from '../../../../src/shared/model/footprint-route.ts'
import { taskOf } from './made-up-person.ts'

const month = { answerDays: 30 }
const fill = (change: Partial<RouteTask>, today = '2026-11-22', before: RouteTask | null = null) =>
  withDates(taskOf(change), { route: month, before, today })

describe('days that follow from the state', () => {
  test('asked today, answered after the days of the route', () => {
    expect(fill({ state: 'asked' })).toMatchObject({
      askedOn: '2026-11-22',
      answerBy: '2026-12-22',
      closedOn: null,
    })
  })

  test('no day for an answer where nobody has to give one', () => {
    const task = withDates(taskOf({ state: 'asked' }), {
      route: { answerDays: null },
      before: null,
      today: '2026-11-22',
    })
    expect(task.answerBy).toBeNull()
  })

  test.each([
    ['2027-01-31', '2027-03-02'],
    ['2028-01-31', '2028-03-01'],
    ['2028-01-30', '2028-02-29'],
    ['2026-12-15', '2027-01-14'],
    ['2027-03-27', '2027-04-26'],
    ['2026-10-24', '2026-11-23'],
  ])('asked on %s, due on %s', (askedOn, answerBy) => {
    expect(fill({ state: 'asked', askedOn }, '2028-12-31').answerBy).toBe(answerBy)
  })

  test('a day that the person set stays', () => {
    expect(fill({ state: 'asked', askedOn: '2026-11-01', answerBy: '2026-11-10' }).answerBy).toBe(
      '2026-11-10',
    )
    const before = taskOf({ state: 'asked', askedOn: '2026-11-01', answerBy: '2026-11-10' })
    expect(fill({ ...before, askedOn: '2026-11-02' }, '2026-11-22', before).answerBy).toBe('2026-11-10')
  })

  test('a day that was worked out moves along when the day of asking is corrected', () => {
    const before = taskOf({ state: 'asked', askedOn: '2026-11-01', answerBy: '2026-12-01' })
    expect(fill({ ...before, askedOn: '2026-11-05' }, '2026-11-22', before).answerBy).toBe('2026-12-05')
  })

  test('the first day of asking is kept when it is saved again without one', () => {
    const before = taskOf({ state: 'asked', askedOn: '2026-11-01', answerBy: '2026-12-01' })
    expect(fill({ ...before, askedOn: null }, '2026-11-22', before).askedOn).toBe('2026-11-01')
  })

  test.each(['answered', 'refused', 'done'] as const)('%s is closed today', state => {
    expect(fill({ state, askedOn: '2026-11-01' })).toMatchObject({
      askedOn: '2026-11-01',
      closedOn: '2026-11-22',
    })
    const before = taskOf({ state, closedOn: '2026-11-20' })
    expect(fill({ ...before, closedOn: null }, '2026-11-22', before).closedOn).toBe('2026-11-20')
  })

  test('asked again opens it, to do again clears its days', () => {
    const closed = { askedOn: '2026-11-01', closedOn: '2026-11-10' } as const
    expect(fill({ state: 'asked', ...closed }).closedOn).toBeNull()
    expect(fill({ state: 'to-do', ...closed, answerBy: '2026-12-01' })).toMatchObject({
      askedOn: null,
      answerBy: null,
      closedOn: null,
    })
  })
})

describe('days that cannot be', () => {
  test.each<[string, Partial<RouteTask>]>([
    ['asked in the future', { state: 'asked', askedOn: '2026-11-24' }],
    ['closed in the future', { state: 'done', closedOn: '2026-11-24' }],
    ['closed before it was asked', { state: 'done', askedOn: '2026-11-10', closedOn: '2026-11-09' }],
    ['due before it was asked', { state: 'asked', askedOn: '2026-11-10', answerBy: '2026-11-09' }],
    ['again before it was closed', { state: 'done', closedOn: '2026-11-10', againOn: '2026-11-09' }],
    ['again before it was asked', { state: 'asked', askedOn: '2026-11-10', againOn: '2026-11-09' }],
  ])('%s', (_, change) => {
    expect(() => fill(change)).toThrow(
      expect.objectContaining({ output: expect.objectContaining({ statusCode: 400 }) }),
    )
  })

  test('a person further east may already be at tomorrow', () => {
    expect(fill({ state: 'asked', askedOn: '2026-11-23' }).askedOn).toBe('2026-11-23')
  })
})
