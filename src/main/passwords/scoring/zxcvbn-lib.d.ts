/** The parts of zxcvbn 4.4.2 that its own types leave out, as far as they are used. */

declare module 'zxcvbn/lib/frequency_lists.js' {
  const lists: Record<string, string[]>
  export default lists
}

declare module 'zxcvbn/lib/matching.js' {
  import type { Matching } from 'zxcvbn/lib/types'

  const matching: Matching
  export default matching
}

declare module 'zxcvbn/lib/scoring.js' {
  import type { Scoring } from 'zxcvbn/lib/types'

  const scoring: Scoring
  export default scoring
}

declare module 'zxcvbn/lib/time_estimates.js' {
  const estimates: {
    guesses_to_score(guesses: number): 0 | 1 | 2 | 3 | 4
    estimate_attack_times(guesses: number): {
      crack_times_seconds: Record<
        | 'online_throttling_100_per_hour'
        | 'online_no_throttling_10_per_second'
        | 'offline_slow_hashing_1e4_per_second'
        | 'offline_fast_hashing_1e10_per_second',
        number
      >
    }
  }
  export default estimates
}

declare module 'zxcvbn/lib/types' {
  export type RankedDictionaries = Readonly<Record<string, Readonly<Record<string, number>>>>

  /** One part of a password, from character `i` to character `j`. */
  export interface Match {
    pattern: 'dictionary' | 'spatial' | 'repeat' | 'sequence' | 'regex' | 'date' | 'bruteforce'
    i: number
    j: number
    token: string
    guesses?: number
    guesses_log10?: number
    matched_word?: string
    rank?: number
    dictionary_name?: string
    reversed?: boolean
    l33t?: boolean
    base_token?: string
  }

  export interface Sequence {
    guesses: number
    guesses_log10: number
    sequence: Match[]
  }

  export interface Matching {
    omnimatch(password: string): Match[]
    dictionary_match(password: string, dictionaries?: RankedDictionaries): Match[]
    reverse_dictionary_match(password: string): Match[]
    l33t_match(password: string): Match[]
    /** From letters with the characters that may stand for them to tables of characters with the letter each stands for. */
    enumerate_l33t_subs(table: Record<string, string[]>): Record<string, string>[]
    spatial_match(password: string): Match[]
    repeat_match(password: string): Match[]
    sequence_match(password: string): Match[]
    regex_match(password: string, expressions?: Record<string, RegExp>): Match[]
    date_match(password: string): Match[]
  }

  export interface Scoring {
    most_guessable_match_sequence(password: string, matches: Match[]): Sequence
    estimate_guesses(match: Match, password: string): number
    uppercase_variations(match: Match): number
  }
}
