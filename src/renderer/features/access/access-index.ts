import type { AccessVertex, AccessView, AccessWay } from '../../../shared/model/access-graph.ts'

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
}

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
  }
}
