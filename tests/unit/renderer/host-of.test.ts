import { expect, it } from 'vitest'
import { hostOf } from '../../../src/renderer/ui/host-of.ts'

it('names the host of a service, and whatever was typed where that is no address', () => {
  expect(hostOf('https://haveibeenpwned.com/api')).toBe('haveibeenpwned.com')
  expect(hostOf('https://breaches.example:8443')).toBe('breaches.example:8443')
  expect(hostOf('not an address')).toBe('not an address')
})
