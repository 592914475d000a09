import { describe, expect, test } from 'vitest'
import {
  findProduct,
  findRelease,
  stateByDate,
  stateOfAnyEdition,
  supportState,
  tableDefect,
} from '../../../../src/main/device/judging/support.ts'
import type { SupportRelease } from '../../../../src/shared/model/support-table.ts'
import { now, supportTable } from '../checks/support.ts'

const productOf = (id: string) => {
  const product = findProduct(supportTable, id, null)
  if (product === null) throw new Error(`no product ${id}`)
  return product
}
const label = (found: SupportRelease | string) => (typeof found === 'string' ? found : found.label)

describe('finding a release', () => {
  test.each([
    ['macos', '27', '27 Golden Gate'],
    ['macos', '27.0.1', '27 Golden Gate'],
    ['macos', '28', 'unlisted'],
    ['macos', '10.15', 'older'],
    ['macos', '', 'unlisted'],
    ['macos', 'sid', 'unlisted'],
    ['macos', '2', 'older'],
    ['debian', '12.9', '12'],
    ['debian', '130', 'unlisted'],
    ['fedora', '42', 'unlisted'],
    ['windows', '28000', '11 26H1'],
    ['windows', '29000', 'unlisted'],
    ['windows', '10240', 'older'],
    ['arch', '1', 'unlisted'],
  ])('%s %s is %s', (product, version, expected) => {
    expect(label(findRelease(productOf(product), version))).toBe(expected)
  })
})

test.each([
  ['linuxmint', '22.1', 'linuxmint'],
  ['linuxmint', '7', 'lmde'],
  ['linuxmint', null, 'linuxmint'],
  ['zorin', '17', undefined],
])('%s %s is looked up as %s', (id, version, expected) => {
  expect(findProduct(supportTable, id, version)?.id).toBe(expected)
})

test.each([
  ['2026-11-22', null],
  ['2026-11-23', null],
  ['2026-11-24', 'clock-wrong'],
  ['2026-07-25', null],
  ['2026-07-24', 'table-old'],
])('a table of %s is unusable because: %s', (asOf, defect) => {
  expect(tableDefect({ ...supportTable, asOf }, now)).toBe(defect)
})

test('a release without an end of its edition has no state', () => {
  const release: SupportRelease = {
    version: '1',
    label: '1',
    releasedOn: null,
    endsOn: '2020-01-01',
    confirmed: true,
  }
  expect(supportState(release, 'ltsc', now)).toBeNull()
  expect(supportState(release, 'iot-ltsc', now)).toBeNull()
  expect(supportState(release, 'enterprise-education', now)).toBeNull()
  expect(supportState(release, 'server', now)).toBeNull()
  expect(stateOfAnyEdition(release, now)).toEqual({ kind: 'ended', endsOn: '2020-01-01' })
})

test('the end is the last good day', () => {
  expect(stateByDate('2026-11-22', now).kind).toBe('ending')
  expect(stateByDate('2026-11-21', now).kind).toBe('ended')
})
