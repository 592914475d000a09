import { notImplemented } from '@hapi/boom'
import type { ExposureView, IdentityView, SearchPack } from '../../shared/footprint-views.ts'
import type { Exposure } from '../../shared/model/exposure.ts'
import type { Consent, IdentityFacet } from '../../shared/model/identity.ts'
import type { Mosaic } from '../../shared/model/mosaic.ts'
import type { SearchRecord } from '../../shared/model/search.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export interface Footprint {
  identity(): Promise<IdentityView>
  saveFacet(facet: IdentityFacet): Promise<void>
  removeFacet(id: string): Promise<void>
  saveConsent(consent: Consent): Promise<void>
  searches(): Promise<SearchPack>
  saveSearch(record: SearchRecord): Promise<void>
  removeSearch(queryId: string): Promise<void>
  /** The address that opens a search at a place. 404 when there is no such search or place. */
  searchAddress(queryId: string, place: string): Promise<string>
  exposures(): Promise<ExposureView[]>
  saveExposure(exposure: Exposure): Promise<void>
  removeExposure(id: string): Promise<void>
  /** 404 when there is no such exposure or it has no link. */
  exposureAddress(id: string): Promise<string>
  mosaic(): Promise<Mosaic>
}

export interface FootprintOptions {
  readonly store: () => Store
  readonly catalogue: Catalogue
  readonly clock: Clock
}

/** The identity, the searches built from it, what they found, and what that adds up to. */
export function createFootprint(_options: FootprintOptions): Footprint {
  const missing = () => Promise.reject(notImplemented())
  return {
    identity: missing,
    saveFacet: missing,
    removeFacet: missing,
    saveConsent: missing,
    searches: missing,
    saveSearch: missing,
    removeSearch: missing,
    searchAddress: missing,
    exposures: missing,
    saveExposure: missing,
    removeExposure: missing,
    exposureAddress: missing,
    mosaic: missing,
  }
}
