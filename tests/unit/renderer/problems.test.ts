import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../src/renderer/app/problems.ts'
import { errorKinds } from '../../../src/shared/errors.ts'

describe('kindOf', () => {
  it('knows every kind by its code', () => {
    for (const kind of Object.keys(errorKinds)) expect(kindOf(new ORPCError(kind))).toBe(kind)
  })

  it('takes a refused input for INVALID and everything else for INTERNAL', () => {
    expect(kindOf(new ORPCError('BAD_REQUEST'))).toBe('INVALID')
    expect(kindOf(new ORPCError('toString'))).toBe('INTERNAL')
    expect(kindOf(new TypeError('Failed to fetch'))).toBe('INTERNAL')
    expect(kindOf(null)).toBe('INTERNAL')
  })
})
