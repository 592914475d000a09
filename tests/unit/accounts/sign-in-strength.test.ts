import { describe, expect, test } from 'vitest'
import {
  methodStrength,
  strongestInUse,
  strongestOffered,
} from '../../../src/main/accounts/sign-in-strength.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

describe('strength', () => {
  test('rises from a password alone to a passkey or key', () => {
    expect(methodStrength).toEqual({
      none: 0,
      'email-code': 0.3,
      sms: 0.5,
      voice: 0.5,
      'app-code': 0.7,
      push: 0.7,
      passkey: 1,
      'security-key': 1,
    })
  })

  test('of what is in use is the strongest, and not known when anything is in doubt', () => {
    expect(strongestInUse(['sms', 'app-code'])).toBe('app-code')
    expect(strongestInUse(['none'])).toBe('none')
    expect(strongestInUse([])).toBeNull()
    expect(strongestInUse(['passkey', 'not-sure'])).toBeNull()
    expect(strongestInUse(['none', 'sms'])).toBeNull()
  })

  test('of what is offered comes from the catalogue', () => {
    expect(strongestOffered(realCatalogue.service('google'))).toBe('passkey')
    expect(strongestOffered(realCatalogue.service('bluesky'))).toBe('email-code')
    expect(strongestOffered(realCatalogue.service('eventbrite'))).toBeNull()
    expect(strongestOffered(null)).toBeNull()
  })
})
