import { sentence } from '../audit/sentences.ts'
import type { KnownAccount } from './account-kinds.ts'

/** What to do next about an account, and where: the page that opens from the service's own link, or the way in words. */
export interface NextStep {
  readonly text: string
  /** Id of the link to the settings of the service; null where there is only a way in words, or nothing to open. */
  readonly link: string | null
}

/** `service` is the name of the service, or what the person called an account of their own. */
const messages = {
  'linked-devices': 'Look at the linked devices of {service}.',
  'add-passkey': 'Add a passkey to {service}, and a second one as a spare.',
  'add-security-key': 'Add a security key to {service}, and a second one as a spare.',
  'use-app-code': 'Set up codes from an app for {service}.',
  'use-push': 'Set up the prompt in an app for {service}.',
  'use-any-code': 'Turn on the second step of {service}. It offers codes only, and they still help.',
  'use-text-messages': 'Use codes by text message for {service} instead of codes by e-mail.',
  'find-second-step': 'See whether {service} offers a second step, and turn on the strongest one.',
  'find-stronger': 'See whether {service} takes a passkey or a code from an app.',
  'own-password': 'Give {service} a password that is used nowhere else.',
  'say-sign-in': 'Say how you sign in to {service}, with its second step if it has one.',
  'remove-sms': 'Take text messages away as a way to sign in to {service}.',
  'remove-voice': 'Take phone calls away as a way to sign in to {service}.',
  'remove-email-code': 'Take codes by e-mail away as a way to sign in to {service}.',
  'add-spare-key': 'Add a second passkey or key to {service} as a spare.',
  'remove-app-passwords': 'Remove the app passwords of {service}.',
  'remove-recovery-number': 'Take your phone number away as a way back into {service}.',
  'replace-recovery-number':
    'Print recovery codes for {service}, then take your phone number away as a way back.',
  'print-codes': 'Print recovery codes for {service}, or add another way back that only you have.',
  'own-access-page': 'Give staff their own access to the Page, then change the password of {service}.',
  'own-access': 'Give the others their own access to {service}, then change its password.',
  'stop-sharing': 'Change the password of {service}, and share it only through a vault if you must.',
  'put-in-manager': 'Put the password of {service} into your password manager.',
  'say-unique': 'Say whether the password of {service} is used elsewhere.',
  'say-place': 'Say where the password of {service} is kept.',
  'say-known-to': 'Say who else knows the password of {service}.',
  'say-keys': 'Say what holds each passkey or key of {service}, and how you would get back in.',
  'look-for-app-passwords': 'See whether {service} has app passwords, and remove them.',
  'say-recovery': 'Say how you would get back into {service}.',
  'list-mailbox': 'Add the mailbox that can reset {service} to the list.',
  'signed-in-devices': 'Look at the devices that are signed in to {service}.',
  'say-reviewed': 'Go through the settings of {service} once, and enter the day.',
  'review-again': 'Go through the settings of {service} again.',
} as const
export type NextStepMessage = keyof typeof messages

/** Steps that are done in the list of accounts itself, although the settings may help to answer. */
const answeredHere: readonly NextStepMessage[] = ['say-unique', 'say-place', 'say-known-to', 'list-mailbox']

/** The linked devices have a page of their own, which is not that of the account's security. */
const linkedDevicesPaths: Readonly<Record<string, string>> = {
  whatsapp: 'In the app: Settings, then Linked devices',
  signal: 'In the app: Settings, then Linked devices',
  telegram: 'In the app: Settings, then Devices',
}

/** Fills in the sentence, with the way there where the app cannot open it. */
export function nextStepText(message: NextStepMessage, { account, service }: KnownAccount): NextStep {
  const text = sentence(messages[message], { service: service?.name ?? account.label })
  if (service === null || answeredHere.includes(message)) return { text, link: null }
  if (service.settingsUrl !== null) return { text, link: `service-${service.id}` }
  const path =
    (message === 'linked-devices' ? linkedDevicesPaths[service.id] : undefined) ?? service.settingsPath
  return { text: path === null ? text : `${text} ${wayThere(path, service.settingsConfirmed)}`, link: null }
}

const wayThere = (path: string, confirmed: boolean): string =>
  confirmed ? `${path}.` : `${path}, as far as we know.`
