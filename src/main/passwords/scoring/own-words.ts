import type { Matching } from 'zxcvbn/lib/types'
import { dictionaries, ownDictionary, ownWordForms } from './dictionaries.ts'
import { indexedMatching } from './matching.ts'
import { indexWords, type WordIndex } from './word-index.ts'

/** The index of all that does not change from person to person. */
const sharedIndex = indexWords(dictionaries)

/** What is made once of a person's own words, to score any number of passwords with. */
export interface OwnWords {
  readonly words: ReadonlySet<string>
  readonly indexes: readonly WordIndex[]
  readonly matching: Matching
}

/** Prepares names, places, birthdays and the like, as they were written. They come last of the dictionaries, as in zxcvbn. */
export function prepareOwnWords(texts: readonly string[]): OwnWords {
  const words = ownWordForms(texts)
  const indexes = [sharedIndex, indexWords(ownDictionary(words))]
  return { words: new Set(words), indexes, matching: indexedMatching(indexes) }
}
