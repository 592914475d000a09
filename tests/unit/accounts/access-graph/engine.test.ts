import { array, assert, integer, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessFrom } from '../../../../src/main/accounts/access-graph/access-from.ts'
import type { AccessGraph } from '../../../../src/main/accounts/access-graph/graph.ts'
import { lockOutSets } from '../../../../src/main/accounts/access-graph/lock-out-sets.ts'
import {
  accessBase,
  minimalAccessSets,
} from '../../../../src/main/accounts/access-graph/minimal-access-sets.ts'

const graphOf = (ways: Record<string, string[][]>): AccessGraph => ({
  vertices: [...new Set([...Object.keys(ways), ...Object.values(ways).flat(2)])],
  ways: new Map(Object.entries(ways)),
})
const inOrder = (sets: readonly (readonly string[])[]) =>
  sets.map(set => set.toSorted().join(' + ')).toSorted()
const minimal = (graph: AccessGraph, vertex: string) => inOrder(minimalAccessSets(graph, vertex).sets)
const base = (graph: AccessGraph, vertex: string) => inOrder(accessBase(graph, vertex).sets)
const lockOuts = (graph: AccessGraph, vertex: string) =>
  inOrder(lockOutSets(accessBase(graph, vertex).sets).sets)

describe('a shop behind a mailbox with two factors', () => {
  const graph = graphOf({
    shop: [['password-shop'], ['mail']],
    mail: [['password-mail', 'code']],
    code: [['phone-unlocked']],
    'phone-unlocked': [['finger'], ['pin']],
  })

  test('has these minimal access sets', () => {
    expect(minimal(graph, 'shop')).toEqual([
      'code + password-mail',
      'finger + password-mail',
      'mail',
      'password-mail + phone-unlocked',
      'password-mail + pin',
      'password-shop',
      'shop',
    ])
  })

  test('has these access bases', () => {
    expect(base(graph, 'shop')).toEqual(['finger + password-mail', 'password-mail + pin', 'password-shop'])
    expect(base(graph, 'mail')).toEqual(['finger + password-mail', 'password-mail + pin'])
  })

  test('has these lock-out sets', () => {
    expect(lockOuts(graph, 'mail')).toEqual(['finger + pin', 'password-mail'])
  })
})

describe('a mailbox with text messages as a fallback', () => {
  const ways = {
    mail: [['password-mail', 'totp'], ['sms']],
    totp: [['phone-unlocked']],
    sms: [['sim']],
    'phone-unlocked': [['phone', 'pin']],
    social: [['password-social'], ['mail']],
    'password-mail': [['vault']],
    'password-social': [['vault']],
    vault: [['master', 'laptop']],
  }
  const fewer = { ...ways, mail: [['password-mail', 'totp']] }
  const withCodes = { ...ways, mail: [['password-mail', 'totp'], ['codes']] }

  test('falls to the SIM alone, and what is behind it too', () => {
    expect(base(graphOf(ways), 'mail')).toEqual(['laptop + master + phone + pin', 'sim'])
    expect(base(graphOf(ways), 'social')).toEqual(['laptop + master', 'sim'])
    expect(accessFrom(graphOf(ways), ['sim'])).toEqual(new Set(['sim', 'sms', 'mail', 'social']))
  })

  test('without text messages needs everything', () => {
    expect(base(graphOf(fewer), 'mail')).toEqual(['laptop + master + phone + pin'])
    expect(base(graphOf(fewer), 'social')).toEqual(['laptop + master'])
    expect(lockOuts(graphOf(fewer), 'mail')).toEqual(['laptop', 'master', 'phone', 'pin'])
  })

  test('with printed codes is lost only with one thing and the codes', () => {
    expect(lockOuts(graphOf(withCodes), 'mail')).toEqual([
      'codes + laptop',
      'codes + master',
      'codes + phone',
      'codes + pin',
    ])
  })
})

test('two accounts that only open each other open nothing', () => {
  const graph = graphOf({ one: [['other']], other: [['one']] })
  expect(accessFrom(graph, [])).toEqual(new Set())
  expect(base(graph, 'one')).toEqual([])
  expect(minimal(graph, 'one')).toEqual(['one', 'other'])
  expect(lockOutSets([]).sets).toEqual([[]])
})

test('what is held opens itself, a way that needs nothing is none, and strangers open nothing', () => {
  const graph: AccessGraph = { vertices: ['a', 'b'], ways: new Map([['a', [[]]]]) }
  expect(accessFrom(graph, ['b', 'stranger'])).toEqual(new Set(['b']))
  expect(base(graph, 'a')).toEqual(['a'])
  expect(minimal(graph, 'stranger')).toEqual([])
})

const size = 7
const randomGraph = array(
  record({
    to: integer({ min: 0, max: size - 1 }),
    from: uniqueArray(integer({ min: 0, max: size - 1 }), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 12 },
).map((ways): AccessGraph => {
  const vertices = Array.from({ length: size }, (_, index) => `v${index}`)
  const into = new Map<string, string[][]>()
  for (const { to, from } of ways)
    into.set(`v${to}`, [...(into.get(`v${to}`) ?? []), from.map(index => `v${index}`)])
  return { vertices, ways: into }
})

/** Asks of every subset whether it opens the vertex, by going round until nothing changes. */
function bruteForce(graph: AccessGraph, vertex: string) {
  const opens = (held: readonly string[]) => {
    const open = new Set(held)
    for (let before = -1; before !== open.size; ) {
      before = open.size
      for (const [to, sets] of graph.ways)
        if (sets.some(set => set.every(from => open.has(from)))) open.add(to)
    }
    return open.has(vertex)
  }
  const subsets = (of: readonly string[]) =>
    Array.from({ length: 2 ** of.length }, (_, bits) => of.filter((_, index) => (bits >> index) & 1))
  const minimalOf = (sets: readonly string[][]) =>
    sets.filter(
      set => !sets.some(other => other.length < set.length && other.every(one => set.includes(one))),
    )
  const roots = graph.vertices.filter(name => !graph.ways.has(name))
  return {
    opens,
    minimal: minimalOf(subsets(graph.vertices).filter(opens)),
    base: minimalOf(subsets(roots).filter(opens)),
    lockOuts: minimalOf(subsets(roots).filter(lost => !opens(roots.filter(root => !lost.includes(root))))),
  }
}

test('1,000 graphs with cycles agree with a search over all subsets', () => {
  let withCycle = 0
  assert(
    property(randomGraph, integer({ min: 0, max: size - 1 }), (graph, index) => {
      const vertex = `v${index}`
      const expected = bruteForce(graph, vertex)
      const [, ...others] = graph.vertices
      expect(accessFrom(graph, others).has(vertex)).toBe(expected.opens(others))
      expect(minimal(graph, vertex)).toEqual(inOrder(expected.minimal))
      expect(base(graph, vertex)).toEqual(inOrder(expected.base))
      expect(lockOuts(graph, vertex)).toEqual(inOrder(expected.lockOuts))
      withCycle += Number(expected.minimal.some(([only, more]) => only !== vertex && more === undefined))
    }),
    { numRuns: 1000, seed: 20261122 },
  )
  expect(withCycle).toBeGreaterThan(100)
})

describe('too many sets', () => {
  const doors = Array.from({ length: 20 }, (_, index) => index)
  const graph = graphOf({
    vault: [doors.map(door => `lock-${door}`)],
    ...Object.fromEntries(doors.map(door => [`lock-${door}`, [[`key-${door}`], [`spare-${door}`]]])),
    shed: [['latch']],
  })

  test('are bounded, and the answer says so', () => {
    const answer = accessBase(graph, 'vault', { sets: 50, steps: 100_000 })
    expect(answer.bounded).toBe(true)
    expect(answer.sets).toHaveLength(50)
    for (const set of answer.sets) expect(accessFrom(graph, set).has('vault')).toBe(true)
    expect(minimalAccessSets(graph, 'vault', { sets: 50, steps: 100 }).bounded).toBe(true)
  })

  test('leave other vertices and what opens from what exact', () => {
    expect(accessBase(graph, 'shed', { sets: 50, steps: 100_000 })).toEqual({
      sets: [['latch']],
      bounded: false,
    })
    expect(
      accessFrom(
        graph,
        doors.map(door => `spare-${door}`),
      ).has('vault'),
    ).toBe(true)
    expect(
      accessFrom(
        graph,
        doors.slice(1).map(door => `spare-${door}`),
      ).has('vault'),
    ).toBe(false)
  })

  test('of lock-outs stay true ones', () => {
    const sets = doors.map(door => [`key-${door}`, `spare-${door}`])
    const answer = lockOutSets(sets, { sets: 30, steps: 10_000 })
    expect(answer.bounded).toBe(true)
    expect(answer.sets.length).toBeGreaterThan(0)
    for (const lost of answer.sets)
      for (const set of sets) expect(set.filter(one => lost.includes(one))).toHaveLength(1)
  })
})
