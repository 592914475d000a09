import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinByOneEdit } from '../../../../../src/main/passwords/export/judging/near/one-edit.ts'
import { similar } from '../../../../../src/main/passwords/export/judging/similar.ts'
import { found, vaultOfRows } from './vaults.ts'

const judge = (...passwords: string[]) =>
  similar(vaultOfRows(...passwords.map((password, index) => `site${index}.org jane ${password}`)))

describe('similar', () => {
  it.each([
    ['a changed year', 'Holyrood2024!', 'Holyrood2026!', 'similar-number'],
    ['a number in the middle', 'ab1999-kitchen', 'ab20-kitchen', 'similar-number'],
    ['a number between few letters', 'ab2024cd!', 'ab1999cd!', 'similar-number'],
    ['too little but the number', 'ab2024cd', 'ab1999cd', null],
    ['one put in', 'kitchen-sink', 'kitchenn-sink', 'similar-one-edit'],
    ['one exchanged', 'qW8#zzTp', 'qW8#zyTp', 'similar-one-edit'],
    ['two swapped', 'kitchen-sink', 'kitchne-sink', 'similar-one-edit'],
    ['first swapped', 'kitchen-sink', 'iktchen-sink', 'similar-one-edit'],
    ['last swapped', 'kitchen-sink', 'kitchen-sikn', 'similar-one-edit'],
    ['one less in front', 'xkitchen', 'kitchen', 'similar-one-edit'],
    ['signs around', 'blueberry', '!!Blueberry##24', 'similar-stem'],
    ['letters as digits', 'Blueberry', '6lu3b3rry77', null],
    ['letters as signs', '$urrey2024x9', 'surrey', null],
    ['l33t', 'B1u3b3rry!', 'blueberry2026', 'similar-stem'],
    ['l33t in front', '$urrey2024', 'Surrey!', 'similar-stem'],
    ['strokes', 'bi11ycan', '99billycan', 'similar-stem'],
    ['signs between', 'correct-horse-battery', 'CorrectHorseBattery', 'similar-stem'],
    ['case', 'KITCHENSINK', 'kitchensink', 'similar-stem'],
    ['two exchanged', 'qW8#zzTp', 'qX8#zyTp', null],
    ['a swap with one between', 'kitchen', 'chiktenx', null],
    ['a stem too short', 'anna2024!!', 'ANNA99', null],
    ['short numbers', '1234', '1235', null],
    ['six digits', '482913', '482914', null],
    ['another word', 'blueberry2024', 'raspberry2024', null],
    ['a shared ending', 'x!9Kp2$Lm2024', 'Zr&4tY7q2024', null],
  ])('%s: %s and %s → %s', (_, one, other, expected) => {
    const { issues } = judge(one, other)
    expect(issues.map(({ message }) => message)).toEqual(expected === null ? [] : [expected])
  })

  it('joins chains into one group and keeps others out', () => {
    const verdict = judge('blueberry1', 'Blueberry22', 'lantern-otter', 'BLUEBERRY!', 'lantern-ottr')
    expect(found(verdict)).toEqual(['soon 0 1 3', 'soon 2 4'])
  })

  it('calls an old password of the same account tidy', () => {
    const vault = vaultOfRows('a.org jane Holyrood2024', 'a.org jane Holyrood2026')
    expect(found(similar(vault))).toEqual(['tidy 0 1'])
  })

  it('says nothing of equal passwords, and does not judge what is too long to compare', () => {
    expect(found(judge('blueberry', 'blueberry'))).toEqual([])
    const long = judge(`${'x'.repeat(300)}1`, `${'x'.repeat(300)}2`)
    expect(long).toMatchObject({ issues: [], unanswered: [0, 1] })
  })

  it('joins by one edit exactly those that a slow comparison finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 6, maxLength: 8 })
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 12 }), texts => {
        const pairs = (joined: readonly (readonly [number, number])[]) => components(texts.length, joined)
        const fast: [number, number][] = []
        joinByOneEdit(texts, (one, other) => fast.push([one, other]))
        const slow = texts.flatMap((one, i) =>
          texts.flatMap((other, j) => (i < j && isOneEdit(one, other) ? [[i, j] as const] : [])),
        )
        expect(pairs(fast)).toEqual(pairs(slow))
      }),
      { numRuns: 500 },
    )
  })

  it('never finds two long random passwords alike', () => {
    const sign = fc.integer({ min: 33, max: 126 }).map(code => String.fromCharCode(code))
    const random = fc.string({ unit: sign, minLength: 16, maxLength: 40 })
    const seeded = fc.sample(fc.noShrink(random), { numRuns: 3000, seed: 11 })
    const mixed = seeded.map((text, index) => [...text].map((_, at) => mixedSign(index * 64 + at)).join(''))
    expect(judge(...new Set(mixed)).issues).toEqual([])
  })
})

/** Evenly spread signs; the generators of fast-check favour what is short and repeated. */
function mixedSign(seed: number): string {
  let number = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1)
  number = Math.imul(number ^ (number >>> 15), 0x85ebca6b)
  number ^= number >>> 13
  return String.fromCharCode(33 + ((number >>> 0) % 94))
}

function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const places = [...long].map((_, at) => at)
  const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)
  if (long.length === short.length + 1) return places.some(at => without(long, at) === short)
  if (long.length !== short.length) return false
  const swapped = (at: number) => long.slice(0, at) + (long[at + 1] ?? '') + long[at] + long.slice(at + 2)
  return places.some(at => without(long, at) === without(short, at) || swapped(at) === short)
}

/** The smallest member of each one's set. */
function components(count: number, joined: readonly (readonly [number, number])[]): number[] {
  const set = Array.from({ length: count }, (_, index) => index)
  for (const [one, other] of joined) {
    const [from, to] = [Math.max(set[one] ?? 0, set[other] ?? 0), Math.min(set[one] ?? 0, set[other] ?? 0)]
    for (const index of set.keys()) if (set[index] === from) set[index] = to
  }
  return set
}
