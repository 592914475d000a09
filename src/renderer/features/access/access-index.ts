import type { AccessVertex, AccessView, AccessWay } from '../../../shared/model/access-graph.ts'
import type { FallMode } from './what-falls.ts'

/** The graph of a view, ready to be looked things up in. */
export type AccessIndex = {
  view: AccessView
  vertex: (id: string) => AccessVertex | undefined
  /** The label of a vertex; its id where the view does not hold it, which no view should do. */
  label: (id: string) => string
  labels: (ids: readonly string[]) => string[]
  /** Each way that opens it. */
  waysInto: (id: string) => readonly AccessWay[]
  accounts: readonly AccessVertex[]
  /** What becomes of the accounts with one thing. */
  falls: (id: string, mode: FallMode) => AccountFalls
}

/** Accounts that fall, and those of which it cannot be told because too little was said. Each in the order of the list. */
export type AccountFalls = { certain: readonly string[]; unsure: readonly string[] }

/** Indexes a view once, so that no part of the page searches it. */
export function indexAccess(view: AccessView): AccessIndex {
  const vertices = new Map(view.vertices.map(vertex => [vertex.id, vertex]))
  const into = Map.groupBy(view.ways, way => way.to)
  const label = (id: string) => vertices.get(id)?.label ?? id
  return {
    view,
    vertex: id => vertices.get(id),
    label,
    labels: ids => ids.map(label),
    waysInto: id => into.get(id) ?? [],
    accounts: view.vertices.filter(vertex => vertex.kind === 'account'),
    falls: (id, mode) => fallsOf(view, vertices.get(id), mode),
  }
}

function fallsOf(view: AccessView, vertex: AccessVertex | undefined, mode: FallMode): AccountFalls {
  if (vertex === undefined) return { certain: [], unsure: [] }
  const certain = mode === 'taken' ? vertex.opens : vertex.locks
  const more = mode === 'taken' ? vertex.mayOpen : vertex.mayLock
  const always = mode === 'taken' ? view.unsure.opens : view.unsure.locks
  const known = new Set([vertex.id, ...certain])
  return { certain, unsure: [...new Set([...always, ...more])].filter(id => !known.has(id)) }
}
