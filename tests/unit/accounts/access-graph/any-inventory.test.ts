import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { accessView } from '../../../../src/main/accounts/access-graph/access-view.ts'
import { indexAccess } from '../../../../src/renderer/features/access/access-index.ts'
import { whatFalls } from '../../../../src/renderer/features/access/what-falls.ts'
import { hrefOf } from '../../../../src/renderer/features/access/where-to-say.ts'
import { type AccessView, accessViewSchema } from '../../../../src/shared/model/access-graph.ts'
import { anyInventory } from './any-inventory.ts'

const always = (holds: (view: AccessView) => void) =>
  assert(
    property(anyInventory, inventory => holds(accessView(inventory))),
    { numRuns: 400 },
  )

const sentencesOf = (view: AccessView): string[] => [
  ...view.vertices.map(({ label }) => label),
  ...view.keyAccounts.flatMap(({ label, weakest }) => [label, weakest]),
  ...view.singlePoints.map(({ sentence }) => sentence),
  ...view.lostDevices.flatMap(({ label, sentence }) => [label, sentence]),
  ...view.changes.flatMap(({ title, effect, cost }) => [title, effect, cost ?? 'Nothing.']),
  ...view.assumptions,
]

test('no label or sentence is empty or shows what should have been filled in', () => {
  always(view => {
    for (const text of sentencesOf(view)) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/[{}]|undefined|null|, plural|\bof ?[.,]| {2}|(^| )(to|of|on) *$/)
    }
  })
})

test('every view fits the contract, and names only vertices that it has', () => {
  always(view => {
    expect(accessViewSchema.parse(view)).toEqual(view)
    const known = new Set(view.vertices.map(({ id }) => id))
    const named = [
      ...view.vertices.flatMap(({ opens, mayOpen, locks, mayLock, carries }) => [
        ...[...opens, ...mayOpen, ...locks, ...mayLock, ...carries],
      ]),
      ...view.ways.flatMap(({ to, from }) => [to, ...from]),
      ...view.keyAccounts.flatMap(({ waysIn, lockOuts }) => [...waysIn, ...lockOuts].flat()),
      ...view.lostDevices.flatMap(({ locked, unsure, reachable }) => [...locked, ...unsure, ...reachable]),
      ...view.changes.flatMap(({ at, hardens }) => [at, ...hardens]),
      ...[...view.unsure.opens, ...view.unsure.locks],
    ]
    expect(named.filter(id => !known.has(id))).toEqual([])
  })
})

test('every change leads to a page of its own', () => {
  always(view => {
    const index = indexAccess(view)
    for (const { at } of view.changes) expect(hrefOf(index.vertex(at)?.about ?? null)).toMatch(/^#\/\w/)
  })
})

test('an account that may have more ways in is never safe from anything, nor said to be within reach', () => {
  always(view => {
    const index = indexAccess(view)
    const untold = view.vertices.filter(({ waysKnown }) => !waysKnown).map(({ id }) => id)
    for (const { id } of view.vertices) {
      const { certain, unsure } = index.falls(id, 'taken')
      for (const account of untold) {
        if (account !== id) expect([...certain, ...unsure]).toContain(account)
      }
    }
    const wayless = untold.filter(id => index.waysInto(id).length === 0)
    for (const { reachable } of view.lostDevices) {
      expect(reachable.filter(id => wayless.includes(id))).toEqual([])
    }
    for (const { vertex, outcome } of view.keyAccounts) {
      if (untold.includes(vertex)) expect(outcome).not.toBe('pass')
    }
  })
})

test('each account is locked, not known or within reach, and in one of them only', () => {
  always(view => {
    const index = indexAccess(view)
    for (const { vertex, locked, unsure, reachable } of view.lostDevices) {
      const all = [...locked, ...unsure, ...reachable]
      expect(all.toSorted()).toEqual(index.accounts.map(({ id }) => id).toSorted())
      const shown = index.falls(vertex, 'lost')
      expect(shown.certain.toSorted()).toEqual(locked.toSorted())
      expect(shown.unsure.toSorted()).toEqual(unsure.toSorted())
    }
  })
})

test('the picture shows what the sentences say', () => {
  always(view => {
    const index = indexAccess(view)
    const accounts = new Set(index.accounts.map(({ id }) => id))
    for (const { id } of view.vertices) {
      const drawn = (mode: 'taken' | 'lost') =>
        [...whatFalls(view, id, mode).vertices].filter(one => accounts.has(one))
      expect(drawn('taken').toSorted()).toEqual(index.falls(id, 'taken').certain.toSorted())
      const { certain, unsure } = index.falls(id, 'lost')
      expect(drawn('lost').filter(one => !certain.includes(one) && !unsure.includes(one))).toEqual([])
      expect(certain.filter(one => !drawn('lost').includes(one))).toEqual([])
    }
  })
})
