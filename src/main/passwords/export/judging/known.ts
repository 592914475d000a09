/** A service of the catalogue, as far as judging needs it. */
export interface KnownService {
  readonly id: string
  readonly name: string
  /** Domains people sign in on: "google.com". */
  readonly domains: readonly string[]
  readonly offersSecondFactor: boolean
  /** Whether its loss exposes other accounts or papers. */
  readonly isKey: boolean
}

export const ownWordKinds = ['name', 'constituency', 'party', 'date', 'place', 'other'] as const
export type OwnWordKind = (typeof ownWordKinds)[number]

/** A word that a person can be guessed by. Of a `date`, any usual way of writing a day: "1975-03-04", "4 March 1975". */
export interface OwnWord {
  readonly word: string
  readonly kind: OwnWordKind
}
