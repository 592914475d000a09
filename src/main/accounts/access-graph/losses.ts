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
  /** The same if everything that was not said were as good as it can be: 1 for what could be in reach. */
  atBest(lost: readonly string[]): Uint8Array
  /** And if it were as bad: 1 for what is in reach for certain. */
  atWorst(lost: readonly string[]): Uint8Array
  /** With everything there. */
  readonly whole: Uint8Array
  readonly wholeAtBest: Uint8Array
}

/** The ways that only help a thief do not count, and those that are not there yet neither. */
export function ownerOf({ graph, drawing, guesses, onlyIfAdded }: Analysis): Owner {
  const leaks = Uint8Array.from(onlyIfAdded)
  for (const [index, way] of drawing.ways.entries()) if (!way.forOwner) leaks[index] = 1
  const nameOf = (vertex: number) => graph.names[vertex] ?? ''
  const vertices = [...graph.names.keys()]
  const roots = vertices.filter(
    vertex =>
      drawing.vertices.has(nameOf(vertex)) && (graph.waysInto[vertex] ?? []).every(way => leaks[way] === 1),
  )
  // Vertices that only candidates bring open nothing unless their way is there.
  const newcomers = vertices.filter(vertex => !drawing.vertices.has(nameOf(vertex)))
  const everything = [...roots, ...newcomers]
  const openEnded = vertices.filter(vertex => drawing.openEnded.has(nameOf(vertex)))
  // How its owner gets into an account without ways was not said, so nobody knows what it hangs on.
  const certain = roots.filter(vertex => !drawing.openEnded.has(nameOf(vertex)))
  const without = (lost: Iterable<string>, held: readonly number[], ways: Uint8Array) => {
    const gone = new Uint8Array(graph.names.length)
    for (const name of lost) {
      const vertex = graph.numberOf.get(name)
      if (vertex !== undefined) gone[vertex] = 1
    }
    return openFrom(graph, held, { ways, vertices: gone })
  }
  const withLoss = (lost: readonly string[], tried = leaks) =>
    without(lost, tried === leaks ? roots : everything, tried)
  const atBest = (lost: readonly string[]) => without(lost, [...roots, ...openEnded], leaks)
  const atWorst = (lost: readonly string[]) => without(guesses.couldGoWith(lost), certain, leaks)
  return { withLoss, atBest, atWorst, whole: withLoss([]), wholeAtBest: atBest([]) }
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

/** What becomes of the accounts with a loss. Neither where it hangs on something that was not said. */
export interface LossResult {
  readonly locked: ReadonlySet<number>
  readonly unsure: ReadonlySet<number>
}

/** Accounts that are locked by a loss whatever else is so, and those that could be. */
export function lockedBy({ accounts }: Analysis, owner: Owner, { lost }: Pick<Loss, 'lost'>): LossResult {
  const best = owner.atBest(lost)
  const worst = owner.atWorst(lost)
  const locked = new Set(accounts.filter(account => owner.wholeAtBest[account] === 1 && best[account] === 0))
  return { locked, unsure: new Set(accounts.filter(account => worst[account] === 0 && !locked.has(account))) }
}
