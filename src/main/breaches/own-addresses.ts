import { type Consent, type FacetOf, hasConsent, type IdentityFacet } from '../../shared/model/identity.ts'

/** E-mail addresses that may be looked up: the person's own, and those of members of the household who agreed. */
export const ownAddresses = (
  facets: readonly IdentityFacet[],
  consents: readonly Consent[],
): FacetOf<'email'>[] =>
  facets.filter(facet => facet.kind === 'email').filter(({ of }) => of === null || hasConsent(consents, of))
