import { type Account, type AccountKind, isMailbox } from '../../../shared/model/account.ts'

/** The accounts nearly everyone has, in the order of what their loss opens. */
export const keyAccounts = ['mailbox', 'platform', 'messaging', 'social', 'banking'] as const
export type KeyAccount = (typeof keyAccounts)[number]

/** The kind a key account is entered as. */
export const kindOf: Record<KeyAccount, AccountKind> = {
  mailbox: 'email',
  platform: 'platform',
  messaging: 'messaging',
  social: 'social',
  banking: 'banking',
}

const fills = (key: KeyAccount, account: Account): boolean =>
  account.kind === kindOf[key] || (key === 'mailbox' && isMailbox(account))

/** Those of them that are not in the list. */
export const missingFrom = (accounts: readonly Account[]): KeyAccount[] =>
  keyAccounts.filter(key => !accounts.some(account => fills(key, account)))

export const isKeyAccount = (name: string | undefined): name is KeyAccount =>
  keyAccounts.some(key => key === name)
