import { thisDevice } from '../../../shared/model/account.ts'
import { openFrom } from './access-from.ts'
import type { Analysis } from './analysis.ts'
import { withItsNumbers } from './attacks.ts'
import { deviceVertex } from './draw-devices.ts'

/** Something that can be lost, with all that is lost with it. */
export interface Loss {
  readonly vertex: string
  readonly lost: readonly string[]
}

/** What its owner can still open when some things are gone. */
export interface Owner {
  /** 1 for each vertex in reach; ways of one candidate may be taken away or added. */
  withLoss(lost: readonly string[], tried?: Uint8Array): Uint8Array
  /** With everything there. */
  readonly whole: Uint8Array
}

/** The ways that only help a thief do not count, and those that are not there yet neither. */
export function ownerOf({ graph, drawing, onlyIfAdded }: Analysis): Owner {
  const leaks = Uint8Array.from(onlyIfAdded)
  for (const [index, way] of drawing.ways.entries()) if (!way.forOwner) leaks[index] = 1
  const roots = [...graph.names.keys()].filter(
    vertex =>
      drawing.vertices.has(graph.names[vertex] ?? '') &&
      (graph.waysInto[vertex] ?? []).every(way => leaks[way] === 1),
  )
  // Vertices that only candidates bring open nothing unless their way is there.
  const newcomers = [...graph.names.keys()].filter(vertex => !drawing.vertices.has(graph.names[vertex] ?? ''))
  const everything = [...roots, ...newcomers]
  const withLoss = (lost: readonly string[], tried = leaks) => {
    const gone = new Uint8Array(graph.names.length)
    for (const name of lost) {
      const vertex = graph.numberOf.get(name)
      if (vertex !== undefined) gone[vertex] = 1
    }
    return openFrom(graph, tried === leaks ? roots : everything, {
      ways: tried,
      vertices: gone,
    })
  }
  return { withLoss, whole: withLoss([]) }
}

/** The devices, each with the numbers in it. */
export const deviceLosses = ({ inventory }: Analysis): Loss[] =>
  [...inventory.devices.map(({ id }) => id), thisDevice].map(id => ({
    vertex: deviceVertex(id),
    lost: withItsNumbers(inventory, id),
  }))

/** Everything that can be lost or taken: devices, numbers, keys and papers. What one knows is not among them. */
export function thingLosses(analysis: Analysis): Loss[] {
  const kinds = ['phone-number', 'security-key', 'paper']
  const things = [...analysis.drawing.vertices.values()].filter(({ kind }) => kinds.includes(kind))
  return [...deviceLosses(analysis), ...things.map(({ id }) => ({ vertex: id, lost: [id] }))]
}

/** What becomes of the accounts. `unsure` where something that could be in the lost device decides. */
export interface LossResult {
  readonly locked: ReadonlySet<number>
  readonly unsure: ReadonlySet<number>
}

/** Accounts that are lost with something although its owner had them before. */
export function lockedBy(analysis: Analysis, owner: Owner, { vertex, lost }: Loss): LossResult {
  const { accounts, drawing } = analysis
  const after = owner.withLoss(lost)
  const had = accounts.filter(account => owner.whole[account] === 1)
  const locked = new Set(had.filter(account => after[account] === 0))
  const isDevice = drawing.vertices.get(vertex)?.kind === 'device'
  if (!isDevice || drawing.somewhere.size === 0) return { locked, unsure: new Set() }
  const worst = owner.withLoss([...lost, ...drawing.somewhere])
  return { locked, unsure: new Set(had.filter(account => worst[account] === 0 && !locked.has(account))) }
}
