import { describe, expect, it } from 'vitest'
import { reachedFrom, whatFalls } from '../../../../src/renderer/features/access/what-falls.ts'
import { graphOf } from './graph-of.ts'

/** A mailbox with a text message as fallback, and an account that is reset through it. */
const graph = graphOf({
  mail: [['password-mail', 'app-code'], ['text']],
  'app-code': [['open-phone']],
  text: [['sim']],
  'open-phone': [['phone', 'pin']],
  social: [['password-social'], ['mail']],
})
const names = (set: ReadonlySet<string>) => [...set].toSorted()

describe('reachedFrom', () => {
  it('follows every way whose things are all there', () => {
    expect(names(reachedFrom(graph.ways, ['sim']).vertices)).toEqual(['mail', 'sim', 'social', 'text'])
    expect(names(reachedFrom(graph.ways, ['phone']).vertices)).toEqual(['phone'])
    expect(names(reachedFrom(graph.ways, ['phone', 'pin', 'password-mail']).vertices)).toEqual(
      ['app-code', 'mail', 'open-phone', 'password-mail', 'phone', 'pin', 'social'].toSorted(),
    )
  })

  it('opens nothing through two accounts that only open each other', () => {
    const circle = graphOf({ a: [['b']], b: [['a'], ['paper']] })
    expect(names(reachedFrom(circle.ways, []).vertices)).toEqual([])
    expect(names(reachedFrom(circle.ways, ['paper']).vertices)).toEqual(['a', 'b', 'paper'])
  })
})

describe('whatFalls', () => {
  it('tells what someone else gets with one thing, and along which ways', () => {
    const { vertices, ways } = whatFalls(graph, 'sim', 'taken')
    expect(names(vertices)).toEqual(['mail', 'social', 'text'])
    expect(names(ways)).toEqual(['mail < text', 'social < mail', 'text < sim'])
  })

  it('tells what is closed without it, and leaves out what another way still opens', () => {
    expect(names(whatFalls(graph, 'sim', 'lost').vertices)).toEqual(['text'])
    expect(names(whatFalls(graph, 'phone', 'lost').vertices)).toEqual(['app-code', 'open-phone'])
  })

  it('counts a thing as gone although it follows from others', () => {
    expect(names(whatFalls(graphOf({ mail: [['code']], code: [['sim']] }), 'code', 'lost').vertices)).toEqual(
      ['mail'],
    )
  })

  it('does not call lost what could not be reached before', () => {
    const closed = graphOf({ a: [['b']], b: [['a']], c: [['sim']] })
    expect(names(whatFalls(closed, 'sim', 'lost').vertices)).toEqual(['c'])
  })
})
