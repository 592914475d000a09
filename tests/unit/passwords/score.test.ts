import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorePassword } from '../../../src/main/passwords/score.ts'
import { passwordVerdictSchema } from '../../../src/shared/views.ts'

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
