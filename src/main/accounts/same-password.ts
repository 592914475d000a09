import type { Account } from '../../shared/model/account.ts'

/** Whether another account of the list is known to have the same password. */
export const sharesPassword = (
  { id, passwordGroup }: Account,
  accounts: readonly Pick<Account, 'id' | 'passwordGroup'>[],
): boolean =>
  passwordGroup !== null && accounts.some(other => other.id !== id && other.passwordGroup === passwordGroup)
