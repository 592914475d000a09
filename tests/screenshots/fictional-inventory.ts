import { randomUUID } from 'node:crypto'
import { type Account, newAccount, thisDevice } from '../../src/shared/model/account.ts'
import type { Opener } from '../../src/shared/model/opener.ts'

/** What Sam Taylor, who does not exist, uses. Every address is at example.org. */

export const phoneId = randomUUID()
const mailboxId = randomUUID()
const managerId = randomUUID()
const number = {
  id: randomUUID(),
  kind: 'phone-number',
  label: "Sam's mobile number",
  deviceId: phoneId,
} as const
const key = { id: randomUUID(), kind: 'security-key', label: 'Key on the key ring' } as const
const paper = { id: randomUUID(), kind: 'paper', label: 'Codes in the drawer at home' } as const
const colleague = { id: randomUUID(), kind: 'person', label: 'J in the office' } as const

export const openers: readonly Opener[] = [{ ...number, movePin: 'no' }, key, paper, colleague]

const account = (change: Partial<Account> & Pick<Account, 'label' | 'kind' | 'serviceId'>): Account => ({
  ...newAccount({ id: randomUUID(), ...change }),
  signInMethods: ['sms'],
  recovery: ['phone'],
  uniquePassword: 'not-sure',
  passwordPlace: 'elsewhere',
  reviewedOn: '2026-05-12',
  ...change,
})

export const accountsInSpring: readonly Account[] = [
  account({
    id: mailboxId,
    label: 'sam.taylor@example.org',
    kind: 'email',
    serviceId: 'gmail',
    signInMethods: ['none'],
  }),
  account({ label: 'Office mailbox', kind: 'email', serviceId: 'microsoft-365', signInMethods: ['push'] }),
  account({ label: 'Sam on WhatsApp', kind: 'messaging', serviceId: 'whatsapp' }),
  account({ label: '@samtaylor_example', kind: 'social', serviceId: 'instagram', uniquePassword: 'no' }),
  account({ label: 'Current account', kind: 'banking', serviceId: 'uk-bank', uniquePassword: 'yes' }),
]

const throughNumber = {
  signInThrough: [{ method: 'sms', holder: number.id }],
  recoverThrough: [{ route: 'phone', holder: number.id }],
} satisfies Partial<Account>
const inManager = { passwordPlace: 'manager', passwordHolder: managerId } satisfies Partial<Account>

/** What became of them after the summer, by their place in the list of spring. */
const changes: readonly Partial<Account>[] = [
  {
    ownership: 'personal',
    signInMethods: ['passkey', 'sms'],
    signInThrough: [
      { method: 'passkey', holder: phoneId },
      { method: 'sms', holder: number.id },
    ],
    recovery: ['phone', 'printed-codes'],
    recoverThrough: [
      { route: 'phone', holder: number.id },
      { route: 'printed-codes', holder: paper.id },
    ],
    uniquePassword: 'yes',
    appPasswords: 'no',
    knownTo: [],
    reviewedOn: '2026-11-20',
    signedInDevicesReviewedOn: '2026-11-20',
    ...inManager,
  },
  {
    ownership: 'official',
    signInMethods: ['push', 'app-code'],
    signInThrough: [
      { method: 'push', holder: phoneId },
      { method: 'app-code', holder: phoneId },
    ],
    recovery: ['printed-codes'],
    recoverThrough: [{ route: 'printed-codes', holder: paper.id }],
    uniquePassword: 'yes',
    knownTo: [],
    reviewedOn: '2026-11-20',
    ...inManager,
  },
  { ownership: 'personal', ...throughNumber },
  { ownership: 'shared', knownTo: [colleague.id], ...throughNumber },
  { ownership: 'personal', ...throughNumber },
]

const added: readonly Account[] = [
  account({
    id: managerId,
    label: 'Bitwarden',
    kind: 'password-manager',
    serviceId: 'bitwarden',
    ownership: 'personal',
    signInMethods: ['security-key'],
    signInThrough: [{ method: 'security-key', holder: key.id }],
    recovery: ['printed-codes'],
    recoverThrough: [{ route: 'printed-codes', holder: paper.id }],
    uniquePassword: 'yes',
    passwordPlace: 'memory',
    knownTo: [],
    reviewedOn: '2026-11-20',
  }),
  account({
    label: 'LinkedIn',
    kind: 'social',
    serviceId: 'linkedin',
    ownership: 'personal',
    signInMethods: ['app-code'],
    signInThrough: [{ method: 'app-code', holder: phoneId }],
    recovery: ['email'],
    recoverThrough: [{ route: 'email', holder: mailboxId }],
    uniquePassword: 'yes',
    knownTo: [],
    reviewedOn: '2026-11-20',
    ...inManager,
  }),
  account({
    label: 'Photo storage',
    kind: 'storage',
    serviceId: 'dropbox',
    ownership: 'personal',
    signInMethods: ['passkey'],
    signInThrough: [{ method: 'passkey', holder: thisDevice }],
    recovery: ['email'],
    recoverThrough: [{ route: 'email', holder: mailboxId }],
    uniquePassword: 'yes',
    knownTo: [],
    reviewedOn: '2026-11-20',
    ...inManager,
  }),
]

export const accountsInAutumn: readonly Account[] = [
  ...accountsInSpring.map((each, index) => ({ ...each, ...changes[index] })),
  ...added,
]
