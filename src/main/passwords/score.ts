import zxcvbn, { type ZXCVBNResult, type ZXCVBNSequence } from 'zxcvbn'
import type { PasswordVerdict } from '../../shared/views.ts'
import { ukWords } from './uk-words.ts'

/** zxcvbn takes seconds beyond this (https://github.com/dropbox/zxcvbn/issues/326); what follows can only make it stronger. */
export const scoredLength = 64
const shortLength = 12

type Weakness = PasswordVerdict['weaknesses'][number]
type CrackTime = PasswordVerdict['crackTimes'][number]

/**
 * Scores a password with zxcvbn, UK words and the person's own words as its user inputs. The verdict holds keys and
 * numbers only, no part of the password.
 */
export function scorePassword(password: string, ownWords: readonly string[]): PasswordVerdict {
  const own = ownWords.flatMap(words).filter(word => word.length > 2)
  const result = zxcvbn(password.slice(0, scoredLength), [...own, ...ukWords])
  return {
    score: result.score,
    guessesLog10: Math.max(0, result.guesses_log10),
    crackTimes: crackTimes(result),
    weaknesses: result.score >= 4 ? [] : weaknesses(password, result.sequence, new Set(own)),
    shortened: password.length > scoredLength,
  }
}

/** "Anna-Maria O'Neill" is also guessed as "anna", "maria", "annamaria", "oneill" and as one word; "Siân" as "sian". */
function words(text: string): string[] {
  const lower = text.toLowerCase()
  const plain = lower.normalize('NFD').replace(/\p{M}/gu, '')
  const joined = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '')
  return [lower, plain].flatMap(form => [
    joined(form),
    ...form.split(/\s+/).map(joined),
    ...form.split(/[^\p{L}\p{N}]+/u),
  ])
}

/** zxcvbn's list of recent years ends with 2019. */
const year = /(?<!\d)(?:19[3-9]|20[0-4])\d(?!\d)/

function weaknesses(
  password: string,
  sequence: readonly ZXCVBNSequence[],
  own: ReadonlySet<string>,
): Weakness[] {
  const found = sequence.flatMap(match => weaknessesOf(match, own))
  if (year.test(password)) found.push('recent-year')
  if (password.length < shortLength) found.push('too-short')
  return [...new Set(found)]
}

function weaknessesOf(match: ZXCVBNSequence, own: ReadonlySet<string>): Weakness[] {
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
    default:
      return []
  }
}

function dictionaryWeaknesses(match: ZXCVBNSequence, own: ReadonlySet<string>): Weakness[] {
  // A two-letter word inside random letters is chance, not a choice.
  if (match.token.length < 3) return []
  const found: Weakness[] = [wordKind(match, own)]
  if (match.reversed) found.push('reversed-word')
  if (match.l33t) found.push('predictable-substitutions')
  if (/^\p{Lu}[^\p{Lu}]*$/u.test(match.token)) found.push('predictable-capitals')
  return found
}

function wordKind(match: ZXCVBNSequence, own: ReadonlySet<string>): Weakness {
  switch (match.dictionary_name) {
    case 'passwords':
      return 'common-password'
    case 'male_names':
    case 'female_names':
    case 'surnames':
      return 'name'
    case 'user_inputs':
      return own.has(String(match.matched_word)) ? 'own-words' : 'uk-public-life'
    default:
      return 'dictionary-word'
  }
}

function crackTimes(result: ZXCVBNResult): CrackTime[] {
  const seconds = result.crack_times_seconds
  return [
    { scenario: 'online-limited', ...duration(Number(seconds.online_throttling_100_per_hour)) },
    { scenario: 'online-unlimited', ...duration(Number(seconds.online_no_throttling_10_per_second)) },
    { scenario: 'offline-slow', ...duration(Number(seconds.offline_slow_hashing_1e4_per_second)) },
    { scenario: 'offline-fast', ...duration(Number(seconds.offline_fast_hashing_1e10_per_second)) },
  ]
}

const units: readonly (readonly [CrackTime['unit'], number])[] = [
  ['years', 31_557_600],
  ['months', 2_629_800],
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
]

function duration(seconds: number): Pick<CrackTime, 'unit' | 'count'> {
  if (seconds >= 100 * 31_557_600) return { unit: 'centuries', count: 1 }
  const fitting = units.find(([, length]) => seconds >= length)
  return fitting
    ? { unit: fitting[0], count: Math.floor(seconds / fitting[1]) }
    : { unit: 'instant', count: 0 }
}
