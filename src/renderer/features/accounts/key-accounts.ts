import type { Account, AccountKind } from '../../../shared/model/account.ts'

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

/** An account with Google or Microsoft nearly always is a mailbox as well. */
const mailboxServices: readonly (string | null)[] = ['google', 'microsoft', 'microsoft-365']

const fills = (key: KeyAccount, account: Account): boolean =>
  account.kind === kindOf[key] || (key === 'mailbox' && mailboxServices.includes(account.serviceId))

/** Those of them that are not in the list. */
export const missingFrom = (accounts: readonly Account[]): KeyAccount[] =>
  keyAccounts.filter(key => !accounts.some(account => fills(key, account)))

export const isKeyAccount = (name: string | undefined): name is KeyAccount =>
  keyAccounts.some(key => key === name)
