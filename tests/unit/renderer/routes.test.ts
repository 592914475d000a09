import { describe, expect, it } from 'vitest'
import { hrefTo, pageNames, parseHash } from '../../../src/renderer/app/routes.ts'

describe('parseHash', () => {
  it('takes an empty address for home', () => {
    for (const hash of ['', '#', '#/', '/']) expect(parseHash(hash)).toEqual({ page: 'home', rest: [] })
  })

  it('reads the page and what follows it', () => {
    expect(parseHash('#/accounts/some-id')).toEqual({ page: 'accounts', rest: ['some-id'] })
    expect(parseHash('#/history/a/b')).toEqual({ page: 'history', rest: ['a', 'b'] })
  })

  it('says not found for a page there is not', () => {
    expect(parseHash('#/nowhere').page).toBe('not-found')
    expect(parseHash('#/not-found').page).toBe('not-found')
    expect(parseHash('#/constructor').page).toBe('not-found')
  })

  it('says not found for an address that cannot be decoded, instead of breaking', () => {
    expect(parseHash('#/%E0%A4%A').page).toBe('not-found')
    expect(parseHash('#/accounts/%E0%A4%A').page).toBe('not-found')
  })

  it('reads back every address it makes', () => {
    for (const page of pageNames) {
      expect(parseHash(hrefTo(page))).toEqual({ page, rest: [] })
      expect(parseHash(hrefTo(page, 'a/b', 'ü?#'))).toEqual({ page, rest: ['a/b', 'ü?#'] })
    }
  })
})
