import { describe, expect, it } from 'vitest'
import { defaultSettings, settingsSchema } from '../../../src/shared/model/settings.ts'

const accepts = (rangeServiceUrl: string) =>
  settingsSchema.safeParse({ ...defaultSettings, rangeServiceUrl }).success

describe('the address of the range service', () => {
  it('may be any https address, or plain http on this computer', () => {
    for (const address of [
      'https://api.pwnedpasswords.com',
      'https://ranges.example.org:8443/pwned',
      'http://127.0.0.1:8080',
      'http://localhost/',
      'http://[::1]:99',
    ])
      expect(accepts(address), address).toBe(true)
  })

  it('may not be plain http elsewhere, or no address', () => {
    for (const address of [
      'http://api.pwnedpasswords.com',
      'http://127.0.0.1.example.org',
      'ftp://127.0.0.1',
      'file:///etc/passwd',
      'pwned',
      '',
    ])
      expect(accepts(address), address).toBe(false)
  })
})
