import type { PictureLayout, PictureNode } from './picture-layout.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const middleOf = (node: PictureNode) => node.y + node.height / 2
const centreOf = (node: PictureNode) => node.x + node.width / 2

/**
 * The vertex that an arrow key leads to. Left and right follow the lines, over junctions, to the nearest end; where no line
 * leads on, to the nearest vertex on that side. Up and down stay in the column. Null at the edge of the picture.
 */
export function neighbourOf(picture: PictureLayout, id: string, direction: Direction): string | null {
  const here = picture.nodes.find(node => node.id === id)
  if (!here) return null
  const vertices = picture.nodes.filter(node => node.kind === 'vertex' && node.id !== id)
  if (direction === 'up' || direction === 'down') return inColumn(here, vertices, direction)
  const isBeyond = (node: PictureNode) =>
    direction === 'right' ? centreOf(node) > centreOf(here) : centreOf(node) < centreOf(here)
  const linked = alongLines(picture, id, direction)
  const onLines = vertices.filter(node => linked.has(node.id) && isBeyond(node))
  return nearest(here, onLines) ?? nearest(here, vertices.filter(isBeyond))
}

/** The first vertex in reading order: where the picture is entered. */
export function firstVertex(picture: PictureLayout): string | null {
  const vertices = picture.nodes.filter(node => node.kind === 'vertex')
  return vertices.toSorted((a, b) => a.x - b.x || a.y - b.y)[0]?.id ?? null
}

function inColumn(
  here: PictureNode,
  others: readonly PictureNode[],
  direction: 'up' | 'down',
): string | null {
  const column = others.filter(node => Math.abs(centreOf(node) - centreOf(here)) < here.width / 2)
  const onwards = column.filter(node =>
    direction === 'down' ? middleOf(node) > middleOf(here) : middleOf(node) < middleOf(here),
  )
  return nearest(here, onwards)
}

function alongLines(picture: PictureLayout, id: string, direction: 'left' | 'right'): Set<string> {
  const junctions = new Set(picture.nodes.filter(node => node.kind === 'junction').map(node => node.id))
  const next = (from: string) =>
    picture.edges.flatMap(edge => {
      if (direction === 'right') return edge.source === from ? [edge.target] : []
      return edge.target === from ? [edge.source] : []
    })
  return new Set(next(id).flatMap(each => (junctions.has(each) ? next(each) : [each])))
}

/** Nearest in both directions, with a step sideways counting less than one up or down. Ties go to the upper one. */
function nearest(here: PictureNode, others: readonly PictureNode[]): string | null {
  const distance = (node: PictureNode) =>
    Math.abs(middleOf(node) - middleOf(here)) + Math.abs(centreOf(node) - centreOf(here)) / 4
  return others.toSorted((a, b) => distance(a) - distance(b) || a.y - b.y)[0]?.id ?? null
}
