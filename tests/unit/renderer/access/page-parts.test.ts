import { describe, expect, it } from 'vitest'
import {
  shortestFirst,
  worstAccountsFirst,
} from '../../../../src/renderer/features/access/key-account-order.ts'
import { layPicture } from '../../../../src/renderer/features/access/picture-layout.ts'
import { pictureStates } from '../../../../src/renderer/features/access/picture-states.ts'
import { tableRows } from '../../../../src/renderer/features/access/table-rows.ts'
import { hrefOf, placesToSay } from '../../../../src/renderer/features/access/where-to-say.ts'
import { createWords } from '../../../../src/renderer/i18n/words.ts'
import { noAccess, sampleAccess } from '../../../support/sample-access.ts'
import { graphOf } from './graph-of.ts'

describe('tableRows', () => {
  it('holds every vertex of the view once', () => {
    const { held, follows, accounts } = tableRows(sampleAccess)
    const rows = [...held, ...follows, ...accounts].map(vertex => vertex.id)
    expect(rows.toSorted()).toEqual(sampleAccess.vertices.map(vertex => vertex.id).toSorted())
    expect(accounts.every(vertex => vertex.kind === 'account')).toBe(true)
    expect(tableRows(noAccess)).toEqual({ held: [], follows: [], accounts: [] })
  })
})

describe('the order of key accounts', () => {
  it('is worst first, and what is not known comes before what is good', () => {
    const outcomes = worstAccountsFirst(sampleAccess.keyAccounts.toReversed()).map(each => each.outcome)
    expect(outcomes).toEqual(['fail', 'fail', 'fail', 'attention', 'unknown', 'pass'])
  })

  it('lists the smallest sets first', () => {
    expect(shortestFirst([['a', 'b'], ['c'], ['d', 'e', 'f']])).toEqual([['c'], ['a', 'b'], ['d', 'e', 'f']])
  })
})

describe('pictureStates', () => {
  const graph = graphOf({ mail: [['sim'], ['password', 'key']], shop: [['mail']] })
  const { edges } = layPicture(graph)
  const linesThat = (state: string, states: ReturnType<typeof pictureStates>) =>
    edges.filter(edge => states.line(edge) === state).map(edge => edge.id)

  it('is calm while nothing is asked about', () => {
    const states = pictureStates(graph, null, 'taken')
    expect(states.box('mail')).toBe('calm')
    expect(linesThat('calm', states)).toHaveLength(edges.length)
  })

  it('shows what someone else gets, and by which lines', () => {
    const states = pictureStates(graph, 'sim', 'taken')
    expect(['sim', 'mail', 'shop', 'key'].map(states.box)).toEqual(['chosen', 'falls', 'falls', 'apart'])
    expect(linesThat('falls', states)).toEqual(['sim > mail', 'mail > shop'])
  })

  it('shows which lines are of no use any more, and locks nothing that another way opens', () => {
    const states = pictureStates(graph, 'key', 'lost')
    expect(['key', 'mail', 'shop', 'password'].map(states.box)).toEqual(['chosen', 'apart', 'apart', 'apart'])
    const junction = 'junction mail < password + key'
    expect(linesThat('falls', states).toSorted()).toEqual([`${junction} > mail`, `key > ${junction}`])
  })
})

describe('where to say what is not known', () => {
  it('has a page for everything that was said somewhere', () => {
    expect(hrefOf({ kind: 'account', id: 'a' })).toBe('#/accounts/a')
    expect(hrefOf({ kind: 'opener', id: 'b' })).toBe('#/openers/b')
    expect(hrefOf({ kind: 'carried-device', id: 'c' })).toBe('#/carried-devices/c')
    expect(hrefOf({ kind: 'this-device', id: 'this-device' })).toBe('#/device')
    expect(hrefOf(null)).toBeNull()
  })

  it('names each page once, for what is assumed and for what an assumed way opens', () => {
    const places = placesToSay(sampleAccess.vertices, sampleAccess.ways)
    expect(new Set(places.map(place => place.href)).size).toBe(places.length)
    expect(places.map(place => place.vertex.label)).toContain('PIN of work phone')
    expect(places.map(place => place.vertex.label)).toContain('Council e-mail')
    expect(places.map(place => place.vertex.label)).not.toContain('Facebook')
  })
})

describe('the sentences', () => {
  const { say } = createWords('en-GB')

  it('count what opens and what is locked', () => {
    const thing = 'SIM card'
    expect(say('access.taken', { thing, count: 0, unsure: 0, names: '' })).toBe(
      '“SIM card” alone opens no account.',
    )
    expect(say('access.taken', { thing, count: 1, unsure: 0, names: 'Mail' })).toBe(
      '“SIM card” alone opens one account: Mail.',
    )
    expect(say('access.lost', { thing, count: 2, unsure: 0, names: 'Mail and Bank' })).toBe(
      'Without “SIM card”, 2 accounts are locked: Mail and Bank.',
    )
  })

  it('promise nothing where nothing is known to be locked', () => {
    expect(say('access.lost', { thing: 'Key', count: 0, unsure: 0, names: '' })).toContain(
      'as far as we know',
    )
  })
})
