import { type Account, isMailbox } from '../../../shared/model/account.ts'
import type { Service } from '../../../shared/model/service.ts'
import { systems } from '../../../shared/model/system.ts'
import { attention, defineCheck, notApplicable, pass, unclear, type Verdict } from '../../audit/check.ts'
import { onEverySystem } from '../../audit/every-system.ts'
import { npsaGuidance } from '../../audit/guidance.ts'
import { bankDecides, isKey, type KnownAccount } from '../account-kinds.ts'
import { twoFactorDirectory } from '../guidance.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'
import { methodStrength, passStrength, strongestInUse } from '../sign-in-strength.ts'

const messages = {
  name: 'Way back into the account',
  why: 'Whoever controls the way back in controls the account, however strong its door is.',
  unknown: 'We do not know the way back into this account',
  'none-listed': 'No accounts are in the list yet',
  'none-listed-seen': 'Add your main accounts first. The mailbox comes first of all.',
  contradiction: 'What you told us about ways back in does not fit together',
  'contradiction-seen': 'You chose none and another way as well.',
  'mailbox-unknown': 'We do not know how the mailbox behind this account is protected',
  'mailbox-unknown-seen':
    'It can be reset by e-mail. Add that mailbox to the list, with how you sign in to it.',
  'mailbox-weak': 'A mailbox with weak sign-in can reset this account',
  'mailbox-weak-seen':
    'It can be reset by e-mail, and a mailbox that may get the e-mail has no strong second step.',
  safe: 'The way back into this account is safe',
  'safe-seen': 'You would get back in with codes, a spare key, or someone you trust.',
  'safe-mailbox': 'The mailbox behind this account is well protected',
  'safe-mailbox-seen': 'It can be reset by e-mail, and the mailbox for it has a strong second step.',
  phone: 'A phone number can reset this account',
  'phone-seen': 'Someone who has your number moved to another SIM could get in this way.',
  none: 'There is no way back into this account',
  'none-seen': 'If you lose your phone or key, you could lose the account.',
  'bank-decides': 'Your bank decides how you get back in',
  'bank-decides-seen': 'Keep your number and address there up to date.',
  'number-registered': 'The way back into this account is your phone number',
  'number-registered-seen': 'Its PIN and the protection of your number are asked for elsewhere.',
  'not-key': 'This account is not among the important ones',
  'step-1': 'Open the security settings of the account and look for recovery.',
  'step-2': 'Print recovery codes, or add a second key, and keep them at home.',
  'step-3':
    'Then remove the phone number as a way back in, if the service lets you. Ask your network to protect the number in any case.',
}

/** S4: nobody else can take the way back into a key account, and the person can. */
export const accountRecovery = (services: readonly Service[]) =>
  defineCheck({
    id: 'account-recovery',
    principle: 'S',
    recommendations: ['S4'],
    weight: 4,
    effortMinutes: 10,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance, twoFactorDirectory],
    messages,
    headlines: {
      unknown: 'unknown',
      'none-listed': 'unknown',
      contradiction: 'unknown',
      'mailbox-unknown': 'unknown',
      'mailbox-weak': 'attention',
      safe: 'pass',
      'safe-mailbox': 'pass',
      phone: 'attention',
      none: 'attention',
      'bank-decides': 'notApplicable',
      'number-registered': 'notApplicable',
      'not-key': 'notApplicable',
    },
    remedies: onEverySystem({ steps: ['step-1', 'step-2', 'step-3'] }),
    judge: ({ accounts }, _uses, { now }) =>
      accounts.length === 0
        ? unclear('no-answer', 'none-listed')
        : judgeEach(accounts, services, now, known => judgeOne(known, accounts)),
  })

function judgeOne(known: KnownAccount, accounts: readonly Account[]): Verdict {
  const { account, service } = known
  if (bankDecides(known)) return notApplicable('bank-decides')
  if (service?.byNumber) return notApplicable('number-registered')
  if (!isKey(account)) return notApplicable('not-key')
  const routes = account.recovery
  if (routes.length === 0) return unclear('no-answer')
  if (routes.includes('not-sure')) return unclear('answer-not-sure')
  if (routes.includes('none'))
    return routes.length === 1 ? attention('none') : unclear('sources-disagree', 'contradiction')
  if (routes.includes('phone')) return attention('phone')
  return routes.includes('email') ? judgeMailboxBehind(account, accounts) : pass('safe')
}

function judgeMailboxBehind(account: Account, accounts: readonly Account[]): Verdict {
  const mailboxes = mailboxesBehind(account, accounts)
  const methods = mailboxes.map(mailbox => (mailbox === null ? null : strongestInUse(mailbox.signInMethods)))
  if (methods.some(method => method !== null && methodStrength[method] < passStrength))
    return attention('mailbox-weak')
  if (methods.length === 0 || methods.includes(null)) return unclear('no-answer', 'mailbox-unknown')
  return pass('safe-mailbox')
}

/** Those the person named, null where one is no longer in the list. Where none was named it may be any of them. */
function mailboxesBehind(account: Account, accounts: readonly Account[]): (Account | null)[] {
  const named = account.recoverThrough.filter(({ route }) => route === 'email')
  if (named.length > 0)
    return named.map(
      ({ holder }) => accounts.find(other => other.id === holder && holder !== account.id) ?? null,
    )
  return accounts.filter(other => other.id !== account.id && isMailbox(other))
}
