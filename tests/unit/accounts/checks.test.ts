import { describe, expect, test } from 'vitest'
import { sentence } from '../../../src/main/audit/sentences.ts'
import type { Account } from '../../../src/shared/model/account.ts'
import { addDays } from '../../../src/shared/model/date.ts'
import type { Outcome } from '../../../src/shared/model/finding.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'
import { account, checkNamed, checks, findingsOf, firstOf } from './account-fixture.ts'

const today = '2026-11-22'
type Row = readonly [name: string, account: Partial<Account>, outcome: Outcome, message: string]

const signIn: readonly Row[] = [
  ['a passkey', {}, 'pass', 'strong'],
  ['a security key and an app', { signInMethods: ['app-code', 'security-key'] }, 'pass', 'strong'],
  [
    'an app where the service has nothing stronger',
    { serviceId: 'instagram', kind: 'social', signInMethods: ['app-code'] },
    'pass',
    'good',
  ],
  [
    'an app of a service that is not in the catalogue',
    { serviceId: null, signInMethods: ['app-code'] },
    'pass',
    'good',
  ],
  ['an app where keys are offered', { signInMethods: ['app-code'] }, 'attention', 'stronger-offered'],
  [
    'an app where keys are offered, for a less important account',
    { kind: 'other', serviceId: 'uber', signInMethods: ['app-code'] },
    'pass',
    'good',
  ],
  ['text messages where keys are offered', { signInMethods: ['sms'] }, 'attention', 'stronger-offered'],
  [
    'a key with text messages left beside it',
    { signInMethods: ['security-key', 'sms'] },
    'attention',
    'fallback-left',
  ],
  [
    'a passkey with codes by e-mail left beside it',
    { signInMethods: ['email-code', 'passkey'] },
    'attention',
    'fallback-left',
  ],
  [
    'an app with a phone call left beside it',
    { serviceId: 'instagram', signInMethods: ['app-code', 'voice'] },
    'attention',
    'fallback-left',
  ],
  [
    'a key with text messages, for a less important account',
    { kind: 'other', serviceId: 'uber', signInMethods: ['passkey', 'sms'] },
    'pass',
    'strong',
  ],
  [
    'codes by e-mail where nothing else is offered',
    { serviceId: 'bluesky', kind: 'social', signInMethods: ['email-code'] },
    'attention',
    'weak-best-offered',
  ],
  [
    'text messages of a service that is not in the catalogue',
    { serviceId: null, signInMethods: ['sms'] },
    'attention',
    'weak',
  ],
  ['a password alone', { signInMethods: ['none'] }, 'fail', 'password-alone'],
  [
    'a password alone, service not in the catalogue',
    { serviceId: null, signInMethods: ['none'] },
    'fail',
    'password-alone',
  ],
  [
    'a password alone, for a less important account',
    { serviceId: 'ebay', kind: 'other', signInMethods: ['none'] },
    'attention',
    'password-alone-other',
  ],
  [
    'a password alone where nothing is offered',
    { serviceId: 'nationbuilder', kind: 'other', signInMethods: ['none'] },
    'attention',
    'none-offered',
  ],
  [
    'a bank',
    { serviceId: 'uk-bank', kind: 'banking', signInMethods: ['none'] },
    'notApplicable',
    'bank-decides',
  ],
  [
    'a payment service that offers a choice',
    { serviceId: 'paypal', kind: 'banking', signInMethods: ['none'] },
    'fail',
    'password-alone',
  ],
  [
    'Signal',
    { serviceId: 'signal', kind: 'messaging', signInMethods: ['sms'] },
    'notApplicable',
    'number-registered',
  ],
  [
    'WhatsApp without its passkey',
    { serviceId: 'whatsapp', kind: 'messaging', signInMethods: ['sms'] },
    'attention',
    'passkey-offered',
  ],
  [
    'WhatsApp, not said how it is set up',
    { serviceId: 'whatsapp', kind: 'messaging', signInMethods: [] },
    'unknown',
    'unknown',
  ],
  [
    'WhatsApp, not sure how it is set up',
    { serviceId: 'whatsapp', kind: 'messaging', signInMethods: ['sms', 'not-sure'] },
    'unknown',
    'unknown',
  ],
  [
    'WhatsApp with its passkey',
    { serviceId: 'whatsapp', kind: 'messaging', signInMethods: ['sms', 'passkey'] },
    'pass',
    'strong',
  ],
  [
    'a key with text messages, for an account the person made important',
    { kind: 'other', serviceId: 'uber', importance: 'key', signInMethods: ['passkey', 'sms'] },
    'attention',
    'fallback-left',
  ],
  [
    'a key with text messages, for a mailbox the person made less important',
    { importance: 'ordinary', signInMethods: ['passkey', 'sms'] },
    'pass',
    'strong',
  ],
  [
    'a password alone, for an account the person made important',
    { kind: 'other', serviceId: 'ebay', importance: 'key', signInMethods: ['none'] },
    'fail',
    'password-alone',
  ],
  [
    'a password alone, for social media the person made less important',
    { kind: 'social', serviceId: 'reddit', importance: 'ordinary', signInMethods: ['none'] },
    'attention',
    'password-alone-other',
  ],
  ['no method given', { signInMethods: [] }, 'unknown', 'unknown'],
  ['not sure', { signInMethods: ['not-sure'] }, 'unknown', 'unknown'],
  ['a passkey and not sure what else', { signInMethods: ['passkey', 'not-sure'] }, 'unknown', 'unknown'],
  ['a password alone and a passkey', { signInMethods: ['none', 'passkey'] }, 'unknown', 'contradiction'],
]
const unique: readonly Row[] = [
  ['a password of its own', {}, 'pass', 'unique'],
  ['a shared password', { uniquePassword: 'no' }, 'fail', 'reused'],
  [
    'a shared password of a less important account',
    { uniquePassword: 'no', kind: 'other' },
    'attention',
    'reused-other',
  ],
  ['not sure', { uniquePassword: 'not-sure' }, 'unknown', 'unknown'],
  [
    'a messenger without password',
    { serviceId: 'signal', kind: 'messaging', uniquePassword: 'no' },
    'notApplicable',
    'no-password',
  ],
  [
    'an account that is signed in to without one',
    { passwordPlace: 'none', uniquePassword: 'no' },
    'notApplicable',
    'no-password',
  ],
]
const kept: readonly Row[] = [
  ['in the manager', {}, 'pass', 'kept'],
  ['in the manager of the browser', { passwordPlace: 'browser' }, 'pass', 'kept-browser'],
  ['by heart', { passwordPlace: 'memory' }, 'attention', 'missing'],
  ['on paper', { passwordPlace: 'paper' }, 'attention', 'missing'],
  ['an account without a password', { passwordPlace: 'none' }, 'notApplicable', 'no-password'],
  ['not in the manager', { passwordPlace: 'elsewhere' }, 'attention', 'missing'],
  ['not sure', { passwordPlace: 'not-sure' }, 'unknown', 'unknown'],
  [
    'the manager itself',
    { kind: 'password-manager', serviceId: 'bitwarden', passwordPlace: 'elsewhere' },
    'notApplicable',
    'itself-the-manager',
  ],
  [
    'a messenger without password',
    { serviceId: 'telegram', kind: 'messaging', passwordPlace: 'elsewhere' },
    'notApplicable',
    'no-password',
  ],
]
const recovery: readonly Row[] = [
  ['printed codes', {}, 'pass', 'safe'],
  ['a second key and a trusted person', { recovery: ['second-key', 'trusted-person'] }, 'pass', 'safe'],
  ['a phone number beside codes', { recovery: ['printed-codes', 'phone'] }, 'attention', 'phone'],
  ['none', { recovery: ['none'] }, 'attention', 'none'],
  ['none and a phone number', { recovery: ['none', 'phone'] }, 'unknown', 'contradiction'],
  ['no route given', { recovery: [] }, 'unknown', 'unknown'],
  ['not sure', { recovery: ['printed-codes', 'not-sure'] }, 'unknown', 'unknown'],
  ['e-mail, with no other mailbox in the list', { recovery: ['email'] }, 'unknown', 'mailbox-unknown'],
  ['a bank', { kind: 'banking', serviceId: 'uk-bank', recovery: ['phone'] }, 'notApplicable', 'bank-decides'],
  [
    'a messenger',
    { kind: 'messaging', serviceId: 'signal', recovery: ['phone'] },
    'notApplicable',
    'number-registered',
  ],
  [
    'a less important account',
    { kind: 'other', serviceId: 'uber', recovery: ['phone'] },
    'notApplicable',
    'not-key',
  ],
]
const messenger = { kind: 'messaging', serviceId: 'signal' } as const
const linked: readonly Row[] = [
  ['today', { ...messenger, linkedDevicesReviewedOn: today }, 'pass', 'recent'],
  ['30 days ago', { ...messenger, linkedDevicesReviewedOn: addDays(today, -30) }, 'pass', 'recent'],
  [
    '31 days ago',
    { ...messenger, linkedDevicesReviewedOn: addDays(today, -31) },
    'attention',
    'some-time-ago',
  ],
  [
    '90 days ago',
    { ...messenger, linkedDevicesReviewedOn: addDays(today, -90) },
    'attention',
    'some-time-ago',
  ],
  ['91 days ago', { ...messenger, linkedDevicesReviewedOn: addDays(today, -91) }, 'fail', 'long-ago'],
  ['never said', messenger, 'unknown', 'unknown'],
  ['a day to come', { ...messenger, linkedDevicesReviewedOn: '2027-01-01' }, 'unknown', 'unknown-future'],
]
const [laptop, phone, person, second, third] = [2, 3, 4, 5, 6].map(
  number => `00000000-0000-4000-8000-0000000000a${number}`,
) as [string, string, string, string, string]
const passkeyIn = (...holders: string[]) => holders.map(holder => ({ method: 'passkey' as const, holder }))
const noCodes = { recovery: ['email'] } as const satisfies { recovery: Account['recovery'] }
const twoKeys: readonly Row[] = [
  [
    'passkeys on two devices',
    { recovery: ['email'], signInThrough: passkeyIn(laptop, phone) },
    'pass',
    'second',
  ],
  [
    'a passkey and a security key',
    {
      recovery: ['email'],
      signInMethods: ['passkey', 'security-key'],
      signInThrough: [...passkeyIn(phone), { method: 'security-key', holder: laptop }],
    },
    'pass',
    'second',
  ],
  [
    'a key as the way back',
    {
      recovery: ['second-key'],
      signInThrough: passkeyIn(phone),
      recoverThrough: [{ route: 'second-key', holder: laptop }],
    },
    'pass',
    'second',
  ],
  ['a key as the way back, wherever it is', { recovery: ['second-key'] }, 'pass', 'second'],
  ['one passkey and printed codes', { signInThrough: passkeyIn(phone) }, 'pass', 'codes'],
  ['printed codes, and not said where the passkey is', {}, 'pass', 'codes'],
  ['one passkey', { recovery: ['email'], signInThrough: passkeyIn(phone) }, 'attention', 'one'],
  [
    'one passkey named twice',
    { recovery: ['email'], signInThrough: passkeyIn(phone, phone) },
    'attention',
    'one',
  ],
  [
    'one passkey and no way back',
    { recovery: ['none'], signInThrough: passkeyIn(phone) },
    'attention',
    'one',
  ],
  [
    'the same key as the way back',
    {
      recovery: ['second-key'],
      signInThrough: passkeyIn(phone),
      recoverThrough: [{ route: 'second-key', holder: phone }],
    },
    'attention',
    'one',
  ],
  [
    'a holder of a method that is no longer in use',
    {
      recovery: ['email'],
      signInThrough: [...passkeyIn(phone), { method: 'security-key', holder: laptop }],
    },
    'attention',
    'one',
  ],
  [
    'one passkey, and not said where the key is',
    { recovery: ['email'], signInMethods: ['passkey', 'security-key'], signInThrough: passkeyIn(phone) },
    'unknown',
    'unknown',
  ],
  ['not said where the passkey is', noCodes, 'unknown', 'unknown'],
  ['one passkey, no way back said', { recovery: [], signInThrough: passkeyIn(phone) }, 'unknown', 'unknown'],
  [
    'one passkey, not sure of the way back',
    { recovery: ['email', 'not-sure'], signInThrough: passkeyIn(phone) },
    'unknown',
    'unknown',
  ],
  [
    'codes and none at once',
    { recovery: ['printed-codes', 'none'], signInThrough: passkeyIn(phone) },
    'unknown',
    'unknown',
  ],
  ['not said how one signs in', { signInMethods: [] }, 'unknown', 'unknown'],
  ['not sure how one signs in', { signInMethods: ['passkey', 'not-sure'] }, 'unknown', 'unknown'],
  ['a code from an app', { signInMethods: ['app-code'] }, 'notApplicable', 'no-key'],
  ['a less important account', { importance: 'ordinary' }, 'notApplicable', 'not-key'],
  ['a bank', { kind: 'banking', serviceId: 'uk-bank' }, 'notApplicable', 'bank-decides'],
  ['WhatsApp', { kind: 'messaging', serviceId: 'whatsapp' }, 'notApplicable', 'number-registered'],
]
const appPasswordRows: readonly Row[] = [
  ['none left', {}, 'pass', 'gone'],
  ['some left', { appPasswords: 'yes' }, 'attention', 'left'],
  ['not sure', { appPasswords: 'not-sure' }, 'unknown', 'unknown'],
  ['a service without them', { serviceId: 'x', appPasswords: 'not-sure' }, 'notApplicable', 'not-offered'],
  ['some left where none were known', { serviceId: 'x', appPasswords: 'yes' }, 'attention', 'left'],
  [
    'a service that is not in the catalogue',
    { serviceId: null, appPasswords: 'not-sure' },
    'notApplicable',
    'not-offered',
  ],
]
const page = { kind: 'social', serviceId: 'facebook', ownership: 'shared' } as const
const sharedRows: readonly Row[] = [
  ['a team account whose password nobody else knows', { ...page, knownTo: [] }, 'pass', 'delegated'],
  ['an account of one’s own', {}, 'notApplicable', 'not-shared'],
  ['a page whose password one other knows', { ...page, knownTo: [person] }, 'fail', 'social'],
  [
    'a page of one’s own that another knows',
    { ...page, ownership: 'personal', knownTo: [person] },
    'fail',
    'social',
  ],
  ['a mailbox that one other knows', { knownTo: [person] }, 'attention', 'few'],
  ['a mailbox that two others know', { knownTo: [person, second] }, 'attention', 'few'],
  ['a mailbox that three others know', { knownTo: [person, second, third] }, 'fail', 'many'],
  ['a mailbox, not said', { knownTo: null }, 'unknown', 'unknown'],
  [
    'a team account of little importance, not said',
    { kind: 'other', serviceId: 'canva', ownership: 'shared', knownTo: null },
    'unknown',
    'unknown',
  ],
  [
    'an account of little importance, not said',
    { kind: 'other', serviceId: 'canva', knownTo: null },
    'notApplicable',
    'not-key',
  ],
  [
    'a messenger without password',
    { kind: 'messaging', serviceId: 'signal', knownTo: [person] },
    'notApplicable',
    'no-password',
  ],
  ['an account without a password', { passwordPlace: 'none', knownTo: null }, 'notApplicable', 'no-password'],
]
const signedIn = (days: number) => ({ signedInDevicesReviewedOn: addDays(today, -days) })
const devices: readonly Row[] = [
  ['today', signedIn(0), 'pass', 'recent'],
  ['180 days ago', signedIn(180), 'pass', 'recent'],
  ['181 days ago', signedIn(181), 'attention', 'long-ago'],
  ['never said', { signedInDevicesReviewedOn: null }, 'unknown', 'unknown'],
  ['a day to come', signedIn(-40), 'unknown', 'unknown-future'],
  ['a less important account', { kind: 'other', serviceId: 'uber' }, 'notApplicable', 'not-key'],
  ['Signal', { kind: 'messaging', serviceId: 'signal' }, 'notApplicable', 'messenger'],
  ['a bank', { kind: 'banking', serviceId: 'uk-bank' }, 'notApplicable', 'bank-decides'],
]
const tables = {
  'account-sign-in': signIn,
  'account-password-unique': unique,
  'account-in-password-manager': kept,
  'account-recovery': recovery,
  'messenger-linked-devices': linked,
  'key-account-two-keys': twoKeys,
  'app-passwords': appPasswordRows,
  'shared-account-access': sharedRows,
  'signed-in-devices': devices,
}

describe.each(Object.entries(tables))('%s', (id, rows) => {
  test.each(rows)('%s', (_name, fields, outcome, message) => {
    const { finding, headline, seen } = firstOf(id, [account(fields)])
    expect(headline + seen).not.toMatch(/[{}]/)
    expect({ outcome: finding.outcome, message: finding.message }).toEqual({ outcome, message })
    expect(headline).not.toBe('')
    expect(finding.reason !== null).toBe(outcome === 'unknown')
    expect(checkNamed(id).headlines?.[message]).toBe(outcome)
  })

  test('no finding holds the label of an account', () => {
    for (const [, fields] of rows) {
      const { finding, headline, seen } = firstOf(id, [account({ ...fields, label: 'Zebra' })])
      expect(JSON.stringify([finding, headline, seen])).not.toContain('Zebra')
    }
  })

  test('an empty list is unknown and never in order', () => {
    const findings = findingsOf(id, [])
    expect(findings.map(finding => [finding.outcome, finding.reason])).toEqual([['unknown', 'no-answer']])
  })

  test('every outcome that it names is tested', () => {
    const tested = new Set(rows.map(([, , , message]) => message))
    const elsewhere = [
      'no-mailbox',
      'none-listed',
      'no-messenger',
      'mailbox-weak',
      'safe-mailbox',
      ...(id === 'account-password-unique' ? ['contradiction'] : []),
    ]
    const named = Object.keys(checkNamed(id).headlines ?? {}).filter(message => !elsewhere.includes(message))
    expect(named.filter(message => !tested.has(message))).toEqual([])
  })
})

describe('an account that was gone through', () => {
  test('is dated by the day', () => {
    expect(firstOf('account-sign-in', [account({ reviewedOn: today })]).finding.grade).toBe('dated')
    expect(firstOf('account-sign-in', [account()]).finding.grade).toBe('said')
  })

  test('too long ago counts as unknown, whatever was said', () => {
    const old = account({ reviewedOn: addDays(today, -201), signInMethods: ['none'] })
    expect(firstOf('account-sign-in', [old]).finding).toMatchObject({
      outcome: 'unknown',
      reason: 'answer-stale',
    })
    expect(firstOf('account-sign-in', [{ ...old, reviewedOn: addDays(today, -200) }]).finding.outcome).toBe(
      'fail',
    )
  })

  test('on a day to come is unknown, because the clock may be wrong', () => {
    expect(firstOf('account-recovery', [account({ reviewedOn: '2026-12-01' })]).finding).toMatchObject({
      outcome: 'unknown',
      reason: 'clock-wrong',
    })
  })
})

describe('what is missing from the list', () => {
  const apple = account({ kind: 'platform', serviceId: 'apple' })

  test.each(['account-sign-in', 'account-password-unique'])('%s asks for a mailbox', id => {
    const findings = findingsOf(id, [apple])
    expect(findings.map(finding => [finding.subject, finding.outcome, finding.message])).toEqual([
      [apple.id, 'pass', expect.any(String)],
      [null, 'unknown', 'no-mailbox'],
    ])
  })

  test('a Google account brings its mailbox', () => {
    expect(findingsOf('account-sign-in', [account({ kind: 'platform', serviceId: 'google' })])).toHaveLength(
      1,
    )
  })

  test('without a messenger its linked devices are unknown', () => {
    expect(findingsOf('messenger-linked-devices', [apple])).toMatchObject([
      { subject: null, outcome: 'unknown', message: 'no-messenger' },
    ])
  })
})

test('WhatsApp, Signal and Telegram come before other messengers', () => {
  const list = ['messenger', 'telegram', null, 'signal', 'whatsapp'].map((serviceId, index) =>
    account({ kind: 'messaging', serviceId }, index),
  )
  const ids = findingsOf('messenger-linked-devices', list).map(
    finding => list.find(one => one.id === finding.subject)?.serviceId,
  )
  expect(ids).toEqual(['whatsapp', 'signal', 'telegram', 'messenger', null])
})

describe('a mailbox as the way back', () => {
  const social = account({ kind: 'social', serviceId: 'x', recovery: ['email'] })
  const behind = (methods: Account['signInMethods'], number = 2) =>
    account({ signInMethods: methods }, number)

  test('is as good as the mailbox', () => {
    expect(firstOf('account-recovery', [social, behind(['passkey'])]).finding.message).toBe('safe-mailbox')
    expect(firstOf('account-recovery', [social, behind(['sms'])]).finding.message).toBe('mailbox-weak')
    expect(firstOf('account-recovery', [social, behind(['not-sure'])]).finding).toMatchObject({
      outcome: 'unknown',
      message: 'mailbox-unknown',
    })
  })

  test('is as good as the weakest of several', () => {
    expect(
      firstOf('account-recovery', [social, behind(['passkey']), behind(['none'], 3)]).finding.message,
    ).toBe('mailbox-weak')
    expect(firstOf('account-recovery', [social, behind(['passkey']), behind([], 3)]).finding.message).toBe(
      'mailbox-unknown',
    )
  })
})

describe('a mailbox that was named as the way back', () => {
  const mailbox = (number: number, methods: Account['signInMethods']) =>
    account({ signInMethods: methods }, number)
  const behind = (holder: string) =>
    account({
      kind: 'social',
      serviceId: 'x',
      recovery: ['email'],
      recoverThrough: [{ route: 'email', holder }],
    })
  const strong = mailbox(2, ['passkey'])
  const weak = mailbox(3, ['sms'])

  test('counts alone, whatever the others are', () => {
    const messages = [strong, weak].map(
      named => firstOf('account-recovery', [behind(named.id), strong, weak]).finding.message,
    )
    expect(messages).toEqual(['safe-mailbox', 'mailbox-weak'])
  })

  test('is unknown when it is no longer in the list', () => {
    const gone = mailbox(4, ['passkey'])
    expect(firstOf('account-recovery', [behind(gone.id), strong]).finding).toMatchObject({
      outcome: 'unknown',
      message: 'mailbox-unknown',
    })
  })

  test('need not be a mailbox by its kind', () => {
    const other = account({ kind: 'other', serviceId: null, signInMethods: ['passkey'] }, 5)
    expect(firstOf('account-recovery', [behind(other.id), other, weak]).finding.message).toBe('safe-mailbox')
  })
})

describe('accounts known to have the same password', () => {
  const grouped = (fields: Partial<Account>, number = 1) =>
    account({ passwordGroup: 'blue', ...fields }, number)
  const other = grouped({}, 2)

  test('share it, although the person was not sure', () => {
    const finding = firstOf('account-password-unique', [
      grouped({ uniquePassword: 'not-sure' }),
      other,
    ]).finding
    expect([finding.outcome, finding.message]).toEqual(['fail', 'reused'])
  })

  test('contradict the person who said that it is used nowhere else', () => {
    expect(firstOf('account-password-unique', [grouped({}), other]).finding).toMatchObject({
      outcome: 'unknown',
      reason: 'sources-disagree',
      message: 'contradiction',
    })
  })

  test('are at least two, and in the same group', () => {
    for (const others of [[], [account({}, 2)], [grouped({ passwordGroup: 'green' }, 2)]])
      expect(firstOf('account-password-unique', [grouped({}), ...others]).finding.message).toBe('unique')
  })
})

describe('the advice on a shared account', () => {
  const check = checkNamed('shared-account-access')
  const stepsFor = (fields: Partial<Account>) => {
    const { finding } = firstOf('shared-account-access', [account({ knownTo: [person], ...fields })])
    const remedy = check.remedies.linux
    return (remedy?.steps ?? [])
      .map(key => sentence(check.messages[key], { ...remedy?.values, ...finding.values }))
      .filter(step => step !== '')
  }

  test('is that of the service, then the password', () => {
    for (const { id, kind, delegation } of realCatalogue.services) {
      const steps = stepsFor({ serviceId: id, kind, passwordPlace: 'manager' })
      if (delegation !== null && !realCatalogue.service(id)?.byNumber)
        expect(steps.slice(0, delegation.steps.length), id).toEqual(delegation.steps)
      expect(steps.at(-2), id).toContain('change the password')
      expect(steps.join(' '), id).not.toMatch(/[{}]/)
    }
  })

  test('is a vault where the service has nothing, and where too little is known', () => {
    expect(stepsFor({ serviceId: null })[1]).toContain('shared vault')
    expect(stepsFor({ serviceId: 'facebook', reviewedOn: addDays(today, -201) })[1]).toContain('shared vault')
  })
})

test('what is in use and what is offered is told in words', () => {
  expect(firstOf('account-sign-in', [account({ signInMethods: ['sms'] })]).seen).toBe(
    'You sign in with a code by text message. It also offers a passkey.',
  )
  expect(firstOf('account-sign-in', [account({ signInMethods: ['security-key', 'sms'] })]).seen).toBe(
    'You sign in with a security key. The account still takes a code by text message too.',
  )
})

test('every check has its own id and words for its advice', () => {
  expect(new Set(checks.map(check => check.id)).size).toBe(checks.length)
  for (const check of checks) {
    for (const key of [...Object.keys(check.headlines ?? {}), ...(check.remedies.macos?.steps ?? [])]) {
      expect(check.messages[key], `${check.id} ${key}`).toBeTruthy()
    }
  }
})

test('what was gone through on a day bears that day, also where it was typed in later', () => {
  const on = '2026-05-20'
  const messenger = account({
    reviewedOn: on,
    linkedDevicesReviewedOn: on,
    kind: 'messaging',
    serviceId: 'signal',
  })
  for (const { id } of checks) {
    const [finding] = findingsOf(id, [messenger])
    expect(finding, id).toMatchObject({ subject: messenger.id, grade: 'dated', at: `${on}T00:00:00.000Z` })
  }
})
