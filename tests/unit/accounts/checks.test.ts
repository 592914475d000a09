import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/shared/model/account.ts'
import { addDays } from '../../../src/shared/model/date.ts'
import type { Outcome } from '../../../src/shared/model/finding.ts'
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
    'WhatsApp with its passkey',
    { serviceId: 'whatsapp', kind: 'messaging', signInMethods: ['sms', 'passkey'] },
    'pass',
    'strong',
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
]
const kept: readonly Row[] = [
  ['in the manager', {}, 'pass', 'kept'],
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
const tables = {
  'account-sign-in': signIn,
  'account-password-unique': unique,
  'account-in-password-manager': kept,
  'account-recovery': recovery,
  'messenger-linked-devices': linked,
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
    const elsewhere = ['no-mailbox', 'none-listed', 'no-messenger', 'mailbox-weak', 'safe-mailbox']
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
