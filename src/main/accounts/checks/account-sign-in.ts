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
import { bankDecides, hasMailbox, isKey, type KnownAccount } from '../account-kinds.ts'
import { passkeysDirectory, starBlizzard, twoFactorDirectory } from '../guidance.ts'
import { accountStaleAfterDays, judgeEach } from '../judge-each.ts'
import { methodName, methodValue } from '../method-names.ts'
import {
  attentionStrength,
  isKnownMethod,
  type KnownMethod,
  methodStrength,
  passStrength,
  strongestInUse,
  strongestOffered,
  weakMethods,
} from '../sign-in-strength.ts'

const inUse = `You sign in with ${methodName('inUse')}.`

const messages = {
  name: 'Second step at sign-in',
  why: 'A second step stops someone who has your password. A passkey or key also stops a copied sign-in page, which codes do not.',
  unknown: 'We do not know how you sign in to this account',
  'unknown-seen': 'Say what it asks for besides the password when you sign in on a new device.',
  contradiction: 'What you told us about signing in does not fit together',
  'contradiction-seen': 'You chose a password alone and another method as well.',
  'no-mailbox': 'Your mailbox is not in the list yet',
  'no-mailbox-seen': 'The mailbox can reset the passwords of other accounts, so it counts most.',
  strong: 'You sign in with a method that cannot be copied',
  'strong-seen': inUse,
  good: 'You sign in with a good second step',
  'good-seen': `${inUse} We know of nothing stronger that this service offers.`,
  'stronger-offered': 'This service offers a stronger way to sign in',
  'stronger-offered-seen': `${inUse} It also offers ${methodName('offered')}.`,
  'fallback-left': 'A weaker way in is still open',
  'fallback-left-seen': `${inUse} The account still takes ${methodName('fallback')} too.`,
  'weak-best-offered': 'This service offers only a weak second step',
  'weak-best-offered-seen': `${inUse} We know of nothing stronger that it offers, so protect your phone number and your mailbox well.`,
  weak: 'The second step of this account is weak',
  'weak-seen': `${inUse} We do not know what else this service offers.`,
  'password-alone': 'A password alone opens this account',
  'password-alone-seen': `{offered, select, none {We do not know what this service offers.} other {It offers ${methodName('offered')}.}}`,
  'password-alone-other': 'A password alone opens this less important account',
  'password-alone-other-seen': `{offered, select, none {We do not know what this service offers.} other {It offers ${methodName('offered')}.}}`,
  'none-offered': 'This service lists no second step',
  'none-offered-seen':
    'The directory we use had none in August 2026. Check with the service, and give it a long password of its own.',
  'bank-decides': 'Your bank decides how you sign in',
  'bank-decides-seen': 'Keep your number there up to date and turn on payment alerts.',
  'number-registered': 'This account is joined with your phone number',
  'number-registered-seen': 'A PIN and the list of linked devices protect it. Both are asked for elsewhere.',
  'passkey-offered': 'This messenger offers a passkey',
  'passkey-offered-seen': 'So far a code sent to your number sets it up on a new phone.',
  'step-1': 'Open the security settings of the account. The accounts page has the way there.',
  'step-2':
    'Add a passkey or security key where it is offered, and a second one as a spare. Otherwise use a code from an app.',
  'step-3': 'Print the recovery codes.',
  'step-4': 'Then remove codes by text message and e-mail, if the service lets you.',
}

/**
 * S4: how each account is signed in to. A method of 0.7 or more passes, one below 0.3 fails, by the strengths of
 * sign-in-strength.ts. A key account also needs the strongest the service offers, and no weak way beside it.
 */
export const accountSignIn = (services: readonly Service[]) =>
  defineCheck({
    id: 'account-sign-in',
    principle: 'S',
    recommendations: ['S4'],
    weight: 5,
    effortMinutes: 10,
    needs: ['accounts'],
    uses: [],
    systems,
    staleAfterDays: accountStaleAfterDays,
    sources: [npsaGuidance, twoFactorDirectory, passkeysDirectory, starBlizzard],
    messages,
    headlines: {
      unknown: 'unknown',
      contradiction: 'unknown',
      'no-mailbox': 'unknown',
      strong: 'pass',
      good: 'pass',
      'stronger-offered': 'attention',
      'fallback-left': 'attention',
      'weak-best-offered': 'attention',
      weak: 'attention',
      'password-alone': 'fail',
      'password-alone-other': 'attention',
      'none-offered': 'attention',
      'bank-decides': 'notApplicable',
      'number-registered': 'notApplicable',
      'passkey-offered': 'attention',
    },
    remedies: onEverySystem({
      steps: ['step-1', 'step-2', 'step-3', 'step-4'],
      link: 'two-factor-directory',
    }),
    judge: ({ accounts }, _uses, { now }) => [
      ...judgeEach(accounts, services, now, judgeOne),
      ...(hasMailbox(accounts) ? [] : [unclear('no-answer', 'no-mailbox')]),
    ],
  })

function judgeOne(known: KnownAccount): Verdict {
  const { account, service } = known
  if (bankDecides(known)) return notApplicable('bank-decides')
  if (service?.byNumber) return judgeMessenger(known)
  const methods = account.signInMethods.filter(isKnownMethod)
  if (account.signInMethods.length === 0) return unclear('no-answer')
  if (methods.length !== account.signInMethods.length) return unclear('answer-not-sure')
  const best = strongestInUse(methods)
  if (best === null) return unclear('sources-disagree', 'contradiction')
  return methodStrength[best] < attentionStrength ? judgeNone(known) : judgeMethod(known, methods, best)
}

function judgeNone({ account, service }: KnownAccount): Verdict {
  if (service !== null && service.methods.length === 0) return attention('none-offered')
  const values = { offered: methodValue(strongestOffered(service) ?? 'none') }
  return isKey(account) ? fail('password-alone', values) : attention('password-alone-other', values)
}

function judgeMethod(
  { account, service }: KnownAccount,
  methods: readonly KnownMethod[],
  best: KnownMethod,
): Verdict {
  const offered = strongestOffered(service)
  const values = { inUse: methodValue(best), offered: methodValue(offered ?? 'none') }
  const fallback = methods.find(
    method => weakMethods.includes(method) && methodStrength[method] < methodStrength[best],
  )
  const strongerOffered = offered !== null && methodStrength[offered] > methodStrength[best]

  if (methodStrength[best] < passStrength) {
    if (strongerOffered) return attention('stronger-offered', values)
    return attention(offered === null ? 'weak' : 'weak-best-offered', values)
  }
  if (isKey(account) && fallback !== undefined)
    return attention('fallback-left', { ...values, fallback: methodValue(fallback) })
  if (isKey(account) && strongerOffered) return attention('stronger-offered', values)
  return pass(methodStrength[best] === 1 ? 'strong' : 'good', values)
}

/** A messenger sends its first code to the number, so a code is no second step there. Only its passkey is. */
function judgeMessenger({ account, service }: KnownAccount): Verdict {
  const best = strongestInUse(account.signInMethods)
  if (best !== null && methodStrength[best] === 1) return pass('strong', { inUse: methodValue(best) })
  const offered = strongestOffered(service)
  if (offered === null || methodStrength[offered] < 1) return notApplicable('number-registered')
  if (account.signInMethods.length === 0) return unclear('no-answer')
  return account.signInMethods.includes('not-sure')
    ? unclear('answer-not-sure')
    : attention('passkey-offered')
}
