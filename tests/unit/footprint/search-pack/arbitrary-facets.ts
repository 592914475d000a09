import fc from 'fast-check'
import {
  type FacetKind,
  facetKinds,
  type IdentityFacet,
  identityFacetSchema,
  nameForms,
  organisationKinds,
  placeKinds,
} from '../../../../src/shared/model/identity.ts'

const words = fc.constantFrom(
  'Siân',
  "O'Brien",
  'O’Hara',
  'Ŵyn-Ŷfor',
  'Màiri',
  'José',
  'Łukasz',
  '王小明',
  'Наталья',
  'مريم',
  'Ελένη',
  'Zoë "Zed"',
  'Mary–Jane',
  '100% & more',
  'a?b=c#d',
)
const text = (longest: number) =>
  fc
    .oneof(words, fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }))
    .map(one => one.slice(0, longest))
const maybe = (longest: number) => fc.oneof(fc.constant(''), text(longest))

const fields: { readonly [Kind in FacetKind]: fc.Arbitrary<object> } = {
  name: fc.record({
    form: fc.constantFrom(...nameForms),
    given: maybe(60),
    middle: maybe(60),
    family: maybe(60),
  }),
  email: fc.record({
    address: fc.oneof(
      fc.constantFrom("o'brien+tag@example.co.uk", 'a@b.cd', 'siân@enghraifft.cymru', 'info@example.org'),
      fc.emailAddress(),
    ),
  }),
  phone: fc.record({
    number: fc.oneof(
      fc.constantFrom('07700 900123', '+44 20 7946 0018', '0113 496 0018', '+33 1 99 00 12 34', '999'),
      fc.stringMatching(/^\+?[\d ().-]{1,28}$/),
    ),
  }),
  address: fc.record({
    house: maybe(60),
    street: maybe(80),
    town: maybe(60),
    postcode: fc.oneof(fc.constantFrom('', 'CF10 1AA', 'sw1a0aa'), text(10)),
    when: fc.constantFrom('now', 'earlier'),
  }),
  username: fc.record({ name: fc.oneof(fc.constantFrom('sian_ob', '@sian', 'x', 'ŵyn.93'), text(60)) }),
  domain: fc.record({
    name: fc.oneof(fc.constantFrom('example.org', 'siân.cymru', 'bücher.example'), fc.domain()),
  }),
  position: fc.record({
    organisation: text(120),
    organisationKind: fc.constantFrom(...organisationKinds),
    number: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Za-z0-9]{1,20}$/)),
  }),
  place: fc.record({ name: text(80), placeKind: fc.constantFrom(...placeKinds) }),
  picture: fc.record({ label: text(80) }),
  household: fc.record({ name: text(80), relation: fc.constantFrom('partner', 'child') }),
}

/** Facets as the schema lets them in, of all kinds and scripts. Some belong to members of the household. */
export const arbitraryFacets = (maxLength = 12): fc.Arbitrary<IdentityFacet[]> =>
  fc.array(arbitraryFacet(), { maxLength }).map(facets => {
    const members = facets.filter(({ kind }) => kind === 'household').map(({ id }) => id)
    return facets.map((facet, index) => {
      const member = members[index % 3]
      return facet.kind === 'household' || member === undefined ? facet : { ...facet, of: member }
    })
  })

export function arbitraryFacet(kinds: readonly FacetKind[] = facetKinds): fc.Arbitrary<IdentityFacet> {
  return fc
    .constantFrom(...kinds)
    .chain(kind =>
      fc
        .tuple(fc.uuid(), fields[kind])
        .map(([id, rest]) => identityFacetSchema.safeParse({ id, of: null, kind, ...rest }).data),
    )
    .filter(facet => facet !== undefined)
}
