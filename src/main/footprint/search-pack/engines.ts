import type { SearchEngine } from '../../../shared/model/search.ts'
import { encoded } from './encoded.ts'
import { engineNames } from './messages.ts'
import {
  countWords,
  featuresOf,
  type SearchFeature,
  type SearchSigns,
  type SearchTerms,
  usualSigns,
  writeSearch,
} from './search-text.ts'

/** Where a search opens. */
export interface Place {
  readonly id: string
  readonly label: string
  readonly url: string
  /** False where it is not certain that the place understands all of the text, or that its address is still so. */
  readonly confirmed: boolean
}

interface Engine {
  readonly address: string
  readonly signs: SearchSigns
  /** What it is known to take, what it may take, and what it lacks. */
  readonly takes: Readonly<Record<SearchFeature, 'yes' | 'doubtful' | 'no'>>
  /** Words that it reads for certain. */
  readonly words: number
}

/**
 * What each engine says it takes:
 * Google https://support.google.com/websearch/answer/2466433,
 * Bing https://help.bing.microsoft.com/apex/index/18/ta/10002 (reads the first ten terms, and no longer looks in addresses),
 * DuckDuckGo https://duckduckgo.com/duckduckgo-help-pages/results/syntax (no word of OR and brackets),
 * Brave https://search.brave.com/help/operators (calls them experimental, and does not look in addresses),
 * Yandex https://yandex.com/support/search/en/query-language/search-context (writes OR as a bar).
 */
const engines: Readonly<Record<SearchEngine, Engine>> = {
  google: {
    address: 'https://www.google.com/search?q=',
    signs: usualSigns,
    takes: {
      either: 'yes',
      group: 'yes',
      site: 'yes',
      'not-on': 'yes',
      'file-type': 'yes',
      'in-address': 'yes',
    },
    words: 32,
  },
  bing: {
    address: 'https://www.bing.com/search?q=',
    signs: usualSigns,
    takes: {
      either: 'yes',
      group: 'yes',
      site: 'yes',
      'not-on': 'yes',
      'file-type': 'yes',
      'in-address': 'no',
    },
    words: 10,
  },
  duckduckgo: {
    address: 'https://duckduckgo.com/?q=',
    signs: usualSigns,
    takes: {
      either: 'doubtful',
      group: 'doubtful',
      site: 'yes',
      'not-on': 'yes',
      'file-type': 'yes',
      'in-address': 'yes',
    },
    words: 32,
  },
  brave: {
    address: 'https://search.brave.com/search?q=',
    signs: usualSigns,
    takes: {
      either: 'yes',
      group: 'doubtful',
      site: 'yes',
      'not-on': 'yes',
      'file-type': 'yes',
      'in-address': 'no',
    },
    words: 32,
  },
  yandex: {
    address: 'https://yandex.com/search/?text=',
    signs: { either: '|', fileType: 'mime:' },
    takes: {
      either: 'yes',
      group: 'doubtful',
      site: 'yes',
      'not-on': 'doubtful',
      'file-type': 'yes',
      'in-address': 'yes',
    },
    words: 32,
  },
}

/** The search at each of `chosen` that can carry it out. */
export function enginePlaces(search: SearchTerms, chosen: readonly SearchEngine[]): Place[] {
  const features = featuresOf(search)
  // Most engines share their signs, and writing and encoding is what takes the time.
  const written = new Map<SearchSigns, string>()
  const words = countWords(writeSearch(search))
  return [...new Set(chosen)].flatMap(id => {
    const engine = engines[id]
    if (features.some(feature => engine.takes[feature] === 'no')) return []
    const text = written.get(engine.signs) ?? encoded(writeSearch(search, engine.signs))
    written.set(engine.signs, text)
    const isCertain = features.every(feature => engine.takes[feature] === 'yes') && words <= engine.words
    return [{ id, label: engineNames[id], url: `${engine.address}${text}`, confirmed: isCertain }]
  })
}
