import type { AccessVertex, AccessView } from '../../../shared/model/access-graph.ts'
import { byKindAndName } from './vertex-order.ts'

export const tableGroups = ['held', 'follows', 'accounts'] as const
export type TableGroup = (typeof tableGroups)[number]

/** What only follows from other things: an unlocked phone, a code, a passkey. */
const following: readonly AccessVertex['kind'][] = ['unlocked-device', 'code', 'passkey']

function groupOf(vertex: AccessVertex): TableGroup {
  if (vertex.kind === 'account') return 'accounts'
  return following.includes(vertex.kind) ? 'follows' : 'held'
}

/** Every vertex of the view once, in three tables. */
export function tableRows(view: AccessView): Record<TableGroup, AccessVertex[]> {
  const sorted = view.vertices.toSorted(byKindAndName)
  const inGroup = (group: TableGroup) => sorted.filter(vertex => groupOf(vertex) === group)
  return { held: inGroup('held'), follows: inGroup('follows'), accounts: inGroup('accounts') }
}
