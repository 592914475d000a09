import type { MessageValues } from '../../../shared/model/finding.ts'
import type { KnownAccount } from '../account-kinds.ts'
import { harm } from './attacks.ts'
import { deviceVertex, openerVertex, unlockedVertex } from './draw-devices.ts'
import { passwordOf } from './draw-passwords.ts'
import type { Drawing, DrawnWay, Origin } from './drawing.ts'
import { accountVertex } from './holders.ts'
import type { Inventory } from './inventory.ts'
import type { ChangeKey } from './words.ts'

/** One thing the person could change, as what it does to the graph. */
export interface Candidate {
  readonly id: string
  readonly key: ChangeKey
  /** The vertex on whose page it is made. */
  readonly at: string
  /** The service may not let one do it. */
  readonly isOnlyPerhapsOffered: boolean
  /** `account` and `thing` name vertices; they are turned into words when shown. */
  readonly account: string | null
  readonly thing: string | null
  readonly values: MessageValues
  readonly removes: readonly DrawnWay[]
  /** A way that would come instead, with vertices of its own that nobody else has. */
  readonly adds: readonly { readonly to: string; readonly from: readonly string[] }[]
  /** Attacks that no longer work, or that cost more. */
  readonly attacks: ReadonlyMap<string, number>
}

type Parts = Pick<Candidate, 'key'> & Partial<Candidate>
const candidate = (about: string, at: string, parts: Parts): Candidate => ({
  id: `${parts.key}:${about}`,
  at,
  isOnlyPerhapsOffered: false,
  account: null,
  thing: null,
  values: {},
  removes: [],
  adds: [],
  attacks: new Map(),
  ...parts,
})

/** Every change worth trying, in the order of the inventory. */
export function candidatesFor(inventory: Inventory, drawing: Drawing): Candidate[] {
  const into = new Map<string, DrawnWay[]>()
  for (const way of drawing.ways) into.set(way.to, [...(into.get(way.to) ?? []), way])
  return [
    ...inventory.accounts.flatMap(known => changesOfAccount(known, into)),
    ...changesOfPasswords(inventory, drawing, into),
    ...inventory.openers.flatMap(opener =>
      opener.kind === 'phone-number' && opener.movePin !== 'yes'
        ? [
            candidate(opener.id, openerVertex(opener), {
              key: 'move-pin',
              thing: openerVertex(opener),
              attacks: new Map([[`number:${openerVertex(opener)}`, harm.numberWithPin]]),
            }),
          ]
        : [],
    ),
    ...inventory.devices.flatMap(({ id, screenLock }) =>
      screenLock === 'no'
        ? [
            candidate(id, deviceVertex(id), {
              key: 'screen-lock',
              thing: deviceVertex(id),
              removes: into.get(unlockedVertex(id)) ?? [],
              adds: [{ to: unlockedVertex(id), from: [deviceVertex(id), `new-lock:${id}`] }],
            }),
          ]
        : [],
    ),
  ]
}

const isListed = (vertex: string): boolean => vertex.startsWith('account:')

const strong: readonly Origin[] = ['passkey', 'key']
const codes: readonly Origin[] = ['number', 'email-code', 'app']

function changesOfAccount(known: KnownAccount, into: ReadonlyMap<string, readonly DrawnWay[]>): Candidate[] {
  const { account, service } = known
  const vertex = accountVertex(account.id)
  const ways = into.get(vertex) ?? []
  const by = (...origins: readonly Origin[]) => ways.filter(({ origin }) => origins.includes(origin))
  const without = (origin: Origin) => by(...strong, ...codes).some(way => way.origin !== origin)
  const own = (parts: Parts) => candidate(account.id, vertex, { account: vertex, ...parts })
  const password = passwordOf(known)
  const withPassword = (step: string) => (password === null ? [step] : [password, step])
  // Codes of an app can be typed into a copied page, however the others were lost.
  const stillCopied = new Map([
    [`copied-page-password:${vertex}`, harm.copiedPage],
    [`copied-page:${vertex}`, harm.copiedPage],
  ])
  const found: Candidate[] = []
  const drop = (key: ChangeKey, removes: readonly DrawnWay[]) => {
    if (removes.length > 0) found.push(own({ key, removes }))
  }

  const numberWays = without('number') ? by('number') : []
  const recoveryWays = by('recovery-number')
  if (numberWays.length > 0 && recoveryWays.length > 0)
    drop('drop-number-everywhere', [...numberWays, ...recoveryWays])
  else {
    drop('drop-number', numberWays)
    drop('drop-recovery-number', recoveryWays)
  }
  if (without('email-code')) drop('drop-email-code', by('email-code'))
  if (!service?.byNumber) {
    for (const way of by('recovery-mailbox')) {
      const [mailbox = null] = way.from
      // Nobody can be told to take away what nobody named.
      if (mailbox === null || !isListed(mailbox)) continue
      const id = `unlink-mailbox:${account.id}:${mailbox}`
      found.push(
        own({ id, key: 'unlink-mailbox', removes: [way], thing: mailbox, isOnlyPerhapsOffered: true }),
      )
    }
  }
  drop('drop-app-passwords', by('app-password'))
  if (by(...strong).length > 0) drop('drop-app-codes', by('app'))
  else if (!service?.byNumber && account.kind !== 'banking') {
    const weak = by('app').length > 0 ? by('app') : by('number', 'email-code', 'password-alone')
    const offers = service?.methods ?? []
    if (
      weak.length > 0 &&
      (service === null || offers.includes('passkey') || offers.includes('security-key'))
    )
      found.push(
        own({
          key: service === null ? 'use-passkey-if-offered' : 'use-passkey',
          isOnlyPerhapsOffered: service === null,
          removes: weak,
          adds: [{ to: vertex, from: [`new-passkey:${account.id}`] }],
        }),
      )
    else if (
      weak.length > 0 &&
      by('app').length === 0 &&
      (offers.includes('app-code') || offers.includes('push'))
    )
      found.push(
        own({
          key: 'use-app',
          removes: weak,
          adds: [{ to: vertex, from: withPassword(`new-app:${account.id}`) }],
          attacks: stillCopied,
        }),
      )
  }
  const keeper = account.passwordPlace === 'manager' ? account.passwordHolder : null
  if (keeper !== null) {
    const code = `app-code:${keeper}`
    const manager = accountVertex(keeper)
    // A phone is no manager, and one that was taken off the list has no name: no codes are drawn as coming out of either.
    const comesOutOfIt = into.get(code)?.some(({ from }) => from.includes(manager)) === true
    const kept = comesOutOfIt ? by('app').filter(({ from }) => from.includes(code)) : []
    if (kept.length > 0)
      found.push(
        own({
          key: 'move-codes',
          thing: manager,
          removes: kept,
          adds: [{ to: vertex, from: withPassword(`new-app:${account.id}`) }],
          attacks: stillCopied,
        }),
      )
  }
  if (
    !service?.byNumber &&
    account.kind !== 'banking' &&
    by('recovery-codes').length === 0 &&
    ways.length > 0
  )
    found.push(
      own({
        key: 'print-codes',
        adds: [{ to: vertex, from: withPassword(`new-codes:${account.id}`) }],
      }),
    )
  return found
}

function changesOfPasswords(
  { accounts }: Inventory,
  { reused }: Drawing,
  into: ReadonlyMap<string, readonly DrawnWay[]>,
): Candidate[] {
  const members = new Map<string, KnownAccount[]>()
  for (const known of accounts) {
    const password = passwordOf(known)
    if (password !== null) members.set(password, [...(members.get(password) ?? []), known])
  }
  return [...members].flatMap(([password, [first, ...others]]) => {
    if (first === undefined) return []
    const account = accountVertex(first.account.id)
    const ways = into.get(password) ?? []
    const told = ways.filter(({ origin }) => origin === 'password-told')
    const onPaper = ways.filter(({ origin }) => origin === 'password-on-paper')
    const own = (parts: Parts) => candidate(first.account.id, account, { account, ...parts })
    return [
      ...(reused.has(password)
        ? [
            own({
              key: others.length > 0 ? 'unique-passwords' : 'unique-password',
              values: { count: others.length },
              attacks: new Map([[`leaked:${password}`, harm.none]]),
            }),
          ]
        : []),
      ...(told.length > 0 ? [own({ key: 'stop-sharing', removes: told })] : []),
      ...(onPaper.length > 0
        ? [
            own({
              key: 'paper-password',
              removes: onPaper,
              adds: [{ to: password, from: [`new-place:${password}`] }],
            }),
          ]
        : []),
    ]
  })
}
