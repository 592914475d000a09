import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/main/audit/judge.ts'
import { sentence } from '../../../../src/main/audit/sentences.ts'
import type { Account } from '../../../../src/shared/model/account.ts'
import type { AnyFact } from '../../../../src/shared/model/fact.ts'
import type { Outcome } from '../../../../src/shared/model/finding.ts'
import { realCatalogue } from '../../catalogue/real-catalogue.ts'
import { checkNamed, now } from '../account-fixture.ts'
import { fallback, id, number, phone, said, type Things } from './inventory-fixture.ts'

function findings(check: string, { accounts, openers = [], devices = [], automaticLogin }: Things) {
  const known = (value: unknown): AnyFact => ({
    status: 'known',
    value,
    grade: 'said',
    at: now.toISOString(),
  })
  return judge({
    checks: [checkNamed(check)],
    facts: {
      accounts: known(accounts),
      openers: known(openers),
      'carried-devices': known(devices),
      ...(automaticLogin === undefined
        ? {}
        : { 'automatic-login': known({ enabled: automaticLogin, storedPassword: null }) }),
    },
    profile: null,
    context: { now, system: 'linux', supportTable: realCatalogue.supportTable },
  })
}
const first = (check: string, things: Things) => {
  const [finding] = findings(check, things)
  if (!finding) throw new Error('There is no finding')
  return finding
}
const stepsOf = (check: string, things: Things): string[] => {
  const finding = first(check, things)
  const { messages, remedies } = checkNamed(check)
  return (remedies.linux?.steps ?? [])
    .map(step => sentence(messages[step], { ...remedies.linux?.values, ...finding.values }))
    .filter(text => text !== '')
}

const passkey = {
  signInMethods: ['passkey'],
  signInThrough: [{ method: 'passkey', holder: id(11) }],
} satisfies Partial<Account>
const behind = {
  recovery: ['email'],
  recoverThrough: [{ route: 'email', holder: id(2) }],
} satisfies Partial<Account>
const phoneCodes = {
  signInMethods: ['app-code'],
  signInThrough: [{ method: 'app-code', holder: id(11) }],
} satisfies Partial<Account>
const keyed = {
  signInMethods: ['security-key'],
  signInThrough: [{ method: 'security-key', holder: id(33) }],
} satisfies Partial<Account>
const mailbox = (fields: Partial<Account>) => said(1, 'Zebra', fields)
const other = (fields: Partial<Account>) => said(2, 'Other', { importance: 'ordinary', ...fields })
const person = { id: id(31), kind: 'person' as const, label: 'Zebra' }
const paper = { id: id(32), kind: 'paper' as const, label: 'Zebra' }
const key = { id: id(33), kind: 'security-key' as const, label: 'Zebra' }
const all = {
  openers: [person, paper, key, number(21, { label: 'Zebra' })],
  devices: [phone(11, { label: 'Zebra' })],
}
const alone = { ...passkey, passwordPlace: 'none' } satisfies Partial<Account>

type Row = readonly [message: string, outcome: Outcome, things: Things]
const weakest: readonly Row[] = [
  ['held', 'pass', { ...all, accounts: [mailbox(passkey)] }],
  ['stolen-number', 'fail', { ...all, accounts: [mailbox({ ...passkey, recovery: ['phone'] })] }],
  ['stolen-phone', 'fail', { accounts: [mailbox(passkey)], devices: [phone(11, { screenLock: 'no' })] }],
  ['copied-page', 'attention', { ...all, accounts: [mailbox({ signInMethods: ['app-code'] })] }],
  [
    'password-alone',
    'fail',
    { ...all, accounts: [mailbox({ ...passkey, ...behind }), other({ signInMethods: ['none'] })] },
  ],
  [
    'leaked-password',
    'fail',
    {
      ...all,
      accounts: [
        mailbox({ ...passkey, ...behind }),
        other({ signInMethods: ['none'], uniquePassword: 'no' }),
      ],
    },
  ],
  [
    'person',
    'attention',
    {
      ...all,
      accounts: [
        mailbox({
          ...passkey,
          recovery: ['trusted-person'],
          recoverThrough: [{ route: 'trusted-person', holder: id(31) }],
        }),
      ],
    },
  ],
  [
    'paper',
    'attention',
    {
      ...all,
      accounts: [
        mailbox({
          ...alone,
          recovery: ['printed-codes'],
          recoverThrough: [{ route: 'printed-codes', holder: id(32) }],
        }),
      ],
    },
  ],
  ['own-password', 'notApplicable', { ...all, accounts: [mailbox({ signInMethods: ['none'] })] }],
  ['not-said', 'unknown', { ...all, accounts: [mailbox({ signInMethods: [] })] }],
  [
    'not-said-behind',
    'unknown',
    { accounts: [mailbox(passkey)], devices: [phone(11, { screenLock: 'not-sure', unlockedBy: [] })] },
  ],
  ['unknown', 'unknown', { ...all, accounts: [mailbox({ ...passkey, reviewedOn: '2025-01-01' })] }],
  ['none-listed', 'unknown', { accounts: [] }],
  ['no-key', 'notApplicable', { accounts: [other(passkey)] }],
  ['bank-decides', 'notApplicable', { accounts: [mailbox({ kind: 'banking', serviceId: 'uk-bank' })] }],
]
const lockOut: readonly Row[] = [
  ['device', 'attention', { ...all, accounts: [mailbox({ ...phoneCodes, ...behind }), other(passkey)] }],
  [
    'thing',
    'attention',
    {
      ...all,
      accounts: [
        mailbox({ ...keyed, ...behind, signInMethods: ['email-code'], signInThrough: [] }),
        other(keyed),
      ].map(one =>
        one.id === id(1) ? { ...one, signInThrough: [{ method: 'email-code', holder: id(2) }] } : one,
      ),
    },
  ],
  ['one-key', 'notApplicable', { ...all, accounts: [mailbox({ ...passkey, ...behind }), other(passkey)] }],
  ['no-way-back', 'notApplicable', { ...all, accounts: [mailbox(phoneCodes)] }],
  // Another way in may be there that was not told.
  [
    'not-said',
    'unknown',
    {
      ...all,
      accounts: [
        mailbox({ ...phoneCodes, ...behind }),
        other({ ...passkey, signInMethods: ['passkey', 'not-sure'] }),
      ],
    },
  ],
  // The SIM could be in any phone.
  [
    'not-said',
    'unknown',
    {
      ...all,
      accounts: [
        mailbox({
          ...phoneCodes,
          recovery: ['phone'],
          recoverThrough: [{ route: 'phone', holder: id(21) }],
        }),
      ],
    },
  ],
  ['held', 'pass', { ...all, accounts: [mailbox({ ...passkey, recovery: ['printed-codes'] })] }],
  [
    'not-said',
    'unknown',
    {
      ...all,
      accounts: [mailbox({ ...phoneCodes, ...behind }), other({ signInMethods: ['passkey'] })],
    },
  ],
  ['not-said', 'unknown', { ...all, accounts: [mailbox({ ...passkey, recovery: [] })] }],
  ['not-said', 'unknown', { ...all, accounts: [mailbox({ signInMethods: ['not-sure'] })] }],
  ['unknown', 'unknown', { ...all, accounts: [mailbox({ ...passkey, reviewedOn: '2025-01-01' })] }],
  ['none-listed', 'unknown', { accounts: [] }],
  ['no-key', 'notApplicable', { accounts: [other(passkey)] }],
  ['bank-decides', 'notApplicable', { accounts: [mailbox({ kind: 'banking', serviceId: 'uk-bank' })] }],
  [
    'number-registered',
    'notApplicable',
    { accounts: [mailbox({ kind: 'messaging', serviceId: 'signal', signInMethods: ['sms'] })] },
  ],
]

describe.each([
  ['account-weakest-way', weakest],
  ['account-lock-out', lockOut],
] as const)('%s', (check, rows) => {
  test.each(rows)('%s is %s', (message, outcome, things) => {
    const finding = first(check, things)
    expect([finding.message, finding.outcome]).toEqual([message, outcome])
    expect(checkNamed(check).headlines?.[message]).toBe(outcome)
    expect(finding.reason !== null).toBe(outcome === 'unknown')
    const { messages } = checkNamed(check)
    const words = [messages[message], messages[`${message}-seen`]].map(text => sentence(text, finding.values))
    expect(words.join()).not.toMatch(/[{}]/)
    expect(stepsOf(check, things).join()).not.toMatch(/[{}]/)
    expect(JSON.stringify([finding, words])).not.toContain('Zebra')
  })

  test('every outcome that it names is tested', () => {
    const tested = new Set(rows.map(([message]) => message))
    expect(Object.keys(checkNamed(check).headlines ?? {}).filter(message => !tested.has(message))).toEqual([])
  })

  test('speaks once of each key account', () => {
    const { accounts } = fallback()
    expect(findings(check, fallback()).map(({ subject }) => subject)).toEqual(accounts.map(one => one.id))
  })
})

test('the best change for the account is its first step, after what must be done before it', () => {
  expect(stepsOf('account-weakest-way', { ...fallback(), automaticLogin: false })).toEqual([
    'Print the recovery codes of the account first, so that you cannot lock yourself out.',
    'Take your phone number away, both to sign in and to get back in.',
    'Your accounts page shows everything that opens this account.',
  ])
})

test('a change of the account behind says so', () => {
  const accounts = [
    said(1, 'Social', { ...passkey, ...behind }),
    said(2, 'Mailbox', { ...passkey, recovery: ['phone'], importance: 'ordinary' }),
  ]
  expect(stepsOf('account-weakest-way', { ...all, accounts })).toContain(
    'For the account behind it: Take your phone number away as a way back in.',
  )
})
