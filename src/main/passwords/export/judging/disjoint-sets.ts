/** Things numbered from 0 that are joined into sets, in nearly constant time each. */
export interface DisjointSets {
  join(one: number, other: number): void
  /** The number that stands for the whole set. */
  of(one: number): number
}

export function createDisjointSets(count: number): DisjointSets {
  const parent = Int32Array.from({ length: count }, (_, index) => index)

  function of(one: number): number {
    let at = one
    for (;;) {
      const above = parent[at] ?? at
      if (above === at) return at
      const next = parent[above] ?? above
      parent[at] = next
      at = next
    }
  }

  return {
    of,
    join(one, other) {
      const ofOne = of(one)
      const ofOther = of(other)
      parent[Math.max(ofOne, ofOther)] = Math.min(ofOne, ofOther)
    },
  }
}
