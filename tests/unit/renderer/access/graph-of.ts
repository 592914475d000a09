import type { AccessVertex, AccessWay } from '../../../../src/shared/model/access-graph.ts'

/** A graph from its ways: `{ mail: [['password', 'code'], ['text']] }`. What has ways into it is an account. */
export function graphOf(waysInto: Record<string, string[][]>): {
  vertices: AccessVertex[]
  ways: AccessWay[]
} {
  const ids = new Set(Object.entries(waysInto).flatMap(([to, sets]) => [to, ...sets.flat()]))
  const vertices = [...ids].map(
    (id): AccessVertex => ({
      id,
      kind: id in waysInto ? 'account' : 'device',
      label: id,
      about: null,
      isKey: false,
      assumed: false,
      carries: [],
      waysKnown: true,
      opens: [],
      mayOpen: [],
      locks: [],
      mayLock: [],
    }),
  )
  const ways = Object.entries(waysInto).flatMap(([to, sets]) =>
    sets.map(
      (from): AccessWay => ({
        id: `${to} < ${from.join(' + ')}`,
        to,
        from,
        kind: 'sign-in',
        assumed: false,
        forOwner: true,
      }),
    ),
  )
  return { vertices, ways }
}
