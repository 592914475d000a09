import type { FacetOf, organisationKinds, placeKinds } from '../../../../shared/model/identity.ts'
import { type Draft, engineSearch, ownSearch } from '../draft.ts'
import type { SearchKind } from '../kinds.ts'
import { nameWords } from '../messages.ts'
import type { NameForms } from '../name-forms.ts'
import { saysSomething, searchable, withApostrophes } from '../plain-text.ts'
import { eachExactly, exactly, type SearchTerms } from '../search-text.ts'
import {
  officeFileTypes,
  officialSites,
  peopleRegisters,
  peopleSearchSites,
  picturesOf,
  socialSites,
} from '../sites.ts'
import type { Subject, SubjectName } from '../subject.ts'

/** All searches for names. Former names, other names and those of the household get the ones that bring most. */
export function nameQueries(subject: Subject): Draft[] {
  return subject.names.flatMap(name => [
    ...looks(name),
    ...withPlaces(name, subject),
    ...(subject.member === null && name.facet.form === 'full' ? inDepth(name) : []),
  ])
}

/** The name as people write it, with and without its marks. */
export const eitherSpelling = ({ asWritten, plain }: NameForms): string[] =>
  eachExactly([...asWritten, ...plain])

function looks({ facet, forms }: SubjectName): Draft[] {
  const values = { name: nameWords[facet.form] }
  const look = (kind: SearchKind, search: Partial<SearchTerms>) =>
    engineSearch(kind, [facet.id], search, { values })
  const oneOf = (kind: SearchKind, names: readonly string[]) =>
    names.length === 0 ? [] : [look(kind, { all: [eachExactly(names)] })]
  return [
    look('name-alone', { all: [eachExactly(forms.asWritten)] }),
    look('name-elsewhere', {
      all: [eachExactly([...forms.asWritten, ...forms.turned])],
      notOn: officialSites,
    }),
    ...oneOf('name-plain', forms.plain),
    ...oneOf('name-middle', forms.withMiddle),
    look('name-people-search', { all: [eitherSpelling(forms)], sites: peopleSearchSites }),
  ]
}

function inDepth({ facet: { id }, forms }: SubjectName): Draft[] {
  const name = eitherSpelling(forms)
  return [
    engineSearch('name-pdf', [id], { all: [name], fileTypes: ['pdf'] }),
    engineSearch('name-office-files', [id], { all: [name], fileTypes: officeFileTypes }),
    engineSearch('name-cv', [id], { all: [name, ['CV', '"curriculum vitae"']] }),
    engineSearch('name-groups', [id], {
      all: [name, ['trustee', 'committee', 'governor', 'secretary']],
    }),
    engineSearch('name-results', [id], { all: [name, ['"race results"', '"parish council"', 'minutes']] }),
    ownSearch('name-pictures', [id], exactly(forms.usual), picturesOf(exactly(forms.usual))),
    engineSearch('name-social', [id], { all: [name], sites: socialSites }),
    ownSearch('name-registers', [id], forms.usual, peopleRegisters(forms.usual)),
  ]
}

const kindOfPlace: Readonly<Record<(typeof placeKinds)[number], SearchKind>> = {
  town: 'name-town',
  school: 'name-school',
  employer: 'name-employer',
  club: 'name-club',
}
const kindOfOrganisation: Readonly<Record<(typeof organisationKinds)[number], SearchKind>> = {
  company: 'name-organisation',
  charity: 'name-organisation',
  school: 'name-school',
  club: 'name-club',
  employer: 'name-employer',
  other: 'name-organisation',
}

/** Each pair is a search of its own, so that one more place leaves the others as they are. */
function withPlaces({ facet, forms }: SubjectName, subject: Subject): Draft[] {
  const beside = (kind: SearchKind, other: string, text: string): Draft[] => {
    const place = searchable(text)
    return saysSomething(place)
      ? [
          engineSearch(
            kind,
            [facet.id, other],
            { all: [eitherSpelling(forms), eachExactly(withApostrophes(place))] },
            { values: { name: nameWords[facet.form], other: place } },
          ),
        ]
      : []
  }
  const notTowns = (place: FacetOf<'place'>) => place.placeKind !== 'town'
  return [
    ...subject.towns.flatMap(({ facet: other, town }) => beside('name-town', other, town)),
    ...subject
      .facets('place')
      .filter(notTowns)
      .flatMap(place => beside(kindOfPlace[place.placeKind], place.id, place.name)),
    ...subject
      .facets('position')
      .flatMap(({ id, organisation, organisationKind }) =>
        beside(kindOfOrganisation[organisationKind], id, organisation),
      ),
  ]
}
