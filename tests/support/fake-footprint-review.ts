import { createHash } from 'node:crypto'
import type { ExposureView, SearchPack, SearchQuery, Sitting } from '../../src/shared/footprint-views.ts'
import { addDays, dayOf } from '../../src/shared/model/date.ts'
import { type Exposure, sensitivityOf } from '../../src/shared/model/exposure.ts'
import type { Consent, IdentityFacet } from '../../src/shared/model/identity.ts'
import type { SearchRecord, SearchTarget } from '../../src/shared/model/search.ts'
import { sampleConsent, sampleExposure } from './sample-records.ts'

/** The review of a made-up person, kept for as long as the fake lives. Much plainer than the real one. */
export interface FakeReview {
  facets: IdentityFacet[]
  consents: Consent[]
  records: SearchRecord[]
  exposures: Exposure[]
}

const now = new Date()
const dayAgo = (days: number) => dayOf(addDays(now, -days))
const uuid = (digit: number) => `00000000-0000-4000-9000-${String(digit).padStart(12, '0')}`
const partner = uuid(10)

const facets: IdentityFacet[] = [
  { id: uuid(1), of: null, kind: 'name', form: 'full', given: 'Sam', middle: 'J', family: 'Taylor' },
  { id: uuid(2), of: null, kind: 'name', form: 'former', given: 'Sam', middle: '', family: 'O’Neill' },
  { id: uuid(3), of: null, kind: 'phone', number: '07700 900123' },
  { id: uuid(4), of: null, kind: 'email', address: 'sam.taylor@example.org' },
  {
    id: uuid(5),
    of: null,
    kind: 'address',
    house: 'Rose Cottage',
    street: 'Some Street',
    town: 'Exampleton',
    postcode: 'ZZ1 1ZZ',
    when: 'now',
  },
  { id: uuid(6), of: null, kind: 'username', name: 'samtaylor_example' },
  { id: uuid(7), of: null, kind: 'domain', name: 'sam-taylor.example' },
  {
    id: uuid(8),
    of: null,
    kind: 'position',
    organisation: 'Exampleton Food Bank',
    organisationKind: 'charity',
    number: '1234567',
  },
  { id: uuid(9), of: null, kind: 'place', name: 'Exampleton', placeKind: 'town' },
  { id: partner, of: null, kind: 'household', name: 'Robin Taylor', relation: 'partner' },
  { id: uuid(11), of: null, kind: 'household', name: 'Ash Taylor', relation: 'child' },
  { id: uuid(12), of: partner, kind: 'phone', number: '07700 900456' },
]

const consents: Consent[] = [
  sampleConsent({ id: uuid(20), about: partner, givenBy: 'Robin Taylor', givenOn: dayAgo(9) }),
]

const exposure = (id: number, change: Partial<Exposure> & Pick<Exposure, 'where' | 'kinds'>): Exposure =>
  sampleExposure({ id: uuid(id), foundOn: dayAgo(9), link: null, publisher: 'unknown', ...change })

const exposures: Exposure[] = [
  exposure(31, {
    where: 'People finder of a directory',
    link: 'https://directory.example/person/4711',
    kinds: ['home-address', 'family'],
    publisher: 'people-search',
    state: 'asked',
    askedOn: dayAgo(40),
  }),
  exposure(32, {
    where: 'Planning application on the council’s site',
    link: 'https://council.example/planning/1',
    kinds: ['home-address', 'signature', 'phone'],
    publisher: 'public-body',
    changeable: 'not-sure',
  }),
  exposure(33, {
    where: 'Results of the Exampleton 10k',
    kinds: ['routine', 'photo'],
    publisher: 'club-or-charity',
  }),
  exposure(34, {
    where: 'Register of interests',
    link: 'http://register.example/taylor',
    kinds: ['work', 'finance'],
    publisher: 'public-body',
    publicByDuty: 'yes',
    changeable: 'no',
    state: 'stays',
  }),
  exposure(35, {
    where: 'Old personal blog',
    kinds: ['email', 'opinion'],
    publisher: 'me',
    state: 'removed',
    askedOn: dayAgo(8),
    lookAgainOn: addDays(now, 84),
  }),
]

export function createFakeReview(empty: boolean): FakeReview {
  if (empty) return { facets: [], consents: [], records: [], exposures: [] }
  const review: FakeReview = {
    facets: [...facets],
    consents: [...consents],
    records: [],
    exposures: [...exposures],
  }
  const [first, second] = packOf(review).sittings
  const passed = [...(first?.queries ?? []), ...(second?.queries.slice(0, 2) ?? [])]
  review.records = passed.map((queryId, index) => ({
    queryId,
    target: 'phone',
    outcome: index % 4 === 0 ? 'found' : index === 3 ? 'skipped' : 'nothing',
    on: dayAgo(9),
  }))
  return review
}

/** As the list shows a facet. */
export function textOf(facet: IdentityFacet): string {
  switch (facet.kind) {
    case 'name':
      return [facet.given, facet.middle, facet.family].filter(Boolean).join(' ')
    case 'email':
      return facet.address
    case 'phone':
      return facet.number
    case 'address':
      return [`${facet.house} ${facet.street}`.trim(), facet.town, facet.postcode].filter(Boolean).join(', ')
    case 'position':
      return facet.number ? `${facet.organisation}, ${facet.number}` : facet.organisation
    case 'picture':
      return facet.label
    default:
      return facet.name
  }
}

interface Wanted {
  target: SearchTarget
  label: string
  texts: readonly string[]
}

function wantedFrom(facet: IdentityFacet): Wanted {
  const text = textOf(facet)
  switch (facet.kind) {
    case 'address':
      return {
        target: 'address',
        label: 'Your address with its postcode',
        texts: [`"${facet.house} ${facet.street}" ${facet.postcode}`, `"${facet.postcode}"`],
      }
    case 'phone':
      return {
        target: 'phone',
        label: 'Your phone number',
        texts: [`"${text}"`, `"${text.replace(/\s/g, '')}"`, `"${text.replace(/^0/, '+44 ')}"`],
      }
    case 'email':
      return {
        target: 'email',
        label: 'Your e-mail address',
        texts: [`"${text}"`, `"${text.split('@')[0]}"`],
      }
    case 'name':
      return {
        target: 'name',
        label: 'Your name without the official pages',
        texts: [`"${text}" -site:parliament.uk -site:gov.uk`, `"${text}" filetype:pdf`],
      }
    case 'username':
      return { target: 'username', label: 'Your username', texts: [`"${text}"`] }
    case 'domain':
      return {
        target: 'archive',
        label: 'Old copies of your site',
        texts: [`https://web.archive.org/web/*/${text}`],
      }
    case 'household':
      return { target: 'household', label: 'Someone of your household', texts: [`"${text}"`] }
    default:
      return { target: 'groups', label: 'Groups and committees', texts: [`"${text}" (trustee OR committee)`] }
  }
}

const engines = [
  { id: 'google', label: 'Google', address: 'https://www.google.com/search?q=' },
  { id: 'bing', label: 'Bing', address: 'https://www.bing.com/search?q=' },
  { id: 'duckduckgo', label: 'DuckDuckGo', address: 'https://duckduckgo.com/?q=' },
]

const hasConsent = (review: FakeReview, id: string): boolean =>
  review.consents.some(({ about, withdrawnOn }) => about === id && withdrawnOn === null)

export function packOf(review: FakeReview): SearchPack {
  const left = review.facets.filter(({ id, kind }) => kind === 'household' && !hasConsent(review, id))
  const searchable = review.facets.filter(
    facet => !left.includes(facet) && (facet.of === null || hasConsent(review, facet.of)),
  )
  const queries = searchable.flatMap(facet => {
    const { target, label, texts } = wantedFrom(facet)
    return texts.map((text): SearchQuery => {
      const id = createHash('sha256').update(`${target} ${text}`).digest('hex').slice(0, 24)
      const isPage = text.startsWith('https:')
      return {
        id,
        target,
        facets: [facet.id],
        of: facet.of,
        text,
        label,
        tip:
          target === 'address'
            ? 'Look at property sites, planning papers and old directories.'
            : target === 'phone'
              ? 'Small ads and club pages show numbers for many years.'
              : null,
        sensitivity: target === 'address' ? 5 : target === 'phone' ? 4 : 2,
        minutes: 2.5,
        places: isPage
          ? [{ id: 'wayback-machine', label: 'Wayback Machine', url: text, confirmed: false }]
          : engines.map(engine => ({
              id: engine.id,
              label: engine.label,
              url: engine.address + encodeURIComponent(text),
              confirmed: true,
            })),
        record: review.records.find(({ queryId }) => queryId === id) ?? null,
      }
    })
  })
  queries.sort((a, b) => b.sensitivity - a.sensitivity)
  const perSitting = 7
  const titles = ['Home and phone', 'Name and e-mail', 'The rest']
  const sittings = Array.from({ length: Math.ceil(queries.length / perSitting) }, (_, index): Sitting => {
    const part = queries.slice(index * perSitting, (index + 1) * perSitting)
    return {
      number: index + 1,
      title: titles[index] ?? 'More',
      minutes: Math.ceil(part.length * 2.5),
      queries: part.map(({ id }) => id),
      done: part.filter(({ record }) => record !== null && record.outcome !== 'skipped').length,
    }
  })
  return {
    engines: ['google', 'bing', 'duckduckgo'],
    queries,
    sittings,
    done: sittings.reduce((sum, { done }) => sum + done, 0),
    withoutConsent: left.map(({ id }) => id),
  }
}

const nextSteps: Readonly<Record<Exposure['state'], string | null>> = {
  open: 'Ask whoever published it to take it down.',
  asked: 'Wait for the answer, and ask again when a month is over.',
  refused: 'Ask the search engines to stop showing it for your name.',
  removed: null,
  stays: null,
}

export function viewOf(exposure: Exposure): ExposureView {
  const overdue = exposure.state === 'asked' && exposure.askedOn !== null && exposure.askedOn < dayAgo(31)
  const again = exposure.lookAgainOn !== null && exposure.lookAgainOn <= dayOf(now)
  return {
    exposure,
    sensitivity: sensitivityOf(exposure),
    nextStep: nextSteps[exposure.state],
    routes: exposure.kinds.includes('home-address')
      ? [
          { id: 'people-search-opt-out', title: 'Leave a people-search site' },
          { id: 'open-register-opt-out', title: 'Leave the open register' },
        ]
      : [],
    due: overdue ? 'answer-overdue' : again ? 'look-again' : null,
  }
}
