import { describe, expect, it } from 'vitest'
import { rangeParts, timesSeen } from '../../../../src/main/passwords/exposure/digest.ts'

const suffix = '1E4C9B93F3F0682250B6CF8331B7EE68FD8'

describe('rangeParts', () => {
  it('splits the SHA-1 of a password as the service does', () => {
    expect(rangeParts('password')).toEqual({ prefix: '5BAA6', suffix })
  })
})

describe('timesSeen', () => {
  it('finds the count, ignores padding and says 0 when it is not there', () => {
    const answer = `0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n${suffix}:9545824\r\n011053FD0102E94D6AE2F8B83D76FAF94F6:0\r\n`
    expect(timesSeen(answer, suffix)).toBe(9_545_824)
    expect(timesSeen(answer, '0'.repeat(35))).toBe(0)
    expect(timesSeen(`${suffix}:0`, suffix)).toBe(0)
  })

  it.each([
    '',
    '<html>Sign in to the guest network</html>',
    `${suffix}:many`,
    `${suffix}`,
    `${suffix}:1\n<p>`,
  ])('does not read %j as never seen', answer => {
    expect(timesSeen(answer, suffix)).toBeNull()
  })
})
