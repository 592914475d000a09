import { randomBytes } from 'node:crypto'
import type { Proposal } from './worker-protocol.ts'

type Reuse = Pick<Proposal, 'uniquePassword' | 'passwordGroup'>

/**
 * Says of an entry whether its password opens other accounts of the file too. `accounts` are the entries that stand for one
 * account each. The names of groups are drawn at random, and stay the same as long as this lives.
 */
export function createReuse(
  logins: readonly { readonly entry: number; readonly password: string }[],
  accounts: readonly number[],
): (entry: number) => Reuse {
  const isAccount = new Set(accounts)
  const passwords = new Map(logins.map(({ entry, password }) => [entry, password]))
  const counts = new Map<string, { all: number; accounts: number; group: string }>()
  for (const { entry, password } of logins) {
    const count = counts.get(password) ?? { all: 0, accounts: 0, group: '' }
    count.all += 1
    if (isAccount.has(entry)) count.accounts += 1
    counts.set(password, count)
  }
  const groupOf = (count: { group: string }) => {
    count.group ||= `group-${randomBytes(6).toString('hex')}`
    return count.group
  }
  return entry => {
    const password = passwords.get(entry) ?? ''
    const count = password === '' ? undefined : counts.get(password)
    if (count && count.accounts > 1) return { uniquePassword: 'no', passwordGroup: groupOf(count) }
    // A second entry of the same account, or one that names no account, decides nothing.
    return { uniquePassword: count?.all === 1 ? 'yes' : 'not-sure', passwordGroup: null }
  }
}
