import type { Place } from './engines.ts'
import type { SearchKind } from './kinds.ts'
import { countWords, type SearchTerms, terms, writeSearch } from './search-text.ts'

/** A search before it is known where it opens and what came of it. */
export interface Draft {
  readonly kind: SearchKind
  readonly facets: readonly string[]
  /** Goes to the engines; null: only to the places of its own. */
  readonly search: SearchTerms | null
  readonly text: string
  /** Places of its own, before the engines. */
  readonly places: readonly Place[]
  /** Further values of its label. */
  readonly values: Readonly<Record<string, string>>
}

type More = Partial<Pick<Draft, 'places' | 'values'>>

/** A search at the engines. */
export function engineSearch(
  kind: SearchKind,
  facets: readonly string[],
  search: Partial<SearchTerms>,
  more: More = {},
): Draft {
  const fitted = fitting(terms(search))
  return { kind, facets, search: fitted, text: writeSearch(fitted), places: [], values: {}, ...more }
}

/** A search at places of its own only. `text` is what is typed or chosen there, or the address. */
export function ownSearch(
  kind: SearchKind,
  facets: readonly string[],
  text: string,
  places: readonly Place[],
  values: Draft['values'] = {},
): Draft {
  return { kind, facets, search: null, text, places, values }
}

/** As the contract has it. */
const longestText = 400
/** Engines read about this many words and forget the rest. */
const mostWords = 32

/** Leaves out the last spellings, then the last excluded sites, until an engine can read all of it. */
function fitting(search: SearchTerms): SearchTerms {
  const text = writeSearch(search)
  if (text.length <= longestText && countWords(text) <= mostWords) return search
  const most = Math.max(...search.all.map(group => group.length), 0)
  if (most > 1) {
    const at = search.all.findIndex(group => group.length === most)
    return fitting({
      ...search,
      all: search.all.map((group, index) => (index === at ? group.slice(0, -1) : group)),
    })
  }
  if (search.notOn.length > 0) return fitting({ ...search, notOn: search.notOn.slice(0, -1) })
  return search
}
