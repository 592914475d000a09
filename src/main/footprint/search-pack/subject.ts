import type { FacetKind, FacetOf, IdentityFacet } from '../../../shared/model/identity.ts'
import { type NameForms, nameForms } from './name-forms.ts'
import { saysSomething, searchable } from './plain-text.ts'

export interface SubjectName {
  readonly facet: FacetOf<'name'>
  readonly forms: NameForms
}

/** What searches about one person are made of. */
export interface Subject {
  /** The member of the household; null: the person. */
  readonly member: FacetOf<'household'> | null
  readonly names: readonly SubjectName[]
  /** Towns by the facet that names each. */
  readonly towns: readonly { readonly facet: string; readonly town: string }[]
  facets<Kind extends FacetKind>(kind: Kind): FacetOf<Kind>[]
}

/** Gathers the facets of one person. Addresses of today come before former ones. */
export function subjectOf(facets: readonly IdentityFacet[], member: FacetOf<'household'> | null): Subject {
  const own = facets.filter(facet => facet.of === (member?.id ?? null))
  const byKind = Map.groupBy(own, facet => facet.kind)
  function ofKind<Kind extends FacetKind>(kind: Kind): FacetOf<Kind>[] {
    // Grouped by kind above, which TypeScript does not carry through the map.
    return (byKind.get(kind) ?? []) as FacetOf<Kind>[]
  }
  const names = ofKind('name').flatMap(facet => {
    const forms = nameForms(facet)
    return forms === null ? [] : [{ facet, forms }]
  })
  const towns = [
    ...ofKind('place').flatMap(({ id, name, placeKind }) =>
      placeKind === 'town' ? [{ facet: id, town: name }] : [],
    ),
    ...ofKind('address').map(({ id, town }) => ({ facet: id, town })),
  ]
  return {
    member,
    names,
    towns: towns
      .map(({ facet, town }) => ({ facet, town: searchable(town) }))
      .filter(({ town }) => saysSomething(town)),
    facets: ofKind,
  }
}

export const nowFirst = (addresses: readonly FacetOf<'address'>[]): FacetOf<'address'>[] =>
  addresses.toSorted((a, b) => Number(a.when === 'earlier') - Number(b.when === 'earlier'))
