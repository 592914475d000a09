import type { SearchPack, SearchQuery, Sitting } from '../../../shared/footprint-views.ts'

// The pack brings only records of the last year, so that what was searched for before it is open again.

/** Answered: found or not. What was skipped stays to be done. */
export const isSearched = ({ record }: SearchQuery): boolean =>
  record !== null && record.outcome !== 'skipped'

/** Nothing more is asked of it in this round: it was answered, or skipped. */
export const isPassed = ({ record }: SearchQuery): boolean => record !== null

/** The searches of a sitting in their order. */
export const queriesOf = (pack: SearchPack, sitting: Sitting): SearchQuery[] =>
  sitting.queries.flatMap(id => pack.queries.find(query => query.id === id) ?? [])

/** The search to begin or go on with: the first that was not passed; null when all were. */
export const firstOpen = (queries: readonly SearchQuery[]): SearchQuery | null =>
  queries.find(query => !isPassed(query)) ?? null

/** The next open search after this one, else the first open one before it; null when this was the last. */
export function nextAfter(queries: readonly SearchQuery[], id: string): SearchQuery | null {
  const at = queries.findIndex(query => query.id === id)
  return firstOpen([...queries.slice(at + 1), ...queries.slice(0, Math.max(at, 0))])
}

/** Whole minutes that the open searches take. */
export const minutesLeft = (queries: readonly SearchQuery[]): number =>
  Math.ceil(queries.filter(query => !isPassed(query)).reduce((sum, query) => sum + query.minutes, 0))

/** What was done in a sitting, in numbers. */
export const tally = (queries: readonly SearchQuery[]) => ({
  searched: queries.filter(isSearched).length,
  skipped: queries.filter(query => isPassed(query) && !isSearched(query)).length,
  open: queries.filter(query => !isPassed(query)).length,
})

/** How a sitting stands: all passed, some, or none. */
export function sittingState(pack: SearchPack, sitting: Sitting): 'finished' | 'begun' | 'new' {
  const { searched, skipped, open } = tally(queriesOf(pack, sitting))
  if (open === 0) return 'finished'
  return searched + skipped > 0 ? 'begun' : 'new'
}

/** The sitting to sit down for now: one that was begun, else the first new one; null when all are finished. */
export function nextSitting(pack: SearchPack): Sitting | null {
  const inState = (state: 'begun' | 'new') =>
    pack.sittings.find(sitting => sittingState(pack, sitting) === state)
  return inState('begun') ?? inState('new') ?? null
}
