import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchPack } from '../../../../src/main/footprint/search-pack/search-pack.ts'
import { type SearchPack, searchPackSchema } from '../../../../src/shared/footprint-views.ts'
import type { Consent, IdentityFacet } from '../../../../src/shared/model/identity.ts'
import { searchEngines, searchTargets } from '../../../../src/shared/model/search.ts'
import { sampleConsent, sampleFacet, sampleSearchRecord } from '../../../support/sample-records.ts'
import { arbitraryFacets } from './arbitrary-facets.ts'
import { madeUpPerson } from './made-up-person.ts'

const today = '2026-11-22'
type Input = Parameters<typeof searchPack>[0]
const pack = (facets: readonly IdentityFacet[], change: Partial<Input> = {}): SearchPack =>
  searchPack({ facets, consents: [], records: [], engines: searchEngines, today, ...change })
const texts = (facets: readonly IdentityFacet[], target?: string) =>
  pack(facets)
    .queries.filter(query => target === undefined || query.target === target)
    .map(({ text }) => text)
const everyoneAgreed = (facets: readonly IdentityFacet[]): Consent[] =>
  facets.filter(({ kind }) => kind === 'household').map(({ id }) => sampleConsent({ about: id }))
const idsOf = ({ queries }: SearchPack) => queries.map(({ id }) => id)

describe('the search pack', () => {
  it('is bearable for a person of twelve facets', () => {
    const { facets, consents } = madeUpPerson()
    const { queries, sittings } = pack(facets, { consents })
    expect(facets).toHaveLength(12)
    expect(queries.length).toBeGreaterThanOrEqual(35)
    expect(queries.length).toBeLessThanOrEqual(60)
    expect(sittings.length).toBeLessThanOrEqual(5)
  })

  it('is empty without facets', () => {
    expect(pack([])).toEqual({
      engines: [...searchEngines],
      queries: [],
      sittings: [],
      done: 0,
      withoutConsent: [],
    })
  })

  it('fits the contract, whatever the facets say', () => {
    fc.assert(
      fc.property(arbitraryFacets(), facets => {
        const made = pack(facets, { consents: everyoneAgreed(facets) })
        expect(() => searchPackSchema.parse(made)).not.toThrow()
        for (const { text, label } of made.queries) {
          expect(text).toBe(text.normalize('NFC'))
          expect(text.trim()).toBe(text)
          expect(text).not.toMatch(/""|\(\s*\)|"\s*"$|^\s*$/)
          expect(label).not.toMatch(/[{}]\w|undefined|null/)
        }
      }),
    )
  })

  it('never asks for the same twice, and names the facets of each search', () => {
    fc.assert(
      fc.property(arbitraryFacets(), facets => {
        const { queries } = pack(facets, { consents: everyoneAgreed(facets) })
        expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length)
        const known = facets.map(({ id }) => id)
        for (const query of queries) {
          expect(query.facets.length).toBeGreaterThan(0)
          expect(query.facets.every(id => known.includes(id))).toBe(true)
        }
      }),
    )
  })

  it('merges what two facets ask for alike', () => {
    const twice = [sampleFacet('username', { name: 'sianob' }), sampleFacet('username', { name: '@sianob' })]
    expect(pack(twice).queries.map(({ facets }) => facets)).toEqual([
      twice.map(({ id }) => id),
      twice.map(({ id }) => id),
    ])
  })

  it('keeps the ids of all searches when one more facet comes', () => {
    fc.assert(
      fc.property(arbitraryFacets(8), arbitraryFacets(3), (facets, more) => {
        const all = [...facets, ...more]
        const before = idsOf(pack(facets, { consents: everyoneAgreed(facets) }))
        const after = idsOf(pack(all, { consents: everyoneAgreed(all) }))
        expect(before.filter(id => !after.includes(id))).toEqual([])
      }),
    )
  })

  it('gives ids of 24 hexadecimal signs that depend on target and text alone', () => {
    const [one] = pack([sampleFacet('domain', { name: 'morgan.example' })]).queries
    expect(one?.id).toMatch(/^[0-9a-f]{24}$/)
    expect(idsOf(pack([sampleFacet('domain', { name: 'morgan.example' })]))).toEqual(
      idsOf(pack([sampleFacet('domain', { name: 'morgan.example' })], { engines: ['google'] })),
    )
  })

  it('puts what hurts most first, and the person before their household', () => {
    fc.assert(
      fc.property(arbitraryFacets(), facets => {
        const { queries } = pack(facets, { consents: everyoneAgreed(facets) })
        const places = queries.map(
          ({ target, of }) => searchTargets.indexOf(target) * 2 + (of === null ? 0 : 1),
        )
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
    const earlier = sampleFacet('address', { street: 'Old Road', when: 'earlier' })
    const now = sampleFacet('address', { street: 'New Road' })
    expect(pack([earlier, now]).queries[0]?.facets).toEqual([now.id])
  })

  it('looks less closely at former homes', () => {
    const count = (when: 'now' | 'earlier') => pack([sampleFacet('address', { when })]).queries.length
    expect(count('earlier')).toBeLessThan(count('now'))
    expect(count('earlier')).toBeGreaterThan(0)
  })
})

describe('what the pack asks for', () => {
  it('has a search of its own for the spelling in plain letters', () => {
    expect(texts([sampleFacet('name', { given: 'Siân', family: 'Ŵyn' })])).toEqual(
      expect.arrayContaining(['"Siân Ŵyn"', '"Sian Wyn"']),
    )
    expect(texts([sampleFacet('name', { given: 'Màiri', family: 'Mór' })])).toContain('"Mairi Mor"')
  })

  it('leaves official pages out of one search for the name, in all six places where they are', () => {
    const name = sampleFacet('name', { given: 'Morgan', family: 'Example' })
    const elsewhere = texts([name]).find(text => text.includes('-site:'))
    for (const site of [
      'parliament.uk',
      'gov.uk',
      'gov.wales',
      'gov.scot',
      'senedd.wales',
      'parliament.scot',
    ])
      expect(elsewhere?.split(' ')).toContain(`-site:${site}`)
    expect(elsewhere).toContain('"Example, Morgan"')
  })

  it('looks for the name in files, on committees, in CVs and at social networks', () => {
    const found = texts([sampleFacet('name', { given: 'Morgan', family: 'Example' })])
    expect(found).toEqual(
      expect.arrayContaining([
        '"Morgan Example" filetype:pdf',
        '"Morgan Example" (CV OR "curriculum vitae")',
        '"Morgan Example" (trustee OR committee OR governor OR secretary)',
      ]),
    )
    expect(found.some(text => text.includes('filetype:xlsx') && text.includes('filetype:csv'))).toBe(true)
  })

  it('joins name and place, each pair in a search of its own', () => {
    const facets = [
      sampleFacet('name', { given: 'Morgan', family: 'Example' }),
      sampleFacet('place', { name: 'Llanelli' }),
      sampleFacet('place', { name: 'Sample School', placeKind: 'school' }),
      sampleFacet('address', { town: 'Cardiff' }),
      sampleFacet('position', { organisation: 'Sample Club', organisationKind: 'club' }),
    ]
    expect(texts(facets, 'name')).toEqual(
      expect.arrayContaining([
        '"Morgan Example" "Llanelli"',
        '"Morgan Example" "Cardiff"',
        '"Morgan Example" "Sample School"',
        '"Morgan Example" "Sample Club"',
      ]),
    )
    expect(texts([sampleFacet('place')])).toEqual([])
  })

  it('asks for an e-mail address whole, in words, by its first part and on paste sites', () => {
    expect(texts([sampleFacet('email', { address: 'Morgan.Example+news@example.org' })])).toEqual([
      '"morgan.example+news@example.org" OR "morgan.example+news at example.org" OR "morgan.example+news at example"',
      '"morgan.example"',
      '"morgan.example+news@example.org" (site:pastebin.com OR site:gist.github.com)',
    ])
  })

  it.each(['a@example.org', 'info@example.org', '12345@example.org', 'jo@example.org'])(
    'does not search for the first part of %s, which would find everybody',
    address => expect(texts([sampleFacet('email', { address })], 'username')).toEqual([]),
  )

  it('asks for an address with its postcode in both spellings, with the family name, and at property sites', () => {
    const found = texts([
      sampleFacet('name', { given: 'Morgan', family: 'Example' }),
      sampleFacet('address', { house: 'Rose Cottage', street: 'Sample Lane', postcode: 'sa159zz' }),
    ])
    expect(found).toEqual(
      expect.arrayContaining([
        '"Rose Cottage Sample Lane" ("SA15 9ZZ" OR "SA159ZZ")',
        '"Rose Cottage" ("SA15 9ZZ" OR "SA159ZZ")',
        '("SA15 9ZZ" OR "SA159ZZ") "Example"',
      ]),
    )
    expect(found.some(text => text.includes('site:rightmove.co.uk'))).toBe(true)
  })

  it('asks for a username bare and in addresses, and for no name that is too short', () => {
    expect(texts([sampleFacet('username', { name: '@morgan_ex' })])).toEqual([
      '"morgan_ex"',
      'inurl:morgan_ex',
    ])
    expect(texts([sampleFacet('username', { name: 'x' })])).toEqual([])
  })

  it('opens company and charity registers, archives and picture searches without typing there', () => {
    const facets = [
      sampleFacet('position', { organisationKind: 'company', number: '123456', organisation: 'Made Up Ltd' }),
      sampleFacet('domain', { name: 'siân.example' }),
      sampleFacet('picture'),
    ]
    const urls = pack(facets).queries.flatMap(({ places }) => places.map(({ url }) => url))
    expect(urls).toEqual(
      expect.arrayContaining([
        'https://find-and-update.company-information.service.gov.uk/company/00123456',
        'https://web.archive.org/web/*/xn--sin-jla.example',
        'https://lens.google.com/',
      ]),
    )
  })

  it('carries the doubt about places that nobody confirmed', () => {
    const places = pack([sampleFacet('picture'), sampleFacet('position')]).queries.flatMap(
      query => query.places,
    )
    const confirmed = Object.fromEntries(places.map(place => [place.id, place.confirmed]))
    expect(confirmed).toMatchObject({ tineye: false, 'charity-commission': false, 'google-lens': true })
  })

  it('finds each value its way into a search', () => {
    fc.assert(
      fc.property(fc.constantFrom(...valuesAndFacets), ([value, facet]) => {
        expect(texts([facet]).some(text => text.includes(value))).toBe(true)
      }),
    )
  })
})

const valuesAndFacets: [string, IdentityFacet][] = [
  ['王小明', sampleFacet('name', { given: '小明', family: '王' })],
  ['Наталья Петрова', sampleFacet('name', { given: 'Наталья', family: 'Петрова' })],
  ['مريم الحسن', sampleFacet('name', { given: 'مريم', family: 'الحسن' })],
  ['Mary-Jane', sampleFacet('name', { given: 'Mary–Jane' })],
  ['William Bill Smith', sampleFacet('name', { given: 'William "Bill"', family: 'Smith' })],
  ['+33 1 99 00 12 34', sampleFacet('phone', { number: '+33 1 99 00 12 34' })],
  ['SW1A 0AA', sampleFacet('address', { postcode: 'sw1a0aa', street: '' })],
  ['siân@enghraifft.cymru', sampleFacet('email', { address: 'siân@enghraifft.cymru' })],
  ['Portrait', sampleFacet('picture', { label: 'Portrait' })],
  ['A picture of yours', sampleFacet('picture', { label: '" "' })],
]

describe('consent', () => {
  const partner = sampleFacet('household', { name: 'Rhys Sample' })
  const theirs = sampleFacet('email', { of: partner.id, address: 'rhys.sample@example.org' })
  const mine = sampleFacet('name', { given: 'Morgan', family: 'Example' })
  const facets = [mine, partner, theirs]
  const given = sampleConsent({ about: partner.id, givenOn: '2026-10-01' })
  const about = (consents: Consent[]) => {
    const { queries, withoutConsent } = pack(facets, { consents })
    const theirQueries = queries.filter(query => query.of !== null || /rhys/i.test(query.text))
    return { asked: theirQueries.length > 0, withoutConsent }
  }
  const leftOut = { asked: false, withoutConsent: [partner.id, theirs.id] }

  it('lets a member of the household in', () => {
    expect(about([given])).toEqual({ asked: true, withoutConsent: [] })
  })

  it('leaves everything of a member out who did not agree, or no longer does', () => {
    expect(about([])).toEqual(leftOut)
    expect(about([{ ...given, withdrawnOn: '2026-11-01' }])).toEqual(leftOut)
    expect(about([sampleConsent()])).toEqual(leftOut)
    expect(about([sampleConsent({ about: theirs.id })])).toEqual(leftOut)
  })

  it('counts the last word', () => {
    const withdrawn = { ...given, withdrawnOn: '2026-11-01' }
    const again = sampleConsent({ about: partner.id, givenOn: '2026-11-10' })
    const stillOpen = sampleConsent({ about: partner.id, givenOn: '2026-09-01' })
    expect(about([withdrawn, again])).toMatchObject({ asked: true })
    expect(about([stillOpen, withdrawn])).toEqual(leftOut)
  })

  it('leaves out facets of somebody who is not listed', () => {
    const stray = sampleFacet('email', { of: partner.id })
    expect(pack([stray])).toMatchObject({ queries: [], withoutConsent: [stray.id] })
  })

  it('never asks for a first name alone in a town', () => {
    const child = sampleFacet('household', { name: 'Dilys', relation: 'child' })
    const made = pack([mine, child, sampleFacet('place')], { consents: everyoneAgreed([child]) })
    expect(made.queries.filter(({ of }) => of === child.id).map(({ text }) => text)).toEqual([
      '"Dilys" "Morgan Example"',
    ])
  })
})

describe('what was searched for', () => {
  const facets = [sampleFacet('domain')]
  const [first, second] = pack(facets).queries
  const done = (on: string, outcome: 'nothing' | 'found' | 'skipped' = 'nothing') =>
    pack(facets, { records: [sampleSearchRecord({ queryId: first?.id ?? '', on, outcome })] })

  it.each([
    [today, 1],
    ['2025-11-22', 1],
    ['2025-11-21', 0],
    ['2026-11-23', 1],
    ['2026-11-25', 0],
  ])('counts within the year, on %s as %i', (on, count) => {
    const made = done(on)
    expect(made.done).toBe(count)
    expect(made.sittings[0]?.done).toBe(count)
    expect(made.queries.filter(({ record }) => record !== null)).toHaveLength(count)
  })

  it('is not counted when it was skipped', () => {
    const made = done(today, 'skipped')
    expect(made.done).toBe(0)
    expect(made.queries[0]?.record?.outcome).toBe('skipped')
  })

  it('belongs to one search', () => {
    expect(done(today).queries.find(({ id }) => id === second?.id)?.record).toBeNull()
  })
})

describe('sittings', () => {
  it('take 15 to 40 minutes, less only when nothing more is to be searched for', () => {
    fc.assert(
      fc.property(arbitraryFacets(40), facets => {
        const { queries, sittings } = pack(facets, { consents: everyoneAgreed(facets) })
        expect(sittings.flatMap(sitting => sitting.queries)).toEqual(queries.map(({ id }) => id))
        expect(sittings.map(({ number }) => number)).toEqual(sittings.map((_, index) => index + 1))
        for (const sitting of sittings) {
          const minutes = queries
            .filter(({ id }) => sitting.queries.includes(id))
            .reduce((sum, query) => sum + query.minutes, 0)
          expect(sitting.minutes).toBe(Math.ceil(minutes))
          expect(sitting.minutes).toBeLessThanOrEqual(40)
          if (sittings.length > 1) expect(sitting.minutes).toBeGreaterThanOrEqual(15)
        }
        expect(new Set(sittings.map(({ title }) => title)).size).toBe(sittings.length)
      }),
      { numRuns: 60 },
    )
  })
})
