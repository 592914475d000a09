import type { FacetKind, IdentityFacet } from '../../../shared/model/identity.ts'
import { addressText, joined } from '../identity/written.ts'

/**
 * What a letter says for a kind of facet: the person's own first one. The full name comes before other forms, and an
 * address is only ever the present one. Empty when there is none.
 */
export function facetInLetter(kind: FacetKind, facets: readonly IdentityFacet[]): string {
  const own = facets.filter(facet => facet.of === null && facet.kind === kind)
  const facet = own.find(isFirstChoice) ?? own.find(one => one.kind !== 'address')
  return facet === undefined ? '' : textOf(facet)
}

function isFirstChoice(facet: IdentityFacet): boolean {
  if (facet.kind === 'name') return facet.form === 'full'
  if (facet.kind === 'address') return facet.when === 'now'
  return true
}

function textOf(facet: IdentityFacet): string {
  switch (facet.kind) {
    case 'name':
      // A register is searched by the first and the last name. The middle one would tell more than is needed.
      return joined(' ', facet.given, facet.family)
    case 'email':
      return facet.address
    case 'phone':
      return facet.number
    case 'address':
      return addressText(facet)
    case 'username':
    case 'domain':
    case 'place':
    case 'household':
      return facet.name
    case 'position':
      return joined(', ', facet.organisation, facet.number)
    case 'picture':
      return facet.label
  }
}
