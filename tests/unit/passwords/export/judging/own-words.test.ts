import { describe, expect, it } from 'vitest'
import { ownWords as judgeOwnWords } from '../../../../../src/main/passwords/export/judging/own-words.ts'
import { createShown } from '../../../../../src/main/passwords/export/judging/shown.ts'
import type { OwnWord } from '../../../../../src/shared/model/password-export.ts'
import { login, ownWords, vaultOf, vaultOfRows } from './vaults.ts'

function what(password: string, words: readonly OwnWord[] = ownWords): unknown {
  const vault = vaultOf([login('a.org jane -', { password })])
  const [issue] = judgeOwnWords(vault, words).issues
  return issue?.values?.(createShown(vault)).what ?? null
}

describe('own-words', () => {
  it.each([
    ['Sian2024', 'your name'],
    ['SIÂN!!', 'your name'],
    ['xx51anxx', 'your name'],
    ['oneill99', 'your name'],
    ['0N3111!!', 'your name'],
    ['Glamorgan-bach', 'your constituency'],
    ['PlaidCymru', 'your party'],
    ['GLAMORGAN-Sian1975', 'your name, your constituency and a date of yours'],
    ['Lee1975', 'your name and a date of yours'],
    ['AnnaLee-77', 'your name'],
    ['sleep-well', null],
    ['fleece', null],
    ['north-star', null],
    ['si-an', null],
    ['lantern-gravel-otter', null],
    ['xK9#1975mQ2', null],
    ['1975', null],
    ['Sunny0403', 'a date of yours'],
    ['0403', 'a date of yours'],
    ['0304', 'a date of yours'],
    ['xK9#0403mQ2', null],
    ['0403#mQ2xK9', null],
    ['x04031975', 'a date of yours'],
    ['040375', 'a date of yours'],
    ['04-03-75', 'a date of yours'],
    ['4.3.1975', 'a date of yours'],
    ['19750304', 'a date of yours'],
    ['4march', 'a date of yours'],
    ['Mar4!', 'a date of yours'],
    ['marker4', null],
    ['24march', null],
    ['05031975', null],
  ])('%s → %s', (password, expected) => expect(what(password)).toBe(expected))

  it.each([
    '1975-03-04',
    '04/03/1975',
    '4.3.1975',
    '04031975',
    '4 March 1975',
    '4th of March 1975',
    'March 4, 1975',
  ])('reads the day %s', word => expect(what('x040375x', [{ word, kind: 'date' }])).toBe('a date of yours'))

  it('leaves out parts of names that say nothing of a person', () => {
    const words: OwnWord[] = [{ word: 'Cardiff South and Penarth', kind: 'constituency' }]
    expect(what('south-pole', words)).toBeNull()
    expect(what('Penarth1', words)).toBe('your constituency')
  })

  it('takes signs of patterns in words as what they are', () => {
    expect(what('abcd', [{ word: '.*(', kind: 'other' }])).toBeNull()
    expect(what('anna', [{ word: '(Anna)', kind: 'name' }])).toBe('your name')
  })

  it('was not asked when there are no words, or none that can be looked for', () => {
    const vault = vaultOfRows('a.org jane sian2024')
    expect(judgeOwnWords(vault, []).state).toBe('not-asked')
    expect(judgeOwnWords(vault, [{ word: 'Jo', kind: 'name' }]).state).toBe('not-asked')
  })

  it('is urgent on a key service', () => {
    const { issues } = judgeOwnWords(vaultOfRows('facebook.com j sian2024', 'a.org j glamorgan1'), ownWords)
    expect(issues.map(({ severity }) => severity)).toEqual(['urgent', 'soon'])
  })
})
