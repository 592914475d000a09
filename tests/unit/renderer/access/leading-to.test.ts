import { describe, expect, it } from 'vitest'
import { filtered, firstFilter, leadingTo } from '../../../../src/renderer/features/access/leading-to.ts'
import { accessViewSchema } from '../../../../src/shared/model/access-graph.ts'
import { noAccess, sampleAccess } from '../../../support/sample-access.ts'
import { graphOf } from './graph-of.ts'

describe('leadingTo', () => {
  it('keeps every way into an account, and every way into what those need', () => {
    for (const { id } of sampleAccess.vertices) {
      const part = leadingTo(sampleAccess, [id])
      const kept = new Set(part.vertices.map(vertex => vertex.id))
      expect(kept).toContain(id)
      for (const way of sampleAccess.ways.filter(each => kept.has(each.to))) {
        expect(part.ways).toContain(way)
        for (const from of way.from) expect(kept).toContain(from)
      }
    }
  })

  it('leaves out what has no part in it', () => {
    const part = leadingTo(graphOf({ mail: [['sim']], shop: [['mail'], ['password']] }), ['mail'])
    expect(part.vertices.map(vertex => vertex.id)).toEqual(['mail', 'sim'])
    expect(part.ways.map(way => way.id)).toEqual(['mail < sim'])
  })

  it('ends where accounts open each other', () => {
    const part = leadingTo(graphOf({ a: [['b']], b: [['a'], ['paper']] }), ['a'])
    expect(part.vertices).toHaveLength(3)
  })
})

describe('the filter of the picture', () => {
  it('begins with the key accounts when there is much to show, and with everything when there is little', () => {
    expect(firstFilter(sampleAccess)).toEqual({ show: 'key' })
    const few = { ...sampleAccess, vertices: sampleAccess.vertices.slice(0, 40) }
    expect(firstFilter(few)).toEqual({ show: 'everything' })
    expect(firstFilter(noAccess)).toEqual({ show: 'everything' })
  })

  it('begins with everything when no account is a key account, because nothing would be left', () => {
    const plain = sampleAccess.vertices.map(vertex => ({ ...vertex, isKey: false }))
    expect(firstFilter({ ...sampleAccess, vertices: plain })).toEqual({ show: 'everything' })
  })

  it('keeps all key accounts, and everything when it is asked for everything', () => {
    const key = filtered(sampleAccess, { show: 'key' }).vertices.map(vertex => vertex.id)
    for (const { vertex } of sampleAccess.keyAccounts) expect(key).toContain(vertex)
    expect(key.length).toBeLessThan(sampleAccess.vertices.length)
    expect(filtered(sampleAccess, { show: 'everything' }).vertices).toEqual(sampleAccess.vertices)
  })
})

describe('the sample', () => {
  it('is a view as the contract says', () => {
    expect(accessViewSchema.safeParse(sampleAccess).success).toBe(true)
  })

  it('names only vertices that it holds', () => {
    const ids = new Set(sampleAccess.vertices.map(vertex => vertex.id))
    const named = [
      ...sampleAccess.ways.flatMap(way => [way.to, ...way.from]),
      ...sampleAccess.keyAccounts.flatMap(each => [
        each.vertex,
        ...each.waysIn.flat(),
        ...each.lockOuts.flat(),
      ]),
      ...sampleAccess.changes.flatMap(change => change.hardens),
    ]
    expect(named.filter(id => !ids.has(id))).toEqual([])
  })
})
