import type { Exposure } from '../../../../src/shared/model/exposure.ts'
import type { RouteTask } from '../../../../src/shared/model/footprint-route.ts'
import type { FacetOf } from '../../../../src/shared/model/identity.ts'
import type { Profile } from '../../../../src/shared/model/profile.ts'
import {
  sampleExposure,
  sampleFacet,
  sampleProfile,
  sampleRouteTask,
} from '../../../support/sample-records.ts'

export const profileOf = (change: Partial<Profile> = {}): Profile =>
  sampleProfile({
    name: '',
    role: 'other',
    nation: 'england',
    risks: { P1: false, P2: false, P3: false, P4: false, P5: false },
    ...change,
  })

export const nameFacet = (given: string, family: string, change: Partial<FacetOf<'name'>> = {}) =>
  sampleFacet('name', { given, family, ...change })

export const addressFacet = (change: Partial<FacetOf<'address'>> = {}) =>
  sampleFacet('address', { street: 'Made-up Lane', town: 'Sampleton', postcode: 'ZZ1 1ZZ', ...change })

export const positionFacet = (organisationKind: FacetOf<'position'>['organisationKind']) =>
  sampleFacet('position', { organisation: 'Sample Works', organisationKind, number: '01234567' })

export const emailFacet = (address: string) => sampleFacet('email', { address })

export const domainFacet = (name: string) => sampleFacet('domain', { name })

export const exposureOf = (change: Partial<Exposure> = {}): Exposure =>
  sampleExposure({
    foundOn: '2026-10-01',
    where: 'A people-search site',
    link: 'https://people.example/record/1',
    publisher: 'people-search',
    ...change,
  })

export const taskOf = (change: Partial<RouteTask> = {}): RouteTask =>
  sampleRouteTask({
    routeId: 'people-search-192',
    state: 'to-do',
    askedOn: null,
    answerBy: null,
    ...change,
  })
