import { implement } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import { fakeRoutes } from './fake-routes.ts'

/** The identity, searches, exposures and routes of a made-up person. */
export function fakeIdentity(_empty: boolean) {
  const os = implement(contract.identity)
  return os.router({
    get: os.get.handler(() => ({ facets: [], consents: [] })),
    save: os.save.handler(() => {}),
    remove: os.remove.handler(() => {}),
    saveConsent: os.saveConsent.handler(() => {}),
  })
}

export function fakeFootprint(_empty: boolean) {
  const os = implement(contract.footprint)
  return os.router({
    searches: os.searches.handler(() => ({
      engines: ['google'],
      queries: [],
      sittings: [],
      done: 0,
      withoutConsent: [],
    })),
    saveSearch: os.saveSearch.handler(() => {}),
    removeSearch: os.removeSearch.handler(() => {}),
    openSearch: os.openSearch.handler(() => {}),
    exposures: os.exposures.handler(() => []),
    saveExposure: os.saveExposure.handler(() => {}),
    removeExposure: os.removeExposure.handler(() => {}),
    openExposure: os.openExposure.handler(() => {}),
    mosaic: os.mosaic.handler(() => ({
      from: 0,
      removed: 0,
      areas: [],
      lures: [],
      breakers: [],
      publicByDuty: 0,
    })),
    ...fakeRoutes(),
  })
}
