import { describe, expect, it } from 'vitest'
import frequencyLists from 'zxcvbn/lib/frequency_lists.js'
import type { Sequence } from 'zxcvbn/lib/types'
import {
  dictionaries,
  ownDictionary,
  ownWordForms,
} from '../../../../src/main/passwords/scoring/dictionaries.ts'
import { matchingOver, scoring } from '../../../../src/main/passwords/scoring/matching.ts'
import { prepareOwnWords } from '../../../../src/main/passwords/scoring/own-words.ts'
import { scoreQuickly } from '../../../../src/main/passwords/scoring/quick-score.ts'
import { analyse } from '../../../../src/main/passwords/scoring/score.ts'
import { scoredLength } from '../../../../src/main/passwords/scoring/scored-length.ts'
import { type PasswordMaker, passwordMaker } from '../../../support/made-up-passwords.ts'

const texts = ['Ann Featherstonehaugh', 'Siân', 'Holborn', '1974', 'wrbt', '선거']
const own = prepareOwnWords(texts)
/** zxcvbn's untouched matchers and its untouched search for the cheapest sequence. */
const untouched = matchingOver({ ...dictionaries, ...ownDictionary(ownWordForms(texts)) })
const byZxcvbn = (password: string): Sequence => {
  const scored = password.slice(0, scoredLength)
  return scoring.most_guessable_match_sequence(scored, untouched.omnimatch(scored))
}
const toCompare = ({ guesses, sequence }: Sequence) => [
  guesses,
  ...sequence.map(({ pattern, i, j, token, guesses, dictionary_name, matched_word, rank, reversed, l33t }) =>
    JSON.stringify([pattern, i, j, token, guesses, dictionary_name, matched_word, rank, reversed, l33t]),
  ),
]

const words = Object.values({ ...frequencyLists, ...dictionaries }).flatMap(list => list.slice(0, 2500))
const kinds = Object.keys(passwordMaker(0, words)) as (keyof PasswordMaker)[]
const perKind = Math.ceil(20_000 / kinds.length)

describe.each(kinds)('passwords of the kind %s', kind => {
  const make = passwordMaker(kinds.indexOf(kind) + 1, words)
  const passwords = Array.from({ length: perKind }, () => make[kind]())

  it('have the guesses and the sequence of zxcvbn, and are proven strong only where zxcvbn says 4', () => {
    const different: string[] = []
    const falselyProven: string[] = []
    for (const password of passwords) {
      const expected = byZxcvbn(password)
      if (toCompare(expected).join() !== toCompare(analyse(password, own)).join()) different.push(password)
      if (scoreQuickly(password, own) && expected.guesses < 1e10 + 5) falselyProven.push(password)
    }
    expect(different).toEqual([])
    expect(falselyProven).toEqual([])
  })
})

it('agrees with zxcvbn on odd text too', () => {
  const odd = [
    '',
    'a',
    'constructor',
    '__proto__',
    'İstanbul2026',
    'ΣΑΣ2026',
    '\u{1f600}'.repeat(30),
    'x\ud800y',
    '선거2026',
    'ẞtraße1999',
    '2026-11-22T10:00',
    '\t\n\v',
    'a'.repeat(70),
    'abcabcabd'.repeat(9),
    '@@@@@@@@4444',
    '(({[<|1!7+'.repeat(3),
  ]
  for (const password of odd)
    expect(toCompare(analyse(password, own)), JSON.stringify(password)).toEqual(toCompare(byZxcvbn(password)))
})

describe('scoreQuickly', () => {
  it('proves nearly all that password managers make, and never below eleven characters', () => {
    const make = passwordMaker(99, words)
    const proven = Array.from({ length: 1000 }, () => make.random()).filter(one => scoreQuickly(one, own))
    expect(proven.length).toBeGreaterThan(980)
    expect(scoreQuickly('xK9#mQ2$vL', own)).toBeNull()
    expect(scoreQuickly('xK9#mQ2$vL7', own)).toEqual({ score: 4, weaknesses: [] })
  })

  it.each([
    ['words with other signs in them', 'C0rr3sp0nd3nc3'],
    ['backwards', 'ecnednopserroc'],
    ['dates', '22/11/1974-22.11.74'],
    ['repeats', 'gK4!gK4!gK4!gK4!'],
    ['walks over the keyboard', 'zxcvbnm,./zxcvbnm'],
    ['sequences', 'abcdefghijklmnop'],
    ['the person’s own words', 'Featherstonehaugh'],
  ])('proves nothing of %s', (_, password) => {
    expect(scoreQuickly(password, own)).toBeNull()
  })

  it('leaves letters beyond ASCII to zxcvbn', () => {
    expect(scoreQuickly('xK9#mQ2$vL7pŵq8Z', own)).toBeNull()
  })
})
