import { accessView } from '../../../../src/main/accounts/access-graph/access-view.ts'
import { type Inventory, inventoryOf } from '../../../../src/main/accounts/access-graph/inventory.ts'
import { type Account, newAccount } from '../../../../src/shared/model/account.ts'
import type { CarriedDevice } from '../../../../src/shared/model/carried-device.ts'
import type { Opener } from '../../../../src/shared/model/opener.ts'
import { sampleCarriedDevice } from '../../../support/sample-records.ts'
import { realCatalogue } from '../../catalogue/real-catalogue.ts'
import { now } from '../account-fixture.ts'

export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** An account of which everything was said and nothing is wrong but what a test changes. */
export const said = (number: number, label: string, fields: Partial<Account> = {}): Account => ({
  ...newAccount({ id: id(number), label, kind: 'email' }),
  recovery: ['none'],
  uniquePassword: 'yes',
  passwordPlace: 'memory',
  knownTo: [],
  appPasswords: 'no',
  ...fields,
})

export const phone = (number: number, fields: Partial<CarriedDevice> = {}): CarriedDevice =>
  sampleCarriedDevice({
    id: id(number),
    platform: 'android',
    make: '',
    osVersion: null,
    unlockedBy: ['pin'],
    codesOnLockScreen: 'no',
    findMyDevice: 'yes',
    answeredOn: '2026-11-01',
    ...fields,
  })

export const number = (
  at: number,
  fields: Partial<Extract<Opener, { kind: 'phone-number' }>> = {},
): Opener => ({
  id: id(at),
  kind: 'phone-number',
  label: 'My number',
  deviceId: null,
  movePin: 'no',
  ...fields,
})

export interface Things {
  accounts: readonly Account[]
  openers?: readonly Opener[]
  devices?: readonly CarriedDevice[]
  pins?: 'all' | 'some' | 'none'
  automaticLogin?: boolean
}

export function inventory({ accounts, openers = [], devices = [], pins, automaticLogin }: Things): Inventory {
  return inventoryOf(
    {
      accounts,
      openers: { status: 'known', value: openers },
      devices: { status: 'known', value: devices },
      automaticLogin:
        automaticLogin === undefined
          ? { status: 'unknown', reason: 'not-measured' }
          : { status: 'known', value: { enabled: automaticLogin, storedPassword: null } },
      messengerPins:
        pins === undefined
          ? { status: 'unknown', reason: 'no-answer' }
          : {
              status: 'known',
              value: {
                questionId: 'messenger-pins',
                value: pins,
                on: null,
                grade: 'said',
                answeredAt: now.toISOString(),
                note: '',
              },
            },
    },
    realCatalogue.services,
    now,
  )
}
export const view = (things: Things) => accessView(inventory(things))

/** The key account of a view, with its sets of names in order. */
export function keyAccount(things: Things, at = 1) {
  const all = view(things)
  const found = all.keyAccounts.find(({ accountId }) => accountId === id(at))
  if (!found) throw new Error('There is no such key account')
  const label = new Map(all.vertices.map(vertex => [vertex.id, vertex.label]))
  const named = (sets: string[][]) =>
    sets
      .map(set =>
        set
          .map(one => label.get(one))
          .toSorted()
          .join(' + '),
      )
      .toSorted()
  return { ...found, waysIn: named(found.waysIn), lockOuts: named(found.lockOuts) }
}

/** The mailbox with text messages as a fallback and the social account behind it, in a vault on the laptop. */
export function fallback(): { accounts: Account[]; openers: Opener[]; devices: CarriedDevice[] } {
  return {
    accounts: [
      said(1, 'Mailbox', {
        signInMethods: ['app-code', 'sms'],
        signInThrough: [
          { method: 'app-code', holder: id(11) },
          { method: 'sms', holder: id(21) },
        ],
        recovery: ['phone'],
        recoverThrough: [{ route: 'phone', holder: id(21) }],
        passwordPlace: 'manager',
        passwordHolder: id(3),
      }),
      said(2, 'Social', {
        kind: 'social',
        signInMethods: ['none'],
        recovery: ['email'],
        recoverThrough: [{ route: 'email', holder: id(1) }],
        passwordPlace: 'manager',
        passwordHolder: id(3),
      }),
      said(3, 'Vault', {
        kind: 'password-manager',
        signInMethods: ['passkey'],
        signInThrough: [{ method: 'passkey', holder: 'this-device' }],
        passwordPlace: 'memory',
      }),
    ],
    openers: [number(21, { label: 'My SIM' })],
    devices: [phone(11)],
  }
}
