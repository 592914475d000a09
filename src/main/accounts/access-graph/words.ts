import type { MessageValues } from '../../../shared/model/finding.ts'
import { sentence } from '../../audit/sentences.ts'

/** Names of vertices. `name` is what the person called the thing or the account behind it. */
const labels = {
  plain: '{name}',
  unlocked: '{name}, unlocked',
  pin: 'PIN of {name}',
  pattern: 'Pattern of {name}',
  biometric: 'Your finger or face on {name}',
  'unlock-password': 'Password of {name}',
  lock: 'What unlocks {name}',
  'this-computer': 'This computer',
  'this-computer-open': 'This computer, unlocked',
  'this-computer-lock': 'Your sign-in to this computer',
  password: 'Password of {name}',
  'shared-password': 'Password of {name} and {count, plural, one {# other account} other {# other accounts}}',
  memory: 'What you know of the password of {name}',
  'password-paper': 'Paper with the password of {name}',
  text: 'Text message to {name}',
  call: 'Call to {name}',
  'mail-code': 'Code by e-mail to {name}',
  'app-code': 'Code from the app on {name}',
  prompt: 'Prompt in the app on {name}',
  passkey: 'Passkey on {name}',
  'messenger-pin': 'PIN of {name}',
  'unsaid-number': 'A phone number that was not named',
  'unsaid-mailbox': 'A mailbox that was not named',
  'unsaid-app': 'App that makes the codes for {name}',
  'unsaid-passkey': 'Passkey of {name}',
  'unsaid-key': 'Security key of {name}',
  'unsaid-codes': 'Printed codes of {name}',
  'unsaid-person': 'The person who helps you back into {name}',
}
export type LabelKey = keyof typeof labels

/** The same in the middle of a sentence, where that differs. */
const phrases: Partial<Record<LabelKey, string>> = {
  'this-computer': 'this computer',
  'this-computer-open': 'this computer, unlocked',
  password: 'the password of {name}',
  'shared-password':
    'the password of {name} and {count, plural, one {# other account} other {# other accounts}}',
  'password-paper': 'the paper with the password of {name}',
  'unsaid-number': 'a phone number that was not named',
  'unsaid-mailbox': 'a mailbox that was not named',
  'unsaid-key': 'the security key of {name}',
  'unsaid-codes': 'the printed codes of {name}',
  'unsaid-person': 'the person who helps you back into {name}',
}
/** The name of the computer the app runs on, inside other names. */
export const thisComputerName = 'this computer'

/** What was taken to be so. `names` lists what it is about. */
const assumptions = {
  unlocking: 'You have not said how to unlock {names}. We assumed that only you can.',
  'screen-lock':
    'You have not said whether there is a screen lock on {names}. We drew one, and counted nothing as safe because of it.',
  'this-computer':
    'We have not measured whether this computer asks for a password. We drew one, and counted nothing as safe because of it.',
  'manager-only':
    'You have not said which password manager holds the password of {names}. We assumed your only one.',
  'manager-unsaid':
    'You have not said which password manager or browser holds the password of {names}. We left it out.',
  'paper-unsaid': 'You have not named the paper with the password of {names}. We drew one.',
  'place-unsaid':
    'You have not said where you keep the password of {names}. We assumed that you know it by heart.',
  'methods-unsaid': 'Not every way to sign in to {names} is known. There may be more than we drew.',
  'recovery-unsaid': 'Not every way back into {names} is known. There may be more than we drew.',
  'app-passwords-unsaid':
    'You have not said whether there are app passwords for {names}. They would get round the second step.',
  'messenger-pin':
    'You have not said whether a new phone needs a PIN for {names}. We drew one, and counted nothing as safe because of it.',
  'number-only': 'You have not said which phone number is used for {names}. We assumed your only one.',
  'number-unsaid': 'You have not said which phone number is used for {names}. We drew one without a name.',
  'mailbox-unsaid': 'You have not said which mailbox is used for {names}. We drew one without a name.',
  'app-unsaid': 'You have not said which device makes the codes for {names}. It could be any of yours.',
  'passkey-unsaid': 'You have not said where the passkey of {names} is. It could be on any of your devices.',
  'key-unsaid': 'You have not said which security key opens {names}. We drew one.',
  'codes-unsaid': 'You have not named the paper with the codes of {names}. We drew one.',
  'person-unsaid': 'You have not said who helps you back into {names}. We drew somebody.',
}
export type AssumptionKey = keyof typeof assumptions

/** The weakest way into an account. `thing` is what the attacker has, `via` the account it goes through. */
const weakest = {
  'leaked-password':
    '{account} opens to whoever finds its password in a leak, because the password is used elsewhere too.',
  'copied-page-password': '{account} falls to its password alone, which a copied sign-in page can catch.',
  'copied-page': '{account} falls to a copied sign-in page that passes on your password and code.',
  'stolen-number': '{account} falls to a stolen SIM card alone.',
  'stolen-phone': '{account} falls to {thing} alone, without unlocking it.',
  person: '{account} opens to one person alone: {thing}.',
  paper: '{account} opens to whoever finds one paper: {thing}.',
  'security-key': 'The weakest way into {account} is to steal one security key: {thing}.',
  'opened-phone': 'The weakest way into {account} is to have {thing}. Keep it locked with a good PIN.',
  'leaked-password-via': '{account} falls with {via}, whose password could be in a leak.',
  'copied-page-password-via': '{account} falls with {via}, which a password alone opens.',
  'copied-page-via':
    '{account} falls with {via}, if a copied sign-in page catches your password and code there.',
  'stolen-number-via': '{account} falls to a stolen SIM card alone, through {via}.',
  'stolen-phone-via': '{account} falls to {thing} alone, without unlocking it, through {via}.',
  'person-via': '{account} opens to one person alone, {thing}, through {via}.',
  'paper-via': '{account} opens to whoever finds one paper, {thing}, through {via}.',
  'security-key-via':
    'The weakest way into {account} is to steal one security key, {thing}, and go through {via}.',
  'opened-phone-via': 'The weakest way into {account} is to have {thing}, and to go through {via}.',
  none: 'No single thing opens {account}.',
  'unknown-own':
    'We do not know the weakest way into {account} yet. Say how you sign in and how you would get back in.',
  'unknown-pin':
    'We do not know the weakest way into {account} yet. Say whether it asks for a PIN on a new phone.',
  'unknown-behind':
    'We do not know the weakest way into {account} yet. It hangs on {thing}, and we do not know enough about that.',
}
export type WeakestKey = keyof typeof weakest

const singlePoints = {
  account:
    'Whoever gets into {thing} gets into {count, plural, one {# more account} other {# more accounts}}.',
  person: 'One person, {thing}, could alone get into {count, plural, one {# account} other {# accounts}}.',
  thing: 'Whoever has {thing} alone gets into {count, plural, one {# account} other {# accounts}}.',
}

const lockedCount =
  'If {thing} were lost today, {count, plural, one {# account} other {# accounts}} would be locked, {first} first of all.'
const untold =
  '{unsure, plural, =0 {} one { We cannot tell about # more account.} other { We cannot tell about # more accounts.}}'

const losses = {
  nothing: 'If {thing} were lost today, you would still get into every account that you have listed.',
  unsure:
    'If {thing} were lost today, we cannot tell whether {count, plural, one {# account} other {# accounts}} would be locked. Say how you sign in, how you would get back in, and on which device your numbers, codes and passkeys are.',
  codes: `${lockedCount} Print its recovery codes before that happens.${untold}`,
  spare: `${lockedCount} Add a passkey or key for it on something else before that happens.${untold}`,
  number: `${lockedCount} Ask your network now how you would get your number back on a new SIM.${untold}`,
}

const changes = {
  'drop-number': 'Take your phone number away as a way to sign in to {account}.',
  'drop-email-code': 'Take codes by e-mail away as a way to sign in to {account}.',
  'drop-number-everywhere': 'Take your phone number away from {account}, both to sign in and to get back in.',
  'drop-recovery-number': 'Take your phone number away as a way back into {account}.',
  'unlink-mailbox': 'Take {thing} away as a way back into {account}, if that is offered.',
  'drop-app-passwords': 'Remove the app passwords of {account}.',
  'drop-app-codes': 'Sign in to {account} with your passkey or key only, and take codes from the app away.',
  'use-passkey': 'Sign in to {account} with a passkey or security key instead.',
  'use-passkey-if-offered': 'Sign in to {account} with a passkey or security key, if it offers one.',
  'use-app': 'Add codes from an app as the second step of {account}.',
  'unique-password': 'Give {account} a password that is used nowhere else.',
  'unique-passwords':
    'Give {account} and {count, plural, one {# other account} other {# other accounts}} a password each.',
  'stop-sharing': 'Change the password of {account}, and keep it to yourself.',
  'paper-password': 'Move the password of {account} from the paper into your password manager.',
  'move-pin': 'Ask the network to require a PIN before {thing} is moved to another SIM.',
  'screen-lock': 'Set a screen lock on {thing}.',
  'move-codes': 'Move the codes of {account} out of {thing}, which holds its password too.',
  'print-codes': 'Print the recovery codes of {account}, and keep them at home.',
}
export type ChangeKey = keyof typeof changes

const more =
  '{more, plural, =0 {} one { # more account becomes harder to get into.} other { # more accounts become harder to get into.}}'

const effects = {
  held: `No single thing, and no copied sign-in page, then gets into {account}.${more}`,
  'held-as-known': `None of the ways into {account} that we know of is then one single thing, or a copied sign-in page.${more}`,
  better: `No single cheap thing then gets into {account}. A good copy of its sign-in page, or somebody close to you, still could.${more}`,
  'better-as-known': `None of the ways into {account} that we know of is then one single cheap thing.${more}`,
  dearer: `Getting into {account} then costs an attacker more.${more}`,
  fewer: `There are then fewer ways to get into {account}.${more}`,
  kept: 'Losing one device then no longer locks you out of it.',
}

const costs = {
  codes: 'Losing {thing} would then lock you out of {account}. Print its recovery codes first.',
  spare: 'Losing {thing} would then lock you out of {account}. Add a second passkey or key to it first.',
}

/** Fills in a name that a window can show in one line. */
export const labelOf = (key: LabelKey, values: MessageValues): string =>
  sentence(labels[key], values).slice(0, 160)

export const phraseOf = (key: LabelKey, values: MessageValues): string =>
  sentence(phrases[key] ?? labels[key], values).slice(0, 160)

/** "Gmail, X and 3 others", so that an assumption about many stays one sentence. */
export function assumptionOf(key: AssumptionKey, names: readonly string[]): string {
  const shown = names.length > 3 ? names.slice(0, 2) : names.slice(0, -1)
  const last = names.length > 3 ? `${names.length - 2} others` : (names.at(-1) ?? '')
  const listed = shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
  return sentence(assumptions[key], { names: listed })
}
export const weakestSentence = (key: WeakestKey, values: MessageValues) => sentence(weakest[key], values)
export const singlePointSentence = (key: keyof typeof singlePoints, values: MessageValues) =>
  sentence(singlePoints[key], values)
export const lossSentence = (key: keyof typeof losses, values: MessageValues) => sentence(losses[key], values)
export const changeTitle = (key: ChangeKey, values: MessageValues) => sentence(changes[key], values)
export const effectSentence = (key: keyof typeof effects, values: MessageValues) =>
  sentence(effects[key], values)
export const costSentence = (key: keyof typeof costs, values: MessageValues) => sentence(costs[key], values)
