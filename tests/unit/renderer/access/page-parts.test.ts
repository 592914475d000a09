import { describe, expect, it } from 'vitest'
import { indexAccess } from '../../../../src/renderer/features/access/access-index.ts'
import {
  shortestFirst,
  worstAccountsFirst,
} from '../../../../src/renderer/features/access/key-account-order.ts'
import { layPicture } from '../../../../src/renderer/features/access/picture-layout.ts'
import { pictureStates } from '../../../../src/renderer/features/access/picture-states.ts'
import { tableRows } from '../../../../src/renderer/features/access/table-rows.ts'
import { whatFalls } from '../../../../src/renderer/features/access/what-falls.ts'
import { hrefOf, placesToSay } from '../../../../src/renderer/features/access/where-to-say.ts'
import { createWords } from '../../../../src/renderer/i18n/words.ts'
import type { AccessVertex } from '../../../../src/shared/model/access-graph.ts'
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

describe('where to say what was not named or left out', () => {
  it('leads to the account that goes through it, by the name of the account', () => {
    const { vertices, ways } = graphOf({ text: [['number']], mail: [['text']], shop: [['card']] })
    const kinds: Record<string, Partial<AccessVertex>> = {
      number: { kind: 'phone-number', assumed: true },
      text: { kind: 'code' },
      mail: { id: 'account:mail', about: { kind: 'account', id: 'mail' } },
      shop: { id: 'account:shop', about: { kind: 'account', id: 'shop' }, waysKnown: false },
      card: { kind: 'paper', assumed: true, about: { kind: 'account', id: 'shop' } },
    }
    const named = vertices.map(vertex => ({ ...vertex, ...kinds[vertex.id] }))
    const into = ways.map(way => (way.to === 'text' ? way : { ...way, to: `account:${way.to}` }))
    const places = placesToSay(named, into).map(({ href, vertex }) => [href, vertex.label])
    expect(places.toSorted()).toEqual([
      ['#/accounts/mail', 'mail'],
      ['#/accounts/shop', 'shop'],
    ])
  })
})

describe('what becomes of the accounts with one thing', () => {
  const { vertices, ways } = graphOf({ mail: [['sim']], shop: [['mail']], bank: [['key']] })
  const changed: Record<string, Partial<AccessVertex>> = {
    sim: { opens: ['mail'], mayOpen: ['shop'], locks: ['mail'] },
    bank: { waysKnown: false },
  }
  const view = {
    ...noAccess,
    vertices: vertices.map(vertex => ({ ...vertex, ...changed[vertex.id] })),
    ways,
    unsure: { opens: ['bank', 'mail'], locks: ['bank'] },
  }
  const index = indexAccess(view)

  it('is not known of those that anything could open, besides those that surely fall', () => {
    expect(index.falls('sim', 'taken')).toEqual({ certain: ['mail'], unsure: ['bank', 'shop'] })
    expect(index.falls('sim', 'lost')).toEqual({ certain: ['mail'], unsure: ['bank'] })
    expect(index.falls('bank', 'lost')).toEqual({ certain: [], unsure: [] })
  })

  it('shows in the picture', () => {
    const { box } = pictureStates(view, 'sim', 'taken', index.falls('sim', 'taken').unsure)
    expect(['sim', 'mail', 'bank', 'key'].map(box)).toEqual(['chosen', 'falls', 'unsure', 'apart'])
  })

  it('takes along what a thing carries, and helps no owner by what only a thief can use', () => {
    const graph = {
      vertices: [
        ...graphOf({ mail: [['sim'], ['leak']] }).vertices,
        ...graphOf({ unlocked: [['phone']] }).vertices.map(vertex =>
          vertex.id === 'phone' ? { ...vertex, carries: ['sim'] } : vertex,
        ),
      ],
      ways: graphOf({ mail: [['sim'], ['leak']], unlocked: [['phone']] }).ways.map(way =>
        way.from.includes('leak') ? { ...way, forOwner: false } : way,
      ),
    }
    expect(whatFalls(graph, 'phone', 'taken').vertices).toContain('mail')
    expect(whatFalls(graph, 'phone', 'lost').vertices).toContain('mail')
    expect(whatFalls(graph, 'leak', 'taken').vertices).toContain('mail')
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
