import frequencyLists from 'zxcvbn/lib/frequency_lists.js'
import type { RankedDictionaries } from 'zxcvbn/lib/types'
import { wordForms } from './word-forms.ts'
import type { RankedLists } from './word-index.ts'
import { readWordLists } from './word-lists.ts'

const wordLists = readWordLists()

/** zxcvbn's own dictionaries and after them ours, each a list of its words, best first. */
export const dictionaries: RankedLists = { ...frequencyLists, ...wordLists.ranked }

const ukWords = new Set(Object.values(wordLists.ranked).flat())

/** Whether a word, in lower case, stands in one of the UK lists. */
export function isUkWord(word: string): boolean {
  return ukWords.has(word)
}

/** Where the words begin in a word of ours that is joined from several: 0, 7, 10 and 12 for "holbornandstpancras". */
export const wordStartsOf = wordLists.starts

/** The words that names, places and dates of one person come to when they are guessed. */
export function ownWordForms(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(wordForms))].filter(word => word.length > 2)
}

/** A person's own words as a dictionary, by the name that zxcvbn gives to what comes with a call. */
export function ownDictionary(words: readonly string[]): RankedLists {
  return { user_inputs: words }
}

/**
 * Lists in the shape that zxcvbn takes: the rank of each word. Without a prototype, since zxcvbn looks words up with `in`
 * and would find "constructor" in any plain object.
 */
export function rankedDictionaries(lists: RankedLists): RankedDictionaries {
  return Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, ranks(words)]))
}

function ranks(words: readonly string[]): Record<string, number> {
  const ranked: Record<string, number> = Object.create(null)
  words.forEach((word, index) => {
    ranked[word] = index + 1
  })
  return ranked
}
