import { describe, expect, it } from 'vitest'
import { exposureViews } from '../../../../src/main/footprint/exposures/exposure-views.ts'
import { type Exposure, exposureStates, publishers } from '../../../../src/shared/model/exposure.ts'
import type { FootprintRoute } from '../../../../src/shared/model/footprint-route.ts'
import { sampleExposure, sampleProfile } from '../../../support/sample-records.ts'
import { sampleRoute } from '../sample-route.ts'

const today = '2026-11-22'
const views = (
  exposures: readonly Exposure[],
  routes: readonly FootprintRoute[] = [],
  profile: ReturnType<typeof sampleProfile> | null = null,
) => exposureViews(exposures, { routes, profile, today })
const view = (change: Partial<Exposure>, routes: readonly FootprintRoute[] = []) =>
  views([sampleExposure(change)], routes)[0]

describe('the order of exposures', () => {
  it('is open ones first, then what hurts most, what is due, and the newest', () => {
    const exposures = [
      sampleExposure({ where: 'removed', state: 'removed' }),
      sampleExposure({ where: 'stays', state: 'stays' }),
      sampleExposure({ where: 'refused', state: 'refused' }),
      sampleExposure({ where: 'open e-mail', kinds: ['email'] }),
      sampleExposure({ where: 'open home, older', foundOn: '2026-01-01' }),
      sampleExposure({ where: 'open home' }),
      sampleExposure({ where: 'asked, due', state: 'asked', askedOn: '2026-01-01', foundOn: '2025-01-01' }),
      sampleExposure({ where: 'said to matter', kinds: ['other'], sensitivity: 4 }),
    ]
    expect(views(exposures).map(({ exposure }) => exposure.where)).toEqual([
      'asked, due',
      'open home',
      'open home, older',
      'said to matter',
      'open e-mail',
      'refused',
      'stays',
      'removed',
    ])
  })

  it('goes by what the person said of it before its kinds', () => {
    expect(view({ kinds: ['email', 'phone'] })?.sensitivity).toBe(4)
    expect(view({ kinds: ['home-address'], sensitivity: 1 })?.sensitivity).toBe(1)
  })
})

describe('what is due', () => {
  const month = sampleRoute({ id: 'slow', answerDays: 60 })
  it.each([
    ['2026-10-23', null, null],
    ['2026-10-22', null, 'answer-overdue'],
    ['2026-10-22', 'slow', null],
    ['2026-09-22', 'slow', 'answer-overdue'],
    ['2026-10-22', 'not-in-the-catalogue', 'answer-overdue'],
    ['2027-01-01', null, null],
    [null, null, null],
  ])('asked on %s by the route %s is %s', (askedOn, routeId, due) => {
    expect(view({ state: 'asked', askedOn, routeId }, [month])?.due).toBe(due)
  })

  it.each(exposureStates)('is to look again on the day, when %s', state => {
    expect(view({ state, lookAgainOn: today })?.due).toBe('look-again')
    expect(view({ state, lookAgainOn: '2026-11-23' })?.due).toBeNull()
  })

  it('is the answer before the look', () => {
    expect(view({ state: 'asked', askedOn: '2026-01-01', lookAgainOn: today })?.due).toBe('answer-overdue')
  })
})

describe('the next step', () => {
  const route = sampleRoute({ group: 'search-engines', title: 'Ask search engines' })
  it('is none exactly when it is dealt with', () => {
    for (const state of exposureStates) {
      for (const publisher of publishers) {
        for (const changeable of ['yes', 'no', 'not-sure'] as const) {
          for (const routes of [[], [route]]) {
            const step = view({ state, publisher, changeable }, routes)?.nextStep
            if (state === 'removed' || state === 'stays') expect(step).toBeNull()
            else expect(step).toMatch(/^[A-Z].{10,}\.$/)
          }
        }
      }
    }
  })

  it.each([
    [{ publisher: 'me' }, /^Take it down/],
    [{ publisher: 'family' }, /^Ask kindly/],
    [{ publicByDuty: 'yes' }, /because of your office/],
    [{ changeable: 'no', publisher: 'club-or-charity', kinds: ['other'] }, /how to live with it/],
    [{ changeable: 'no' }, /Ask search engines\.$/],
    [{ publisher: 'news' }, /^Start here: Ask search engines\.$/],
    [{ state: 'asked' }, /^Note the day/],
    [{ state: 'asked', askedOn: '2026-11-20' }, /^Wait for an answer until 20 December 2026\.$/],
    [{ state: 'asked', askedOn: '2026-10-01' }, /over on 31 October 2026\. Ask again/],
    [{ state: 'refused' }, /^They said no\. This may still help: Ask search engines\.$/],
    [{ state: 'removed', lookAgainOn: '2026-11-01' }, /^Look at the page again/],
  ] satisfies [Partial<Exposure>, RegExp][])('for %o reads %s', (change, text) => {
    expect(view(change, [route])?.nextStep).toMatch(text)
  })
})

describe('the routes that fit', () => {
  const ids = (change: Partial<Exposure>, routes: FootprintRoute[], profile = null as never) =>
    views([sampleExposure(change)], routes, profile)[0]?.routes.map(({ id }) => id)
  const site = sampleRoute({ id: 'site', group: 'people-search' })
  const register = sampleRoute({ id: 'register', group: 'electoral-register' })
  const engine = sampleRoute({ id: 'engine', group: 'search-engines', helpsWith: ['home-address', 'photo'] })
  const office = sampleRoute({ id: 'office', group: 'public-office' })
  const all = [engine, register, office, site]

  it('go from the publisher outwards', () => {
    expect(ids({ publisher: 'people-search' }, all)).toEqual(['site', 'register', 'engine'])
    expect(ids({ publisher: 'public-body' }, all)).toEqual(['office', 'register', 'engine'])
    expect(ids({ publisher: 'news' }, all)).toEqual(['engine'])
  })

  it('help with what is exposed', () => {
    expect(ids({ publisher: 'people-search', kinds: ['photo'] }, all)).toEqual(['engine'])
    expect(ids({ publisher: 'people-search', kinds: ['opinion'] }, all)).toEqual([])
  })

  it('begin with the one that was chosen', () => {
    expect(ids({ publisher: 'people-search', routeId: 'engine' }, all)?.[0]).toBe('engine')
  })

  it('keep back part of an entry where all of it cannot go', () => {
    expect(ids({ publisher: 'public-body', publicByDuty: 'yes' }, all)).toEqual(['office', 'register'])
  })

  it('are none for what is dealt with', () => {
    expect(ids({ publisher: 'people-search', state: 'removed' }, all)).toEqual([])
    expect(ids({ publisher: 'people-search', state: 'stays' }, all)).toEqual([])
  })

  it('are for the role and nation, and without them those that are for every role', () => {
    const scottish = sampleRoute({ id: 'scottish', nations: ['scotland'] })
    const mps = sampleRoute({ id: 'mps', roles: ['mp'] })
    const exposure = [sampleExposure({ publisher: 'people-search' })]
    const shown = (profile: ReturnType<typeof sampleProfile> | null) =>
      views(exposure, [scottish, mps, site], profile)[0]?.routes.map(({ id }) => id)
    expect(shown(null)?.toSorted()).toEqual(['scottish', 'site'])
    expect(shown(sampleProfile({ role: 'councillor', nation: 'wales' }))).toEqual(['site'])
    expect(shown(sampleProfile({ role: 'mp', nation: 'scotland' }))).toHaveLength(3)
    const family = sampleProfile({ role: 'family-member', principalRole: 'mp', nation: 'wales' })
    expect(shown(family)?.toSorted()).toEqual(['mps', 'site'])
  })

  it('are left out when they are for other publishers', () => {
    const forNews = sampleRoute({ id: 'for-news', publishers: ['news'] })
    const shown = (publisher: 'news' | 'people-search' | 'unknown') =>
      views([sampleExposure({ publisher })], [{ ...forNews, group: 'search-engines' }])[0]?.routes.length
    expect(shown('news')).toBe(1)
    expect(shown('people-search')).toBe(0)
    expect(shown('unknown')).toBe(1)
  })
})
