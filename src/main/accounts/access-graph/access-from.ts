import { type AccessGraph, type CountedGraph, countGraph } from './graph.ts'

/** Everything that opens to whoever holds some vertices, those included. Names that are not in the graph open nothing. */
export function accessFrom(graph: AccessGraph, held: Iterable<string>): Set<string> {
  const counted = countGraph(graph)
  const numbers = [...held].flatMap(name => counted.numberOf.get(name) ?? [])
  const open = openFrom(counted, numbers)
  return new Set(counted.names.filter((_, vertex) => open[vertex] === 1))
}

/** What is left out of the graph while a question is asked of it. By number of way or vertex; 1 is left out. */
export interface LeftOut {
  readonly ways?: Uint8Array
  readonly vertices?: Uint8Array
}

/**
 * The least fixed point: 1 for each vertex that opens to the held ones. Each edge is looked at once, so the work grows
 * with the number of edges.
 */
export function openFrom(graph: CountedGraph, held: Iterable<number>, leftOut: LeftOut = {}): Uint8Array {
  const open = new Uint8Array(graph.names.length)
  const found = new Int32Array(graph.ways.length)
  const toFollow: number[] = []
  const reach = (vertex: number) => {
    if (open[vertex] === 1 || leftOut.vertices?.[vertex] === 1) return
    open[vertex] = 1
    toFollow.push(vertex)
  }
  for (const vertex of held) reach(vertex)
  for (let vertex = toFollow.pop(); vertex !== undefined; vertex = toFollow.pop()) {
    for (const index of graph.waysNeeding[vertex] ?? []) {
      const way = graph.ways[index]
      if (way === undefined || leftOut.ways?.[index] === 1) continue
      const count = (found[index] ?? 0) + 1
      found[index] = count
      if (count === way.from.length) reach(way.to)
    }
  }
  return open
}
