import type { AccountDraft } from './account-draft.ts'
import type { Holdings } from './holders.ts'

/** What each part of the form of an account works on. `holdings` is null in the short form, which asks for no more than the methods. */
export interface FormParts {
  draft: AccountDraft
  set: (part: Partial<AccountDraft>) => void
  holdings: Holdings | null
  accountId: string
}
