import type { SearchPack, SearchQuery } from '../../../shared/footprint-views.ts'
import { addDays, type Day, daysBetween } from '../../../shared/model/date.ts'
import { type Consent, type FacetOf, hasConsent, type IdentityFacet } from '../../../shared/model/identity.ts'
import {
  type SearchEngine,
  type SearchRecord,
  searchEngines,
  searchTargets,
} from '../../../shared/model/search.ts'
import { sentence } from '../../audit/sentences.ts'
import type { Draft } from './draft.ts'
import { enginePlaces } from './engines.ts'
import { searchKinds } from './kinds.ts'
import { kindMessages, whose } from './messages.ts'
import { addressQueries } from './queries/addresses.ts'
import { domainQueries } from './queries/domains.ts'
import { emailQueries } from './queries/emails.ts'
import { householdQueries } from './queries/household.ts'
import { nameQueries } from './queries/names.ts'
import { phoneQueries } from './queries/phones.ts'
import { pictureQueries } from './queries/pictures.ts'
import { positionQueries } from './queries/positions.ts'
import { usernameQueries } from './queries/usernames.ts'
import { queryId } from './query-id.ts'
import { sittingsOf } from './sittings.ts'
import { type Subject, subjectOf } from './subject.ts'

export interface SearchPackInput {
  readonly facets: readonly IdentityFacet[]
  readonly consents: readonly Consent[]
  readonly records: readonly SearchRecord[]
  readonly engines: readonly SearchEngine[]
  readonly today: Day
}

/** What was searched for longer ago is to be searched for again. */
export const searchedForDays = 365

const perSubject: readonly ((subject: Subject) => Draft[])[] = [
  addressQueries,
  phoneQueries,
  emailQueries,
  nameQueries,
  usernameQueries,
  pictureQueries,
  positionQueries,
  domainQueries,
]

/** Every search for what is known of a person and the members of their household who agreed, in the order of what hurts most. */
export function searchPack(input: SearchPackInput): SearchPack {
  const { facets, consents, engines } = input
  const agreed = membersOf(facets).filter(({ id }) => hasConsent(consents, id))
  const recordOf = currentRecords(input)
  const queries = queriesFrom(facets, agreed, engines)
    .map(one => ({ ...one, record: recordOf.get(one.id) ?? null }))
    .toSorted((a, b) => place(a) - place(b) || Number(a.of !== null) - Number(b.of !== null))
  const isDone = ({ record }: SearchQuery) => record !== null && record.outcome !== 'skipped'
  return {
    engines: [...new Set(engines)],
    queries,
    sittings: sittingsOf(queries.map(one => ({ ...one, isDone: isDone(one) }))),
    done: queries.filter(isDone).length,
    withoutConsent: facets.filter(facet => !mayBeSearched(facet, agreed)).map(({ id }) => id),
  }
}

/** Ids of all searches that these facets could make, at any engine and once everybody has agreed. */
export function possibleSearches(facets: readonly IdentityFacet[]): Set<string> {
  return new Set(queriesFrom(facets, membersOf(facets), searchEngines).map(({ id }) => id))
}

function queriesFrom(
  facets: readonly IdentityFacet[],
  agreed: readonly FacetOf<'household'>[],
  engines: readonly SearchEngine[],
): SearchQuery[] {
  const you = subjectOf(facets, null)
  return merged([
    ...perSubject.flatMap(build => build(you)).map(draft => query(draft, null, whose.you, engines)),
    ...agreed.flatMap(member => {
      const subject = subjectOf(facets, member)
      const drafts = [...householdQueries(member, you), ...perSubject.flatMap(build => build(subject))]
      const words = wordsFor(member)
      return drafts.map(draft => query(draft, member, words, engines))
    }),
  ]).filter(({ places }) => places.length > 0)
}

const membersOf = (facets: readonly IdentityFacet[]): FacetOf<'household'>[] =>
  facets.filter(facet => facet.kind === 'household')

const placeOf = new Map(searchTargets.map((target, index) => [target, index]))
const place = ({ target }: SearchQuery): number => placeOf.get(target) ?? searchTargets.length

function mayBeSearched(facet: IdentityFacet, agreed: readonly FacetOf<'household'>[]): boolean {
  const member = facet.kind === 'household' ? facet.id : facet.of
  return member === null || agreed.some(({ id }) => id === member)
}

/** Records of the last year. A day that has not come yet counts as none, except tomorrow, which may be today further east. */
function currentRecords({ records, today }: SearchPackInput): Map<string, SearchRecord> {
  return new Map(
    records
      .filter(({ on }) => on <= addDays(today, 1) && daysBetween(on, today) <= searchedForDays)
      .map(record => [record.queryId, record]),
  )
}

function query(
  draft: Draft,
  member: FacetOf<'household'> | null,
  words: Readonly<Record<string, string>>,
  engines: readonly SearchEngine[],
): SearchQuery {
  const { target, sensitivity, minutes } = searchKinds[draft.kind]
  const { label, tip } = kindMessages[draft.kind]
  return {
    id: queryId(target, draft.text),
    target,
    facets: [...draft.facets],
    of: member?.id ?? null,
    text: draft.text,
    label: sentence(label, { ...words, ...draft.values }),
    tip,
    sensitivity,
    minutes,
    places: [...draft.places, ...(draft.search === null ? [] : enginePlaces(draft.search, engines))],
    record: null,
  }
}

function wordsFor(member: FacetOf<'household'>): Record<string, string> {
  const theirs = sentence(whose.member, { name: member.name })
  return { whose: theirs, whoseLower: theirs, whoLower: member.name }
}

/** One search for what several facets ask for alike. What is also the person's own counts as theirs. */
function merged(queries: readonly SearchQuery[]): SearchQuery[] {
  const byId = new Map<string, SearchQuery>()
  for (const one of queries) {
    const first = byId.get(one.id)
    byId.set(one.id, first ? { ...first, facets: [...new Set([...first.facets, ...one.facets])] } : one)
  }
  return [...byId.values()]
}
