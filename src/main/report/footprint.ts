import type { Day } from '../../shared/model/date.ts'
import {
  type Exposure,
  type ExposureKind,
  exposureStates,
  sensitivityOf,
} from '../../shared/model/exposure.ts'
import type { AnyFact } from '../../shared/model/fact.ts'
import { isOverdue, type RouteTask, wasMade } from '../../shared/model/footprint-route.ts'
import { type PersonFacts, personFactSchemas } from '../../shared/model/person-facts.ts'
import type { ReportFootprint } from '../../shared/model/report.ts'
import type { SearchRecord } from '../../shared/model/search.ts'

/** What the review held when the facts were gathered. */
export interface FootprintFacts {
  readonly searches: readonly SearchRecord[]
  readonly exposures: readonly Exposure[]
  readonly tasks: readonly RouteTask[]
  /** The day the facts are of. */
  readonly on: Day
}

/** The facts of the review, from those of an audit or of now. A fact that was not there yet holds nothing. */
export function footprintFacts(facts: Readonly<Record<string, AnyFact>>, on: Day): FootprintFacts {
  return {
    searches: valueIn(facts, 'searches'),
    exposures: valueIn(facts, 'exposures'),
    tasks: valueIn(facts, 'footprint-routes'),
    on,
  }
}

function valueIn<Id extends 'searches' | 'exposures' | 'footprint-routes'>(
  facts: Readonly<Record<string, AnyFact>>,
  id: Id,
): PersonFacts[Id] {
  const fact = facts[id]
  const parsed = personFactSchemas[id].safeParse(fact?.status === 'known' ? fact.value : [])
  // The schema looked up by the id gives the value of that id; TypeScript only sees the union of all three.
  return (parsed.success ? parsed.data : []) as PersonFacts[Id]
}

/** The section of the report. Sites are named only `withDetails`, most sensitive first. */
export function reportFootprint(
  { searches, exposures, tasks, on }: FootprintFacts,
  withDetails: boolean,
): ReportFootprint | null {
  if (searches.length === 0 && exposures.length === 0 && tasks.length === 0) return null
  const searched = searches.filter(({ outcome }) => outcome !== 'skipped')
  const made = tasks.filter(wasMade)
  return {
    searches: {
      done: searched.length,
      lastOn:
        searched
          .map(record => record.on)
          .toSorted()
          .at(-1) ?? null,
    },
    found: {
      total: exposures.length,
      states: Object.fromEntries(
        exposureStates.map(state => [state, exposures.filter(one => one.state === state).length] as const),
      ) as ReportFootprint['found']['states'],
      kinds: countedKinds(exposures),
    },
    requests: {
      made: made.length,
      overdue: made.filter(task => isOverdue(task, on)).length,
    },
    exposures: withDetails
      ? exposures
          .toSorted((a, b) => sensitivityOf(b) - sensitivityOf(a))
          .map(exposure => ({
            where: exposure.where,
            kinds: exposure.kinds,
            publisher: exposure.publisher,
            sensitivity: sensitivityOf(exposure),
            state: exposure.state,
            foundOn: exposure.foundOn,
            askedOn: exposure.askedOn,
          }))
      : [],
  }
}

function countedKinds(exposures: readonly Exposure[]): { kind: ExposureKind; count: number }[] {
  const counts = new Map<ExposureKind, number>()
  for (const kind of exposures.flatMap(({ kinds }) => kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count)
}
