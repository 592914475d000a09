import { describe, expect, it } from 'vitest'
import {
  noOwnWords,
  readOwnWords,
  unreadableDay,
} from '../../../../src/renderer/features/password-export/own-words-draft.ts'
import { ownWordSchema } from '../../../../src/shared/model/password-export.ts'

describe('readOwnWords', () => {
  it('gives nothing when nothing is said', () => {
    expect(readOwnWords(noOwnWords)).toEqual([])
    expect(readOwnWords({ ...noOwnWords, names: ' , ;\n' })).toEqual([])
  })

  it('parts words by commas, semicolons and lines, and knows what each is', () => {
    expect(
      readOwnWords({ names: 'Siân, Rex; Siân', places: 'Ynys Môn', parties: 'SDLP', days: '4 March 1975' }),
    ).toEqual([
      { word: 'Siân', kind: 'name' },
      { word: 'Rex', kind: 'name' },
      { word: 'Ynys Môn', kind: 'constituency' },
      { word: 'SDLP', kind: 'party' },
      { word: '4 March 1975', kind: 'date' },
    ])
  })

  it('names the day that cannot be read, since it would look as if it had been looked for', () => {
    expect(unreadableDay({ ...noOwnWords, days: '4 March 1975, 1980-02-01' })).toBeNull()
    expect(unreadableDay({ ...noOwnWords, days: '4 March 1975, next spring' })).toBe('next spring')
    expect(ownWordSchema.safeParse({ word: 'next spring', kind: 'date' }).success).toBe(false)
    expect(ownWordSchema.safeParse({ word: 'next spring', kind: 'other' }).success).toBe(true)
  })

  it('keeps to what can be sent', () => {
    const many = readOwnWords({ ...noOwnWords, names: `${'a'.repeat(300)}, ${'b,c,'.repeat(2)}` })
    expect(many.every(word => ownWordSchema.safeParse(word).success)).toBe(true)
    expect(
      readOwnWords({ ...noOwnWords, names: Array.from({ length: 300 }, (_, i) => `n${i}`).join() }),
    ).toHaveLength(100)
  })
})
