import zxcvbnMatching from 'zxcvbn/lib/matching.js'
import zxcvbnScoring from 'zxcvbn/lib/scoring.js'
import type { Match, Matching, Scoring } from 'zxcvbn/lib/types'
import { rankedDictionaries, wordStartsOf } from './dictionaries.ts'
import type { RankedLists, WordIndex } from './word-index.ts'

/** zxcvbn's own expression ends with 2019. Its guesses for a year are the distance to now, and at least 20, all the same. */
const years = { recent_year: /19\d\d|20[0-2]\d/g }

/**
 * zxcvbn's matching as it is, over our dictionaries and with years to 2029. All its matchers call each other on `this`, so
 * an object that inherits from it and passes its own dictionaries and expressions on changes nothing for anybody else.
 */
export function matchingOver(lists: RankedLists): Matching {
  const dictionaries = rankedDictionaries(lists)
  return matchingWith(password => zxcvbnMatching.dictionary_match(password, dictionaries))
}

function matchingWith(dictionary_match: Matching['dictionary_match']): Matching {
  const own: Pick<Matching, 'dictionary_match' | 'regex_match'> = {
    dictionary_match,
    regex_match: password => zxcvbnMatching.regex_match(password, years),
  }
  return Object.assign(Object.create(zxcvbnMatching), own)
}

/**
 * zxcvbn's scoring as it is, save that the capitals in "HolbornAndStPancras" are as easily guessed as the one in "Holborn":
 * zxcvbn would try them in any place.
 */
export const scoring: Scoring = Object.assign(Object.create(zxcvbnScoring), {
  uppercase_variations(match: Match): number {
    return isCapitalisedByWord(match) ? 2 : zxcvbnScoring.uppercase_variations(match)
  },
} satisfies Pick<Scoring, 'uppercase_variations'>)

function isCapitalisedByWord({ matched_word, token, reversed, l33t }: Match): boolean {
  const starts = matched_word === undefined || reversed || l33t ? undefined : wordStartsOf.get(matched_word)
  if (starts === undefined || token.toLowerCase() === token) return false
  // "and", "of", "on" are often left small.
  return [...token].every((character, at) => character === character.toLowerCase() || starts.includes(at))
}

/**
 * The same matching by walking word indexes. zxcvbn cuts out every part of the password and looks it up in every
 * dictionary; a walk ends where no word goes on. `indexes` are in the order of their dictionaries, and the order of
 * matches is zxcvbn's, since of two matches with equal guesses it keeps the first.
 */
export function indexedMatching(indexes: readonly WordIndex[]): Matching {
  const matching = matchingWith(password => dictionaryMatches(password, indexes))
  const own: Pick<Matching, 'date_match' | 'enumerate_l33t_subs'> = {
    enumerate_l33t_subs: table => onlySubstitution(table) ?? zxcvbnMatching.enumerate_l33t_subs(table),
    date_match: password => (mayHoldDate.test(password) ? zxcvbnMatching.date_match(password) : []),
  }
  return Object.assign(matching, own)
}

/** Every date zxcvbn knows has four digits in a row, or a digit, a separator and a digit. */
const mayHoldDate = /\d{4}|\d[\s/\\_.-]\d/

/** The one way to read substituted characters, where each letter has one and none stands for two; null where there are more. */
function onlySubstitution(table: Record<string, string[]>): Record<string, string>[] | null {
  const letters: Record<string, string> = {}
  for (const letter in table) {
    const [character, another] = table[letter] ?? []
    if (character === undefined || another !== undefined || letters[character] !== undefined) return null
    letters[character] = letter
  }
  return [letters]
}

function dictionaryMatches(password: string, indexes: readonly WordIndex[]): Match[] {
  const matches: Match[] = []
  // Some letters are longer in lower case. zxcvbn walks as far as the password is long, so this does too.
  const lower = password.toLowerCase()
  for (let i = 0; i < password.length; i++) {
    const before = matches.length
    let filled = 0
    for (const index of indexes) filled += addWordsFrom(matches, password, lower, i, index) ? 1 : 0
    // The words of one index come by their length. Those of several are put in that order, and stay in it otherwise.
    if (filled > 1) matches.push(...matches.splice(before).sort((a, b) => a.j - b.j))
  }
  return matches
}

/** Adds the matches that begin at `i`; says whether there were any. */
function addWordsFrom(
  matches: Match[],
  password: string,
  lower: string,
  i: number,
  index: WordIndex,
): boolean {
  const before = matches.length
  let node = 0
  for (let j = i; j < password.length; j++) {
    node = index.next(node, lower.charCodeAt(j))
    if (node === 0) break
    if (index.lowestRank(node) === 0) continue
    index.eachPlace(node, (dictionary, rank) => {
      matches.push({
        pattern: 'dictionary',
        i,
        j,
        token: password.slice(i, j + 1),
        matched_word: lower.slice(i, j + 1),
        rank,
        dictionary_name: dictionary,
        reversed: false,
        l33t: false,
      })
    })
  }
  return matches.length > before
}
