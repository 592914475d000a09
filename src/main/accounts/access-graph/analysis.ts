import type { UnknownReason } from '../../../shared/model/unknown-reason.ts'
import { type LeftOut, openFrom } from './access-from.ts'
import { type Attack, attacksOn, attentionHarm, harm, singleHarm } from './attacks.ts'
import { type Candidate, candidatesFor } from './changes.ts'
import { draw } from './draw.ts'
import type { Drawing } from './drawing.ts'
import { type CountedGraph, countWays } from './graph.ts'
import { type Guesses, guessesOf } from './guesses.ts'
import type { Inventory } from './inventory.ts'

/** What is asked of the graph of one inventory. */
export interface Analysis {
  readonly inventory: Inventory
  readonly drawing: Drawing
  readonly guesses: Guesses
  /** The ways drawn, then those that candidates would add. */
  readonly graph: CountedGraph
  readonly attacks: readonly Attack[]
  readonly candidates: readonly Candidate[]
  /** Numbers of the ways that only candidates would add; left out unless one is tried. */
  readonly onlyIfAdded: Uint8Array
  /** By the place in `candidates`: the numbers of the ways it adds. */
  readonly addedBy: readonly (readonly number[])[]
  readonly wayNumber: ReadonlyMap<string, number>
  /** Numbers of the account vertices, in the order of the inventory. */
  readonly accounts: readonly number[]
  /** By the place in `attacks`: the accounts that fall to it. */
  readonly falls: readonly ReadonlySet<number>[]
  /** By the place in `attacks`: 1 for each vertex that opens to it. */
  readonly opened: readonly Uint8Array[]
  /** By account: the places of the attacks it falls to, the worst first. */
  readonly attacksOnAccount: ReadonlyMap<number, readonly number[]>
  /** 1 for each vertex that opens to whoever holds this one alone. */
  opensAlone(vertex: number): Uint8Array
}

/** Draws the graph and lets each attack loose on it once. */
export function analyse(inventory: Inventory): Analysis {
  const drawing = draw(inventory)
  const candidates = candidatesFor(inventory, drawing)
  const attacks = attacksOn(inventory, drawing)
  const added = candidates.flatMap(({ adds }) => adds)
  const graph = countWays([...drawing.vertices.keys()], [...drawing.ways, ...added])
  const onlyIfAdded = new Uint8Array(graph.ways.length).fill(1, drawing.ways.length)
  let next = drawing.ways.length
  const addedBy = candidates.map(({ adds }) => adds.map(() => next++))
  const accounts = inventory.accounts.flatMap(
    ({ account }) => graph.numberOf.get(`account:${account.id}`) ?? [],
  )
  const opened = attacks.map(({ holds }) => openFrom(graph, numbersOf(graph, holds), { ways: onlyIfAdded }))
  const falls = opened.map(open => new Set(accounts.filter(account => open[account] === 1)))
  const attacksOnAccount = new Map<number, number[]>(accounts.map(account => [account, []]))
  for (const [place, fallen] of falls.entries())
    for (const account of fallen) attacksOnAccount.get(account)?.push(place)
  const alone = new Map<number, Uint8Array>()
  return {
    inventory,
    drawing,
    guesses: guessesOf(inventory, drawing),
    graph,
    attacks,
    candidates,
    onlyIfAdded,
    addedBy,
    wayNumber: new Map(drawing.ways.map((way, index) => [way.id, index])),
    accounts,
    falls,
    opened,
    attacksOnAccount,
    opensAlone(vertex) {
      const open = alone.get(vertex) ?? openFrom(graph, [vertex], { ways: onlyIfAdded })
      alone.set(vertex, open)
      return open
    },
  }
}

const numbersOf = (graph: CountedGraph, names: readonly string[]): number[] =>
  names.flatMap(name => graph.numberOf.get(name) ?? [])

/** The accounts that open to whoever holds some vertices. */
export function fallTo(
  graph: CountedGraph,
  accounts: readonly number[],
  holds: readonly string[],
  leftOut: LeftOut,
): ReadonlySet<number> {
  const open = openFrom(graph, numbersOf(graph, holds), leftOut)
  return new Set(accounts.filter(account => open[account] === 1))
}

/** The weakest way into an account: an attack, nothing single, or unknown because of what was not said. */
export interface WeakestWay {
  readonly outcome: 'pass' | 'attention' | 'fail' | 'unknown'
  readonly attack: Attack | null
  /** The account it goes through; null where the attack meets this one directly. */
  readonly via: string | null
  readonly unsaid: { readonly vertex: string; readonly reason: UnknownReason } | null
}

/**
 * What is bad for certain stays bad. In order is only what would be so if everything that was not said were at its worst.
 * `counts` picks the attacks to look at.
 */
export function weakestWay(
  analysis: Analysis,
  account: number,
  unsaid: UnsaidFalls,
  counts: (attack: Attack) => boolean = () => true,
): WeakestWay {
  const { attacks, attacksOnAccount, graph } = analysis
  const place = attacksOnAccount.get(account)?.find(one => {
    const attack = attacks[one]
    return attack !== undefined && counts(attack)
  })
  const attack = place === undefined ? null : (attacks[place] ?? null)
  const via = attack === null ? null : viaOf(analysis, attack, account)
  const worst = attack?.harm ?? harm.none
  if (worst >= attentionHarm)
    return { outcome: worst >= singleHarm ? 'fail' : 'attention', attack, via, unsaid: null }
  const open = unsaid.of(account)
  if (open !== null) return { outcome: 'unknown', attack, via, unsaid: open }
  // Without any way in there is nothing to be sure of.
  if ((graph.waysInto[account] ?? []).every(way => analysis.onlyIfAdded[way] === 1))
    return {
      outcome: 'unknown',
      attack,
      via,
      unsaid: { vertex: graph.names[account] ?? '', reason: 'no-answer' },
    }
  return { outcome: 'pass', attack, via, unsaid: null }
}

/** The account that an attack opens first on its way to another. */
function viaOf(analysis: Analysis, attack: Attack, account: number): string | null {
  const { graph, falls, attacks, accounts, onlyIfAdded } = analysis
  const others = new Uint8Array(graph.names.length)
  for (const other of accounts) if (other !== account) others[other] = 1
  if (fallTo(graph, [account], attack.holds, { ways: onlyIfAdded, vertices: others }).has(account))
    return null
  const attacked = graph.numberOf.get(attack.vertex)
  if (attacked !== undefined && accounts.includes(attacked)) return attack.vertex
  const fallen = falls[attacks.indexOf(attack)] ?? new Set()
  const first = accounts.find(
    other => other !== account && fallen.has(other) && analysis.opensAlone(other)[account] === 1,
  )
  return first === undefined ? null : (graph.names[first] ?? null)
}

/** What could fall because of what was not said. */
export interface UnsaidFalls {
  of(account: number): { readonly vertex: string; readonly reason: UnknownReason } | null
}

/** Lets everything that was not said be at its worst, one by one and all at once. */
export function unsaidFalls({ drawing, graph, accounts, onlyIfAdded }: Analysis): UnsaidFalls {
  const left = { ways: onlyIfAdded }
  const own = new Map(drawing.unsaid.toReversed().map(one => [one.vertex, one]))
  const each = drawing.unsaid.map(one => ({ one, falls: fallTo(graph, accounts, one.holds, left) }))
  const held = drawing.unsaid.flatMap(({ holds }) => holds)
  // A thief who has one device besides what was not said has it at its worst too.
  const all = fallTo(graph, accounts, held, left)
  return {
    of(account) {
      const name = graph.names[account] ?? ''
      const ownUnsaid = own.get(name)
      if (ownUnsaid) return ownUnsaid
      const found = each.find(({ falls }) => falls.has(account))
      if (found) return found.one
      const [some] = drawing.unsaid
      return all.has(account) && some ? { vertex: name, reason: some.reason } : null
    },
  }
}
