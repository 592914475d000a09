import { describe, expect, test } from 'vitest'
import { nextStep } from '../../../src/main/accounts/next-step.ts'
import { type Account, newAccount } from '../../../src/shared/model/account.ts'
import { addDays } from '../../../src/shared/model/date.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'
import { now, account as plainAccount } from './account-fixture.ts'

const today = '2026-11-22'
const daysAgo = (days: number) => addDays(today, -days)
const phone = '00000000-0000-4000-8000-0000000000a1'
const laptop = '00000000-0000-4000-8000-0000000000a2'

/** An account with nothing left to do. */
const account = (fields: Partial<Account> = {}, number = 1) =>
  plainAccount({ serviceId: 'gmail', reviewedOn: today, ...fields }, number)

function stepOf(fields: Partial<Account>, others: readonly Account[] = []) {
  const one = account(fields)
  const service = one.serviceId === null ? null : realCatalogue.service(one.serviceId)
  return nextStep({ account: one, service }, [one, ...others], now)
}
const textOf = (fields: Partial<Account>, others: readonly Account[] = []) =>
  stepOf(fields, others)?.text ?? null

const messenger = (serviceId: string, fields: Partial<Account> = {}): Partial<Account> => ({
  kind: 'messaging',
  serviceId,
  signInMethods: ['sms'],
  recovery: ['phone'],
  linkedDevicesReviewedOn: today,
  ...fields,
})
const page = (fields: Partial<Account>): Partial<Account> => ({
  kind: 'social',
  serviceId: 'facebook',
  ...fields,
})
const ordinary = { kind: 'other', serviceId: 'uber', importance: 'ordinary' } as const
const bank = { kind: 'banking', serviceId: 'uk-bank' } as const

const tables: Record<
  string,
  readonly (readonly [name: string, fields: Partial<Account>, text: string | null])[]
> = {
  'an account in good order': [
    ['a mailbox', {}, null],
    ['one of the person’s own', { serviceId: null }, null],
    ['a less important one', ordinary, null],
    ['a bank', { ...bank, signInMethods: [], recovery: [], signedInDevicesReviewedOn: null }, null],
    ['Signal', messenger('signal'), null],
  ],
  'linked devices of messengers': [
    [
      'never looked at',
      messenger('signal', { linkedDevicesReviewedOn: null }),
      'Look at the linked devices of Signal. In the app: Settings, then Linked devices.',
    ],
    ['30 days ago', messenger('signal', { linkedDevicesReviewedOn: daysAgo(30) }), null],
    [
      '31 days ago',
      messenger('telegram', { linkedDevicesReviewedOn: daysAgo(31) }),
      'Look at the linked devices of Telegram. In the app: Settings, then Devices.',
    ],
    [
      'on a day to come',
      messenger('signal', { linkedDevicesReviewedOn: daysAgo(-40) }),
      'Look at the linked devices of Signal. In the app: Settings, then Linked devices.',
    ],
    [
      'before a passkey',
      messenger('whatsapp', { linkedDevicesReviewedOn: daysAgo(31) }),
      'Look at the linked devices of WhatsApp. In the app: Settings, then Linked devices.',
    ],
    [
      'of a messenger that is not in the catalogue',
      messenger('', { serviceId: null, label: 'Wire', linkedDevicesReviewedOn: null }),
      'Look at the linked devices of Wire.',
    ],
    [
      'looked at, but without its passkey',
      messenger('whatsapp', { signInMethods: ['sms'] }),
      'Add a passkey to WhatsApp, and a second one as a spare. In the app: Settings, then Account.',
    ],
  ],
  'the passkey of a messenger': [
    [
      'not said',
      messenger('whatsapp', { signInMethods: [] }),
      'Say how you sign in to WhatsApp, with its second step if it has one. In the app: Settings, then Account.',
    ],
    ['in use', messenger('whatsapp', { signInMethods: ['sms', 'passkey'] }), null],
  ],
  'a password alone': [
    [
      'where a passkey is offered',
      { signInMethods: ['none'], uniquePassword: 'no' },
      'Add a passkey to Gmail, and a second one as a spare.',
    ],
    [
      'where a key is offered and no passkey',
      { kind: 'domain', serviceId: '123-reg', signInMethods: ['none'] },
      'Add a security key to 123 Reg, and a second one as a spare. The security page of the account, as far as we know.',
    ],
    [
      'where an app is offered',
      { kind: 'social', serviceId: 'instagram', signInMethods: ['none'] },
      'Set up codes from an app for Instagram.',
    ],
    [
      'where a prompt is offered',
      { ...ordinary, serviceId: 'action-network', signInMethods: ['none'] },
      'Set up the prompt in an app for Action Network. Account settings, as far as we know.',
    ],
    [
      'where only weak codes are offered',
      { kind: 'social', serviceId: 'bluesky', signInMethods: ['none'] },
      'Turn on the second step of Bluesky. It offers codes only, and they still help.',
    ],
    [
      'of a service that is not in the catalogue',
      { serviceId: null, label: 'Town forum', signInMethods: ['none'] },
      'See whether Town forum offers a second step, and turn on the strongest one.',
    ],
    ['where none is offered', { ...ordinary, serviceId: 'deliveroo', signInMethods: ['none'] }, null],
    ['of a bank, which decides', { ...bank, signInMethods: ['none'] }, null],
  ],
  'a password used elsewhere': [
    [
      'before anything that is not known',
      { uniquePassword: 'no', signInMethods: [] },
      'Give Gmail a password that is used nowhere else.',
    ],
    ['that does not exist', { uniquePassword: 'no', passwordPlace: 'none' }, null],
  ],
  'how one signs in': [
    ['not said', { signInMethods: [] }, 'Say how you sign in to Gmail, with its second step if it has one.'],
    [
      'not sure',
      { signInMethods: ['passkey', 'not-sure'] },
      'Say how you sign in to Gmail, with its second step if it has one.',
    ],
    [
      'contradicting itself',
      { signInMethods: ['passkey', 'none'] },
      'Say how you sign in to Gmail, with its second step if it has one.',
    ],
    [
      'by a bare account',
      newAccount({ id: phone, label: 'Gmail', kind: 'email', serviceId: 'gmail' }),
      'Say how you sign in to Gmail, with its second step if it has one.',
    ],
  ],
  'a weak second step': [
    [
      'where a passkey is offered',
      { signInMethods: ['sms'] },
      'Add a passkey to Gmail, and a second one as a spare.',
    ],
    [
      'where an app is offered',
      { kind: 'social', serviceId: 'instagram', signInMethods: ['sms'] },
      'Set up codes from an app for Instagram.',
    ],
    [
      'where text messages are offered instead of e-mail',
      { ...ordinary, serviceId: 'garmin', signInMethods: ['email-code'] },
      'Use codes by text message for Garmin instead of codes by e-mail.',
    ],
    ['where nothing better is offered', { ...ordinary, serviceId: 'garmin', signInMethods: ['sms'] }, null],
    [
      'of a service that is not in the catalogue',
      { serviceId: null, label: 'Town forum', signInMethods: ['voice'] },
      'See whether Town forum takes a passkey or a code from an app.',
    ],
  ],
  'a weak way left beside a strong one': [
    [
      'text messages',
      { signInMethods: ['passkey', 'sms'] },
      'Take text messages away as a way to sign in to Gmail.',
    ],
    [
      'phone calls',
      { signInMethods: ['app-code', 'voice'] },
      'Take phone calls away as a way to sign in to Gmail.',
    ],
    [
      'e-mail',
      { kind: 'platform', serviceId: 'microsoft', signInMethods: ['passkey', 'email-code'] },
      'Take codes by e-mail away as a way to sign in to Microsoft (Outlook, OneDrive).',
    ],
    ['of a less important account', { ...ordinary, signInMethods: ['passkey', 'sms'] }, null],
    [
      'of an account the person made important',
      { ...ordinary, importance: 'key', signInMethods: ['passkey', 'sms'] },
      'Take text messages away as a way to sign in to Uber. In the app, as far as we know.',
    ],
  ],
  'a good second step where a stronger one is offered': [
    [
      'for a key account',
      { signInMethods: ['app-code'] },
      'Add a passkey to Gmail, and a second one as a spare.',
    ],
    ['for a less important one', { ...ordinary, signInMethods: ['app-code'] }, null],
  ],
  'one passkey or key': [
    [
      'without a spare',
      { recovery: ['trusted-person'], signInThrough: [{ method: 'passkey', holder: phone }] },
      'Add a second passkey or key to Gmail as a spare.',
    ],
    [
      'beside a second one',
      {
        recovery: ['trusted-person'],
        signInThrough: [
          { method: 'passkey', holder: phone },
          { method: 'passkey', holder: laptop },
        ],
      },
      null,
    ],
    [
      'with not said where it is',
      { recovery: ['trusted-person'] },
      'Say what holds each passkey or key of Gmail, and how you would get back in.',
    ],
    [
      'of a less important account',
      { importance: 'ordinary', recovery: [], signInThrough: [{ method: 'passkey', holder: phone }] },
      null,
    ],
  ],
  'app passwords': [
    ['left', { appPasswords: 'yes' }, 'Remove the app passwords of Gmail.'],
    ['not sure', { appPasswords: 'not-sure' }, 'See whether Gmail has app passwords, and remove them.'],
    ['at a service without them', { kind: 'platform', serviceId: 'github', appPasswords: 'not-sure' }, null],
  ],
  'the way back': [
    [
      'by number and codes',
      { recovery: ['printed-codes', 'phone'] },
      'Take your phone number away as a way back into Gmail.',
    ],
    [
      'by number alone',
      { signInMethods: ['app-code'], serviceId: 'reddit', kind: 'social', recovery: ['phone'] },
      'Print recovery codes for Reddit, then take your phone number away as a way back.',
    ],
    [
      'none',
      { signInMethods: ['app-code'], serviceId: 'reddit', kind: 'social', recovery: ['none'] },
      'Print recovery codes for Reddit, or add another way back that only you have.',
    ],
    [
      'not said',
      { signInMethods: ['app-code'], serviceId: 'reddit', kind: 'social', recovery: [] },
      'Say how you would get back into Reddit.',
    ],
    [
      'not sure, beside a number',
      { signInMethods: ['app-code'], serviceId: 'reddit', kind: 'social', recovery: ['phone', 'not-sure'] },
      'Say how you would get back into Reddit.',
    ],
    [
      'none, beside a number',
      { signInMethods: ['app-code'], serviceId: 'reddit', kind: 'social', recovery: ['phone', 'none'] },
      'Say how you would get back into Reddit.',
    ],
    [
      'by e-mail, without a mailbox in the list',
      { signInMethods: ['app-code'], serviceId: 'reddit', kind: 'social', recovery: ['email'] },
      'Add the mailbox that can reset Reddit to the list.',
    ],
    ['by number, of a less important account', { ...ordinary, recovery: ['phone'] }, null],
  ],
  'a password that others know': [
    [
      'of a Page',
      page({ knownTo: [phone] }),
      'Give staff their own access to the Page, then change the password of Facebook.',
    ],
    [
      'of another service with access for several',
      { knownTo: [phone] },
      'Give the others their own access to Gmail, then change its password.',
    ],
    [
      'of a service without',
      { serviceId: 'yahoo', knownTo: [phone] },
      'Change the password of Yahoo, and share it only through a vault if you must.',
    ],
    ['not said', { knownTo: null }, 'Say who else knows the password of Gmail.'],
    [
      'not said, of a team account of little importance',
      { ...ordinary, ownership: 'shared', knownTo: null },
      'Say who else knows the password of Uber.',
    ],
    ['not said, of a less important account', { ...ordinary, knownTo: null }, null],
    ['that does not exist', { passwordPlace: 'none', knownTo: [phone] }, null],
  ],
  'the place of the password': [
    ['on paper', { passwordPlace: 'paper' }, 'Put the password of Gmail into your password manager.'],
    ['in the browser', { passwordPlace: 'browser' }, null],
    ['not said', { passwordPlace: 'not-sure' }, 'Say where the password of Gmail is kept.'],
    [
      'of the manager itself',
      { kind: 'password-manager', serviceId: 'bitwarden', passwordPlace: 'memory' },
      null,
    ],
  ],
  'not sure whether it is used elsewhere': [
    ['a mailbox', { uniquePassword: 'not-sure' }, 'Say whether the password of Gmail is used elsewhere.'],
    ['a messenger without one', messenger('signal', { uniquePassword: 'not-sure' }), null],
  ],
  'signed-in devices': [
    ['180 days ago', { signedInDevicesReviewedOn: daysAgo(180) }, null],
    [
      '181 days ago',
      { signedInDevicesReviewedOn: daysAgo(181) },
      'Look at the devices that are signed in to Gmail.',
    ],
    ['never', { signedInDevicesReviewedOn: null }, 'Look at the devices that are signed in to Gmail.'],
    ['of a less important account', { ...ordinary, signedInDevicesReviewedOn: null }, null],
    ['of a messenger', messenger('signal', { signedInDevicesReviewedOn: null }), null],
  ],
  'going through it again': [
    ['200 days ago', { reviewedOn: daysAgo(200) }, null],
    ['201 days ago', { reviewedOn: daysAgo(201) }, 'Go through the settings of Gmail again.'],
    ['never', { reviewedOn: null }, 'Go through the settings of Gmail once, and enter the day.'],
  ],
}

describe.each(Object.entries(tables))('%s', (_title, rows) => {
  test.each(rows)('%s', (_name, fields, text) => {
    expect(textOf(fields)).toBe(text)
  })
})

test('what attackers use first comes first', () => {
  const worst: Partial<Account> = messenger('messenger', {
    linkedDevicesReviewedOn: daysAgo(31),
    signInMethods: ['none'],
    uniquePassword: 'no',
    appPasswords: 'yes',
    recovery: ['phone'],
    knownTo: [phone],
    passwordPlace: 'paper',
    signedInDevicesReviewedOn: null,
    reviewedOn: null,
  })
  const done: Partial<Account>[] = [
    {},
    { linkedDevicesReviewedOn: today },
    { signInMethods: ['sms'] },
    { uniquePassword: 'yes' },
    { signInMethods: ['app-code', 'sms'] },
    { signInMethods: ['app-code'] },
    {
      signInMethods: ['passkey'],
      signInThrough: [{ method: 'passkey', holder: phone }],
      recovery: ['phone'],
    },
    { signInThrough: [phone, laptop].map(holder => ({ method: 'passkey', holder })) },
    { appPasswords: 'no' },
    { recovery: ['printed-codes'] },
    { knownTo: [] },
    { passwordPlace: 'manager' },
    { reviewedOn: today },
  ]
  const steps = done.map((_, index) => textOf(Object.assign({}, worst, ...done.slice(0, index + 1))))
  expect(steps).toEqual([
    'Look at the linked devices of Facebook Messenger.',
    'Add a passkey to Facebook Messenger, and a second one as a spare.',
    'Give Facebook Messenger a password that is used nowhere else.',
    'Add a passkey to Facebook Messenger, and a second one as a spare.',
    'Take text messages away as a way to sign in to Facebook Messenger.',
    'Add a passkey to Facebook Messenger, and a second one as a spare.',
    'Add a second passkey or key to Facebook Messenger as a spare.',
    'Remove the app passwords of Facebook Messenger.',
    'Print recovery codes for Facebook Messenger, then take your phone number away as a way back.',
    'Give the others their own access to Facebook Messenger, then change its password.',
    'Put the password of Facebook Messenger into your password manager.',
    'Go through the settings of Facebook Messenger once, and enter the day.',
    null,
  ])
})

test('a password that another account is known to have is changed', () => {
  const other = account({ passwordGroup: 'blue' }, 2)
  expect(textOf({ passwordGroup: 'blue' }, [other])).toBe('Give Gmail a password that is used nowhere else.')
  expect(textOf({ passwordGroup: 'green' }, [other])).toBeNull()
})

test('a mailbox in the list is enough for the way back by e-mail', () => {
  const fields = {
    signInMethods: ['app-code'],
    serviceId: 'reddit',
    kind: 'social',
    recovery: ['email'],
  } as const
  expect(textOf({ ...fields, signInMethods: ['app-code'], recovery: ['email'] }, [account({}, 2)])).toBeNull()
})

test('a step opens the settings of the service, and nothing where it is answered in the app', () => {
  expect(stepOf({ signInMethods: ['none'] })?.link).toBe('service-gmail')
  expect(stepOf({ signInMethods: [] })?.link).toBe('service-gmail')
  expect(stepOf({ knownTo: null })?.link).toBeNull()
  expect(stepOf({ serviceId: null, signInMethods: ['none'] })?.link).toBeNull()
  expect(stepOf(messenger('signal', { linkedDevicesReviewedOn: null }))?.link).toBeNull()
  for (const { id, kind, settingsUrl } of realCatalogue.services) {
    const link = stepOf({
      serviceId: id,
      kind,
      reviewedOn: null,
      importance: 'ordinary',
      linkedDevicesReviewedOn: today,
    })?.link
    if (link) expect(realCatalogue.link(link)?.url, id).toBe(settingsUrl)
  }
})

test('no step is left with a hole in it', () => {
  for (const rows of Object.values(tables))
    for (const [, fields] of rows) expect(textOf(fields) ?? '').not.toMatch(/[{}]/)
})
