import type { IdentityFacet } from '../../../shared/model/identity.ts'
import { sentence } from '../../audit/sentences.ts'
import { facetMessages } from './messages.ts'
import { addressText, joined } from './written.ts'

/** A facet in one line, as the person would write it. */
export function facetText(facet: IdentityFacet): string {
  switch (facet.kind) {
    case 'name':
      return sentence(facetMessages.name[facet.form], {
        name: joined(' ', facet.given, facet.middle, facet.family),
      })
    case 'email':
      return facet.address
    case 'phone':
      return facet.number
    case 'address':
      return sentence(facetMessages.address[facet.when], { address: addressText(facet) })
    case 'username':
      return facet.name
    case 'domain':
      return facet.name
    case 'position':
      return facet.number === ''
        ? facet.organisation
        : sentence(facetMessages.numbered, { name: facet.organisation, number: facet.number })
    case 'place':
      return sentence(facetMessages.place[facet.placeKind], { name: facet.name })
    case 'picture':
      return facet.label
    case 'household':
      return sentence(facetMessages.household[facet.relation], { name: facet.name })
  }
}
