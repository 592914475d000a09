import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareOwnWords } from '../../../../src/main/passwords/scoring/own-words.ts'
import { scoreOne, scorePassword } from '../../../../src/main/passwords/scoring/score.ts'
import { passwordVerdictSchema } from '../../../../src/shared/views.ts'
import { passwordMaker } from '../../../support/made-up-passwords.ts'

describe('scorePassword', () => {
  it.each([
    ['password', [], ['common-password', 'too-short']],
    ['Margaret', [], ['name', 'predictable-capitals', 'too-short']],
    ['qwertyuiop', [], ['common-password', 'too-short']],
    ['abcdefgh', [], ['sequence', 'too-short']],
    ['aaaaaaaaaaaa', [], ['repeat']],
    ['Holyrood2026!', [], ['uk-public-life', 'recent-year', 'predictable-capitals']],
    ['Caerdydd2026', [], ['uk-public-life', 'recent-year', 'predictable-capitals']],
    ['Senedd1999', [], ['uk-public-life', 'recent-year']],
    ['Featherstonehaugh26', ['Ann Featherstonehaugh'], ['own-words']],
  ])('calls %s weak and says why', (password, own, expected) => {
    const verdict = scorePassword(password, own)
    expect(verdict.score).toBeLessThanOrEqual(2)
    expect(verdict.weaknesses).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    'Labour2024',
    'Senedd1999',
    'Caerdydd2026',
    'Bootle2024',
    'Clacton2024',
    'HolbornAndStPancras2026',
    'holbornandstpancras2024',
    'Pancras2024',
    'StPancras2024',
    'GoldersGreen2026',
    'RichmondPark2025',
    'Ynysmon2024',
    'YnysMôn2026',
    'Gorton2026',
    'RhonddaAndOgmore2024',
    'Strangford2024',
    'Stoke-on-Trent2024',
    'NaH-EileananAnIar2026',
    'Rutherglen2029',
    'Hibernian2023',
    'Cariad2027',
    'PlaidCymru2021',
    'GwynDelyth2020',
  ])('says at once of %s that it is a word of UK public life with a year', password => {
    const verdict = scorePassword(password, ['Gwyn Delyth'])
    expect(verdict.score).toBeLessThanOrEqual(1)
    expect(verdict.weaknesses).toEqual(
      expect.arrayContaining([password.startsWith('Gwyn') ? 'own-words' : 'uk-public-life', 'recent-year']),
    )
  })

  it("names the person's own surname even when it is a common one", () => {
    const verdict = scorePassword('Smith2026', ['Jo Smith'])
    expect(verdict.score).toBeLessThanOrEqual(1)
    expect(verdict.weaknesses).toEqual(expect.arrayContaining(['own-words', 'recent-year']))
    expect(scorePassword('Smith2026', []).weaknesses).not.toContain('own-words')
  })

  it('counts a year to 2029 as a year in the guesses too', () => {
    const guesses = (password: string) => scorePassword(password, []).guessesLog10
    expect(guesses('Caerdydd2027')).toBe(guesses('Caerdydd2017'))
    expect(guesses('Caerdydd2029')).toBeLessThan(guesses('Caerdydd2199'))
  })

  it('raises no alarm over random characters', () => {
    const make = passwordMaker(3, ['word'])
    for (let at = 0; at < 500; at++) expect(scorePassword(make.random().padEnd(16, '~k'), []).score).toBe(4)
  })

  it('gives the same score alone and among many', () => {
    const own = prepareOwnWords(['Jo Smith'])
    for (const password of ['Smith2026', 'password', 'xK9#mQ2$vL7pWq8Z', 'lantern-gravel-otter', 'Cariad!']) {
      const { score, weaknesses } = scorePassword(password, ['Jo Smith'])
      expect(scoreOne(password, own)).toEqual({ score, weaknesses })
    }
  })

  it('is content with three random words, and then names no weakness', () => {
    const verdict = scorePassword('lantern-gravel-otter', [])
    expect(verdict).toMatchObject({ score: 4, weaknesses: [], shortened: false })
    expect(verdict.crackTimes.find(time => time.scenario === 'online-limited')?.unit).toBe('centuries')
  })

  it('takes apart names with apostrophes and hyphens', () => {
    expect(scorePassword('oneill2026', ["Sinéad O'Neill"]).weaknesses).toContain('own-words')
    expect(scorePassword('lloydjones1', ['Lloyd-Jones']).weaknesses).toContain('own-words')
  })

  it('cuts at 64 characters and says so', () => {
    const verdict = scorePassword('x!9Kp2$'.repeat(40), [])
    expect(verdict.shortened).toBe(true)
  })

  it('gives a sound verdict for any text, with no part of the text in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), password => {
        expect(passwordVerdictSchema.safeParse(scorePassword(password, [])).success).toBe(true)
      }),
      { numRuns: 50 },
    )
    expect(JSON.stringify(scorePassword('zqxjkvbwpfy-marker', ['zqxjkvbwpfy']))).not.toContain('zqxj')
  })
})
