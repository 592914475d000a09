import { join } from 'node:path'
import { isBoom } from '@hapi/boom'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/main/catalogue/load.ts'
import { createFootprint } from '../../../src/main/footprint/footprint.ts'
import {
  exposureViewSchema,
  identityViewSchema,
  searchPackSchema,
} from '../../../src/shared/footprint-views.ts'
import { facetKinds } from '../../../src/shared/model/identity.ts'
import { mosaicSchema } from '../../../src/shared/model/mosaic.ts'
import { memoryStore } from '../../support/memory-store.ts'
import {
  sampleBreachCheck,
  sampleConsent,
  sampleExposure,
  sampleFacet,
  sampleRouteTask,
  sampleSearchRecord,
} from '../../support/sample-records.ts'

const catalogue = await loadCatalogue(join(import.meta.dirname, '../../../resources/catalogue'))
const today = '2026-11-22'

function setUp() {
  const store = memoryStore()
  const clock = () => new Date(`${today}T12:00:00Z`)
  return { store, footprint: createFootprint({ store: () => store, catalogue, clock }) }
}
const status = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    error => (isBoom(error) ? error.output.statusCode : error),
  )

describe('the identity', () => {
  it('has a text for facets of every kind', async () => {
    const { footprint } = setUp()
    for (const kind of facetKinds) await footprint.saveFacet(sampleFacet(kind))
    const { facets } = identityViewSchema.parse(await footprint.identity())
    expect(facets.map(({ text }) => text)).toEqual([
      'Morgan Example',
      'morgan.example@example.org',
      '07700 900123',
      '12 Sample Street, Llanelli, SA15 9ZZ',
      'morganexample',
      'morgan.example',
      'Sample Trust (1234567)',
      'Carmarthen (town)',
      'Portrait on a leaflet',
      'Rhys Sample (partner)',
    ])
  })

  it('writes an address as people do', async () => {
    const { footprint } = setUp()
    await footprint.saveFacet(sampleFacet('address', { house: 'Rose Cottage', when: 'earlier' }))
    const [facet] = (await footprint.identity()).facets
    expect(facet?.text).toBe('Rose Cottage, Sample Street, Llanelli, SA15 9ZZ (earlier)')
  })

  it('takes facets of listed members of the household only', async () => {
    const { footprint } = setUp()
    const member = sampleFacet('household')
    const name = sampleFacet('name')
    await footprint.saveFacet(member)
    await footprint.saveFacet(name)
    expect(await status(footprint.saveFacet(sampleFacet('email', { of: member.id })))).toBe('done')
    expect(await status(footprint.saveFacet(sampleFacet('email', { of: name.id })))).toBe(400)
    expect(await status(footprint.saveFacet(sampleFacet('household', { of: member.id })))).toBe(400)
    expect(await status(footprint.saveFacet(sampleFacet('name', { id: member.id })))).toBe(400)
  })

  it('shows consents latest first, with those that were withdrawn and who drove', async () => {
    const { footprint } = setUp()
    const driven = sampleConsent({ drivenBy: 'An Adviser', givenOn: '2026-05-01' })
    const later = sampleConsent({ drivenBy: 'An Adviser', givenOn: '2026-11-01' })
    await footprint.saveConsent(driven)
    await footprint.saveConsent(later)
    const withdrawn = { ...driven, withdrawnOn: '2026-06-01' }
    await footprint.saveConsent(withdrawn)
    expect((await footprint.identity()).consents).toEqual([later, withdrawn])
  })

  it('keeps a consent as it was given, but for its withdrawal', async () => {
    const { footprint } = setUp()
    const consent = sampleConsent()
    await footprint.saveConsent(consent)
    expect(await status(footprint.saveConsent({ ...consent, givenBy: 'Somebody else' }))).toBe(409)
    expect(await status(footprint.saveConsent({ ...consent, withdrawnOn: today }))).toBe('done')
    expect(await status(footprint.saveConsent(consent))).toBe(409)
    expect(await status(footprint.saveConsent(sampleConsent({ about: consent.id })))).toBe(404)
  })

  it('lets a member of the household go with all that is about them, and nothing else', async () => {
    const { store, footprint } = setUp()
    const [rhys, dilys] = [sampleFacet('household'), sampleFacet('household', { name: 'Dilys Sample' })]
    const [theirEmail, myEmail] = [
      sampleFacet('email', { of: rhys.id, address: 'rhys.sample@example.org' }),
      sampleFacet('email'),
    ]
    for (const facet of [rhys, dilys, theirEmail, myEmail]) await footprint.saveFacet(facet)
    const kept = sampleConsent({ about: dilys.id })
    await footprint.saveConsent(sampleConsent({ about: rhys.id }))
    await footprint.saveConsent(kept)
    for (const facet of [theirEmail, myEmail])
      await store.saveBreachCheck(sampleBreachCheck({ facetId: facet.id }))
    const [theirs, mine] = [sampleExposure({ of: rhys.id }), sampleExposure()]
    for (const exposure of [theirs, mine]) {
      await footprint.saveExposure(exposure)
      await store.saveRouteTask(sampleRouteTask({ exposureId: exposure.id }))
    }
    const { queries } = await footprint.searches()
    for (const { id } of queries) await footprint.saveSearch(sampleSearchRecord({ queryId: id }))
    expect(queries.some(({ of }) => of === rhys.id)).toBe(true)

    await footprint.removeFacet(rhys.id)

    expect(await store.identityFacets()).toEqual([dilys, myEmail])
    expect(await store.consents()).toEqual([kept])
    expect(await store.exposures()).toEqual([mine])
    expect((await store.routeTasks()).map(({ exposureId }) => exposureId)).toEqual([mine.id])
    expect((await store.breachChecks()).map(({ facetId }) => facetId)).toEqual([myEmail.id])
    const left = queries.filter(({ of }) => of !== rhys.id).map(({ id }) => id)
    expect((await store.searchRecords()).map(({ queryId }) => queryId)).toEqual(left)
  })

  it('forgets what came of searches that a changed facet no longer makes', async () => {
    const { store, footprint } = setUp()
    const domain = sampleFacet('domain')
    await footprint.saveFacet(domain)
    await footprint.saveFacet(sampleFacet('username'))
    for (const { id } of (await footprint.searches()).queries)
      await footprint.saveSearch(sampleSearchRecord({ queryId: id }))
    await footprint.saveFacet({ ...domain, name: 'another.example' })
    expect((await store.searchRecords()).map(({ target }) => target)).toEqual(['username', 'username'])
  })

  it('forgets the look-up of an address when another one takes its place', async () => {
    const { store, footprint } = setUp()
    const email = sampleFacet('email')
    await footprint.saveFacet(email)
    await store.saveBreachCheck(sampleBreachCheck({ facetId: email.id }))
    await footprint.saveFacet({ ...email })
    expect(await store.breachChecks()).toHaveLength(1)
    await footprint.saveFacet({ ...email, address: 'another@example.org' })
    expect(await store.breachChecks()).toEqual([])
  })

  it('does nothing when a facet is gone already', async () => {
    expect(await status(setUp().footprint.removeFacet(sampleFacet('name').id))).toBe('done')
  })
})

describe('searches', () => {
  it('fit the contract, are kept with their own target, and open at their places', async () => {
    const { store, footprint } = setUp()
    await footprint.saveFacet(sampleFacet('domain'))
    const { queries, engines } = searchPackSchema.parse(await footprint.searches())
    expect(engines).toEqual((await store.settings()).searchEngines)
    const [query] = queries
    const [place] = query?.places ?? []
    expect(await footprint.searchAddress(query?.id ?? '', place?.id ?? '')).toBe(place?.url)
    await footprint.saveSearch(sampleSearchRecord({ queryId: query?.id ?? '', target: 'phone' }))
    expect((await footprint.searches()).queries[0]?.record?.target).toBe(query?.target)
    await footprint.removeSearch(query?.id ?? '')
    expect((await footprint.searches()).done).toBe(0)
  })

  it('are refused when there is no such search or place', async () => {
    const { footprint } = setUp()
    await footprint.saveFacet(sampleFacet('domain'))
    const [query] = (await footprint.searches()).queries
    expect(await status(footprint.searchAddress('0'.repeat(24), 'google'))).toBe(404)
    expect(await status(footprint.searchAddress(query?.id ?? '', 'nowhere'))).toBe(404)
    expect(await status(footprint.saveSearch(sampleSearchRecord()))).toBe(404)
  })
})

describe('exposures', () => {
  it('fit the contract, and go with the tasks about them', async () => {
    const { store, footprint } = setUp()
    const [one, other] = [sampleExposure(), sampleExposure()]
    for (const exposure of [one, other]) {
      await footprint.saveExposure(exposure)
      await store.saveRouteTask(sampleRouteTask({ exposureId: exposure.id }))
    }
    await store.saveRouteTask(sampleRouteTask())
    exposureViewSchema
      .array()
      .length(2)
      .parse(await footprint.exposures())
    mosaicSchema.parse(await footprint.mosaic())
    await footprint.removeExposure(one.id)
    expect(await store.exposures()).toEqual([other])
    expect((await store.routeTasks()).map(({ exposureId }) => exposureId)).toEqual([other.id, null])
  })

  it('open by https only', async () => {
    const { footprint } = setUp()
    const addresses = ['https://site.example/page', 'http://site.example/page', null]
    const opened = []
    for (const link of addresses) {
      const exposure = sampleExposure({ link })
      await footprint.saveExposure(exposure)
      opened.push(await footprint.exposureAddress(exposure.id).catch(() => 404))
    }
    expect(opened).toEqual(['https://site.example/page', 404, 404])
    expect(await status(footprint.exposureAddress(sampleExposure().id))).toBe(404)
  })
})
