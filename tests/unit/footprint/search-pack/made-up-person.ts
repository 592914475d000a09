import type { Consent, IdentityFacet } from '../../../../src/shared/model/identity.ts'
import { sampleConsent, sampleFacet } from '../../../support/sample-records.ts'

/** A made-up person of twelve facets, whose partner agreed. Numbers are from the ranges set aside for drama. */
export function madeUpPerson(): { facets: IdentityFacet[]; consents: Consent[] } {
  const partner = sampleFacet('household', { name: 'Rhys Jones' })
  return {
    facets: [
      sampleFacet('name', { given: 'Siân', middle: 'Myfanwy', family: "O'Brien" }),
      sampleFacet('name', { form: 'former', given: 'Siân', middle: '', family: 'Jones' }),
      sampleFacet('email', { address: 'sian.obrien@example.org' }),
      sampleFacet('email', { address: 'info@sian.example' }),
      sampleFacet('phone', { number: '07700 900123' }),
      sampleFacet('phone', { number: '+44 (0)29 2018 0123' }),
      sampleFacet('address', { house: '12', street: 'Sample Street', postcode: 'cf10 1aa' }),
      sampleFacet('username', { name: '@sianob' }),
      sampleFacet('domain', { name: 'sianobrien.example' }),
      sampleFacet('position', { organisationKind: 'company', organisation: 'Made Up Ltd', number: '123456' }),
      sampleFacet('place', { name: 'Llanelli' }),
      partner,
    ],
    consents: [sampleConsent({ about: partner.id })],
  }
}
