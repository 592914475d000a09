import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../../src/renderer/features/footprint/exposure-order.ts'
import { standingConsent } from '../../../../src/renderer/features/footprint/household.ts'
import { nextStep, type Review } from '../../../../src/renderer/features/footprint/next-step.ts'
import {
  minutesLeft,
  nextAfter,
  nextSitting,
  tally,
} from '../../../../src/renderer/features/footprint/sitting-progress.ts'
import type { ExposureView, RouteView, SearchQuery } from '../../../../src/shared/footprint-views.ts'
import type { Exposure } from '../../../../src/shared/model/exposure.ts'
import type { Consent } from '../../../../src/shared/model/identity.ts'
import type { SearchRecord } from '../../../../src/shared/model/search.ts'

type Outcome = SearchRecord['outcome'] | null

const query = (index: number, outcome: Outcome): SearchQuery => {
  const id = index.toString(16).padStart(24, '0')
  return {
    id,
    target: 'phone',
    facets: [],
    of: null,
    text: '"x"',
    label: 'x',
    tip: null,
    sensitivity: 4,
    minutes: 2.5,
    places: [{ id: 'google', label: 'Google', url: 'https://www.google.com/', confirmed: true }],
    record: outcome === null ? null : { queryId: id, target: 'phone', outcome, on: '2026-11-01' },
  }
}

/** A pack in which each list is a sitting. */
function packOf(...sittings: readonly (readonly Outcome[])[]): Review['pack'] {
  let count = 0
  const parts = sittings.map(outcomes => outcomes.map(outcome => query(count++, outcome)))
  return {
    engines: ['google'],
    queries: parts.flat(),
    sittings: parts.map((part, index) => ({
      number: index + 1,
      title: 't',
      minutes: 15,
      queries: part.map(({ id }) => id),
      done: 0,
    })),
    done: 0,
    withoutConsent: [],
  }
}

const base = { id: randomUUID(), of: null, text: '' }
const identity: Review['identity'] = {
  facets: [
    { ...base, kind: 'name', form: 'full', given: 'Sam', middle: '', family: 'T' },
    { ...base, id: randomUUID(), kind: 'phone', number: '07700 900123' },
  ],
  consents: [],
}

const exposureView = (
  state: Exposure['state'],
  due: ExposureView['due'] = null,
  sensitivity = 3,
): ExposureView => ({
  exposure: {
    id: randomUUID(),
    queryId: null,
    of: null,
    foundOn: '2026-11-01',
    where: 'x',
    link: null,
    kinds: ['photo'],
    publisher: 'me',
    publicByDuty: 'no',
    changeable: 'yes',
    sensitivity: null,
    detail: null,
    routeId: null,
    state,
    askedOn: null,
    lookAgainOn: null,
    note: '',
  },
  sensitivity,
  nextStep: null,
  routes: [],
  due,
})

const untouchedRoute: RouteView = {
  route: {
    id: 'open-register',
    group: 'electoral-register',
    title: 'Leave the open register',
    exposes: { text: 'Your address', confirmed: true },
    brings: [],
    steps: [],
    roles: [],
    nations: [],
    helpsWith: ['home-address'],
    letters: [],
    links: [],
    answerDays: null,
    afterwards: [],
    priority: 5,
    effortMinutes: 5,
    sources: [],
  },
  links: [],
  letters: [],
  tasks: [],
  fits: true,
  suggested: true,
  overdue: false,
}

const review = (change: Partial<Review>): Review => ({
  identity,
  pack: packOf(['nothing', 'found'], [null, null]),
  exposures: [],
  routes: null,
  ...change,
})

describe('the next step of the review', () => {
  it('asks for enough to search with before anything else', () => {
    const only = { ...identity, facets: identity.facets.slice(0, 1) }
    expect(nextStep(review({ identity: only })).id).toBe('identity')
    expect(nextStep(review({ pack: packOf() })).id).toBe('identity')
  })

  it('does not take what belongs to the household for the person', () => {
    const theirs = identity.facets.map(facet => ({ ...facet, of: randomUUID() }))
    expect(nextStep(review({ identity: { ...identity, facets: theirs } })).id).toBe('identity')
  })

  it('begins with the first sitting, and goes on with one that was begun', () => {
    expect(nextStep(review({ pack: packOf([null, null], [null]) }))).toEqual({
      id: 'first-sitting',
      number: 1,
      minutes: 5,
    })
    expect(nextStep(review({ pack: packOf(['nothing', 'skipped', null], [null]) }))).toEqual({
      id: 'go-on',
      number: 1,
      minutes: 3,
      done: 2,
      total: 3,
    })
  })

  it('puts what is due before what is undecided, and both before the next sitting', () => {
    const due = exposureView('asked', 'answer-overdue')
    expect(nextStep(review({ exposures: [exposureView('open'), due] }))).toEqual({ id: 'due', count: 1 })
    expect(nextStep(review({ exposures: [exposureView('open')] }))).toEqual({ id: 'found', count: 1 })
    expect(nextStep(review({ exposures: [exposureView('asked')] })).id).toBe('sitting')
  })

  it('shows the ways out until one was begun', () => {
    expect(nextStep(review({ routes: [untouchedRoute] })).id).toBe('routes')
    expect(nextStep(review({ routes: [{ ...untouchedRoute, suggested: false }] })).id).toBe('sitting')
    expect(nextStep(review({ routes: [] })).id).toBe('sitting')
  })

  it('ends with the picture of it all, or with the settings where nothing was found', () => {
    const pack = packOf(['nothing'], ['skipped'])
    expect(nextStep(review({ pack, exposures: [exposureView('removed')] })).id).toBe('mosaic')
    expect(nextStep(review({ pack })).id).toBe('tools')
  })
})

describe('the progress of a sitting', () => {
  const { queries } = packOf(['nothing', null, 'skipped', null])
  const [first, second, third, fourth] = queries.map(({ id }) => id)

  it('goes to the next open search, then back to those before', () => {
    expect(nextAfter(queries, first ?? '')?.id).toBe(second)
    expect(nextAfter(queries, third ?? '')?.id).toBe(fourth)
    expect(nextAfter(queries, fourth ?? '')?.id).toBe(second)
    expect(nextAfter(packOf([null]).queries, first ?? '')).toBeNull()
  })

  it('counts what was skipped apart, and the minutes of what is open', () => {
    expect(tally(queries)).toEqual({ searched: 1, skipped: 1, open: 2 })
    expect(minutesLeft(queries)).toBe(5)
  })

  it('goes on with what was begun before it begins something new', () => {
    expect(nextSitting(packOf([null], ['nothing', null]))?.number).toBe(2)
    expect(nextSitting(packOf(['nothing'], [null]))?.number).toBe(2)
    expect(nextSitting(packOf(['nothing']))).toBeNull()
  })
})

describe('the order of what was found', () => {
  it('puts what is due first, then what hurts most, and what is dealt with apart', () => {
    const mild = exposureView('open', null, 2)
    const worst = exposureView('asked', null, 5)
    const due = exposureView('removed', 'look-again', 1)
    const gone = exposureView('removed', null, 5)
    expect(inOrder([mild, gone, due, worst])).toEqual({ due: [due], open: [worst, mild], closed: [gone] })
  })
})

describe('an agreement', () => {
  const consent = (change: Partial<Consent>): Consent => ({
    id: randomUUID(),
    about: null,
    givenBy: 'Sam',
    drivenBy: 'Alex',
    wording: '2026-11',
    givenOn: '2026-11-01',
    withdrawnOn: null,
    ...change,
  })

  it('stands until it is withdrawn, and is about one person only', () => {
    const about = randomUUID()
    const standing = consent({ about })
    expect(standingConsent({ consents: [consent({}), standing] }, about)).toBe(standing)
    expect(standingConsent({ consents: [{ ...standing, withdrawnOn: '2026-11-02' }] }, about)).toBeNull()
  })
})
