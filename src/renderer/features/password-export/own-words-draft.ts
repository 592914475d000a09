import type { OwnWord } from '../../../shared/model/password-export.ts'
import { isWrittenDay } from '../../../shared/model/written-day.ts'

/** What stands in the fields about the person. Several things in one field are parted by commas or lines. */
export const ownWordFields = ['names', 'places', 'parties', 'days'] as const
export type OwnWordField = (typeof ownWordFields)[number]
export type OwnWordsDraft = Record<OwnWordField, string>

export const noOwnWords: OwnWordsDraft = { names: '', places: '', parties: '', days: '' }

const partsOf = (text: string): string[] =>
  [...new Set(text.split(/[,;\n]/).map(part => part.trim()))].filter(part => part !== '')

/** The first of the days that cannot be read as one, or null. */
export const unreadableDay = ({ days }: OwnWordsDraft): string | null =>
  partsOf(days).find(day => !isWrittenDay(day)) ?? null

const kindOf: Record<OwnWordField, OwnWord['kind']> = {
  names: 'name',
  places: 'constituency',
  parties: 'party',
  days: 'date',
}
const longestWord = 80
const mostWords = 100

/** The words of all fields, each once. */
export function readOwnWords(draft: OwnWordsDraft): OwnWord[] {
  const words = ownWordFields.flatMap(field =>
    partsOf(draft[field]).map(part => ({
      word: part.slice(0, longestWord).trim(),
      kind: kindOf[field],
    })),
  )
  return words.slice(0, mostWords)
}
