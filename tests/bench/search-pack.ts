import { searchPack } from '../../src/main/footprint/search-pack/search-pack.ts'
import type { Consent, IdentityFacet } from '../../src/shared/model/identity.ts'
import { searchEngines } from '../../src/shared/model/search.ts'
import { type Figure, median } from './figure.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Twelve facets of a made-up person, different for each `round`. */
function facetsOf(round: number): IdentityFacet[] {
  const base = (number: number) => ({ id: id(round * 12 + number), of: null })
  return [
    { ...base(0), kind: 'name', form: 'full', given: 'Siân', middle: 'Myfanwy', family: `O'Sample ${round}` },
    { ...base(1), kind: 'name', form: 'former', given: 'Siân', middle: '', family: `Former ${round}` },
    { ...base(2), kind: 'email', address: `sian.sample.${round}@example.org` },
    { ...base(3), kind: 'email', address: `office-${round}@sample.example` },
    { ...base(4), kind: 'phone', number: `07700 90012${round}` },
    { ...base(5), kind: 'phone', number: `029 2018 012${round}` },
    {
      ...base(6),
      kind: 'address',
      house: `${round + 1}`,
      street: 'Sample Street',
      town: `Town ${round}`,
      postcode: `CF10 ${round}AA`,
      when: round === 0 ? 'now' : 'earlier',
    },
    { ...base(7), kind: 'username', name: `sample_${round}` },
    { ...base(8), kind: 'domain', name: `sample-${round}.example` },
    {
      ...base(9),
      kind: 'position',
      organisation: `Sample ${round} Ltd`,
      organisationKind: 'company',
      number: `123${round}`,
    },
    { ...base(10), kind: 'place', name: `Place ${round}`, placeKind: 'town' },
    { ...base(11), kind: 'household', name: `Rhys Sample ${round}`, relation: 'relative' },
  ]
}

/** The whole pack of 60 facets at all engines, against parsing the finished pack from JSON. */
export async function searchPacks(): Promise<Figure> {
  const facets = [0, 1, 2, 3, 4].flatMap(facetsOf)
  const consents = facets
    .filter(({ kind }) => kind === 'household')
    .map(
      (member): Consent => ({
        id: member.id,
        about: member.id,
        givenBy: 'Rhys Sample',
        drivenBy: '',
        wording: '2026-11',
        givenOn: '2026-11-01',
        withdrawnOn: null,
      }),
    )
  const make = () =>
    searchPack({ facets, consents, records: [], engines: searchEngines, today: '2026-11-22' })
  const { queries } = make()
  const text = JSON.stringify(queries)
  return {
    name: `search pack of ${facets.length} facets: ${queries.length} searches`,
    value: await median(50, make),
    unit: 'ms',
    limit: 20,
    baseline: { name: 'parsing it from JSON', value: await median(50, () => JSON.parse(text)) },
  }
}
