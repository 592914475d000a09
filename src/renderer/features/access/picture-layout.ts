import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre'
import type { AccessVertex, AccessWay } from '../../../shared/model/access-graph.ts'
import type { GraphPart } from './leading-to.ts'
import { byKindAndName, compareIds } from './vertex-order.ts'

export type Point = { x: number; y: number }

/** A box of the picture: a thing or an account, or the small junction where several things are needed together. */
export type PictureNode = {
  id: string
  kind: 'vertex' | 'junction'
  /** Top left corner, in pixels of the unzoomed picture. */
  x: number
  y: number
  width: number
  height: number
}

/** A line of the picture: from a thing, through a junction where there is one, to what it opens. */
export type PictureEdge = {
  id: string
  source: string
  target: string
  /** Ids of the ways it stands for. */
  ways: readonly string[]
  /** All of these were taken to be so without having been said. */
  assumed: boolean
  points: readonly Point[]
}

export type PictureLayout = { nodes: readonly PictureNode[]; edges: readonly PictureEdge[] }

export const vertexSize = { width: 196, height: 72 }
const junctionSize = 24
/** From the middle of a junction to the account it stands before, and to the junction above it. */
const junctionGap = { across: 34, down: 30 }
const root = 'root'

type Drawing = Graph<GraphLabel, NodeLabel, EdgeLabel>

/** The junction of a way that needs several things, which no vertex id can be mistaken for. */
const junctionOf = (way: AccessWay) => `junction ${way.id}`

/**
 * Lays a part of the graph out from left to right. What has no way in stands at the left, and junctions stand before what
 * they open. The columns are dagre's; the order in them is one sweep from the left over sorted input, so the same graph
 * gives the same picture, and an account that is added at the right leaves what is left of it in the same order.
 */
export function layPicture(part: GraphPart): PictureLayout {
  const vertices = part.vertices.toSorted(byKindAndName)
  const place = new Map(vertices.map((vertex, index) => [vertex.id, index]))
  const ways = part.ways
    .filter(way => place.has(way.to) && way.from.every(id => place.has(id)))
    .toSorted((a, b) => (place.get(a.to) ?? 0) - (place.get(b.to) ?? 0) || compareIds(a.id, b.id))
  const joint = ways.filter(way => way.from.length > 1)
  const jointInto = Map.groupBy(joint, way => way.to)

  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>()
  graph.setGraph({ rankdir: 'LR', nodesep: 16, edgesep: 12, ranksep: 96, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  graph.setNode(root, { width: 0, height: 0 })
  for (const { id } of vertices) {
    const height = Math.max(vertexSize.height, (jointInto.get(id)?.length ?? 0) * junctionGap.down)
    graph.setNode(id, { width: vertexSize.width, height })
  }
  for (const way of ways) for (const id of way.from) if (id !== way.to) graph.setEdge(id, way.to, {})
  keepHeldThingsLeft(graph, vertices, ways)
  layout(graph, { customOrder: inOneSweep(id => place.get(id)) })

  const left = Math.min(...vertices.map(({ id }) => graph.node(id).x ?? 0)) - vertexSize.width / 2
  const middleOf = (id: string): Point => ({ x: (graph.node(id).x ?? 0) - left, y: graph.node(id).y ?? 0 })
  const nodes = [
    ...vertices.map(({ id }) => boxAround(id, 'vertex', middleOf(id), vertexSize)),
    ...[...jointInto].flatMap(([to, same]) =>
      same.map((way, index) => {
        const target = middleOf(to)
        const x = target.x - vertexSize.width / 2 - junctionGap.across
        const y = target.y + (index - (same.length - 1) / 2) * junctionGap.down
        return boxAround(junctionOf(way), 'junction', { x, y }, { width: junctionSize, height: junctionSize })
      }),
    ),
  ]
  const boxes = new Map(nodes.map(node => [node.id, node]))
  const columns = new Set(vertices.map(({ id }) => Math.round(middleOf(id).x)))
  const bends = (source: string, to: string) =>
    (graph.edge(source, to)?.points ?? [])
      .map(({ x, y }) => ({ x: x - left, y }))
      .filter(({ x }) => columns.has(Math.round(x)))
  const edges = linesOf(ways).map(({ to, ...line }) => ({
    ...line,
    points: between(boxes.get(line.source), boxes.get(line.target), bends(line.source, to)),
  }))
  return { nodes, edges }
}

function boxAround(
  id: string,
  kind: PictureNode['kind'],
  middle: Point,
  size: { width: number; height: number },
): PictureNode {
  return { id, kind, x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size }
}

type Line = Omit<PictureEdge, 'points'> & {
  /** The vertex it leads to in the end. */
  to: string
}

/** One line for each pair of ends, whatever number of ways runs along it. */
function linesOf(ways: readonly AccessWay[]): Line[] {
  const pieces = ways.flatMap(way => {
    const [only] = way.from
    if (way.from.length === 1 && only !== undefined) return [{ source: only, target: way.to, way }]
    const junction = junctionOf(way)
    const ends = way.from.toSorted(compareIds).map(source => ({ source, target: junction, way }))
    return [...ends, { source: junction, target: way.to, way }]
  })
  const byEnds = Map.groupBy(pieces, piece => `${piece.source} > ${piece.target}`)
  return [...byEnds].flatMap(([id, same]) => {
    const [first] = same
    if (!first || first.source === first.target) return []
    return [
      {
        id,
        source: first.source,
        target: first.target,
        to: first.way.to,
        ways: same.map(piece => piece.way.id),
        assumed: same.every(piece => piece.way.assumed),
      },
    ]
  })
}

/** Ties what has no way in to an unseen root at the left. An account of which no way is known stands with the other accounts. */
function keepHeldThingsLeft(
  graph: Drawing,
  vertices: readonly AccessVertex[],
  ways: readonly AccessWay[],
): void {
  const derived = new Set(ways.map(way => way.to))
  for (const vertex of vertices) {
    const loose = !derived.has(vertex.id)
    if (loose && vertex.kind === 'account') graph.setEdge(root, vertex.id, { minlen: 3, weight: 0 })
    else if (loose) graph.setEdge(root, vertex.id, { weight: 50 })
  }
}

/**
 * Orders each column by the middle of what it comes from, and the first one as the list is sorted. The middles are those
 * of the first column, not of the places in the columns between, so that what is added to one moves nothing in the next.
 */
function inOneSweep(placeOf: (id: string) => number | undefined) {
  return (graph: Drawing): void => {
    const middles = new Map<string, number>()
    const columns = Map.groupBy(graph.nodes(), id => graph.node(id).rank ?? 0)
    for (const rank of [...columns.keys()].toSorted((a, b) => a - b)) {
      const column = (columns.get(rank) ?? []).map(id => {
        const { edgeObj } = graph.node(id)
        const target = placeOf(edgeObj?.w ?? id) ?? 0
        const source = edgeObj ? (placeOf(edgeObj.v) ?? 0) : 0
        const before = (graph.predecessors(id) ?? []).flatMap(each => middles.get(each) ?? [])
        const middle = before.length === 0 ? target : before.reduce((sum, each) => sum + each) / before.length
        return { id, middle, target, source }
      })
      column.sort((a, b) => a.middle - b.middle || a.target - b.target || a.source - b.source)
      column.forEach(({ id, middle }, order) => {
        if (id !== root) middles.set(id, middle)
        graph.node(id).order = order
      })
    }
  }
}

/**
 * The line begins and ends at the sides that face each other. Where it crosses a column it runs level through the gap that
 * dagre kept free for it, and so behind no box.
 */
function between(
  source: PictureNode | undefined,
  target: PictureNode | undefined,
  crossings: readonly Point[],
): Point[] {
  if (!source || !target) return []
  const isForward = source.x + source.width <= target.x
  const start = { x: isForward ? source.x + source.width : source.x, y: source.y + source.height / 2 }
  const end = { x: isForward ? target.x : target.x + target.width, y: target.y + target.height / 2 }
  const half = (isForward ? vertexSize.width : -vertexSize.width) / 2
  const isOnTheWay = ({ x }: Point) => (isForward ? x > start.x && x < end.x : x < start.x && x > end.x)
  const through = crossings.filter(isOnTheWay).flatMap(({ x, y }) => [
    { x: x - half, y },
    { x: x + half, y },
  ])
  return [start, ...through, end]
}

/** The size of the whole picture. */
export function sizeOf({ nodes }: PictureLayout): { width: number; height: number } {
  return {
    width: Math.max(0, ...nodes.map(node => node.x + node.width)),
    height: Math.max(0, ...nodes.map(node => node.y + node.height)),
  }
}
