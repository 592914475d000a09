import estimates from 'zxcvbn/lib/time_estimates.js'
import type { Sequence } from 'zxcvbn/lib/types'
import type { PasswordVerdict } from '../../../shared/views.ts'
import { guessSequence } from './guess-sequence.ts'
import { scoring } from './matching.ts'
import { type OwnWords, prepareOwnWords } from './own-words.ts'
import { scoreQuickly } from './quick-score.ts'
import { scoredLength } from './scored-length.ts'
import { type Weakness, weaknessesOf } from './weaknesses.ts'

type CrackTime = PasswordVerdict['crackTimes'][number]

/** zxcvbn's 0 to 4, and below 4 why. */
export interface PasswordScore {
  readonly score: 0 | 1 | 2 | 3 | 4
  readonly weaknesses: Weakness[]
}

/**
 * Scores a password with zxcvbn, over its own dictionaries, ours and the person's own words. The verdict holds keys and
 * numbers only, no part of the password.
 */
export function scorePassword(password: string, ownWords: readonly string[]): PasswordVerdict {
  const own = prepareOwnWords(ownWords)
  const analysis = analyse(password, own)
  return {
    ...scoreOf(password, analysis, own),
    guessesLog10: Math.max(0, analysis.guesses_log10),
    crackTimes: crackTimes(analysis.guesses),
    shortened: password.length > scoredLength,
  }
}

/** The same score as `scorePassword` gives, quicker: for many passwords with the same own words. */
export function scoreOne(password: string, own: OwnWords): PasswordScore {
  return scoreQuickly(password, own) ?? scoreOf(password, analyse(password, own), own)
}

/** zxcvbn's analysis of the first 64 characters. */
export function analyse(password: string, own: OwnWords): Sequence {
  const scored = password.slice(0, scoredLength)
  return guessSequence(scored, own.matching.omnimatch(scored), scoring)
}

function scoreOf(password: string, analysis: Sequence, own: OwnWords): PasswordScore {
  const score = estimates.guesses_to_score(analysis.guesses)
  return { score, weaknesses: score === 4 ? [] : weaknessesOf(password, analysis.sequence, own.words) }
}

function crackTimes(guesses: number): CrackTime[] {
  const seconds = estimates.estimate_attack_times(guesses).crack_times_seconds
  return [
    { scenario: 'online-limited', ...duration(seconds.online_throttling_100_per_hour) },
    { scenario: 'online-unlimited', ...duration(seconds.online_no_throttling_10_per_second) },
    { scenario: 'offline-slow', ...duration(seconds.offline_slow_hashing_1e4_per_second) },
    { scenario: 'offline-fast', ...duration(seconds.offline_fast_hashing_1e10_per_second) },
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
