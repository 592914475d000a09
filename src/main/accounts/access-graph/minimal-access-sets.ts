import { type AccessGraph, type CountedGraph, countGraph } from './graph.ts'
import {
  add,
  type Bound,
  type BoundedSets,
  type Budget,
  defaultBound,
  type Family,
  type NumberSet,
  numberSet,
  product,
  sameFamily,
  smallest,
} from './smallest-sets.ts'

/** The sets that give access to a vertex and have no part that does. The vertex by itself is one of them. */
export const minimalAccessSets = (
  graph: AccessGraph,
  vertex: string,
  bound: Bound = defaultBound,
): BoundedSets => minimalAccessSetsOf(countGraph(graph), [vertex], bound).get(vertex) ?? nothing

/** The minimal access sets made of vertices without ways in: what one really holds or knows. */
export const accessBase = (graph: AccessGraph, vertex: string, bound: Bound = defaultBound): BoundedSets =>
  accessBasesOf(countGraph(graph), [vertex], bound).get(vertex) ?? nothing

const nothing: BoundedSets = { sets: [], bounded: false }

/** As `minimalAccessSets`, for several vertices in one go: what they share is worked out once. */
export const minimalAccessSetsOf = (
  graph: CountedGraph,
  vertices: readonly string[],
  bound: Bound = defaultBound,
): Map<string, BoundedSets> => setsOf(graph, vertices, bound, () => true)

/** As `accessBase`, for several vertices in one go. */
export const accessBasesOf = (
  graph: CountedGraph,
  vertices: readonly string[],
  bound: Bound = defaultBound,
): Map<string, BoundedSets> => setsOf(graph, vertices, bound, vertex => graph.waysInto[vertex]?.length === 0)

/**
 * Starts with the vertex itself where `mayStand` says so, and follows all ways until nothing new comes up: a least fixed
 * point over families of sets. Past the bound the smallest sets stay. Each set given does open its vertex, bounded or not.
 */
function setsOf(
  graph: CountedGraph,
  names: readonly string[],
  bound: Bound,
  mayStand: (vertex: number) => boolean,
): Map<string, BoundedSets> {
  const asked = names.flatMap(name => graph.numberOf.get(name) ?? [])
  const order = suppliersFirst(graph, asked)
  const budget: Budget = { steps: bound.steps }
  const families: Family[] = graph.names.map((_, vertex) => (mayStand(vertex) ? [numberSet([vertex])] : []))
  const bounded = new Uint8Array(graph.names.length)
  const waiting = new Uint8Array(graph.names.length).fill(1)

  for (let changed = true; changed; ) {
    changed = false
    for (const vertex of order) {
      if (waiting[vertex] === 0) continue
      waiting[vertex] = 0
      if (budget.steps <= 0) {
        bounded[vertex] = 1
        continue
      }
      const found = familyOf(graph, vertex, families, bound, budget)
      if (found.bounded) bounded[vertex] = 1
      if (sameFamily(found.family, families[vertex] ?? [])) continue
      families[vertex] = found.family
      changed = true
      for (const way of graph.waysNeeding[vertex] ?? []) waiting[graph.ways[way]?.to ?? vertex] = 1
    }
  }
  const incomplete = reachedBy(graph, bounded)
  return new Map(
    asked.map(vertex => [
      graph.names[vertex] ?? '',
      {
        sets: (families[vertex] ?? []).map(set => set.members.map(member => graph.names[member] ?? '')),
        bounded: incomplete[vertex] === 1,
      },
    ]),
  )
}

function familyOf(
  graph: CountedGraph,
  vertex: number,
  families: readonly Family[],
  bound: Bound,
  budget: Budget,
) {
  const sets: NumberSet[] = [...(families[vertex] ?? [])]
  let bounded = false
  for (const index of graph.waysInto[vertex] ?? []) {
    const suppliers = (graph.ways[index]?.from ?? []).map(from => families[from] ?? [])
    const found = product(suppliers, bound, budget)
    bounded ||= found.bounded
    for (const set of found.family) add(sets, set, budget)
  }
  const kept = smallest(sets, bound.sets)
  return { family: kept.family, bounded: bounded || kept.bounded }
}

/** All that the asked vertices depend on, each after what opens it as far as cycles allow, so that few rounds are needed. */
function suppliersFirst(graph: CountedGraph, asked: readonly number[]): number[] {
  const order: number[] = []
  const seen = new Uint8Array(graph.names.length)
  const open = [...asked].reverse().map(vertex => ({ vertex, entered: false }))
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    if (top.entered) {
      order.push(top.vertex)
      continue
    }
    if (seen[top.vertex] === 1) continue
    seen[top.vertex] = 1
    open.push({ vertex: top.vertex, entered: true })
    for (const way of graph.waysInto[top.vertex] ?? []) {
      for (const vertex of graph.ways[way]?.from ?? []) open.push({ vertex, entered: false })
    }
  }
  return order
}

/** Whatever depends on something that was bounded may have more sets too. */
function reachedBy(graph: CountedGraph, marked: Uint8Array): Uint8Array {
  const reached = Uint8Array.from(marked)
  const toFollow = [...marked.keys()].filter(vertex => marked[vertex] === 1)
  for (let vertex = toFollow.pop(); vertex !== undefined; vertex = toFollow.pop()) {
    for (const way of graph.waysNeeding[vertex] ?? []) {
      const to = graph.ways[way]?.to
      if (to === undefined || reached[to] === 1) continue
      reached[to] = 1
      toFollow.push(to)
    }
  }
  return reached
}
