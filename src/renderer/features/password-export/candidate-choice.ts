import type { TakeOverCandidate } from '../../../shared/model/password-export.ts'

/** The contract takes so many at a time. */
export const mostTakenOver = 1_000

/** What is ticked at first: what is suggested and not there yet. */
export function firstTicks(candidates: readonly TakeOverCandidate[]): Set<number> {
  return new Set(
    candidates
      .filter(({ suggested, known }) => suggested && !known)
      .slice(0, mostTakenOver)
      .map(({ entry }) => entry),
  )
}

/** Suggested ones first, those that are there already last, and otherwise as in the file. */
export function inOrder(candidates: readonly TakeOverCandidate[]): TakeOverCandidate[] {
  const rank = ({ known, suggested }: TakeOverCandidate) => (known ? 2 : suggested ? 0 : 1)
  return candidates.toSorted((one, other) => rank(one) - rank(other) || one.entry - other.entry)
}

/** Those whose title, site or user holds what was typed. */
export function matching(candidates: readonly TakeOverCandidate[], typed: string): TakeOverCandidate[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return [...candidates]
  return candidates.filter(({ title, site, user }) =>
    [title, site ?? '', user].some(text => text.toLowerCase().includes(wanted)),
  )
}
