/**
 * An account access graph: vertices, and for each vertex the alternative sets of vertices that open it. Everything in one
 * set is needed together. A vertex without sets is one that a person holds or knows. Cycles are normal.
 * After Hammann, Radomirović, Sasse and Basin, User Account Access Graphs, ACM CCS 2019
 * (https://doi.org/10.1145/3319535.3354193).
 */
export interface AccessGraph {
  readonly vertices: readonly string[]
  readonly ways: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** A graph with its vertices and ways counted, so that many questions can be asked of it quickly. */
export interface CountedGraph {
  readonly names: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  /** Each way, in the order of the graph. */
  readonly ways: readonly CountedWay[]
  /** By vertex: the ways into it. */
  readonly waysInto: readonly (readonly number[])[]
  /** By vertex: the ways that need it. */
  readonly waysNeeding: readonly (readonly number[])[]
}
export interface CountedWay {
  readonly to: number
  /** Each vertex once. */
  readonly from: readonly number[]
}

/** Counts vertices in the order in which they are named. A way that needs nothing is no way and is left out. */
export const countGraph = ({ vertices, ways }: AccessGraph): CountedGraph =>
  countWays(
    vertices,
    [...ways].flatMap(([to, sets]) => sets.filter(set => set.length > 0).map(from => ({ to, from }))),
  )

/** As `countGraph`, for ways that are listed one by one: each keeps its place in the list as its number. */
export function countWays(
  vertices: readonly string[],
  ways: readonly { readonly to: string; readonly from: readonly string[] }[],
): CountedGraph {
  const numberOf = new Map<string, number>()
  const numbered = (name: string): number => {
    const known = numberOf.get(name)
    if (known !== undefined) return known
    numberOf.set(name, numberOf.size)
    return numberOf.size - 1
  }
  for (const vertex of vertices) numbered(vertex)
  const counted = ways.map(({ to, from }) => ({ to: numbered(to), from: [...new Set(from)].map(numbered) }))
  const perVertex = () => Array.from({ length: numberOf.size }, (): number[] => [])
  const waysInto = perVertex()
  const waysNeeding = perVertex()
  for (const [index, way] of counted.entries()) {
    waysInto[way.to]?.push(index)
    for (const vertex of way.from) waysNeeding[vertex]?.push(index)
  }
  return { names: [...numberOf.keys()], numberOf, ways: counted, waysInto, waysNeeding }
}
