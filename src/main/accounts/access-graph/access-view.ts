import type {
  AccessChange,
  AccessVertex,
  AccessView,
  KeyAccountAccess,
} from '../../../shared/model/access-graph.ts'
import { thisDevice } from '../../../shared/model/account.ts'
import { openFrom } from './access-from.ts'
import {
  type Analysis,
  analyse,
  type UnsaidFalls,
  unsaidFalls,
  type WeakestWay,
  weakestWay,
} from './analysis.ts'
import { attentionHarm, singleHarm, withItsNumbers } from './attacks.ts'
import { countWays } from './graph.ts'
import type { Inventory } from './inventory.ts'
import { lockOutSets } from './lock-out-sets.ts'
import { deviceLosses, lockedBy, type Owner, ownerOf } from './losses.ts'
import { accessBasesOf } from './minimal-access-sets.ts'
import { newLockOut, type Ranked, rankChanges } from './rank-changes.ts'
import type { Bound } from './smallest-sets.ts'
import {
  assumptionOf,
  changeTitle,
  costSentence,
  effectSentence,
  labelOf,
  lossSentence,
  phraseOf,
  singlePointSentence,
  type WeakestKey,
  weakestSentence,
} from './words.ts'

/** Sets worked out for one account, and the work allowed for all of them: more than anybody reads. */
const bound: Bound = { sets: 60, steps: 4_000_000 }
const lockOutBound: Bound = { sets: 60, steps: 20_000 }
/** The longest lists that are shown. */
const mostChanges = 15
const mostSinglePoints = 8

/** Everything the window shows of how one account opens the next. */
export function accessView(inventory: Inventory): AccessView {
  const analysis = analyse(inventory)
  const owner = ownerOf(analysis)
  const labels = new Map(
    [...analysis.drawing.vertices.values()].map(({ id, label, values }) => [id, labelOf(label, values)]),
  )
  const nameOf = (vertex: string | null): string => {
    const drawn = vertex === null ? undefined : analysis.drawing.vertices.get(vertex)
    return drawn === undefined ? '' : phraseOf(drawn.label, drawn.values)
  }
  const unsure = unsureOfAll(analysis, owner)
  const vertices = viewVertices(analysis, owner, unsure, id => labels.get(id ?? '') ?? '')
  const keyAccounts = viewKeyAccounts(analysis, owner, nameOf)
  return {
    vertices,
    ways: analysis.drawing.ways.map(({ id, to, from, kind, assumed, forOwner }) => ({
      id,
      to,
      from: [...from],
      kind,
      assumed,
      forOwner,
    })),
    keyAccounts,
    unsure: { opens: [...unsure.opens], locks: [...unsure.locks] },
    singlePoints: singlePoints(vertices, nameOf),
    lostDevices: lostDevices(analysis, owner, nameOf, id => labels.get(id) ?? ''),
    changes: viewChanges(analysis, owner, nameOf),
    assumptions: [...analysis.drawing.assumptions].map(([key, names]) => assumptionOf(key, [...names])),
    bounded: keyAccounts.some(account => account.bounded),
  }
}

type NameOf = (vertex: string | null) => string
const nameAt = ({ graph }: Analysis, vertex: number): string => graph.names[vertex] ?? ''

/** Accounts of which it can be told of no thing whether it opens or locks them. */
interface Unsure {
  readonly opens: ReadonlySet<string>
  readonly locks: ReadonlySet<string>
}

function unsureOfAll(analysis: Analysis, owner: Owner): Unsure {
  const { accounts, guesses } = analysis
  const names = accounts.map(account => nameAt(analysis, account))
  const couldOpen = guesses.couldOpen([])
  const worst = owner.atWorst([])
  return {
    opens: new Set(names.filter(name => couldOpen.has(name))),
    locks: new Set(
      accounts.filter(account => worst[account] === 0).map(account => nameAt(analysis, account)),
    ),
  }
}

function viewVertices(analysis: Analysis, owner: Owner, unsure: Unsure, nameOf: NameOf): AccessVertex[] {
  const { accounts, drawing, graph, guesses, inventory, onlyIfAdded } = analysis
  return [...drawing.vertices.values()].map(({ id, kind, about, isKey, assumed }) => {
    const whole =
      kind === 'device' && about !== null
        ? withItsNumbers(inventory, about.kind === 'this-device' ? thisDevice : about.id)
        : [id]
    const open = openFrom(
      graph,
      whole.flatMap(name => graph.numberOf.get(name) ?? []),
      { ways: onlyIfAdded },
    )
    const couldOpen = guesses.couldOpen(whole)
    const { locked, unsure: couldLock } = lockedBy(analysis, owner, { lost: whole })
    const others = accounts.filter(account => nameAt(analysis, account) !== id)
    const namesOf = (which: (account: number, name: string) => boolean) =>
      others.flatMap(account => {
        const name = nameAt(analysis, account)
        return which(account, name) ? [name] : []
      })
    return {
      id,
      kind,
      label: nameOf(id),
      about,
      isKey,
      assumed,
      carries: whole.filter(name => name !== id && drawing.vertices.has(name)),
      waysKnown: !drawing.openEnded.has(id),
      opens: namesOf(account => open[account] === 1),
      mayOpen: namesOf(
        (account, name) => open[account] !== 1 && couldOpen.has(name) && !unsure.opens.has(name),
      ),
      locks: namesOf(account => locked.has(account)),
      mayLock: namesOf((account, name) => couldLock.has(account) && !unsure.locks.has(name)),
    }
  })
}

function viewKeyAccounts(analysis: Analysis, owner: Owner, nameOf: NameOf): KeyAccountAccess[] {
  const { drawing, graph, inventory } = analysis
  const unsaid = unsaidFalls(analysis)
  const keys = inventory.accounts.filter(
    ({ account }) => drawing.vertices.get(`account:${account.id}`)?.isKey === true,
  )
  const names = keys.map(({ account }) => `account:${account.id}`)
  const drawn = [...drawing.vertices.keys()]
  const bases = accessBasesOf(countWays(drawn, drawing.ways), names, bound)
  const ownWays = drawing.ways.filter(({ forOwner }) => forOwner)
  const ownBases = accessBasesOf(countWays(drawn, ownWays), names, bound)
  return keys.flatMap(({ account, service }) => {
    const vertex = `account:${account.id}`
    const number = graph.numberOf.get(vertex)
    const base = bases.get(vertex)
    const ownBase = ownBases.get(vertex)
    if (number === undefined || base === undefined || ownBase === undefined) return []
    const weakest = weakestWay(analysis, number, unsaid)
    // An account of which no way is known is not a way into itself.
    const hasWays = !base.sets.some(set => set.includes(vertex))
    const lockOuts = lockOutSets(hasWays ? ownBase.sets : [], lockOutBound)
    return [
      {
        accountId: account.id,
        label: nameOf(vertex),
        vertex,
        weakest: weakestInWords(weakest, nameOf(vertex), service?.byNumber === true, nameOf),
        outcome: weakest.outcome,
        waysIn: hasWays ? base.sets.map(set => [...set]) : [],
        lockOuts: lockOuts.sets
          // Of a base that is not whole, only those that hold in the whole graph.
          .filter(set => set.length > 0 && (!ownBase.bounded || owner.withLoss(set)[number] === 0))
          .map(set => [...set]),
        bounded: base.bounded || ownBase.bounded || lockOuts.bounded,
      },
    ]
  })
}

function weakestInWords(
  { outcome, attack, via, unsaid }: WeakestWay,
  account: string,
  isMessenger: boolean,
  nameOf: NameOf,
): string {
  if (outcome === 'unknown') {
    const behind = unsaid === null ? '' : nameOf(unsaid.vertex)
    const isOwn = behind === account || behind === ''
    const key = !isOwn ? 'unknown-behind' : isMessenger ? 'unknown-pin' : 'unknown-own'
    return weakestSentence(key, { account, thing: behind })
  }
  if (attack === null) return weakestSentence('none', { account })
  const key: WeakestKey = via === null ? attack.words : `${attack.words}-via`
  return weakestSentence(key, { account, thing: nameOf(attack.vertex), via: nameOf(via) })
}

/** Things that stand for themselves: what is made by them opens the same. */
const singleKinds: readonly AccessVertex['kind'][] = [
  'account',
  'password',
  'device',
  'unlocked-device',
  'phone-number',
  'security-key',
  'paper',
  'person',
]

function singlePoints(vertices: readonly AccessVertex[], nameOf: NameOf): AccessView['singlePoints'] {
  const keys = new Set(vertices.filter(({ isKey }) => isKey).map(({ id }) => id))
  const keyCount = (vertex: AccessVertex) => vertex.opens.filter(id => keys.has(id)).length
  const opened = new Map(
    vertices.filter(({ kind }) => kind === 'device').map(one => [one.id, one.opens.length]),
  )
  return (
    vertices
      // A password that opens its own account only is no news.
      .filter(({ kind, opens }) => singleKinds.includes(kind) && opens.length > (kind === 'password' ? 1 : 0))
      .filter(
        ({ kind, id, opens }) =>
          // A device that opens as much while it is locked is named once, as it is.
          kind !== 'unlocked-device' || opened.get(id.replace('unlocked:', 'device:')) !== opens.length,
      )
      .toSorted((a, b) => keyCount(b) - keyCount(a) || b.opens.length - a.opens.length)
      .slice(0, mostSinglePoints)
      .map(({ id, kind, opens }) => ({
        vertex: id,
        sentence: singlePointSentence(kind === 'account' || kind === 'person' ? kind : 'thing', {
          thing: nameOf(id),
          count: opens.length,
        }),
        opens: [...opens],
      }))
  )
}

function lostDevices(
  analysis: Analysis,
  owner: Owner,
  nameOf: NameOf,
  labelOfDevice: (id: string) => string,
): AccessView['lostDevices'] {
  const { accounts, drawing, inventory } = analysis
  const isKey = (account: number) => drawing.vertices.get(nameAt(analysis, account))?.isKey === true
  return deviceLosses(analysis).map(loss => {
    const { locked, unsure } = lockedBy(analysis, owner, loss)
    const inOrder = [...locked].toSorted((a, b) => Number(isKey(b)) - Number(isKey(a)) || a - b)
    const [first] = inOrder
    const known = inventory.accounts.find(
      ({ account }) => `account:${account.id}` === nameAt(analysis, first ?? -1),
    )
    const key =
      first === undefined
        ? unsure.size > 0
          ? 'unsure'
          : 'nothing'
        : known?.service?.byNumber
          ? 'number'
          : known?.account.recovery.includes('printed-codes')
            ? 'spare'
            : 'codes'
    const besides = first !== undefined && unsure.size > 0
    const thing = nameOf(loss.vertex)
    return {
      vertex: loss.vertex,
      label: labelOfDevice(loss.vertex),
      sentence: lossSentence(key, {
        thing,
        count: first === undefined ? unsure.size : inOrder.length,
        first: first === undefined ? '' : nameOf(nameAt(analysis, first)),
        unsure: besides ? unsure.size : 0,
      }),
      locked: inOrder.map(account => nameAt(analysis, account)),
      unsure: [...unsure].map(account => nameAt(analysis, account)),
      reachable: accounts
        .filter(account => !locked.has(account) && !unsure.has(account))
        .map(account => nameAt(analysis, account)),
    }
  })
}

function viewChanges(analysis: Analysis, owner: Owner, nameOf: NameOf): AccessChange[] {
  const unsaid = unsaidFalls(analysis)
  return rankChanges(analysis, owner)
    .slice(0, mostChanges)
    .map(ranked => viewChange(analysis, owner, unsaid, ranked, nameOf))
}

function viewChange(
  analysis: Analysis,
  owner: Owner,
  unsaid: UnsaidFalls,
  ranked: Ranked,
  nameOf: NameOf,
): AccessChange {
  const { candidate, hardened, relieved } = ranked
  const account = nameOf(candidate.account)
  const lost = newLockOut(analysis, owner, ranked)
  const known = analysis.inventory.accounts.find(one => `account:${one.account.id}` === candidate.account)
  return {
    id: candidate.id.slice(0, 160),
    title: changeTitle(candidate.key, { account, thing: nameOf(candidate.thing), ...candidate.values }),
    effect: effectOf(analysis, unsaid, ranked, nameOf),
    cost:
      lost === null
        ? null
        : costSentence(known?.account.recovery.includes('printed-codes') ? 'spare' : 'codes', {
            account,
            thing: nameOf(lost),
          }),
    at: candidate.at,
    hardens: (hardened.length > 0 ? hardened : relieved).map(one => nameAt(analysis, one)),
  }
}

function effectOf(
  analysis: Analysis,
  unsaid: UnsaidFalls,
  { hardened, relieved, harmAfter }: Ranked,
  nameOf: NameOf,
): string {
  const [first] = hardened
  if (first !== undefined) {
    const account = nameOf(nameAt(analysis, first))
    const after = harmAfter.get(first) ?? 0
    const isAllSaid = unsaid.of(first) === null
    const key =
      after >= singleHarm
        ? 'dearer'
        : after >= attentionHarm
          ? isAllSaid
            ? 'better'
            : 'better-as-known'
          : isAllSaid
            ? 'held'
            : 'held-as-known'
    return effectSentence(key, { account, more: hardened.length - 1 })
  }
  const [fewer] = relieved
  return fewer === undefined
    ? effectSentence('kept', {})
    : effectSentence('fewer', { account: nameOf(nameAt(analysis, fewer)), more: relieved.length - 1 })
}
