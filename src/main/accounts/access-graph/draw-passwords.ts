import type { Account } from '../../../shared/model/account.ts'
import { hasNoPassword, type KnownAccount } from '../account-kinds.ts'
import type { Pen } from './drawing.ts'
import type { Holders } from './holders.ts'

/** One vertex for each password: accounts of one group share it. */
export const passwordVertex = ({ id, passwordGroup }: Account): string => `password:${passwordGroup ?? id}`

/** The password that opens an account; null where it has none. */
export const passwordOf = (known: KnownAccount): string | null =>
  hasNoPassword(known) ? null : passwordVertex(known.account)

/** Where each password lives and who else knows it. */
export function drawPasswords(pen: Pen, accounts: readonly KnownAccount[], holders: Holders): void {
  const members = new Map<string, Account[]>()
  for (const known of accounts) {
    const password = passwordOf(known)
    if (password !== null) members.set(password, [...(members.get(password) ?? []), known.account])
  }
  for (const [password, sharing] of members) drawPassword(pen, password, sharing, holders)
}

function drawPassword(pen: Pen, password: string, sharing: readonly Account[], holders: Holders): void {
  const [first] = sharing
  if (first === undefined) return
  pen.vertex({
    id: password,
    kind: 'password',
    label: sharing.length > 1 ? 'shared-password' : 'password',
    values: { name: first.label, count: sharing.length - 1 },
    about: { kind: 'account', id: first.id },
  })
  if (sharing.length > 1 || sharing.some(({ uniquePassword }) => uniquePassword === 'no'))
    pen.isReused(password)
  else if (first.uniquePassword === 'not-sure') {
    pen.notSaid({ vertex: password, holds: [password], reason: 'answer-not-sure' })
    pen.guess({ to: password, by: 'password', goesWithIt: false })
  }
  if (sharing.some(({ knownTo }) => knownTo === null))
    pen.guess({ to: password, by: 'person', goesWithIt: false })

  const waysBefore = pen.ways.length
  const kept = sharing.map(account => drawPlace(pen, password, account, holders))
  for (const account of sharing) {
    for (const person of account.knownTo ?? []) {
      const from = holders.vertex(person)
      if (from !== null) pen.way({ to: password, from: [from], kind: 'follows', origin: 'password-told' })
    }
  }
  // Somebody knows it by heart. The vertex stands for that as long as nothing else leads to the password.
  if (kept.includes('known') && pen.ways.length > waysBefore) {
    const memory = pen.vertex({
      id: `memory:${password.slice('password:'.length)}`,
      kind: 'password',
      label: 'memory',
      values: { name: first.label },
      about: { kind: 'account', id: first.id },
    })
    pen.way({ to: password, from: [memory], kind: 'follows', origin: 'password-kept' })
  }
}

/** `known` where the password is known or kept in a way that is no vertex of its own. */
function drawPlace(pen: Pen, password: string, account: Account, holders: Holders): 'known' | 'drawn' {
  const way = (from: string, origin: 'password-kept' | 'password-on-paper', assumed = false): 'drawn' => {
    pen.way({ to: password, from: [from], kind: 'follows', origin, assumed })
    return 'drawn'
  }
  const { passwordPlace, passwordHolder, id, label } = account
  // A manager does not hold the password that opens it.
  const holder = passwordHolder === null || passwordHolder === id ? null : holders.vertex(passwordHolder)
  switch (passwordPlace) {
    case 'manager':
    case 'browser': {
      if (holder !== null) return way(holder, 'password-kept')
      const only = passwordPlace === 'manager' ? holders.onlyManager(id) : null
      if (only !== null) {
        pen.assume('manager-only', label)
        return way(only, 'password-kept', true)
      }
      pen.assume('manager-unsaid', label)
      pen.guess({ to: password, by: 'device', goesWithIt: true })
      return 'known'
    }
    case 'paper': {
      if (holder !== null) return way(holder, 'password-on-paper')
      pen.assume('paper-unsaid', label)
      const paper = pen.vertex({
        id: `paper:unsaid:${password.slice('password:'.length)}`,
        kind: 'paper',
        label: 'password-paper',
        values: { name: label },
        about: { kind: 'account', id },
        assumed: true,
      })
      pen.guess({ to: paper, by: 'paper', goesWithIt: true })
      return way(paper, 'password-on-paper', true)
    }
    case 'not-sure':
      pen.assume('place-unsaid', label)
      isSomewhere(pen, password)
      return 'known'
    default:
      if (passwordPlace === 'elsewhere') isSomewhere(pen, password)
      return 'known'
  }
}

function isSomewhere(pen: Pen, password: string): void {
  pen.guess({ to: password, by: 'device', goesWithIt: true })
  pen.guess({ to: password, by: 'paper', goesWithIt: true })
}
