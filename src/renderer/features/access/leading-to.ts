import type { AccessVertex, AccessView, AccessWay } from '../../../shared/model/access-graph.ts'

/** A part of the graph: its vertices and the ways between them. */
export type GraphPart = { vertices: readonly AccessVertex[]; ways: readonly AccessWay[] }

/** Everything that can have a part in opening the targets: all ways into them, and all ways into what those need. */
export function leadingTo(view: GraphPart, targets: Iterable<string>): GraphPart {
  const into = Map.groupBy(view.ways, way => way.to)
  const kept = new Set(targets)
  const queue = [...kept]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const from of (into.get(id) ?? []).flatMap(way => way.from)) {
      if (kept.has(from)) continue
      kept.add(from)
      queue.push(from)
    }
  }
  return {
    vertices: view.vertices.filter(vertex => kept.has(vertex.id)),
    ways: view.ways.filter(way => kept.has(way.to)),
  }
}

/** A picture of more than this begins with what leads to the key accounts. */
const calmSize = 40

/** What the picture shows: everything, what leads to the key accounts, or what leads to one account. */
export type PictureFilter = { show: 'everything' } | { show: 'key' } | { show: 'account'; id: string }

/** How a picture begins. */
export function firstFilter(view: AccessView): PictureFilter {
  const hasKey = view.vertices.some(vertex => vertex.isKey)
  return view.vertices.length > calmSize && hasKey ? { show: 'key' } : { show: 'everything' }
}

/** The part of a view that a filter leaves. */
export function filtered(view: AccessView, filter: PictureFilter): GraphPart {
  if (filter.show === 'everything') return { vertices: view.vertices, ways: view.ways }
  const targets =
    filter.show === 'account'
      ? [filter.id]
      : view.vertices.filter(vertex => vertex.isKey).map(vertex => vertex.id)
  return leadingTo(view, targets)
}
