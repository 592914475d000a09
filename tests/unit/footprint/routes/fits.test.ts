import { describe, expect, test } from 'vitest'
import { fits } from '../../../../src/main/footprint/routes/fits.ts'
import { profileOf } from './made-up-person.ts'

describe('a route fits', () => {
  test('everyone when it names neither roles nor nations', () => {
    expect(fits({ roles: [], nations: [] }, profileOf({ role: 'peer', nation: 'wales' }))).toBe(true)
    expect(fits({ roles: [], nations: [] }, null)).toBe(true)
  })

  test('the roles and nations that it names, both of them', () => {
    const route = { roles: ['councillor' as const], nations: ['england' as const] }
    expect(fits(route, profileOf({ role: 'councillor', nation: 'england' }))).toBe(true)
    expect(fits(route, profileOf({ role: 'councillor', nation: 'scotland' }))).toBe(false)
    expect(fits(route, profileOf({ role: 'mp', nation: 'england' }))).toBe(false)
  })

  test('nobody in particular while the role is not known', () => {
    expect(fits({ roles: ['mp'], nations: [] }, null)).toBe(false)
    expect(fits({ roles: [], nations: ['scotland'] }, null)).toBe(true)
  })

  test('the family of those whose home it is about, and not their team', () => {
    const route = { roles: ['councillor' as const], nations: [] }
    expect(fits(route, profileOf({ role: 'family-member', principalRole: 'councillor' }))).toBe(true)
    expect(fits(route, profileOf({ role: 'family-member', principalRole: 'peer' }))).toBe(false)
    expect(fits(route, profileOf({ role: 'family-member' }))).toBe(false)
    expect(fits(route, profileOf({ role: 'political-staff', principalRole: 'councillor' }))).toBe(false)
  })
})
