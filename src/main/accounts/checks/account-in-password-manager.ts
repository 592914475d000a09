import { inPasswordManager } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, notApplicable, pass, unclear, type Verdict } from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { hasNoPassword, type KnownAccount } from '../account-kinds.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'

const messages = {
  name: 'Account in the password manager',
  why: 'A manager fills in the password only on the real site, so a good copy of the page gets nothing.',
  unknown: 'We do not know whether this account is in your password manager',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add your main accounts first. The mailbox comes first of all.',
  kept: 'This account is in your password manager',
  'kept-seen': 'You said that its password is kept there.',
  'kept-browser': 'This account is in the password manager of your browser',
  'kept-browser-seen': 'That counts, as long as the browser is signed in to with a strong second step.',
  missing: 'This account is not in your password manager',
  'missing-seen': 'You said that its password is kept elsewhere.',
  'itself-the-manager': 'This is the password manager itself',
  'itself-the-manager-seen': 'Its own password is the one to remember.',
  'no-password': 'This account has no password to keep',
  'no-password-seen': 'You join it with a phone number, or sign in without a password.',
  'step-1': 'Open the password manager and add the account.',
  'step-2': 'Change the password while you are there, if it is an old one.',
  'step-3': 'Remove it from notes, documents and the memory of browsers you do not use.',
}

/** S3: each account's password is kept in a manager. */
export const accountInPasswordManager = (services: readonly Service[]) =>
  defineCheck({
    id: 'account-in-password-manager',
    principle: 'S',
    recommendations: ['S3'],
    weight: 3,
    effortMinutes: 5,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance],
    messages,
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      kept: 'pass',
      'kept-browser': 'pass',
      missing: 'attention',
      'itself-the-manager': 'notApplicable',
      'no-password': 'notApplicable',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
    judge: ({ accounts }, _uses, { now }) =>
      accounts.length === 0
        ? unclear('no-answer', 'none-listed')
        : judgeEach(accounts, services, now, judgeOne),
  })

function judgeOne(known: KnownAccount): Verdict {
  const { account } = known
  if (account.kind === 'password-manager') return notApplicable('itself-the-manager')
  if (hasNoPassword(known)) return notApplicable('no-password')
  const verdicts: Record<ReturnType<typeof inPasswordManager>, Verdict> = {
    yes: pass(account.passwordPlace === 'browser' ? 'kept-browser' : 'kept'),
    no: attention('missing'),
    'not-sure': unclear('answer-not-sure'),
  }
  return verdicts[inPasswordManager(account)]
}
