import { expect, it } from 'vitest'
import { compareVersions, majorOf } from '../../../../src/main/device/formats/sw-vers.ts'

it.each([
  ['26.7', '26.6.2', 1],
  ['26.6.2', '26.6.2', 0],
  ['26.6', '26.6.0', 0],
  ['14.9', '14.10', -1],
  ['9.1', '26', -1],
])('compares %s with %s number by number', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign)
  expect(Math.sign(compareVersions(other, one))).toBe(sign === 0 ? 0 : -sign)
})

it('knows the major release', () => {
  expect(majorOf('26.6.2')).toBe(26)
})
