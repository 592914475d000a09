import { describe, expect, test } from 'vitest'
import { draw } from '../../../../src/main/accounts/access-graph/draw.ts'
import { labelOf } from '../../../../src/main/accounts/access-graph/words.ts'
import type { Account, Holder, RecoveryRoute, SignInMethod } from '../../../../src/shared/model/account.ts'
import type { CarriedDevice } from '../../../../src/shared/model/carried-device.ts'
import type { Opener } from '../../../../src/shared/model/opener.ts'
import { id, inventory, number, phone, said, type Things } from './inventory-fixture.ts'

/** Every thing that a rule can lead to, each with a name of its own. */
const other = said(2, 'Other mailbox', { signInMethods: ['none'] })
const manager = said(3, 'Vault', { kind: 'password-manager', signInMethods: ['none'] })
const openers: Opener[] = [
  number(21, { label: 'Number' }),
  { id: id(33), kind: 'security-key', label: 'Key' },
  { id: id(32), kind: 'paper', label: 'Paper' },
  { id: id(31), kind: 'person', label: 'Alex' },
]
const things = { openers, devices: [phone(11, { label: 'Phone' })], automaticLogin: false }

/** The ways of a drawing in words, as "what opens < what is needed + and this", the kind after those that are not plain. */
function waysOf(given: Things): string[] {
  const { ways, vertices } = draw(inventory(given))
  const label = (vertex: string) => {
    const drawn = vertices.get(vertex)
    return drawn === undefined ? `no ${vertex}` : labelOf(drawn.label, drawn.values)
  }
  return ways.map(({ to, from, kind, assumed, forOwner }) => {
    const notes = [
      ...(kind === 'recovery' ? ['back'] : []),
      ...(assumed ? ['assumed'] : []),
      ...(forOwner ? [] : ['thief']),
    ]
    const way = `${label(to)} < ${from.map(label).join(' + ')}`
    return notes.length === 0 ? way : `${way} (${notes.join(', ')})`
  })
}

/** What an account adds to the drawing of everything else. */
function added(fields: Partial<Account>, more: Partial<Things> = {}): string[] {
  const given = { ...things, ...more, accounts: [other, manager, ...(more.accounts ?? [])] }
  const before = new Set(waysOf(given))
  const after = waysOf({ ...given, accounts: [...given.accounts, said(1, 'Gmail', fields)] })
  return after.filter(way => !before.has(way))
}
const by = (method: SignInMethod, holder?: Holder): Partial<Account> => ({
  signInMethods: [method],
  signInThrough: holder === undefined ? [] : [{ method, holder }],
})
const back = (route: RecoveryRoute, holder?: Holder): Partial<Account> => ({
  signInMethods: [],
  recovery: [route],
  recoverThrough: holder === undefined ? [] : [{ route, holder }],
})
const noNumber = { openers: openers.filter(({ kind }) => kind !== 'phone-number') }

type Row = readonly [rule: string, fields: Partial<Account>, ways: readonly string[], more?: Partial<Things>]

const signingIn: readonly Row[] = [
  ['a password alone', by('none'), ['Gmail < Password of Gmail']],
  ['no password at all', { ...by('none'), passwordPlace: 'none' }, []],
  [
    'texts',
    by('sms', id(21)),
    ['Text message to Number < Number', 'Gmail < Password of Gmail + Text message to Number'],
  ],
  ['calls', by('voice', id(21)), ['Call to Number < Number', 'Gmail < Password of Gmail + Call to Number']],
  [
    'texts to the only number',
    by('sms'),
    ['Text message to Number < Number', 'Gmail < Password of Gmail + Text message to Number'],
  ],
  [
    'texts to a number that was not named',
    by('sms'),
    [
      'Text message to a phone number that was not named < A phone number that was not named',
      'Gmail < Password of Gmail + Text message to a phone number that was not named',
    ],
    noNumber,
  ],
  [
    'codes by e-mail',
    by('email-code', id(2)),
    [
      'Code by e-mail to Other mailbox < Other mailbox',
      'Gmail < Password of Gmail + Code by e-mail to Other mailbox',
    ],
  ],
  [
    'codes by e-mail to a mailbox that was not named',
    by('email-code'),
    [
      'Code by e-mail to a mailbox that was not named < A mailbox that was not named',
      'Gmail < Password of Gmail + Code by e-mail to a mailbox that was not named',
    ],
  ],
  [
    'codes by e-mail to itself open nothing by themselves',
    by('email-code', id(1)),
    [
      'Code by e-mail to a mailbox that was not named < A mailbox that was not named',
      'Gmail < Password of Gmail + Code by e-mail to a mailbox that was not named',
    ],
  ],
  [
    'codes from an app on a phone',
    by('app-code', id(11)),
    [
      'Code from the app on Phone < Phone, unlocked',
      'Gmail < Password of Gmail + Code from the app on Phone',
    ],
  ],
  [
    'codes from a password manager',
    by('app-code', id(3)),
    ['Code from the app on Vault < Vault', 'Gmail < Password of Gmail + Code from the app on Vault'],
  ],
  [
    'codes from an app somewhere',
    by('app-code'),
    ['Gmail < Password of Gmail + App that makes the codes for Gmail'],
  ],
  [
    'a prompt',
    by('push', id(11)),
    [
      'Prompt in the app on Phone < Phone, unlocked',
      'Gmail < Password of Gmail + Prompt in the app on Phone',
    ],
  ],
  ['a passkey', by('passkey', id(11)), ['Passkey on Phone < Phone, unlocked', 'Gmail < Passkey on Phone']],
  [
    'a passkey on this computer',
    by('passkey', 'this-device'),
    ['Passkey on this computer < This computer, unlocked', 'Gmail < Passkey on this computer'],
  ],
  [
    'a passkey that is a second step',
    { ...by('passkey', id(11)), serviceId: 'proton' },
    ['Passkey on Phone < Phone, unlocked', 'Gmail < Password of Gmail + Passkey on Phone'],
  ],
  ['a passkey somewhere', by('passkey'), ['Gmail < Passkey of Gmail']],
  ['a security key', by('security-key', id(33)), ['Gmail < Password of Gmail + Key']],
  [
    'a security key without a password',
    { ...by('security-key', id(33)), passwordPlace: 'none' },
    ['Gmail < Key'],
  ],
  [
    'a security key that was not named',
    by('security-key'),
    ['Gmail < Password of Gmail + Security key of Gmail'],
  ],
  [
    'a phone in place of a security key',
    by('security-key', id(11)),
    ['Passkey on Phone < Phone, unlocked', 'Gmail < Password of Gmail + Passkey on Phone'],
  ],
  [
    'a key that is no longer in the list',
    by('security-key', id(99)),
    ['Gmail < Password of Gmail + Security key of Gmail'],
  ],
  ['not sure', by('not-sure'), []],
  [
    'app passwords, which help no owner',
    { ...by('security-key', id(33)), appPasswords: 'yes' },
    ['Gmail < Password of Gmail + Key', 'Gmail < Password of Gmail (thief)'],
  ],
]

const gettingBack: readonly Row[] = [
  ['a mailbox', back('email', id(2)), ['Gmail < Other mailbox (back)']],
  ['a mailbox that was not named', back('email'), ['Gmail < A mailbox that was not named (back)']],
  [
    'a number',
    back('phone', id(21)),
    ['Text message to Number < Number', 'Gmail < Text message to Number (back)'],
  ],
  ['printed codes', back('printed-codes', id(32)), ['Gmail < Password of Gmail + Paper (back)']],
  [
    'printed codes that were not named',
    back('printed-codes'),
    ['Gmail < Password of Gmail + Printed codes of Gmail (back)'],
  ],
  ['a second key', back('second-key', id(33)), ['Gmail < Password of Gmail + Key (back)']],
  ['a person', back('trusted-person', id(31)), ['Gmail < Alex (back)']],
  [
    'a person who was not named',
    back('trusted-person'),
    ['Gmail < The person who helps you back into Gmail (back)'],
  ],
  ['none', back('none'), []],
  ['not sure', back('not-sure'), []],
]

const messenger = { kind: 'messaging' as const, serviceId: 'signal', ...by('sms', id(21)) }
const text = 'Text message to Number < Number'
const messengers: readonly Row[] = [
  ['without a PIN', messenger, [text, 'Gmail < Text message to Number'], { pins: 'none' }],
  ['with a PIN', messenger, [text, 'Gmail < Text message to Number + PIN of Gmail'], { pins: 'all' }],
  ['perhaps with a PIN', messenger, [text, 'Gmail < Text message to Number + PIN of Gmail']],
  [
    'with a PIN that a mailbox resets',
    { ...messenger, ...back('email', id(2)), signInMethods: ['sms'] },
    [
      text,
      'Gmail < Text message to Number + PIN of Gmail',
      'Gmail < Text message to Number + Other mailbox (back)',
    ],
    { pins: 'all' },
  ],
]

const place = (passwordPlace: Account['passwordPlace'], passwordHolder: Holder | null = null) => ({
  passwordPlace,
  passwordHolder,
})
const passwords: readonly Row[] = [
  ['in a manager', place('manager', id(3)), ['Password of Gmail < Vault']],
  ['in the only manager', place('manager'), ['Password of Gmail < Vault (assumed)']],
  ['in a browser', place('browser', 'this-device'), ['Password of Gmail < This computer, unlocked']],
  ['in a browser somewhere', place('browser'), []],
  ['on paper', place('paper', id(32)), ['Password of Gmail < Paper']],
  [
    'on a paper that was not named',
    place('paper'),
    ['Password of Gmail < Paper with the password of Gmail (assumed)'],
  ],
  ['known by heart', place('memory'), []],
  ['not sure', place('not-sure'), []],
  [
    'known by heart, and to somebody else',
    { ...place('memory'), knownTo: [id(31)] },
    ['Password of Gmail < Alex', 'Password of Gmail < What you know of the password of Gmail'],
  ],
  [
    'in a manager, and known to somebody else',
    { ...place('manager', id(3)), knownTo: [id(31)] },
    ['Password of Gmail < Vault', 'Password of Gmail < Alex'],
  ],
  ['known to somebody who is no longer in the list', { ...place('memory'), knownTo: [id(99)] }, []],
]

const pinOf = (fields: Partial<CarriedDevice>) => ({ devices: [phone(11, { label: 'Phone', ...fields })] })
const plain = (fields: Partial<CarriedDevice>) =>
  waysOf({ accounts: [], automaticLogin: false, ...pinOf(fields) }).filter(way => way.startsWith('Phone'))

const named = (about: string, rows: readonly Row[]) =>
  rows.map(([rule, fields, ways, more = {}]) => ({ rule: `${about} ${rule}`, fields, ways, more }))

test.each([
  ...named('signing in:', signingIn),
  ...named('getting back in:', gettingBack),
  ...named('a messenger', messengers),
  ...named('a password', passwords),
])('$rule', ({ fields, ways, more }) => {
  expect(added(fields, more).toSorted()).toEqual(ways.toSorted())
})

test.each<readonly [Partial<CarriedDevice>, readonly string[]]>([
  [{ unlockedBy: ['pin'] }, ['Phone, unlocked < Phone + PIN of Phone']],
  [{ unlockedBy: ['password'] }, ['Phone, unlocked < Phone + Password of Phone']],
  [
    { unlockedBy: ['pattern', 'biometric'] },
    ['Phone, unlocked < Phone + Pattern of Phone', 'Phone, unlocked < Phone + Your finger or face on Phone'],
  ],
  [{ unlockedBy: [] }, ['Phone, unlocked < Phone + What unlocks Phone (assumed)']],
  [{ screenLock: 'not-sure', unlockedBy: [] }, ['Phone, unlocked < Phone + What unlocks Phone (assumed)']],
  [{ screenLock: 'no', unlockedBy: ['pin'] }, ['Phone, unlocked < Phone']],
])('a phone with %j', (fields, ways) => {
  expect(plain(fields)).toEqual(ways)
})

test.each([
  [true, ['This computer, unlocked < This computer']],
  [false, ['This computer, unlocked < This computer + Your sign-in to this computer']],
  [undefined, ['This computer, unlocked < This computer + Your sign-in to this computer (assumed)']],
] as const)('this computer with automatic sign-in %s', (automaticLogin, ways) => {
  expect(waysOf({ accounts: [], ...(automaticLogin === undefined ? {} : { automaticLogin }) })).toEqual(ways)
})

test('texts can be read on a locked phone that shows them, by a thief', () => {
  const inPhone = [number(21, { label: 'Number', deviceId: id(11) })]
  const ways = (codesOnLockScreen: 'yes' | 'no') =>
    added(by('sms', id(21)), { openers: inPhone, ...pinOf({ codesOnLockScreen }) })
  expect(ways('yes')).toContain('Text message to Number < Phone (thief)')
  expect(ways('no')).not.toContain('Text message to Number < Phone (thief)')
})

test('a password that two accounts share is one, wherever either keeps it', () => {
  const shared = { signInMethods: ['none'] satisfies SignInMethod[], passwordGroup: 'a' }
  const ways = waysOf({
    ...things,
    accounts: [
      manager,
      said(1, 'Gmail', { ...shared, ...place('manager', id(3)) }),
      said(4, 'Shop', { ...shared, ...place('paper', id(32)) }),
    ],
  })
  const password = 'Password of Gmail and 1 other account'
  expect(ways).toEqual(
    expect.arrayContaining([
      `Gmail < ${password}`,
      `Shop < ${password}`,
      `${password} < Vault`,
      `${password} < Paper`,
    ]),
  )
})

test('a manager does not hold the password that opens it', () => {
  const own = said(3, 'Vault', {
    kind: 'password-manager',
    signInMethods: ['none'],
    ...place('manager', id(3)),
  })
  expect(waysOf({ ...things, accounts: [own] })).not.toContain('Password of Vault < Vault')
})

describe('what was not said could be', () => {
  const guesses = (fields: Partial<Account>) =>
    draw(inventory({ ...things, ...noNumber, accounts: [said(1, 'Gmail', fields)] }))
      .guesses.map(({ to, by: what, goesWithIt }) => [to.replace(/:[\d-]{36}/, ''), what, goesWithIt])
      // Whether this computer and its password are known is asked above.
      .filter(([to]) => to !== 'unlocked:this-device')
  const key = by('security-key', id(33))
  test.each<readonly [string, Partial<Account>, unknown[]]>([
    ['nothing, where all was said', key, []],
    [
      'any way to sign in',
      { ...key, signInMethods: ['security-key', 'not-sure'] },
      [['account', 'anything', false]],
    ],
    ['any way back', { ...key, recovery: ['not-sure'] }, [['account', 'anything', false]]],
    ['any way in, where there is none', by('none'), []],
    ['the app on any device', by('app-code'), [['app-code:unsaid', 'device', true]]],
    ['the passkey on any device', by('passkey'), [['passkey:unsaid', 'device', true]]],
    ['any key', by('security-key'), [['security-key:unsaid', 'key', true]]],
    [
      'any number, in any phone',
      by('sms'),
      [
        ['phone-number:unsaid', 'number', true],
        ['phone-number:unsaid', 'phone', true],
      ],
    ],
    ['any mailbox', by('email-code'), [['mailbox:unsaid', 'anything', true]]],
    [
      'the same password as another',
      { ...key, uniquePassword: 'not-sure' },
      [['password', 'password', false]],
    ],
    ['known to anybody', { ...key, knownTo: null }, [['password', 'person', false]]],
    [
      'a password that gets round the second step',
      { ...key, appPasswords: 'not-sure' },
      [['account', [`password:${id(1)}`], false]],
    ],
    [
      'kept anywhere',
      { ...key, ...place('not-sure') },
      [
        ['password', 'device', true],
        ['password', 'paper', true],
      ],
    ],
    ['in any manager or browser', { ...key, ...place('browser') }, [['password', 'device', true]]],
    ['any paper', { ...key, ...place('paper') }, [['paper:unsaid', 'paper', true]]],
  ])('%s', (_name, fields, expected) => {
    expect(guesses(fields)).toEqual(expected)
  })
})
