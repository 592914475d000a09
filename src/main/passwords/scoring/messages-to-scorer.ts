import type { PasswordScore } from './score.ts'

/** What a scoring worker is started with: a shared number, under which it keeps the place in the chunk that it is at. */
export interface ScorerStart {
  readonly place: Int32Array
}

/** What a scoring worker is told. A chunk is answered with its results, in several messages when it takes longer. */
export type ScorerRequest =
  | { readonly kind: 'own-words'; readonly ownWords: readonly string[] }
  | { readonly kind: 'chunk'; readonly passwords: readonly string[] }

/** Scores in the order of the chunk, each following the last; null for a password that zxcvbn could not score. */
export type ScorerAnswer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'scores'
      readonly scores: readonly (PasswordScore | null)[]
      readonly last: boolean
    }
