import { randomUUID } from 'node:crypto'
import type { Exposure } from '../../src/shared/model/exposure.ts'
import type { IdentityFacet } from '../../src/shared/model/identity.ts'
import type { Client } from '../support/full-run.ts'
import { sampleConsent, sampleExposure } from '../support/sample-records.ts'

/** The footprint review of Sam Taylor, who does not exist: telephone numbers and addresses are those kept for fiction. */

const partnerId = randomUUID()
const own = () => ({ id: randomUUID(), of: null })

const facets: readonly IdentityFacet[] = [
  { ...own(), kind: 'name', form: 'full', given: 'Sam', middle: 'J', family: 'Taylor' },
  { ...own(), kind: 'name', form: 'former', given: 'Sam', middle: '', family: 'O’Neill' },
  { ...own(), kind: 'phone', number: '07700 900123' },
  { ...own(), kind: 'email', address: 'sam.taylor@example.org' },
  {
    ...own(),
    kind: 'address',
    house: 'Rose Cottage',
    street: 'Some Street',
    town: 'Exampleton',
    postcode: 'ZZ1 1ZZ',
    when: 'now',
  },
  { ...own(), kind: 'username', name: 'samtaylor_example' },
  { ...own(), kind: 'domain', name: 'sam-taylor.example' },
  {
    ...own(),
    kind: 'position',
    organisation: 'Exampleton Food Bank',
    organisationKind: 'charity',
    number: '1234567',
  },
  { ...own(), kind: 'place', name: 'Exampleton', placeKind: 'town' },
  { ...own(), kind: 'picture', label: 'Portrait on the party page' },
  { id: partnerId, of: null, kind: 'household', name: 'Robin Taylor', relation: 'partner' },
  { ...own(), kind: 'household', name: 'Ash Taylor', relation: 'child' },
]

type Found = Partial<Exposure> & Pick<Exposure, 'where' | 'kinds'>

const found: readonly Found[] = [
  {
    where: 'People finder of a directory',
    link: 'https://directory.example/person/4711',
    kinds: ['home-address', 'family'],
    publisher: 'people-search',
    state: 'asked',
    askedOn: '2026-10-05',
  },
  {
    where: 'Planning papers of the council',
    link: 'https://council.example/planning/1',
    kinds: ['home-address', 'phone', 'signature'],
    publisher: 'public-body',
    changeable: 'not-sure',
  },
  { where: 'Results of the Exampleton 10k', kinds: ['routine', 'photo'], publisher: 'club-or-charity' },
  {
    where: 'Register of interests',
    link: 'https://register.example/taylor',
    kinds: ['work', 'finance'],
    publisher: 'public-body',
    publicByDuty: 'yes',
    changeable: 'no',
    state: 'stays',
  },
  {
    where: 'Old personal blog',
    kinds: ['email', 'opinion'],
    publisher: 'me',
    state: 'removed',
    lookAgainOn: '2027-02-15',
  },
]

/** The first sitting is done and the second begun; five things were found. */
export async function reviewFootprint(client: Client): Promise<void> {
  for (const facet of facets) await client.identity.save(facet)
  await client.identity.saveConsent(
    sampleConsent({ about: partnerId, givenBy: 'Robin Taylor', givenOn: '2026-11-13' }),
  )
  const { queries, sittings } = await client.footprint.searches()
  const [first, second] = sittings
  const searched = [...(first?.queries ?? []), ...(second?.queries.slice(0, 3) ?? [])]
  for (const [index, id] of searched.entries()) {
    const target = queries.find(query => query.id === id)?.target
    const outcome = index < found.length ? 'found' : index % 6 === 0 ? 'skipped' : 'nothing'
    if (target) await client.footprint.saveSearch({ queryId: id, target, outcome, on: '2026-11-15' })
  }
  for (const [index, each] of found.entries()) {
    await client.footprint.saveExposure(
      sampleExposure({
        queryId: searched[index] ?? null,
        foundOn: '2026-11-15',
        link: null,
        publisher: 'unknown',
        ...each,
      }),
    )
  }
}
