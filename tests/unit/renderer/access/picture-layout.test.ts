import { describe, expect, it } from 'vitest'
import {
  layPicture,
  type PictureNode,
  sizeOf,
} from '../../../../src/renderer/features/access/picture-layout.ts'
import { smoothPath } from '../../../../src/renderer/features/access/smooth-path.ts'
import type { AccessVertex, AccessWay } from '../../../../src/shared/model/access-graph.ts'
import { sampleAccess } from '../../../support/sample-access.ts'
import { graphOf } from './graph-of.ts'

const picture = layPicture(sampleAccess)
const boxes = (nodes: readonly PictureNode[]) => nodes.filter(node => node.kind === 'vertex')
const overlap = (a: PictureNode, b: PictureNode) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('layPicture', () => {
  it('gives the same picture each time, whatever order the view comes in', () => {
    const turned = { vertices: sampleAccess.vertices.toReversed(), ways: sampleAccess.ways.toReversed() }
    expect(layPicture(turned)).toEqual(picture)
  })

  it('draws every vertex once, and a junction for each way that needs several things', () => {
    expect(
      boxes(picture.nodes)
        .map(node => node.id)
        .toSorted(),
    ).toEqual(sampleAccess.vertices.map(vertex => vertex.id).toSorted())
    const joint = sampleAccess.ways.filter(way => way.from.length > 1)
    expect(picture.nodes.filter(node => node.kind === 'junction')).toHaveLength(joint.length)
  })

  it('draws every way', () => {
    const drawn = new Set(picture.edges.flatMap(edge => edge.ways))
    expect([...drawn].toSorted()).toEqual(sampleAccess.ways.map(way => way.id).toSorted())
  })

  it('puts no box on another', () => {
    const { nodes } = picture
    const clashes = nodes.flatMap((a, index) => nodes.slice(index + 1).filter(b => overlap(a, b)))
    expect(clashes).toEqual([])
  })

  it('puts what has no way in at the left, and lines lead right unless accounts open each other', () => {
    const derived = new Set(sampleAccess.ways.map(way => way.to))
    const held = boxes(picture.nodes).filter(node => !derived.has(node.id))
    expect(new Set(held.map(node => node.x))).toEqual(new Set([0]))
    for (const { points } of picture.edges) {
      expect(points.at(-1)?.x).toBeGreaterThan(points[0]?.x ?? Number.POSITIVE_INFINITY)
    }
  })

  it('keeps the rest in order when an account is added', () => {
    const added: AccessVertex = {
      id: 'account:new',
      kind: 'account',
      label: 'A new account',
      about: null,
      isKey: false,
      assumed: false,
      carries: [],
      waysKnown: true,
      opens: [],
      mayOpen: [],
      locks: [],
      mayLock: [],
    }
    const way: AccessWay = {
      id: 'way:new',
      to: added.id,
      from: ['code:mail'],
      kind: 'recovery',
      assumed: false,
      forOwner: true,
    }
    const after = layPicture({
      vertices: [...sampleAccess.vertices, added],
      ways: [...sampleAccess.ways, way],
    })
    expect(columnsOf(after.nodes.filter(node => node.id !== added.id))).toEqual(columnsOf(picture.nodes))
  })

  it('draws two accounts that open each other, and one that opens itself', () => {
    const circle = layPicture(graphOf({ a: [['b']], b: [['a'], ['paper']], c: [['c']] }))
    expect(circle.edges.map(edge => edge.id).toSorted()).toEqual(['a > b', 'b > a', 'paper > b'])
    for (const { points } of circle.edges) {
      for (const { x, y } of points) expect([x, y].every(Number.isFinite)).toBe(true)
    }
  })

  it('draws one line for two ways between the same ends, which is a guess only if both are', () => {
    const { vertices } = graphOf({ mail: [['sim']] })
    const way: Omit<AccessWay, 'id' | 'assumed'> = {
      to: 'mail',
      from: ['sim'],
      kind: 'sign-in',
      forOwner: true,
    }
    const lines = (second: boolean) =>
      layPicture({
        vertices,
        ways: [
          { ...way, id: '1', assumed: true },
          { ...way, id: '2', assumed: second },
        ],
      }).edges
    expect(lines(true)).toMatchObject([{ ways: ['1', '2'], assumed: true }])
    expect(lines(false)).toMatchObject([{ ways: ['1', '2'], assumed: false }])
  })

  it('draws nothing of nothing', () => {
    const nothing = layPicture({ vertices: [], ways: [] })
    expect(nothing).toEqual({ nodes: [], edges: [] })
    expect(sizeOf(nothing)).toEqual({ width: 0, height: 0 })
  })
})

describe('smoothPath', () => {
  it('leaves and reaches each point level', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 20 },
    ]
    expect(smoothPath(points)).toBe('M 0 0 C 5 0 5 20 10 20')
    expect(smoothPath([])).toBe('')
  })
})

/** The boxes of each column from top to bottom. */
function columnsOf(nodes: readonly PictureNode[]): string[][] {
  const columns = Map.groupBy(boxes(nodes), node => node.x)
  return [...columns.keys()]
    .toSorted((a, b) => a - b)
    .map(x => (columns.get(x) ?? []).toSorted((a, b) => a.y - b.y).map(node => node.id))
}
