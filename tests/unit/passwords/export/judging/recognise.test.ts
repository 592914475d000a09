import { describe, expect, it } from 'vitest'
import { login, vaultOf } from './vaults.ts'

const serviceOf = (address: string, title = '') =>
  vaultOf([login(`${address === '' ? '-' : address} jane x`, { title })]).logins[0]?.service?.id ?? null

describe('the service of a login', () => {
  it.each([
    ['https://accounts.google.com/signin', 'google'],
    ['https://mail.google.com', 'gmail'],
    ['https://google.com.evil.example', null],
    ['https://notgoogle.com', null],
    ['https://access.login.nhs.uk', 'nhs'],
    ['https://www.nhs.uk', 'nhs'],
    ['https://royalmarsden.nhs.uk', null],
    ['androidapp://com.facebook.katana', 'facebook'],
    ['androidapp://com.github.android', 'github'],
    ['androidapp://com.github.jane.notes', null],
    ['androidapp://org.example.google', null],
  ])('%s → %s', (address, expected) => expect(serviceOf(address)).toBe(expected))

  it('goes by the title only when there is no address at all', () => {
    expect(serviceOf('', ' gmail ')).toBe('gmail')
    expect(serviceOf('', 'Gmail of Jane')).toBeNull()
    expect(serviceOf('https://example.org', 'Gmail')).toBeNull()
    expect(serviceOf('not-an-address', 'Gmail')).toBeNull()
  })

  it('prefers a key service among several addresses', () => {
    const two = login('- jane x', { addresses: ['https://github.com', 'https://facebook.com'] })
    expect(vaultOf([two]).logins[0]?.service?.id).toBe('facebook')
  })
})
