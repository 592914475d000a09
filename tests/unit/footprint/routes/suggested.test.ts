import { describe, expect, test } from 'vitest'
import { isCalledFor } from '../../../../src/main/footprint/routes/suggested.ts'
import type { Exposure } from '../../../../src/shared/model/exposure.ts'
import type { FootprintRoute, RouteTask } from '../../../../src/shared/model/footprint-route.ts'
import type { IdentityFacet } from '../../../../src/shared/model/identity.ts'
import { realCatalogue } from '../../catalogue/real-catalogue.ts'
import { addressFacet, domainFacet, exposureOf, positionFacet, taskOf } from './made-up-person.ts'

const today = '2026-11-22'
const routeNamed = (id: string): FootprintRoute => {
  const route = realCatalogue.routes.find(one => one.id === id)
  if (!route) throw new Error(`There is no route ${id}`)
  return route
}
const calls = (
  id: string,
  more: { facets?: IdentityFacet[]; exposures?: Exposure[]; tasks?: RouteTask[] } = {},
): boolean => isCalledFor(routeNamed(id), { facets: [], exposures: [], tasks: [], today, ...more })

describe('for people like this one', () => {
  test('everyone is to leave the open register, before anything is found', () => {
    expect(calls('open-register')).toBe(true)
    expect(calls('google-results-about-you')).toBe(true)
    expect(calls('face-search')).toBe(false)
  })

  test('who has entered a home, a company, a charity or a domain of their own', () => {
    expect(calls('property-alert')).toBe(false)
    expect(calls('property-alert', { facets: [addressFacet()] })).toBe(true)
    expect(calls('property-alert', { facets: [addressFacet({ when: 'earlier' })] })).toBe(false)
    const theirs = addressFacet({ of: '3f0f5b8e-52a7-4a4c-8df8-0d6a3a1f7a10' })
    expect(calls('property-alert', { facets: [theirs] })).toBe(false)
    expect(calls('companies-house-service-address', { facets: [positionFacet('company')] })).toBe(true)
    expect(calls('companies-house-service-address', { facets: [positionFacet('club')] })).toBe(false)
    expect(calls('charity-trustee-name', { facets: [positionFacet('charity')] })).toBe(true)
    expect(calls('domain-registration', { facets: [domainFacet('example.org')] })).toBe(true)
  })

  test('rests while it is asked, done or not for them, and comes back on its day', () => {
    const with_ = (change: Partial<RouteTask>) => ({
      tasks: [taskOf({ routeId: 'open-register', ...change })],
    })
    expect(calls('open-register', with_({ state: 'to-do' }))).toBe(true)
    expect(calls('open-register', with_({ state: 'asked', askedOn: today }))).toBe(false)
    expect(calls('open-register', with_({ state: 'done', closedOn: today }))).toBe(false)
    expect(calls('open-register', with_({ state: 'not-for-me' }))).toBe(false)
    expect(calls('open-register', with_({ state: 'done', closedOn: '2026-05-22', againOn: today }))).toBe(
      true,
    )
    expect(
      calls('open-register', with_({ state: 'done', closedOn: '2026-05-22', againOn: '2026-11-23' })),
    ).toBe(false)
  })
})

describe('something open', () => {
  test('calls for routes by what is shown and by who published it', () => {
    const onASite = { exposures: [exposureOf()] }
    expect(calls('people-search-192', onASite)).toBe(true)
    expect(calls('planning-comments', onASite)).toBe(false)
    expect(calls('directory-enquiries', { exposures: [exposureOf({ kinds: ['photo'] })] })).toBe(false)
    expect(calls('family-conversation', { exposures: [exposureOf({ publisher: 'family' })] })).toBe(true)
  })

  test('calls for the route that was chosen for it', () => {
    expect(calls('wayback-machine', { exposures: [exposureOf({ routeId: 'wayback-machine' })] })).toBe(true)
  })

  test('calls for nothing when it is gone, or has to stay', () => {
    for (const change of [
      { state: 'removed' },
      { state: 'refused' },
      { state: 'stays' },
      { publicByDuty: 'yes' },
    ] as const)
      expect(calls('people-search-192', { exposures: [exposureOf(change)] })).toBe(false)
  })

  test('can only leave the search results where it cannot be changed', () => {
    const fixed = { exposures: [exposureOf({ changeable: 'no' })] }
    expect(calls('people-search-192', fixed)).toBe(false)
    expect(calls('google-personal-information', fixed)).toBe(true)
  })

  test('rests while it is being dealt with, by a task about it or in general', () => {
    const exposure = exposureOf()
    const other = exposureOf()
    const about = taskOf({ exposureId: exposure.id, state: 'asked', askedOn: today })
    expect(calls('people-search-192', { exposures: [exposure], tasks: [about] })).toBe(false)
    expect(calls('people-search-192', { exposures: [exposure, other], tasks: [about] })).toBe(true)
    const general = taskOf({ state: 'done', closedOn: '2026-10-02' })
    expect(calls('people-search-192', { exposures: [exposure], tasks: [general] })).toBe(false)
  })

  test('that was found after the task was closed has come back', () => {
    const tasks = [taskOf({ state: 'done', closedOn: '2026-09-30' })]
    expect(calls('people-search-192', { exposures: [exposureOf()], tasks })).toBe(true)
  })

  test('and an overdue answer', () => {
    const late = taskOf({ state: 'asked', askedOn: '2026-10-01', answerBy: '2026-10-31' })
    expect(calls('people-search-192', { tasks: [late] })).toBe(true)
    expect(calls('people-search-192', { tasks: [{ ...late, answerBy: today }] })).toBe(false)
  })
})
