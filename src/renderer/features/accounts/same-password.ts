import type { Account } from '../../../shared/model/account.ts'

/** Accounts that are said to have the same password as this one. */
export const sharingWith = (account: Account, accounts: readonly Account[]): string[] =>
  account.passwordGroup === null
    ? []
    : accounts
        .filter(each => each.id !== account.id && each.passwordGroup === account.passwordGroup)
        .map(each => each.id)

/**
 * The accounts to save when `account` is said to have the same password as those of `same`: itself, those that join it,
 * and those that leave. A group of one is none.
 */
export function withSamePassword(
  account: Account,
  same: readonly string[],
  accounts: readonly Account[],
  newGroup: () => string = () => crypto.randomUUID(),
): Account[] {
  const others = accounts.filter(each => each.id !== account.id)
  const chosen = account.uniquePassword === 'no' ? others.filter(each => same.includes(each.id)) : []
  const group =
    chosen.length === 0
      ? null
      : (account.passwordGroup ??
        chosen.find(each => each.passwordGroup !== null)?.passwordGroup ??
        newGroup())
  const changed = others
    .map(each => regrouped(each, { account, chosen, group, others }))
    .filter(each => !others.includes(each))
  return [{ ...account, passwordGroup: group }, ...changed]
}

function regrouped(
  each: Account,
  {
    account,
    chosen,
    group,
    others,
  }: {
    account: Account
    chosen: readonly Account[]
    group: string | null
    others: readonly Account[]
  },
): Account {
  if (chosen.includes(each)) {
    return each.passwordGroup === group && each.uniquePassword === 'no'
      ? each
      : { ...each, passwordGroup: group, uniquePassword: 'no' }
  }
  const wasTogether = account.passwordGroup !== null && each.passwordGroup === account.passwordGroup
  if (!wasTogether) return each
  // Those left behind still share their password with each other, unless only one of them is left or the group goes on without them.
  const leftBehind = others.filter(
    other => other.passwordGroup === account.passwordGroup && !chosen.includes(other),
  )
  return group === null && leftBehind.length > 1 ? each : { ...each, passwordGroup: null }
}
