import type {
  ExposureView,
  IdentityView,
  RouteView,
  SearchPack,
  Sitting,
} from '../../../shared/footprint-views.ts'
import { minutesLeft, nextSitting, queriesOf, sittingState, tally } from './sitting-progress.ts'

/** All that the review knows of itself. `routes` is null while it could not be read. */
export interface Review {
  identity: IdentityView
  pack: SearchPack
  exposures: readonly ExposureView[]
  routes: readonly RouteView[] | null
}

/** The one thing to do next. */
export type NextStep =
  | { id: 'identity' | 'routes' | 'mosaic' | 'tools' }
  | { id: 'first-sitting' | 'sitting'; number: number; minutes: number }
  | { id: 'go-on'; number: number; minutes: number; done: number; total: number }
  | { id: 'due' | 'found'; count: number }

/** A name and one thing more that finds this person and nobody else. */
export function knowsEnough({ facets }: IdentityView): boolean {
  const own = facets.filter(facet => facet.of === null)
  const finds = ['phone', 'email', 'address', 'username']
  return own.some(({ kind }) => kind === 'name') && own.some(({ kind }) => finds.includes(kind))
}

/** First enough to search with, then a sitting, then what it found, then the ways out, and so on round after round. */
export function nextStep({ identity, pack, exposures, routes }: Review): NextStep {
  if (!knowsEnough(identity) || pack.sittings.length === 0) return { id: 'identity' }
  const sitting = nextSitting(pack)
  const isBegun = sitting !== null && sittingState(pack, sitting) === 'begun'
  if (sitting && isBegun) return goOn(pack, sitting)
  const isFirst = pack.sittings.every(each => sittingState(pack, each) === 'new')
  if (sitting && isFirst)
    return { id: 'first-sitting', number: sitting.number, minutes: timeOf(pack, sitting) }
  const due = exposures.filter(({ due }) => due !== null).length
  if (due > 0) return { id: 'due', count: due }
  const undecided = exposures.filter(({ exposure }) => exposure.state === 'open').length
  if (undecided > 0) return { id: 'found', count: undecided }
  if (routes?.every(({ tasks }) => tasks.length === 0) && routes.some(({ suggested }) => suggested))
    return { id: 'routes' }
  if (sitting) return { id: 'sitting', number: sitting.number, minutes: timeOf(pack, sitting) }
  return { id: exposures.length > 0 ? 'mosaic' : 'tools' }
}

const timeOf = (pack: SearchPack, sitting: Sitting) => minutesLeft(queriesOf(pack, sitting))

function goOn(pack: SearchPack, sitting: Sitting): NextStep {
  const queries = queriesOf(pack, sitting)
  const { open } = tally(queries)
  return {
    id: 'go-on',
    number: sitting.number,
    minutes: minutesLeft(queries),
    done: queries.length - open,
    total: queries.length,
  }
}
