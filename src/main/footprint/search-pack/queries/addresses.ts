import type { FacetOf } from '../../../../shared/model/identity.ts'
import { addressForms } from '../address-forms.ts'
import { type Draft, engineSearch, ownSearch } from '../draft.ts'
import { eachExactly, exactly } from '../search-text.ts'
import { mapPlaces, propertySites } from '../sites.ts'
import { nowFirst, type Subject } from '../subject.ts'

/** Where somebody lives or lived. Former homes are looked for by their address alone. */
export function addressQueries(subject: Subject): Draft[] {
  return nowFirst(subject.facets('address')).flatMap(address => [
    ...wholeAddress(address),
    ...withFamilyName(address, subject),
    ...(address.when === 'now' ? aroundTheHouse(address) : []),
  ])
}

function wholeAddress(address: FacetOf<'address'>): Draft[] {
  const { houseAndStreet, houseName, town, postcodes } = addressForms(address)
  const drafts: Draft[] = []
  const beside = postcodes.length > 0 ? eachExactly(postcodes) : town === null ? null : [exactly(town)]
  if (houseAndStreet !== null)
    drafts.push(
      engineSearch('address-whole', [address.id], {
        all: [[exactly(houseAndStreet)], ...(beside === null ? [] : [beside])],
      }),
    )
  if (houseName !== null)
    drafts.push(
      engineSearch('address-house-name', [address.id], {
        all: [[exactly(houseName)], ...(beside === null ? [] : [beside])],
      }),
    )
  return drafts
}

function withFamilyName(address: FacetOf<'address'>, { names }: Subject): Draft[] {
  const { houseAndStreet, postcodes } = addressForms(address)
  const where = postcodes.length > 0 ? postcodes : houseAndStreet === null ? [] : [houseAndStreet]
  if (where.length === 0) return []
  return names.flatMap(({ facet, forms }) =>
    forms.family.length === 0
      ? []
      : [
          engineSearch(
            'address-family',
            [address.id, facet.id],
            { all: [eachExactly(where), eachExactly(forms.family)] },
            { values: { other: forms.family[0] ?? '' } },
          ),
        ],
  )
}

function aroundTheHouse(address: FacetOf<'address'>): Draft[] {
  const { houseAndStreet, houseName, town, postcodes } = addressForms(address)
  const [postcode] = postcodes
  const whole = [houseAndStreet ?? houseName, town, postcode ?? null].filter(piece => piece !== null)
  const drafts: Draft[] = []
  if (postcode !== undefined)
    drafts.push(
      engineSearch('address-portals', [address.id], { all: [eachExactly(postcodes)], sites: propertySites }),
    )
  if (houseAndStreet !== null)
    drafts.push(
      engineSearch('address-planning', [address.id], {
        all: [[exactly(houseAndStreet)], ['planning', 'licensing']],
      }),
    )
  if (whole.length > 0)
    drafts.push(ownSearch('address-map', [address.id], whole.join(', '), mapPlaces(whole.join(', '))))
  return drafts
}
