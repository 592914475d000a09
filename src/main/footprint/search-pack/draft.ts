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
  return { kind, facets, ...fitting(terms(search)), places: [], values: {}, ...more }
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
function fitting(search: SearchTerms): { search: SearchTerms; text: string } {
  const text = writeSearch(search)
  // Two signs a word at least, so that a short text needs no counting.
  const fits = text.length <= longestText && (text.length < 2 * mostWords || countWords(text) <= mostWords)
  const shorter = fits ? null : shortened(search)
  return shorter === null ? { search, text } : fitting(shorter)
}

function shortened(search: SearchTerms): SearchTerms | null {
  const most = Math.max(...search.all.map(group => group.length), 0)
  if (most > 1) {
    const at = search.all.findIndex(group => group.length === most)
    return { ...search, all: search.all.map((group, index) => (index === at ? group.slice(0, -1) : group)) }
  }
  return search.notOn.length > 0 ? { ...search, notOn: search.notOn.slice(0, -1) } : null
}
