import { describe, expect, test } from 'vitest'
import { accessViewSchema } from '../../../../src/shared/model/access-graph.ts'
import type { Account } from '../../../../src/shared/model/account.ts'
import { fallback, id, keyAccount, number, phone, said, view } from './inventory-fixture.ts'

const person = { id: id(31), kind: 'person' as const, label: 'Alex' }
const paper = { id: id(32), kind: 'paper' as const, label: 'Drawer' }
const key = { id: id(33), kind: 'security-key' as const, label: 'Blue key' }

describe('a mailbox with text messages as a fallback', () => {
  const things = { ...fallback(), automaticLogin: false }

  test('has the access bases of the worked example', () => {
    expect(keyAccount(things).waysIn).toEqual([
      'My SIM',
      'My phone + PIN of My phone + This computer + Your sign-in to this computer',
    ])
    expect(keyAccount(things, 2).waysIn).toEqual(['My SIM', 'This computer + Your sign-in to this computer'])
  })

  test('says in words that the SIM card alone opens it', () => {
    expect(keyAccount(things)).toMatchObject({
      weakest: 'Mailbox falls to a stolen SIM card alone.',
      outcome: 'fail',
    })
  })

  test('gains most when text messages go, and is told what that costs', () => {
    const [first] = view(things).changes
    expect(first).toMatchObject({
      title: 'Take your phone number away from Mailbox, both to sign in and to get back in.',
      at: `account:${id(1)}`,
      cost: 'Losing My phone would then lock you out of Mailbox. Print its recovery codes first.',
    })
  })

  test('without them falls to no single thing, and printed codes stand behind each lock-out', () => {
    const [mailbox, ...others] = things.accounts
    if (!mailbox) throw new Error('no mailbox')
    const app = {
      ...mailbox,
      signInMethods: ['app-code' as const],
      signInThrough: mailbox.signInThrough.filter(({ method }) => method === 'app-code'),
      recovery: ['none' as const],
      recoverThrough: [],
    }
    const without = keyAccount({ ...things, accounts: [app, ...others] })
    expect(without.lockOuts).toEqual([
      'My phone',
      'PIN of My phone',
      'This computer',
      'Your sign-in to this computer',
    ])
    expect(without.outcome).toBe('attention')
  })

  test('names the things that open most, and what each lost device locks', () => {
    const { singlePoints, lostDevices } = view(things)
    expect(singlePoints.map(({ sentence }) => sentence)).toContain(
      'Whoever has My SIM alone gets into 2 accounts.',
    )
    expect(lostDevices.map(({ sentence }) => sentence)).toEqual([
      'If My phone were lost today, we cannot tell whether 1 account would be locked. Say how you sign in, how you would get back in, and on which device your numbers, codes and passkeys are.',
      'If this computer were lost today, 1 account would be locked, Vault first of all. Print its recovery codes before that happens.',
    ])
  })

  test('still has every account without the phone where the SIM card is known to be elsewhere', () => {
    const elsewhere = [number(21, { label: 'My SIM', deviceId: id(12) })]
    const devices = [...things.devices, phone(12, { label: 'Old phone' })]
    expect(view({ ...things, openers: elsewhere, devices }).lostDevices[0]?.sentence).toBe(
      'If My phone were lost today, you would still get into every account that you have listed.',
    )
  })

  test('keeps its ids and its order, and fits the contract', () => {
    const once = view(things)
    expect(accessViewSchema.parse(once)).toEqual(once)
    expect(view(structuredClone(things))).toEqual(once)
    expect(JSON.stringify(once)).not.toMatch(/[{]name|, plural/)
  })
})

describe('what falls to whom', () => {
  const passkey: Partial<Account> = {
    signInMethods: ['passkey'],
    signInThrough: [{ method: 'passkey', holder: id(11) }],
  }
  const rows: readonly (readonly [name: string, fields: Partial<Account>, outcome: string])[] = [
    ['a passkey on a locked phone', passkey, 'pass'],
    ['a password alone', { signInMethods: ['none'] }, 'fail'],
    ['a password alone beside a passkey', { signInMethods: ['none', 'passkey'] }, 'fail'],
    ['codes from an app', { signInMethods: ['app-code'] }, 'attention'],
    ['a prompt', { signInMethods: ['push'] }, 'attention'],
    ['a security key', { signInMethods: ['security-key'] }, 'pass'],
    ['a number as the way back', { ...passkey, recovery: ['phone'] }, 'fail'],
    [
      'printed codes beside a password',
      { ...passkey, recovery: ['printed-codes'], recoverThrough: [] },
      'pass',
    ],
    [
      'one person as the way back',
      {
        ...passkey,
        recovery: ['trusted-person'],
        recoverThrough: [{ route: 'trusted-person', holder: id(31) }],
      },
      'attention',
    ],
    ['nothing said of signing in', { signInMethods: [] }, 'unknown'],
    ['not sure of signing in', { ...passkey, signInMethods: ['passkey', 'not-sure'] }, 'unknown'],
    ['nothing said of getting back in', { ...passkey, recovery: [] }, 'unknown'],
    ['not sure of getting back in', { ...passkey, recovery: ['not-sure'] }, 'unknown'],
    ['a mailbox that was not named', { ...passkey, recovery: ['email'] }, 'unknown'],
    [
      'app passwords that a service has and nobody asked about',
      { ...passkey, serviceId: 'google', appPasswords: 'not-sure' },
      'unknown',
    ],
    ['what was gone through too long ago', { ...passkey, reviewedOn: '2025-01-01' }, 'unknown'],
    [
      'a bad way that was said, however much else was not',
      {
        signInMethods: ['sms', 'not-sure'],
        recovery: ['phone', 'not-sure'],
      },
      'fail',
    ],
  ]

  test.each(rows)('%s', (_name, fields, outcome) => {
    const accounts = [said(1, 'Mailbox', fields)]
    expect(keyAccount({ accounts, devices: [phone(11)], openers: [person] }).outcome).toBe(outcome)
  })

  test('app passwords are a password alone', () => {
    const account = said(1, 'Mailbox', { ...passkey, appPasswords: 'yes' })
    const found = keyAccount({ accounts: [account], devices: [phone(11)] })
    expect(found.outcome).toBe('fail')
    // They help a thief, and not the owner who has lost the phone.
    expect(found.lockOuts).toContain('My phone')
  })

  test('a phone without a screen lock gives its passkeys to whoever takes it', () => {
    const accounts = [said(1, 'Mailbox', passkey)]
    expect(
      keyAccount({ accounts, devices: [phone(11, { screenLock: 'no', unlockedBy: [] })] }),
    ).toMatchObject({
      outcome: 'fail',
      weakest: 'Mailbox falls to My phone alone, without unlocking it.',
    })
    expect(
      keyAccount({ accounts, devices: [phone(11, { screenLock: 'not-sure', unlockedBy: [] })] }).outcome,
    ).toBe('unknown')
  })

  test('this computer is as safe as was measured', () => {
    const accounts = [
      said(1, 'Mailbox', { ...passkey, signInThrough: [{ method: 'passkey', holder: 'this-device' }] }),
    ]
    const outcomes = [false, true, undefined].map(automaticLogin =>
      automaticLogin === undefined
        ? keyAccount({ accounts }).outcome
        : keyAccount({ accounts, automaticLogin }).outcome,
    )
    expect(outcomes).toEqual(['pass', 'fail', 'unknown'])
  })

  test('texts on the lock screen make the locked phone enough', () => {
    const accounts = [
      said(1, 'Mailbox', {
        ...passkey,
        recovery: ['phone'],
        recoverThrough: [{ route: 'phone', holder: id(21) }],
      }),
    ]
    const openers = [number(21, { deviceId: id(11) })]
    const shown = keyAccount({ accounts, openers, devices: [phone(11, { codesOnLockScreen: 'yes' })] })
    expect(shown.waysIn).toContain('My phone')
    expect(keyAccount({ accounts, openers, devices: [phone(11)] }).waysIn).not.toContain('My phone')
  })

  test('a reused password, a person who knows it and a paper are named', () => {
    const twice = [1, 2].map(at => said(at, `Account ${at}`, { signInMethods: ['none'], passwordGroup: 'a' }))
    expect(keyAccount({ accounts: twice }).weakest).toContain('in a leak')
    expect(view({ accounts: twice }).vertices.filter(({ kind }) => kind === 'password')).toHaveLength(1)
    const known = said(1, 'Mailbox', {
      signInMethods: ['security-key'],
      signInThrough: [{ method: 'security-key', holder: id(33) }],
      passwordPlace: 'paper',
      passwordHolder: id(32),
      knownTo: [id(31)],
    })
    expect(keyAccount({ accounts: [known], openers: [person, paper, key] }).waysIn).toEqual([
      'Alex + Blue key',
      'Blue key + Drawer',
    ])
  })

  test('mailboxes that recover each other fall together, and not by themselves', () => {
    const pair = [1, 2].map(at =>
      said(at, `Mailbox ${at}`, {
        ...passkey,
        recovery: ['email'],
        recoverThrough: [{ route: 'email', holder: id(3 - at) }],
      }),
    )
    expect(keyAccount({ accounts: pair, devices: [phone(11)] })).toMatchObject({
      outcome: 'pass',
      waysIn: ['My phone + PIN of My phone'],
    })
  })

  test('an account behind one of which nothing was said is not in order', () => {
    const accounts = [
      said(1, 'Social', {
        ...passkey,
        recovery: ['email'],
        recoverThrough: [{ route: 'email', holder: id(2) }],
      }),
      said(2, 'Mailbox', { signInMethods: [] }),
    ]
    expect(keyAccount({ accounts, devices: [phone(11)] })).toMatchObject({
      outcome: 'unknown',
      weakest:
        'We do not know the weakest way into Social yet. It hangs on Mailbox, and we do not know enough about that.',
    })
  })

  test('a messenger is as safe as its PIN', () => {
    const accounts = [said(1, 'Signal', { kind: 'messaging', serviceId: 'signal', signInMethods: ['sms'] })]
    expect(keyAccount({ accounts, pins: 'all' }).outcome).toBe('pass')
    expect(keyAccount({ accounts, pins: 'none' }).outcome).toBe('fail')
    expect(keyAccount({ accounts, pins: 'some' }).outcome).toBe('unknown')
    expect(keyAccount({ accounts }).outcome).toBe('unknown')
  })

  test('a passkey stands for the password only where the service says so', () => {
    const alone = keyAccount({
      accounts: [said(1, 'A', { ...passkey, serviceId: 'google' })],
      devices: [phone(11)],
    })
    const second = keyAccount({
      accounts: [said(1, 'A', { ...passkey, serviceId: 'proton' })],
      devices: [phone(11)],
    })
    expect(alone.waysIn).toEqual(['My phone + PIN of My phone'])
    expect(second.waysIn).toEqual(['My phone + PIN of My phone + Password of A'])
  })
})

test('what was not said is told, and drawn as assumed', () => {
  const { assumptions, vertices, lostDevices } = view({
    accounts: [
      said(1, 'Mailbox', { signInMethods: ['app-code'], passwordPlace: 'manager' }),
      said(2, 'Shop', { kind: 'other', signInMethods: ['app-code'] }),
    ],
    devices: [phone(11)],
  })
  expect(assumptions).toContain(
    'You have not said which device makes the codes for Mailbox and Shop. It could be any of yours.',
  )
  expect(vertices.filter(({ assumed }) => assumed).map(({ label }) => label)).toContain(
    'App that makes the codes for Mailbox',
  )
  expect(lostDevices[0]?.sentence).toContain('we cannot tell')
})

test('a lost phone locks what hangs on it, and printed codes are offered first', () => {
  const accounts = [
    said(1, 'Mailbox', {
      signInMethods: ['passkey'],
      signInThrough: [{ method: 'passkey', holder: id(11) }],
    }),
  ]
  const { lostDevices, changes } = view({ accounts, devices: [phone(11)] })
  expect(lostDevices[0]).toMatchObject({ locked: [`account:${id(1)}`], reachable: [] })
  expect(lostDevices[0]?.sentence).toContain('Print its recovery codes')
  expect(changes.map(({ title }) => title)).not.toContain('')
})

describe('what a change would do', () => {
  const facebook = (fields: Partial<Account>) =>
    said(1, 'Facebook', { kind: 'social', serviceId: 'instagram', signInMethods: ['none'], ...fields })
  const effectOf = (key: string, account: Account) =>
    view({ accounts: [account], devices: [phone(11)] }).changes.find(change =>
      change.id.startsWith(`${key}:`),
    )?.effect

  test('codes from an app can still be caught by a copied page', () => {
    expect(effectOf('use-app', facebook({}))).toContain('A good copy of its sign-in page')
  })

  test('is told of the ways that are known, where not all are', () => {
    expect(effectOf('use-app', facebook({ recovery: ['not-sure'] }))).toContain('that we know of')
  })

  test('is made on the page of the number or the device', () => {
    const accounts = [
      said(1, 'Mailbox', {
        signInMethods: ['passkey'],
        signInThrough: [{ method: 'passkey', holder: id(11) }],
        recovery: ['phone'],
        recoverThrough: [{ route: 'phone', holder: id(21) }],
      }),
    ]
    const devices = [phone(11, { screenLock: 'no', unlockedBy: [] })]
    const at = (things: Parameters<typeof view>[0]) =>
      Object.fromEntries(view(things).changes.map(change => [change.id.replace(/:.*/, ''), change.at]))
    expect(at({ accounts, devices, openers: [number(21)] })).toMatchObject({
      'move-pin': `phone-number:${id(21)}`,
      'drop-recovery-number': `account:${id(1)}`,
    })
    const withoutNumber = accounts.map(one => ({ ...one, recovery: ['none' as const] }))
    expect(at({ accounts: withoutNumber, devices })).toMatchObject({ 'screen-lock': `device:${id(11)}` })
  })
})

test('nothing in the list gives an empty graph', () => {
  const empty = view({ accounts: [] })
  expect(empty.keyAccounts).toEqual([])
  expect(empty.changes).toEqual([])
})

describe('codes that come from where the password is kept', () => {
  const mailbox = (keeper: string, fields: Partial<Account> = {}) =>
    said(1, 'Mailbox', {
      importance: 'key',
      signInMethods: ['app-code'],
      signInThrough: [{ method: 'app-code', holder: keeper }],
      passwordPlace: 'manager',
      passwordHolder: keeper,
      ...fields,
    })
  const manager = said(2, 'Vault', {
    kind: 'password-manager',
    signInMethods: ['none'],
    uniquePassword: 'no',
  })
  const advice = (things: Parameters<typeof view>[0]) => view(things).changes.map(({ title }) => title)
  const toMove = 'Move the codes of Mailbox out of Vault, which holds its password too.'

  test('are moved out of the password manager, by name', () => {
    expect(advice({ accounts: [mailbox(manager.id), manager] })).toContain(toMove)
  })

  test('are not moved out of something without a name', () => {
    const onPhone = { accounts: [mailbox(id(11))], devices: [phone(11, { label: 'My phone' })] }
    const offTheList = { accounts: [mailbox(manager.id)] }
    for (const things of [onPhone, offTheList])
      expect(advice(things).filter(title => title.startsWith('Move the codes'))).toEqual([])
  })
})
