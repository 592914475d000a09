import { describe, expect, it } from 'vitest'
import { mayOpen } from '../../../src/main/desktop/may-open.ts'

describe('addresses for the browser', () => {
  it('are https', () => {
    expect(mayOpen('https://www.gov.uk/register-to-vote')).toBe(true)
  })

  it.each([
    'http://www.gov.uk/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-settings:windowsupdate',
    'https://www.gov.uk@example.org/',
    'https://user:secret@example.org/',
    'www.gov.uk',
    '',
  ])('are never %s', address => {
    expect(mayOpen(address)).toBe(false)
  })
})
