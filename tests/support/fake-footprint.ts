import { implement } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import { createFakeReview, type FakeReview, packOf, textOf, viewOf } from './fake-footprint-review.ts'
import { mosaicOf } from './fake-mosaic.ts'
import { fakeRoutes } from './fake-routes.ts'

/** The identity, searches, exposures and routes of a made-up person. */
export function fakeFootprintReview(empty: boolean) {
  const review = createFakeReview(empty)
  return { identity: fakeIdentity(review), footprint: fakeFootprint(review) }
}

function fakeIdentity(review: FakeReview) {
  const os = implement(contract.identity)
  return os.router({
    get: os.get.handler(() => ({
      facets: review.facets.map(facet => ({ ...facet, text: textOf(facet) })),
      consents: review.consents,
    })),
    save: os.save.handler(({ input }) => {
      review.facets = replaced(review.facets, input)
    }),
    remove: os.remove.handler(({ input: { id } }) => {
      review.facets = review.facets.filter(facet => facet.id !== id && facet.of !== id)
      review.consents = review.consents.filter(({ about }) => about !== id)
    }),
    saveConsent: os.saveConsent.handler(({ input }) => {
      review.consents = replaced(review.consents, input)
    }),
  })
}

/** The list with the entry in the place of the one with its id, or at the end. */
function replaced<Entry extends { id: string }>(entries: readonly Entry[], entry: Entry): Entry[] {
  return entries.some(({ id }) => id === entry.id)
    ? entries.map(each => (each.id === entry.id ? entry : each))
    : [...entries, entry]
}

function fakeFootprint(review: FakeReview) {
  const os = implement(contract.footprint)
  return os.router({
    searches: os.searches.handler(() => packOf(review)),
    saveSearch: os.saveSearch.handler(({ input }) => {
      review.records = [...review.records.filter(({ queryId }) => queryId !== input.queryId), input]
    }),
    removeSearch: os.removeSearch.handler(({ input }) => {
      review.records = review.records.filter(({ queryId }) => queryId !== input.queryId)
    }),
    openSearch: os.openSearch.handler(() => {}),
    exposures: os.exposures.handler(() => review.exposures.map(viewOf)),
    saveExposure: os.saveExposure.handler(({ input }) => {
      review.exposures = replaced(review.exposures, input)
    }),
    removeExposure: os.removeExposure.handler(({ input: { id } }) => {
      review.exposures = review.exposures.filter(exposure => exposure.id !== id)
    }),
    openExposure: os.openExposure.handler(() => {}),
    mosaic: os.mosaic.handler(() => mosaicOf(review.exposures)),
    ...fakeRoutes(review.facets.length === 0),
  })
}
