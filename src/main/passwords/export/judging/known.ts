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
