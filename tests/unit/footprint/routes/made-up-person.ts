import { randomUUID } from 'node:crypto'
import type { Exposure } from '../../../../src/shared/model/exposure.ts'
import type { RouteTask } from '../../../../src/shared/model/footprint-route.ts'
import type { FacetOf } from '../../../../src/shared/model/identity.ts'
import type { Profile } from '../../../../src/shared/model/profile.ts'

export const profileOf = (change: Partial<Profile> = {}): Profile => ({
  name: '',
  role: 'other',
  nation: 'england',
  principalRole: null,
  risks: { P1: false, P2: false, P3: false, P4: false, P5: false },
  ...change,
})

export const nameFacet = (given: string, family: string, change: Partial<FacetOf<'name'>> = {}) =>
  ({ id: randomUUID(), of: null, kind: 'name', form: 'full', given, middle: '', family, ...change }) as const

export const addressFacet = (change: Partial<FacetOf<'address'>> = {}) =>
  ({
    id: randomUUID(),
    of: null,
    kind: 'address',
    house: '12',
    street: 'Made-up Lane',
    town: 'Sampleton',
    postcode: 'ZZ1 1ZZ',
    when: 'now',
    ...change,
  }) as const

export const positionFacet = (organisationKind: FacetOf<'position'>['organisationKind']) =>
  ({
    id: randomUUID(),
    of: null,
    kind: 'position',
    organisation: 'Sample Works',
    organisationKind,
    number: '01234567',
  }) as const

export const emailFacet = (address: string) =>
  ({ id: randomUUID(), of: null, kind: 'email', address }) as const

export const domainFacet = (name: string) => ({ id: randomUUID(), of: null, kind: 'domain', name }) as const

export const exposureOf = (change: Partial<Exposure> = {}): Exposure => ({
  id: randomUUID(),
  queryId: null,
  of: null,
  foundOn: '2026-10-01',
  where: 'A people-search site',
  link: 'https://people.example/record/1',
  kinds: ['home-address'],
  publisher: 'people-search',
  publicByDuty: 'no',
  changeable: 'yes',
  sensitivity: null,
  detail: null,
  routeId: null,
  state: 'open',
  askedOn: null,
  lookAgainOn: null,
  note: '',
  ...change,
})

export const taskOf = (change: Partial<RouteTask> = {}): RouteTask => ({
  id: randomUUID(),
  routeId: 'people-search-192',
  exposureId: null,
  state: 'to-do',
  askedOn: null,
  answerBy: null,
  closedOn: null,
  againOn: null,
  note: '',
  ...change,
})
