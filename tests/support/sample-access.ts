import { reachedFrom, whatFalls } from '../../src/renderer/features/access/what-falls.ts'
import type { AccessVertex, AccessView, AccessWay } from '../../src/shared/model/access-graph.ts'

/**
 * How the accounts of a made-up councillor hang together, for drawing the page: twelve accounts, two phones, a laptop, two
 * numbers, a key, a paper, a person and a password manager. What each thing opens and locks is worked out from the ways.
 */
const uuid = (digit: number) => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`
const accountId = (digit: number) => `account:${uuid(digit)}`

type Known = Pick<AccessVertex, 'id' | 'kind' | 'label'> & Partial<AccessVertex>
const known = (vertex: Known): AccessVertex => ({
  carries: [],
  waysKnown: true,
  opens: [],
  mayOpen: [],
  locks: [],
  mayLock: [],
  about: null,
  isKey: false,
  assumed: false,
  ...vertex,
})

const account = (digit: number, label: string, isKey = false): Known => ({
  id: accountId(digit),
  kind: 'account',
  label,
  isKey,
  about: { kind: 'account', id: uuid(digit) },
})
const opener = (kind: AccessVertex['kind'], digit: number, label: string): Known => ({
  id: `${kind}:${uuid(digit)}`,
  kind,
  label,
  about: { kind: 'opener', id: uuid(digit) },
})
const phone = (digit: number): AccessVertex['about'] => ({ kind: 'carried-device', id: uuid(digit) })
const password = (digit: number, label: string): Known => ({
  id: `password:${uuid(digit)}`,
  kind: 'password',
  label: `Password of ${label}`,
  about: { kind: 'account', id: uuid(digit) },
})

const mailbox = accountId(1)
const whatsapp = accountId(2)
const manager = accountId(31)
const apple = accountId(32)
const council = accountId(33)
const x = accountId(34)
const facebook = accountId(35)
const bank = accountId(36)
const instagram = accountId(37)
const drive = accountId(38)
const shop = accountId(39)
const party = accountId(40)

const ownPhone = `device:${uuid(11)}`
const workPhone = `device:${uuid(12)}`
const laptop = 'device:this-device'
const openOwnPhone = `unlocked:${uuid(11)}`
const openWorkPhone = `unlocked:${uuid(12)}`
const openLaptop = 'unlocked:this-device'
const ownNumber = `phone-number:${uuid(51)}`
const workNumber = `phone-number:${uuid(52)}`
const key = `security-key:${uuid(53)}`
const paper = `paper:${uuid(54)}`
const person = `person:${uuid(55)}`
const passwordOf = (digit: number) => `password:${uuid(digit)}`

const listed: Known[] = [
  account(1, 'Personal e-mail', true),
  account(2, 'WhatsApp', true),
  account(31, 'Password manager', true),
  account(32, 'Apple account', true),
  { ...account(33, 'Council e-mail', true), waysKnown: false },
  account(34, 'X (councillor page)', true),
  account(35, 'Facebook'),
  account(36, 'Bank'),
  account(37, 'Instagram'),
  account(38, 'Shared drive of the ward team'),
  account(39, 'Online shop'),
  account(40, 'Party members’ site'),
  { id: ownPhone, kind: 'device', label: 'Own phone', about: phone(11) },
  { id: workPhone, kind: 'device', label: 'Work phone', about: phone(12) },
  { id: laptop, kind: 'device', label: 'This laptop', about: { kind: 'this-device', id: 'this-device' } },
  { id: 'unlock:own-pin', kind: 'unlock', label: 'PIN of own phone', about: phone(11) },
  { id: 'unlock:own-face', kind: 'unlock', label: 'Your face' },
  { id: 'unlock:work-pin', kind: 'unlock', label: 'PIN of work phone', about: phone(12), assumed: true },
  {
    id: 'unlock:laptop',
    kind: 'unlock',
    label: 'Password of this laptop',
    about: { kind: 'this-device', id: 'this-device' },
    assumed: true,
  },
  { id: openOwnPhone, kind: 'unlocked-device', label: 'Own phone, unlocked' },
  { id: openWorkPhone, kind: 'unlocked-device', label: 'Work phone, unlocked' },
  { id: openLaptop, kind: 'unlocked-device', label: 'This laptop, unlocked' },
  opener('phone-number', 51, 'SIM card of my number'),
  opener('phone-number', 52, 'SIM card of the office number'),
  opener('security-key', 53, 'Key on the key ring'),
  opener('paper', 54, 'Codes in the desk drawer'),
  opener('person', 55, 'Office manager'),
  { id: 'code:sms-own', kind: 'code', label: 'Text to my number' },
  { id: 'code:sms-work', kind: 'code', label: 'Text to the office number' },
  { id: 'code:app', kind: 'code', label: 'Code from the app on own phone' },
  { id: 'code:mail', kind: 'code', label: 'Message to personal e-mail' },
  { id: 'code:council-mail', kind: 'code', label: 'Message to council e-mail' },
  { id: 'passkey:bank', kind: 'passkey', label: 'Passkey of the bank', assumed: true },
  { id: 'password:manager', kind: 'password', label: 'Main password of the manager' },
  password(1, 'personal e-mail'),
  password(32, 'Apple account'),
  password(33, 'council e-mail'),
  { ...password(34, 'X'), label: 'Password of X' },
  { id: 'password:group-a', kind: 'password', label: 'Same password of Facebook and Instagram' },
  password(36, 'the bank'),
  password(38, 'the shared drive'),
  password(39, 'the shop'),
  password(40, 'the party site'),
]
const bare = listed.map(known)

type Kind = AccessWay['kind']
const way = (to: string, from: string[], kind: Kind, assumed = false) => ({
  to,
  from,
  kind,
  assumed,
  forOwner: true,
})

const ways: AccessWay[] = [
  way(openOwnPhone, [ownPhone, 'unlock:own-pin'], 'follows'),
  way(openOwnPhone, [ownPhone, 'unlock:own-face'], 'follows'),
  way(openWorkPhone, [workPhone, 'unlock:work-pin'], 'follows', true),
  way(openLaptop, [laptop, 'unlock:laptop'], 'follows', true),
  way('code:sms-own', [ownNumber], 'follows'),
  way('code:sms-work', [workNumber], 'follows'),
  way('code:app', [openOwnPhone], 'follows'),
  way('code:mail', [mailbox], 'follows'),
  way('code:council-mail', [council], 'follows'),
  way('passkey:bank', [openOwnPhone], 'follows', true),
  ...[1, 32, 36, 40].map(digit => way(passwordOf(digit), [manager], 'follows')),
  way(passwordOf(34), [person], 'follows'),
  way(passwordOf(38), [person], 'follows'),
  way(passwordOf(39), [openLaptop], 'follows', true),
  way(manager, ['password:manager', openLaptop], 'sign-in'),
  way(manager, ['password:manager', openOwnPhone], 'sign-in'),
  way(manager, [paper], 'recovery'),
  way(mailbox, [passwordOf(1), 'code:app'], 'sign-in'),
  way(mailbox, [passwordOf(1), key], 'sign-in'),
  way(mailbox, ['code:sms-own'], 'recovery'),
  way(whatsapp, ['code:sms-own'], 'sign-in'),
  way(apple, [passwordOf(32), 'code:sms-own'], 'sign-in'),
  way(apple, [openOwnPhone], 'recovery'),
  way(council, [passwordOf(33), 'code:sms-work'], 'sign-in'),
  way(council, [openWorkPhone], 'sign-in', true),
  way(x, [passwordOf(34)], 'sign-in'),
  way(x, ['code:mail'], 'recovery'),
  way(facebook, ['password:group-a'], 'sign-in'),
  way(facebook, ['code:mail'], 'recovery'),
  way(instagram, ['password:group-a'], 'sign-in'),
  way(instagram, [facebook], 'recovery'),
  way(bank, [passwordOf(36), 'passkey:bank'], 'sign-in'),
  way(drive, [passwordOf(38)], 'sign-in'),
  way(drive, ['code:council-mail'], 'recovery'),
  way(shop, [passwordOf(39)], 'sign-in'),
  way(shop, ['code:mail'], 'recovery', true),
  way(party, [passwordOf(40)], 'sign-in'),
  way(party, ['code:mail'], 'recovery', true),
].map(each => ({ ...each, id: `way:${each.to}:${each.from.toSorted().join('+')}`.slice(0, 160) }))

const accounts = new Set(bare.filter(vertex => vertex.kind === 'account').map(vertex => vertex.id))
const onlyAccounts = (ids: Iterable<string>) => [...ids].filter(id => accounts.has(id)).toSorted()
const graph = { vertices: bare, ways }

const worked: AccessVertex[] = bare.map(vertex => ({
  ...vertex,
  opens: onlyAccounts(whatFalls(graph, vertex.id, 'taken').vertices),
  locks: onlyAccounts(whatFalls(graph, vertex.id, 'lost').vertices),
}))
const locksOf = (id: string) => worked.find(vertex => vertex.id === id)?.locks ?? []
const opensOf = (id: string) => onlyAccounts(reachedFrom(ways, [id]).vertices)
const unsure = [council]
const othersThan = (locked: readonly string[]) =>
  [...accounts].filter(id => !locked.includes(id) && !unsure.includes(id)).toSorted()

/** The answer of `accounts.access` for somebody who has filled everything in. */
export const sampleAccess: AccessView = {
  vertices: worked,
  ways,
  keyAccounts: [
    {
      accountId: uuid(1),
      label: 'Personal e-mail',
      vertex: mailbox,
      weakest: 'Your personal e-mail falls to a stolen SIM card alone.',
      outcome: 'fail',
      waysIn: [
        [ownNumber],
        [paper, key],
        [paper, ownPhone, 'unlock:own-pin'],
        [paper, ownPhone, 'unlock:own-face'],
      ],
      lockOuts: [
        [ownNumber, paper, 'password:manager'],
        [ownNumber, paper, ownPhone, laptop],
      ],
      bounded: true,
    },
    {
      accountId: uuid(2),
      label: 'WhatsApp',
      vertex: whatsapp,
      weakest: 'Your WhatsApp falls to a stolen SIM card alone.',
      outcome: 'fail',
      waysIn: [[ownNumber]],
      lockOuts: [[ownNumber]],
      bounded: false,
    },
    {
      accountId: uuid(34),
      label: 'X (councillor page)',
      vertex: x,
      weakest: 'One other person knows its password, and no second step is asked for.',
      outcome: 'fail',
      waysIn: [[person], [ownNumber]],
      lockOuts: [[person, ownNumber, paper]],
      bounded: false,
    },
    {
      accountId: uuid(31),
      label: 'Password manager',
      vertex: manager,
      weakest: 'The paper in the desk drawer opens your password manager alone.',
      outcome: 'attention',
      waysIn: [
        [paper],
        ['password:manager', laptop, 'unlock:laptop'],
        ['password:manager', ownPhone, 'unlock:own-pin'],
        ['password:manager', ownPhone, 'unlock:own-face'],
      ],
      lockOuts: [[paper, 'password:manager']],
      bounded: false,
    },
    {
      accountId: uuid(33),
      label: 'Council e-mail',
      vertex: council,
      weakest: 'Whoever has your work phone and its PIN is in your council e-mail.',
      outcome: 'unknown',
      waysIn: [
        [workPhone, 'unlock:work-pin'],
        [passwordOf(33), workNumber],
      ],
      lockOuts: [[workPhone, workNumber]],
      bounded: false,
    },
    {
      accountId: uuid(32),
      label: 'Apple account',
      vertex: apple,
      weakest: 'It takes your phone and what unlocks it.',
      outcome: 'pass',
      waysIn: [
        [ownPhone, 'unlock:own-pin'],
        [ownPhone, 'unlock:own-face'],
        [paper, ownNumber],
      ],
      lockOuts: [
        [ownPhone, ownNumber],
        [ownPhone, paper],
      ],
      bounded: false,
    },
  ],
  unsure: { opens: unsure, locks: unsure },
  singlePoints: [
    {
      vertex: ownNumber,
      sentence: 'Whoever takes over your number is in seven of your accounts.',
      opens: opensOf(ownNumber),
    },
    {
      vertex: paper,
      sentence: 'Whoever finds the codes in the desk drawer has your password manager, and what it opens.',
      opens: opensOf(paper),
    },
    {
      vertex: person,
      sentence: 'Your office manager, or whoever gets into their things, has two of your accounts.',
      opens: opensOf(person),
    },
  ],
  lostDevices: [ownPhone, workPhone].map(vertex => {
    const locked = locksOf(vertex)
    return {
      vertex,
      label: worked.find(each => each.id === vertex)?.label ?? '',
      sentence:
        locked.length === 0
          ? 'You can still reach every account, by other ways.'
          : 'One account stays closed until its service lets you back in.',
      locked,
      unsure: unsure.filter(id => !locked.includes(id)),
      reachable: othersThan(locked),
    }
  }),
  changes: [
    {
      id: 'remove-sms-mailbox',
      title: 'Remove your phone number as a way back into your personal e-mail',
      effect:
        'A stolen SIM card then opens WhatsApp and nothing else. Six accounts behind your mailbox are safe from it.',
      cost: 'You lose a way back in. Print the recovery codes first.',
      at: accountId(1),
      hardens: [mailbox, x, facebook, instagram, shop, party],
    },
    {
      id: 'pin-whatsapp',
      title: 'Set a PIN in WhatsApp',
      effect: 'It then takes your number and the PIN, so a stolen SIM card alone opens nothing.',
      cost: null,
      at: accountId(2),
      hardens: [whatsapp],
    },
    {
      id: 'delegate-x',
      title: 'Give your office manager their own access to X',
      effect: 'The page no longer hangs on a password that two people know.',
      cost: 'Your office manager signs in anew.',
      at: accountId(34),
      hardens: [x],
    },
    {
      id: 'different-passwords',
      title: 'Give Facebook and Instagram different passwords',
      effect: 'A leak at one of them no longer opens the other.',
      cost: null,
      at: accountId(35),
      hardens: [facebook, instagram],
    },
    {
      id: 'number-pin',
      title: 'Ask your network for a PIN before your number is moved',
      effect: 'It is then harder to take your number over.',
      cost: null,
      at: ownNumber,
      hardens: [mailbox, whatsapp],
    },
  ],
  assumptions: [
    'That your work phone is unlocked by a PIN, because you have not said how.',
    'That your council e-mail stays signed in on your work phone.',
    'That the passkey of your bank is on your own phone.',
    'That the shop and the party site send a message to your mailbox when a password is forgotten.',
  ],
  bounded: true,
}

/** The answer when no account is listed. */
export const noAccess: AccessView = {
  vertices: [],
  ways: [],
  keyAccounts: [],
  unsure: { opens: [], locks: [] },
  singlePoints: [],
  lostDevices: [],
  changes: [],
  assumptions: [],
  bounded: false,
}
