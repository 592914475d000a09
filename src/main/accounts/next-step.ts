import type { Account } from '../../shared/model/account.ts'
import { inPasswordManager, isMailbox } from '../../shared/model/account.ts'
import type { Day } from '../../shared/model/date.ts'
import { daysSince } from '../audit/days-since.ts'
import { bankDecides, hasLinkedDevices, hasNoPassword, isKey, type KnownAccount } from './account-kinds.ts'
import { linkedDevicesDays } from './checks/messenger-linked-devices.ts'
import { signedInDevicesDays } from './checks/signed-in-devices.ts'
import { accountStaleAfterDays } from './judge-each.ts'
import { type NextStep, type NextStepMessage, nextStepText } from './next-step-messages.ts'
import { sharesPassword } from './same-password.ts'
import {
  isKnownMethod,
  methodStrength,
  passStrength,
  strongestInUse,
  strongestOffered,
  weakMethods,
} from './sign-in-strength.ts'
import { signsInWithKey, spareKeyOf } from './spare-key.ts'

/** What the step is judged by. `accounts` are all in the list, the account itself among them. */
interface Situation extends KnownAccount {
  readonly accounts: readonly Account[]
  readonly now: Date
}
type Rule = (situation: Situation) => NextStepMessage | null

/**
 * The one thing to do next about an account, in the order in which attackers would use what is open; null when nothing is
 * left to do. What is known to be weak comes before what is not known, except for how the account is signed in to, because
 * little else can be told without it.
 */
export function nextStep(known: KnownAccount, accounts: readonly Account[], now: Date): NextStep | null {
  const situation = { ...known, accounts, now }
  for (const rule of rules) {
    const message = rule(situation)
    if (message !== null) return nextStepText(message, known)
  }
  return null
}

const linkedDevices: Rule = known =>
  hasLinkedDevices(known) && due(known.account.linkedDevicesReviewedOn, linkedDevicesDays, known.now)
    ? 'linked-devices'
    : null

const passwordAlone: Rule = known => {
  if (!chooses(known) || strongestInUse(known.account.signInMethods) !== 'none') return null
  return known.service !== null && known.service.methods.length === 0 ? null : strongerStep(known.service)
}

const reused: Rule = ({ account, service, accounts }) =>
  !hasNoPassword({ account, service }) &&
  (account.uniquePassword === 'no' || sharesPassword(account, accounts))
    ? 'own-password'
    : null

const signInNotSaid: Rule = known =>
  chooses(known) && strongestInUse(known.account.signInMethods) === null ? 'say-sign-in' : null

const weakSecondStep: Rule = known => {
  const best = chooses(known) ? strongestInUse(known.account.signInMethods) : null
  if (best === null || best === 'none' || methodStrength[best] >= passStrength) return null
  if (known.service === null) return 'find-stronger'
  const offered = strongestOffered(known.service)
  if (offered === null || methodStrength[offered] <= methodStrength[best]) return null
  return weakMethods.includes(offered) ? 'use-text-messages' : strongerStep(known.service)
}

/** A messenger sends its first code to the number, so only its passkey is a step up. */
const messengerPasskey: Rule = ({ account, service }) => {
  if (!service?.byNumber || strongestOffered(service) !== 'passkey') return null
  if (account.signInMethods.length === 0 || account.signInMethods.includes('not-sure')) return 'say-sign-in'
  return signsInWithKey(account) ? null : 'add-passkey'
}

const weakFallback: Rule = known => {
  const { account } = known
  const best = chooses(known) ? strongestInUse(account.signInMethods) : null
  if (!isKey(account) || best === null || methodStrength[best] < passStrength) return null
  const fallback = account.signInMethods.filter(isKnownMethod).find(method => weakMethods.includes(method))
  if (fallback === undefined) return null
  return fallback === 'email-code'
    ? 'remove-email-code'
    : fallback === 'voice'
      ? 'remove-voice'
      : 'remove-sms'
}

const strongerForKey: Rule = known => {
  const best = chooses(known) ? strongestInUse(known.account.signInMethods) : null
  const offered = strongestOffered(known.service)
  if (!isKey(known.account) || best === null || offered === null) return null
  return methodStrength[offered] > methodStrength[best] ? strongerStep(known.service) : null
}

const noSpareKey: Rule = known =>
  hasKeyToSpare(known) && spareKeyOf(known.account) === 'none' ? 'add-spare-key' : null

const appPasswordsLeft: Rule = ({ account }) =>
  account.appPasswords === 'yes' ? 'remove-app-passwords' : null

const recoveryByNumber: Rule = known => {
  const { recovery } = known.account
  if (!needsWayBack(known) || recovery.includes('not-sure') || recovery.includes('none')) return null
  if (!recovery.includes('phone')) return null
  return recovery.some(route => route !== 'phone') ? 'remove-recovery-number' : 'replace-recovery-number'
}

const noWayBack: Rule = known =>
  needsWayBack(known) && known.account.recovery.length === 1 && known.account.recovery.includes('none')
    ? 'print-codes'
    : null

const sharedPassword: Rule = known => {
  const { account, service } = known
  if (hasNoPassword(known) || account.knownTo === null || account.knownTo.length === 0) return null
  if (service?.id === 'facebook') return 'own-access-page'
  return service?.delegation ? 'own-access' : 'stop-sharing'
}

const notInManager: Rule = known => {
  if (hasNoPassword(known) || known.account.kind === 'password-manager') return null
  return inPasswordManager(known.account) === 'no' ? 'put-in-manager' : null
}

const devicesDue: Rule = known =>
  isKey(known.account) &&
  !hasLinkedDevices(known) &&
  !bankDecides(known) &&
  due(known.account.signedInDevicesReviewedOn, signedInDevicesDays, known.now)
    ? 'signed-in-devices'
    : null

const passwordNotSaid: Rule = known => {
  const { uniquePassword, passwordPlace, kind, knownTo, ownership } = known.account
  if (hasNoPassword(known)) return null
  if (uniquePassword === 'not-sure') return 'say-unique'
  if (passwordPlace === 'not-sure' && kind !== 'password-manager') return 'say-place'
  return knownTo === null && (ownership === 'shared' || isKey(known.account)) ? 'say-known-to' : null
}

const spareNotSaid: Rule = known =>
  hasKeyToSpare(known) && spareKeyOf(known.account) === null ? 'say-keys' : null

const appPasswordsNotSaid: Rule = ({ account, service }) =>
  service?.appPasswords && account.appPasswords === 'not-sure' ? 'look-for-app-passwords' : null

const recoveryNotSaid: Rule = known => {
  const { recovery } = known.account
  const contradicts = recovery.includes('none') && recovery.length > 1
  return needsWayBack(known) && (recovery.length === 0 || recovery.includes('not-sure') || contradicts)
    ? 'say-recovery'
    : null
}

/** The way back by e-mail is as strong as the mailbox. */
const mailboxNotListed: Rule = ({ account, accounts, ...known }) =>
  needsWayBack({ account, ...known }) &&
  account.recovery.includes('email') &&
  !accounts.some(other => other.id !== account.id && isMailbox(other))
    ? 'list-mailbox'
    : null

const goThroughAgain: Rule = ({ account, now }) =>
  due(account.reviewedOn, accountStaleAfterDays, now)
    ? account.reviewedOn === null
      ? 'say-reviewed'
      : 'review-again'
    : null

const rules: readonly Rule[] = [
  linkedDevices,
  passwordAlone,
  reused,
  signInNotSaid,
  weakSecondStep,
  messengerPasskey,
  weakFallback,
  strongerForKey,
  noSpareKey,
  appPasswordsLeft,
  recoveryByNumber,
  noWayBack,
  sharedPassword,
  notInManager,
  passwordNotSaid,
  spareNotSaid,
  appPasswordsNotSaid,
  recoveryNotSaid,
  mailboxNotListed,
  devicesDue,
  goThroughAgain,
]

/** Whether the person can choose how to sign in. */
const chooses = (known: KnownAccount): boolean => !bankDecides(known) && !known.service?.byNumber

const needsWayBack = (known: KnownAccount): boolean => chooses(known) && isKey(known.account)

/** A messenger is set up again with its number. */
const hasKeyToSpare = (known: KnownAccount): boolean =>
  chooses(known) &&
  isKey(known.account) &&
  strongestInUse(known.account.signInMethods) !== null &&
  signsInWithKey(known.account)

function strongerStep(service: KnownAccount['service']): NextStepMessage {
  switch (strongestOffered(service)) {
    case 'passkey':
      return 'add-passkey'
    case 'security-key':
      return 'add-security-key'
    case 'app-code':
      return 'use-app-code'
    case 'push':
      return 'use-push'
    case null:
      return 'find-second-step'
    default:
      return 'use-any-code'
  }
}

/** A day that is missing, too long ago, or has not come yet. */
function due(on: Day | null, days: number, now: Date): boolean {
  if (on === null) return true
  const since = daysSince(on, now)
  return since === 'future' || since > days
}
