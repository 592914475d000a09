/** What one search asks for, before it is written in the signs of an engine. Empty lists ask for nothing. */
export interface SearchTerms {
  /** One of each group must stand on the page. Written as they go into the box: `"in quotes"` or a bare word. */
  readonly all: readonly (readonly string[])[]
  /** Only on one of these sites. */
  readonly sites: readonly string[]
  /** Not on these sites. */
  readonly notOn: readonly string[]
  /** Only files of one of these types. */
  readonly fileTypes: readonly string[]
  /** Part of the page's address; null: anywhere. */
  readonly inAddress: string | null
}

/** What an engine may or may not take. `either` is OR, `group` brackets around it when something else stands beside. */
export const searchFeatures = ['either', 'group', 'site', 'not-on', 'file-type', 'in-address'] as const
export type SearchFeature = (typeof searchFeatures)[number]

/** The signs of an engine. */
export interface SearchSigns {
  readonly either: string
  readonly fileType: string
}

export const usualSigns: SearchSigns = { either: 'OR', fileType: 'filetype:' }

const none: SearchTerms = { all: [], sites: [], notOn: [], fileTypes: [], inAddress: null }

/** A search for one of `phrases`, and for one of each further group. */
export const terms = (more: Partial<SearchTerms>): SearchTerms => ({ ...none, ...more })

/** A text that must stand on the page word for word. */
export const exactly = (text: string): string => `"${text}"`
export const eachExactly = (texts: readonly string[]): string[] => [...new Set(texts)].map(exactly)

/** Writes a search in the signs of an engine. */
export function writeSearch(search: SearchTerms, signs: SearchSigns = usualSigns): string {
  const alternatives = groupsOf(search, signs)
  const pieces = [
    ...alternatives.map(group => bracketed(group, signs, alone(search, alternatives))),
    ...(search.inAddress === null ? [] : [`inurl:${search.inAddress}`]),
    ...search.notOn.map(site => `-site:${site}`),
  ]
  return pieces.join(' ')
}

/** What an engine has to understand for this search. */
export function featuresOf(search: SearchTerms): SearchFeature[] {
  const alternatives = groupsOf(search, usualSigns)
  const either = alternatives.some(group => group.length > 1)
  const features: [SearchFeature, boolean][] = [
    ['either', either],
    ['group', either && !alone(search, alternatives)],
    ['site', search.sites.length > 0],
    ['not-on', search.notOn.length > 0],
    ['file-type', search.fileTypes.length > 0],
    ['in-address', search.inAddress !== null],
  ]
  return features.flatMap(([feature, isNeeded]) => (isNeeded ? [feature] : []))
}

/** Words as an engine counts them: a phrase of three words is three, and OR is none. */
export function countWords(text: string): number {
  return text.split(/[\s"()|]+/).filter(word => /[\p{L}\p{N}]/u.test(word) && word !== 'OR').length
}

function groupsOf({ all, sites, fileTypes }: SearchTerms, signs: SearchSigns): string[][] {
  return [
    ...all.map(group => [...group]),
    sites.map(site => `site:${site}`),
    fileTypes.map(type => `${signs.fileType}${type}`),
  ].filter(group => group.length > 0)
}

const alone = (search: SearchTerms, groups: readonly (readonly string[])[]): boolean =>
  groups.length + search.notOn.length + (search.inAddress === null ? 0 : 1) === 1

function bracketed(group: readonly string[], { either }: SearchSigns, isAlone: boolean): string {
  const written = group.join(` ${either} `)
  return group.length > 1 && !isAlone ? `(${written})` : written
}
