/** How much work and how many sets an answer may take. */
export interface Bound {
  /** Sets kept for one vertex, the smallest first. */
  readonly sets: number
  /** Comparisons of two sets, over the whole question. */
  readonly steps: number
}
export const defaultBound: Bound = { sets: 300, steps: 10_000_000 }

/** Sets of names, smallest first, and whether there may be more than were worked out. */
export interface BoundedSets {
  readonly sets: readonly (readonly string[])[]
  readonly bounded: boolean
}

/** Ascending numbers. `mask` has one bit set for each of them, folded to 32: a quick refusal of most comparisons. */
export interface NumberSet {
  readonly members: readonly number[]
  readonly mask: number
}
export const numberSet = (members: readonly number[]): NumberSet => ({
  members,
  mask: members.reduce((mask, member) => mask | (1 << (member & 31)), 0),
})

/** Counts comparisons down. */
export interface Budget {
  steps: number
}

/** Sets of which none contains another. */
export type Family = readonly NumberSet[]

export function union(a: NumberSet, b: NumberSet): NumberSet {
  const members: number[] = []
  let left = 0
  let right = 0
  while (left < a.members.length || right < b.members.length) {
    const one = a.members[left] ?? Number.POSITIVE_INFINITY
    const other = b.members[right] ?? Number.POSITIVE_INFINITY
    members.push(Math.min(one, other))
    if (one <= other) left++
    if (other <= one) right++
  }
  return { members, mask: a.mask | b.mask }
}

function contains(large: NumberSet, small: NumberSet): boolean {
  if ((small.mask & ~large.mask) !== 0 || small.members.length > large.members.length) return false
  let at = 0
  for (const member of small.members) {
    while ((large.members[at] ?? Number.POSITIVE_INFINITY) < member) at++
    if (large.members[at] !== member) return false
    at++
  }
  return true
}

/** Adds a set unless a part of it is there already, and takes out those it is a part of. */
export function add(family: NumberSet[], set: NumberSet, budget: Budget): void {
  budget.steps -= family.length + 1
  if (family.some(other => contains(set, other))) return
  let kept = 0
  for (const other of family) if (!contains(other, set)) family[kept++] = other
  family.length = kept
  family.push(set)
}

/** Every union of one set of each family, without those that contain another. Stops when the budget is used up. */
export function product(families: readonly Family[], bound: Bound, budget: Budget): BoundedFamily {
  let bounded = false
  let result: Family = [numberSet([])]
  for (const family of families) {
    const next: NumberSet[] = []
    for (const a of result) {
      for (const b of family) {
        if (budget.steps > 0) add(next, union(a, b), budget)
        else bounded = true
      }
    }
    const kept = smallest(next, bound.sets)
    bounded ||= kept.bounded
    result = kept.family
  }
  return { family: result, bounded }
}

export interface BoundedFamily {
  readonly family: Family
  readonly bounded: boolean
}

/** The smallest of them, in an order that does not depend on how they were found. */
export function smallest(family: readonly NumberSet[], count: number): BoundedFamily {
  const sorted = family.toSorted(bySize)
  return { family: sorted.slice(0, count), bounded: sorted.length > count }
}

function bySize(a: NumberSet, b: NumberSet): number {
  if (a.members.length !== b.members.length) return a.members.length - b.members.length
  const at = a.members.findIndex((member, index) => member !== b.members[index])
  return at === -1 ? 0 : (a.members[at] ?? 0) - (b.members[at] ?? 0)
}

export const sameFamily = (a: Family, b: Family): boolean =>
  a.length === b.length && a.every((set, index) => bySize(set, b[index] ?? numberSet([])) === 0)
