import type { Consent, FacetOf, IdentityFacet } from '../../shared/model/identity.ts'

/** E-mail addresses that may be looked up: the person's own, and those of members of the household who agreed. */
export function ownAddresses(
  facets: readonly IdentityFacet[],
  consents: readonly Consent[],
): FacetOf<'email'>[] {
  const agreed = new Set(consents.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ about }) => about))
  return facets.filter(facet => facet.kind === 'email').filter(({ of }) => of === null || agreed.has(of))
}
