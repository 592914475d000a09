import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { inOrder, stateOf } from '../../../../src/renderer/features/breaches/address-state.ts'
import { serviceProblemOf } from '../../../../src/renderer/features/breaches/service-problem.ts'
import type { BreachCheck, FoundBreach } from '../../../../src/shared/model/breach-check.ts'

const breach = (name: string, on: string | null = null, dataClasses: string[] = []): FoundBreach => ({
  name,
  title: name,
  domain: '',
  on,
  dataClasses,
})
const check = (breaches: FoundBreach[], dealtWith: string[] = []): BreachCheck => ({
  facetId: '00000000-0000-4000-8000-000000000001',
  at: '2026-11-22T12:00:00.000Z',
  way: 'range',
  breaches,
  dealtWith,
})

describe('the state of an address', () => {
  it('is not known while nobody looked', () => {
    expect(stateOf(null).outcome).toBe('unknown')
  })

  it('is clear without a breach, and handled when all of them are dealt with', () => {
    expect(stateOf(check([]))).toEqual({ outcome: 'pass', key: 'clear', count: 0 })
    expect(stateOf(check([breach('a'), breach('b')], ['a', 'b']))).toEqual({
      outcome: 'pass',
      key: 'handled',
      count: 2,
    })
  })

  it('is open while one is left, and worse when a password is among what was taken there', () => {
    const withPassword = breach('b', null, ['Passwords'])
    expect(stateOf(check([breach('a'), breach('b')], ['b']))).toEqual({
      outcome: 'attention',
      key: 'open',
      count: 1,
    })
    expect(stateOf(check([breach('a'), withPassword])).outcome).toBe('fail')
    expect(stateOf(check([breach('a'), withPassword], ['b'])).outcome).toBe('attention')
  })
})

it('lists what is open first, each part newest first and undated last', () => {
  const breaches = [
    breach('undated'),
    breach('old', '2011-01-01'),
    breach('done', '2025-01-01'),
    breach('new', '2024-01-01'),
  ]
  expect(inOrder(breaches, ['done']).map(({ name }) => name)).toEqual(['new', 'old', 'undated', 'done'])
})

it('has sentences of its own for what the service answers, and none for other errors', () => {
  for (const kind of [
    'OFFLINE',
    'SERVICE_BUSY',
    'UNREADABLE',
    'INVALID',
    'SERVICE_ERROR',
    'TIMED_OUT',
    'NOT_FOUND',
  ])
    expect(serviceProblemOf(new ORPCError(kind))).toBe(kind)
  expect(serviceProblemOf(new ORPCError('LOCKED'))).toBeNull()
  expect(serviceProblemOf(new Error('anything'))).toBeNull()
})
