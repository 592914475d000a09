import { describe, expect, it } from 'vitest'
import {
  type Direction,
  firstVertex,
  neighbourOf,
} from '../../../../src/renderer/features/access/neighbours.ts'
import { layPicture } from '../../../../src/renderer/features/access/picture-layout.ts'
import { sampleAccess } from '../../../support/sample-access.ts'
import { graphOf } from './graph-of.ts'

const directions: readonly Direction[] = ['left', 'right', 'up', 'down']

describe('neighbourOf', () => {
  const picture = layPicture(graphOf({ mail: [['password', 'key']], shop: [['mail']], bank: [['card']] }))

  it('follows the lines, over junctions', () => {
    expect(neighbourOf(picture, 'key', 'right')).toBe('mail')
    expect(neighbourOf(picture, 'mail', 'right')).toBe('shop')
    expect(neighbourOf(picture, 'shop', 'left')).toBe('mail')
    expect(['key', 'password']).toContain(neighbourOf(picture, 'mail', 'left'))
  })

  it('stays in the column going up and down', () => {
    expect(neighbourOf(picture, 'card', 'down')).toBe('key')
    expect(neighbourOf(picture, 'key', 'down')).toBe('password')
    expect(neighbourOf(picture, 'password', 'up')).toBe('key')
    expect(neighbourOf(picture, 'password', 'down')).toBeNull()
  })

  it('ends at the edges, and knows no neighbour of what is not drawn', () => {
    expect(neighbourOf(picture, 'shop', 'right')).toBeNull()
    expect(neighbourOf(picture, 'card', 'left')).toBeNull()
    expect(neighbourOf(picture, 'nothing', 'right')).toBeNull()
  })

  it('leads to every vertex from the first one', () => {
    const whole = layPicture(sampleAccess)
    const first = firstVertex(whole)
    const seen = new Set(first === null ? [] : [first])
    for (const id of seen) {
      for (const direction of directions) {
        const next = neighbourOf(whole, id, direction)
        if (next !== null) seen.add(next)
      }
    }
    expect(seen.size).toBe(sampleAccess.vertices.length)
  })
})

describe('firstVertex', () => {
  it('is at the top left', () => {
    expect(firstVertex(layPicture(graphOf({ mail: [['a'], ['b']] })))).toBe('a')
    expect(firstVertex({ nodes: [], edges: [] })).toBeNull()
  })
})
