import {
  add,
  type Bound,
  type BoundedSets,
  type Budget,
  defaultBound,
  type Family,
  type NumberSet,
  numberSet,
  smallest,
  union,
} from './smallest-sets.ts'

/**
 * The smallest sets whose loss leaves none of the given sets whole: the minimal hitting sets of an access base. An empty
 * base is lost already, with nothing. Past the bound the smallest stay; each set given still hits them all, and no part of it does.
 */
export function lockOutSets(base: readonly (readonly string[])[], bound: Bound = defaultBound): BoundedSets {
  const names = [...new Set(base.flat())]
  const numberOf = new Map(names.map((name, index) => [name, index]))
  const toHit = base.map(set => new Set(set.flatMap(name => numberOf.get(name) ?? [])))
  const budget: Budget = { steps: bound.steps }
  let bounded = false
  let found: Family = [numberSet([])]
  for (const set of toHit) {
    const next: NumberSet[] = []
    const missing = found.filter(hitting => !hits(hitting, set))
    for (const hitting of found) if (hits(hitting, set)) add(next, hitting, budget)
    for (const hitting of missing) {
      // Past the budget each set still gets the one member it needs, so that what is left stays true.
      const members = budget.steps > 0 ? set : [...set].slice(0, 1)
      bounded ||= budget.steps <= 0
      for (const member of members) add(next, union(hitting, numberSet([member])), budget)
    }
    const kept = smallest(next, bound.sets)
    bounded ||= kept.bounded
    found = kept.family
  }
  return {
    sets: found
      .filter(hitting => isMinimal(hitting, toHit))
      .map(hitting => hitting.members.map(member => names[member] ?? '')),
    bounded,
  }
}

const hits = (hitting: NumberSet, set: ReadonlySet<number>): boolean =>
  hitting.members.some(member => set.has(member))

/** Each member is the only one that hits some set. */
function isMinimal({ members }: NumberSet, toHit: readonly ReadonlySet<number>[]): boolean {
  return members.every(member =>
    toHit.some(set => set.has(member) && members.every(other => other === member || !set.has(other))),
  )
}
