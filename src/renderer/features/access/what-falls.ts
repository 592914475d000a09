import type { AccessView, AccessWay } from '../../../shared/model/access-graph.ts'

/** The two questions one asks of a thing: someone else has it, or it is gone. */
export const fallModes = ['taken', 'lost'] as const
export type FallMode = (typeof fallModes)[number]

/** What happens with one thing: the vertices that fall, and the ways through which they do. */
export type Fall = { vertices: ReadonlySet<string>; ways: ReadonlySet<string> }

type Graph = Pick<AccessView, 'vertices' | 'ways'>

/**
 * The smallest set that holds `start` and every vertex one of whose ways lies wholly inside it, and the ways that do.
 * A least fixed point, so two accounts that only open each other open nothing.
 */
export function reachedFrom(ways: readonly AccessWay[], start: Iterable<string>): Fall {
  const vertices = new Set(start)
  const missing = new Map(ways.map(way => [way, new Set(way.from.filter(id => !vertices.has(id)))]))
  const waiting = new Map<string, AccessWay[]>()
  for (const way of ways) {
    for (const id of way.from) waiting.set(id, [...(waiting.get(id) ?? []), way])
  }
  const open = ways.filter(way => missing.get(way)?.size === 0)
  const through = new Set<string>()
  for (let way = open.pop(); way; way = open.pop()) {
    through.add(way.id)
    if (vertices.has(way.to)) continue
    vertices.add(way.to)
    for (const next of waiting.get(way.to) ?? []) {
      const rest = missing.get(next)
      if (rest?.delete(way.to) && rest.size === 0) open.push(next)
    }
  }
  return { vertices, ways: through }
}

/** A thing and what goes with it: a phone and the numbers in it. */
const wholeOf = (graph: Graph, id: string): string[] => [
  id,
  ...(graph.vertices.find(vertex => vertex.id === id)?.carries ?? []),
]

/** What opens to someone else who has this one thing alone. */
function takenWith(graph: Graph, id: string): Fall {
  const { vertices, ways } = reachedFrom(graph.ways, wholeOf(graph, id))
  return { vertices: without(vertices, id), ways }
}

/** What can no longer be reached when this one thing is gone and everything else is there. */
function lostWith(graph: Graph, id: string): Fall {
  const gone = new Set(wholeOf(graph, id))
  const ofOwner = graph.ways.filter(way => way.forOwner)
  const derived = new Set(ofOwner.map(way => way.to))
  const held = graph.vertices.map(vertex => vertex.id).filter(each => !derived.has(each))
  const before = reachedFrom(ofOwner, held)
  const after = reachedFrom(
    ofOwner.filter(way => !gone.has(way.to)),
    held.filter(each => !gone.has(each)),
  )
  const vertices = new Set([...before.vertices].filter(each => !after.vertices.has(each)))
  const ways = [...before.ways].filter(each => !after.ways.has(each))
  return { vertices: without(vertices, id), ways: new Set(ways) }
}

/** What falls with one thing, besides itself. */
export function whatFalls(graph: Graph, id: string, mode: FallMode): Fall {
  return mode === 'taken' ? takenWith(graph, id) : lostWith(graph, id)
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter(each => each !== id))
}
