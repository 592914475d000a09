import type { Match } from 'zxcvbn/lib/types'
import type { PasswordVerdict } from '../../../shared/views.ts'
import { isUkWord } from './dictionaries.ts'

export type Weakness = PasswordVerdict['weaknesses'][number]

const shortLength = 12
const year = /(?<!\d)(?:19[3-9]|20[0-4])\d(?!\d)/

/** Why a password is weak, by the parts of it that zxcvbn would guess. `own` are the person's own words, in lower case. */
export function weaknessesOf(
  password: string,
  sequence: readonly Match[],
  own: ReadonlySet<string>,
): Weakness[] {
  const found = sequence.flatMap(match => weaknessesOfMatch(match, own))
  if (year.test(password)) found.push('recent-year')
  if (password.length < shortLength) found.push('too-short')
  return [...new Set(found)]
}

function weaknessesOfMatch(match: Match, own: ReadonlySet<string>): Weakness[] {
  switch (match.pattern) {
    case 'dictionary':
      return dictionaryWeaknesses(match, own)
    case 'spatial':
      return ['keyboard-pattern']
    case 'repeat':
      return ['repeat']
    case 'sequence':
      return ['sequence']
    case 'regex':
      return ['recent-year']
    case 'date':
      return ['date']
    case 'bruteforce':
      return []
  }
}

function dictionaryWeaknesses(match: Match, own: ReadonlySet<string>): Weakness[] {
  // A two-letter word inside random letters is chance, not a choice.
  if (match.token.length < 3) return []
  const found = wordKinds(match, own)
  if (match.reversed) found.push('reversed-word')
  if (match.l33t) found.push('predictable-substitutions')
  if (/^\p{Lu}[^\p{Lu}]*$/u.test(match.token)) found.push('predictable-capitals')
  return found
}

/** A surname that stands in zxcvbn's lists as well is still the person's own: zxcvbn names only the list it is guessed from first. */
function wordKinds(match: Match, own: ReadonlySet<string>): Weakness[] {
  const word = match.matched_word ?? ''
  const found: Weakness[] = []
  if (own.has(word)) found.push('own-words')
  if (isUkWord(word)) found.push('uk-public-life')
  const listed = listKind(match.dictionary_name ?? '')
  if (listed && (found.length === 0 || listed !== 'dictionary-word')) found.push(listed)
  return found
}

function listKind(dictionary: string): Weakness | null {
  switch (dictionary) {
    case 'passwords':
      return 'common-password'
    case 'male_names':
    case 'female_names':
    case 'surnames':
      return 'name'
    case 'english_wikipedia':
    case 'us_tv_and_film':
      return 'dictionary-word'
    default:
      return null
  }
}
