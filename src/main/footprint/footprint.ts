import { notFound } from '@hapi/boom'
import type { ExposureView, IdentityView, SearchPack, SearchQuery } from '../../shared/footprint-views.ts'
import { dayOf } from '../../shared/model/date.ts'
import type { Exposure } from '../../shared/model/exposure.ts'
import type { Consent, IdentityFacet } from '../../shared/model/identity.ts'
import type { Mosaic } from '../../shared/model/mosaic.ts'
import type { SearchRecord } from '../../shared/model/search.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { exposureViews } from './exposures/exposure-views.ts'
import { fittingRoutes } from './exposures/fitting-routes.ts'
import { removeExposures } from './exposures/remove-exposures.ts'
import { identityView, removeFacet, saveConsent, saveFacet } from './identity/identity.ts'
import { mosaicFrom } from './mosaic/mosaic.ts'
import { searchPack } from './search-pack/search-pack.ts'

export interface Footprint {
  identity(): Promise<IdentityView>
  saveFacet(facet: IdentityFacet): Promise<void>
  removeFacet(id: string): Promise<void>
  saveConsent(consent: Consent): Promise<void>
  searches(): Promise<SearchPack>
  /** 404 when there is no such search. */
  saveSearch(record: SearchRecord): Promise<void>
  removeSearch(queryId: string): Promise<void>
  /** The address that opens a search at a place. 404 when there is no such search or place. */
  searchAddress(queryId: string, place: string): Promise<string>
  exposures(): Promise<ExposureView[]>
  saveExposure(exposure: Exposure): Promise<void>
  removeExposure(id: string): Promise<void>
  /** 404 when there is no such exposure, it has no link, or the link is not https. */
  exposureAddress(id: string): Promise<string>
  mosaic(): Promise<Mosaic>
}

export interface FootprintOptions {
  readonly store: () => Store
  readonly catalogue: Catalogue
  readonly clock: Clock
}

/** The identity, the searches built from it, what they found, and what that adds up to. */
export function createFootprint({ store, catalogue, clock }: FootprintOptions): Footprint {
  async function pack(): Promise<SearchPack> {
    const from = store()
    const [facets, consents, records, settings] = await Promise.all([
      from.identityFacets(),
      from.consents(),
      from.searchRecords(),
      from.settings(),
    ])
    return searchPack({ facets, consents, records, engines: settings.searchEngines, today: dayOf(clock()) })
  }
  async function searchOf(queryId: string): Promise<SearchQuery> {
    const found = (await pack()).queries.find(({ id }) => id === queryId)
    if (found === undefined) throw notFound()
    return found
  }
  return {
    identity: () => identityView(store()),
    saveFacet: facet => saveFacet(store(), facet),
    removeFacet: id => removeFacet(store(), id),
    saveConsent: consent => saveConsent(store(), consent),
    searches: pack,
    async saveSearch(record) {
      const { target } = await searchOf(record.queryId)
      await store().saveSearchRecord({ ...record, target })
    },
    removeSearch: queryId => store().removeSearchRecord(queryId),
    async searchAddress(queryId, place) {
      const opened = (await searchOf(queryId)).places.find(({ id }) => id === place)
      if (opened === undefined) throw notFound()
      return opened.url
    },
    async exposures() {
      const [exposures, profile] = await Promise.all([store().exposures(), store().profile()])
      return exposureViews(exposures, { routes: catalogue.routes, profile, today: dayOf(clock()) })
    },
    saveExposure: exposure => store().saveExposure(exposure),
    removeExposure: id => removeExposures(store(), [id]),
    async exposureAddress(id) {
      const link = (await store().exposures()).find(exposure => exposure.id === id)?.link ?? null
      if (link === null || new URL(link).protocol !== 'https:') throw notFound()
      return link
    },
    async mosaic() {
      const [exposures, profile] = await Promise.all([store().exposures(), store().profile()])
      const routeFor = (exposure: Exposure) =>
        fittingRoutes(exposure, catalogue.routes, profile)[0]?.id ?? null
      return mosaicFrom(exposures, routeFor)
    },
  }
}
