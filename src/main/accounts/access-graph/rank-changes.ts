import type { Analysis } from './analysis.ts'
import { fallTo } from './analysis.ts'
import { harm } from './attacks.ts'
import type { Candidate } from './changes.ts'
import type { DrawnWay } from './drawing.ts'
import { deviceLosses, type Loss, lockedBy, type Owner, thingLosses } from './losses.ts'

/** What one change would do. */
export interface Ranked {
  readonly candidate: Candidate
  readonly place: number
  /** How much less bad the weakest ways into key accounts are, added up. */
  readonly gain: number
  /** Accounts whose weakest way costs more afterwards, key accounts first. */
  readonly hardened: readonly number[]
  /** Ways of single things into key accounts that are gone. */
  readonly closed: number
  /** All accounts to which at least one such way is gone. */
  readonly relieved: readonly number[]
  /** Accounts that one lost device no longer locks. */
  readonly kept: readonly number[]
  /** Harm of the weakest way into each hardened account afterwards. */
  readonly harmAfter: ReadonlyMap<number, number>
}

/**
 * Tries each candidate and ranks those that help: by how much more the weakest ways into key accounts cost, then by how many
 * ways of single things are gone, then by the accounts behind them. What a service may not offer counts half. What only keeps
 * the owner from being locked out comes last.
 */
export function rankChanges(analysis: Analysis, owner: Owner): Ranked[] {
  const lockedWith = devicesThatLock(analysis, owner)
  const isKey = (account: number) =>
    analysis.drawing.vertices.get(analysis.graph.names[account] ?? '')?.isKey === true
  return analysis.candidates
    .map((candidate, place) => tryOut(analysis, owner, candidate, place, isKey, lockedWith))
    .filter(({ gain, closed, kept }) => gain > 0 || closed > 0 || kept.length > 0)
    .toSorted(
      (a, b) =>
        worth(b) - worth(a) ||
        b.closed - a.closed ||
        b.relieved.length - a.relieved.length ||
        b.kept.length - a.kept.length ||
        a.place - b.place,
    )
}

const worth = ({ gain, candidate }: Ranked): number => (candidate.isOnlyPerhapsOffered ? gain / 2 : gain)

/** The ways as they are with a candidate carried out; 1 is left out. */
export function waysWith(analysis: Analysis, candidate: Candidate, place: number): Uint8Array {
  const ways = Uint8Array.from(analysis.onlyIfAdded)
  for (const way of candidate.removes) {
    const number = analysis.wayNumber.get(way.id)
    if (number !== undefined) ways[number] = 1
  }
  for (const number of analysis.addedBy[place] ?? []) ways[number] = 0
  return ways
}

function tryOut(
  analysis: Analysis,
  owner: Owner,
  candidate: Candidate,
  place: number,
  isKey: (account: number) => boolean,
  lockedWith: ReadonlyMap<number, readonly Loss[]>,
): Ranked {
  const { attacks, falls, graph, accounts, attacksOnAccount } = analysis
  const removed = new Set(candidate.removes)
  const left = { ways: waysWith(analysis, candidate, place) }
  // By account: the places of attacks that no longer reach it, and what the others now cost.
  const relief = new Map<number, Set<number>>()
  for (const [index, attack] of attacks.entries()) {
    const dearer = candidate.attacks.get(attack.id)
    const pageGone =
      dearer === undefined && attack.through.length > 0 && attack.through.every(way => removed.has(way))
    const isUsed = () => candidate.removes.some(way => isWayOpen(analysis, index, way))
    if (dearer === undefined && !pageGone && !isUsed()) continue
    const before = falls[index] ?? new Set()
    const stillWorks = !pageGone && dearer !== harm.none
    const after = !stillWorks
      ? new Set<number>()
      : isUsed()
        ? fallTo(graph, accounts, attack.holds, left)
        : before
    for (const account of before)
      if (!after.has(account)) relief.set(account, (relief.get(account) ?? new Set()).add(index))
    if (dearer !== undefined && stillWorks)
      for (const account of after) if (!relief.has(account)) relief.set(account, new Set())
  }
  const worst = (account: number, gone: ReadonlySet<number>) => {
    let most = 0
    for (const index of attacksOnAccount.get(account) ?? []) {
      const attack = attacks[index]
      if (attack !== undefined && !gone.has(index))
        most = Math.max(most, candidate.attacks.get(attack.id) ?? attack.harm)
    }
    return most
  }
  const harmAfter = new Map<number, number>()
  let gain = 0
  let closed = 0
  for (const [account, gone] of relief) {
    const [first] = attacksOnAccount.get(account) ?? []
    const before = first === undefined ? 0 : (attacks[first]?.harm ?? 0)
    const after = worst(account, gone)
    if (after < before) harmAfter.set(account, after)
    if (!isKey(account)) continue
    gain += before - after
    closed += gone.size
  }
  const keyFirst = (a: number, b: number) => Number(isKey(b)) - Number(isKey(a)) || a - b
  const losses = (account: number) => lockedWith.get(account) ?? []
  const staysWithin = (account: number) =>
    candidate.removes.length === 0 &&
    losses(account).length > 0 &&
    losses(account).every(({ lost }) => owner.withLoss(lost, left.ways)[account] === 1)
  const own = candidate.account === null ? undefined : graph.numberOf.get(candidate.account)
  return {
    candidate,
    place,
    gain,
    closed,
    hardened: [...harmAfter.keys()].toSorted(keyFirst),
    relieved: [...relief].flatMap(([account, gone]) => (gone.size > 0 ? [account] : [])).toSorted(keyFirst),
    kept: own !== undefined && isKey(own) && staysWithin(own) ? [own] : [],
    harmAfter,
  }
}

/** Whether an attack has everything that a way needs: only then can the way matter to it. */
function isWayOpen({ graph, opened, wayNumber }: Analysis, index: number, way: DrawnWay): boolean {
  const from = graph.ways[wayNumber.get(way.id) ?? -1]?.from ?? []
  return from.every(vertex => opened[index]?.[vertex] === 1)
}

/** By account: the lost devices that lock it today. */
function devicesThatLock(analysis: Analysis, owner: Owner): Map<number, Loss[]> {
  const losses = new Map<number, Loss[]>()
  for (const loss of deviceLosses(analysis))
    for (const account of lockedBy(analysis, owner, loss).locked)
      losses.set(account, [...(losses.get(account) ?? []), loss])
  return losses
}

/** The thing whose loss would lock the account only after the change; null when there is none. */
export function newLockOut(analysis: Analysis, owner: Owner, { candidate, place }: Ranked): string | null {
  const account = candidate.account === null ? undefined : analysis.graph.numberOf.get(candidate.account)
  if (account === undefined || candidate.removes.length === 0) return null
  const ways = waysWith(analysis, candidate, place)
  for (const [index, way] of analysis.drawing.ways.entries()) if (!way.forOwner) ways[index] = 1
  const behind = leadingTo(analysis, account)
  const found = thingLosses(analysis)
    .filter(({ lost }) => lost.some(name => behind.has(name)))
    .find(({ lost }) => owner.withLoss(lost)[account] === 1 && owner.withLoss(lost, ways)[account] === 0)
  return found?.vertex ?? null
}

/** The names of everything that a way into an account goes through, however far back. */
function leadingTo({ graph }: Analysis, account: number): ReadonlySet<string> {
  const seen = new Set([account])
  for (const vertex of seen)
    for (const way of graph.waysInto[vertex] ?? [])
      for (const from of graph.ways[way]?.from ?? []) seen.add(from)
  return new Set([...seen].map(vertex => graph.names[vertex] ?? ''))
}
