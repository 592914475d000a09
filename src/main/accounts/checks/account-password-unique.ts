import type { Account } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import {
  attention,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unclear,
  type Verdict,
} from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { hasMailbox, hasNoPassword, isKey, type KnownAccount } from '../account-kinds.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'
import { sharesPassword } from '../same-password.ts'

const messages = {
  name: 'Password used nowhere else',
  why: 'When one service is broken into, its passwords are tried everywhere else. A password of its own keeps the damage in one place.',
  unknown: 'We do not know whether this password is used elsewhere',
  contradiction: 'What you told us about this password does not fit together',
  'contradiction-seen':
    'You said that it is used nowhere else, and another account in the list has the same one.',
  'no-mailbox': 'Your mailbox is not in the list yet',
  'no-mailbox-seen': 'The mailbox can reset the passwords of other accounts, so it counts most.',
  unique: 'This account has a password of its own',
  'unique-seen': 'You said that its password is used nowhere else.',
  reused: 'This account shares its password with another',
  'reused-seen': 'As far as you told us, its password is used elsewhere too.',
  'reused-other': 'A less important account shares its password',
  'reused-other-seen': 'As far as you told us, its password is used elsewhere too.',
  'no-password': 'This account has no password',
  'no-password-seen':
    'You join it with a phone number, or sign in without a password. The PIN of a messenger is asked for in another question.',
  'step-1': 'Start with the mailbox, then the accounts that hold the most.',
  'step-2': 'Let your password manager make up a new password, and save it there.',
  'step-3': 'Sign in once more, so that you know it was saved.',
}

/** S2: each account has a password that is used nowhere else. */
export const accountPasswordUnique = (services: readonly Service[]) =>
  defineCheck({
    id: 'account-password-unique',
    principle: 'S',
    recommendations: ['S2'],
    weight: 5,
    effortMinutes: 10,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance],
    messages,
    headlines: {
      unknown: 'unknown',
      contradiction: 'unknown',
      'no-mailbox': 'unknown',
      unique: 'pass',
      reused: 'fail',
      'reused-other': 'attention',
      'no-password': 'notApplicable',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'], link: 'three-random-words' }),
    judge: ({ accounts }, _uses, { now }) => [
      ...judgeEach(accounts, services, now, known => judgeOne(known, accounts)),
      ...(hasMailbox(accounts) ? [] : [unclear('no-answer', 'no-mailbox')]),
    ],
  })

function judgeOne(known: KnownAccount, accounts: readonly Account[]): Verdict {
  const { account } = known
  if (hasNoPassword(known)) return notApplicable('no-password')
  const reused = isKey(account) ? fail('reused') : attention('reused-other')
  const shared = sharesPassword(account, accounts)
  const verdicts: Record<Account['uniquePassword'], Verdict> = {
    yes: shared ? unclear('sources-disagree', 'contradiction') : pass('unique'),
    no: reused,
    'not-sure': shared ? reused : unclear('answer-not-sure'),
  }
  return verdicts[account.uniquePassword]
}
