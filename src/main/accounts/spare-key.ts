import type { Account, SignInMethod } from '../../shared/model/account.ts'

/** Methods that answer only the real page, and that are gone when the thing that holds them is. */
const keyMethods: readonly SignInMethod[] = ['passkey', 'security-key']
export const signsInWithKey = ({ signInMethods }: Pick<Account, 'signInMethods'>): boolean =>
  signInMethods.some(method => keyMethods.includes(method))

/**
 * What is left when the passkey or key is lost: a second one, printed codes, or nothing. Null when too little was said.
 * A passkey counts once for each thing it lies in, so that one in a password manager counts once however many phones
 * read it from there.
 */
export type SpareKey = 'second' | 'codes' | 'none' | null

/** The spare of an account that is signed in to with a passkey or key. */
export function spareKeyOf(account: Account): SpareKey {
  const holders = keyHolders(account)
  if (holders.size >= 2) return 'second'
  // A way back beside "none", or beside doubt, is no ground to rely on.
  const routesClear = !account.recovery.includes('none') && !account.recovery.includes('not-sure')
  if (routesClear && account.recovery.includes('printed-codes')) return 'codes'
  if (routesClear && account.recovery.includes('second-key') && !spareHolderSaid(account)) return 'second'
  const allSaid = holders.size === 1 && everyKeyPlaced(account)
  const routesSaid =
    account.recovery.length > 0 && (routesClear || account.recovery.every(route => route === 'none'))
  return allSaid && routesSaid ? 'none' : null
}

function keyHolders({ signInMethods, signInThrough, recovery, recoverThrough }: Account): Set<string> {
  return new Set([
    ...signInThrough
      .filter(({ method }) => keyMethods.includes(method) && signInMethods.includes(method))
      .map(({ holder }) => holder),
    ...recoverThrough
      .filter(({ route }) => route === 'second-key' && recovery.includes(route))
      .map(({ holder }) => holder),
  ])
}

const spareHolderSaid = ({ recoverThrough }: Account): boolean =>
  recoverThrough.some(({ route }) => route === 'second-key')

/** Each of the passkeys and keys in use has its thing. */
const everyKeyPlaced = ({ signInMethods, signInThrough }: Account): boolean =>
  signInMethods
    .filter(method => keyMethods.includes(method))
    .every(method => signInThrough.some(one => one.method === method))
