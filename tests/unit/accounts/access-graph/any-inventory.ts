import { constantFrom, oneof, record, subarray, tuple } from 'fast-check'
import type { Inventory } from '../../../../src/main/accounts/access-graph/inventory.ts'
import {
  type Account,
  accountKinds,
  type Holder,
  importances,
  newAccount,
  passwordPlaces,
  recoveryRoutes,
  signInMethods,
  thisDevice,
} from '../../../../src/shared/model/account.ts'
import { unlockMethods } from '../../../../src/shared/model/carried-device.ts'
import { id, inventory, number, phone } from './inventory-fixture.ts'

/** Ids of four accounts, two devices, two numbers, two keys, two papers and two people; and one that is in no list. */
const ids = {
  accounts: [1, 2, 3, 4],
  devices: [11, 12],
  numbers: [21, 22],
  keys: [31, 32],
  papers: [41, 42],
  people: [51, 52],
}
const nobody = 99
const holder = constantFrom<Holder[]>(...Object.values(ids).flat().map(id), id(nobody), thisDevice)
const sure = constantFrom('yes' as const, 'no' as const, 'not-sure' as const)

const anyAccount = (at: number) =>
  record({
    kind: constantFrom(...accountKinds),
    serviceId: constantFrom(null, null, 'gmail', 'facebook', 'whatsapp', 'signal', 'proton', 'uk-bank'),
    importance: constantFrom(null, ...importances),
    signInMethods: subarray([...signInMethods], { maxLength: 3 }),
    signInThrough: tuple(constantFrom(...signInMethods), holder, constantFrom(...signInMethods), holder).map(
      ([method, one, other, two]) => [
        { method, holder: one },
        { method: other, holder: two },
      ],
    ),
    recovery: subarray([...recoveryRoutes], { maxLength: 3 }),
    recoverThrough: tuple(constantFrom(...recoveryRoutes), holder).map(([route, one]) => [
      { route, holder: one },
    ]),
    uniquePassword: sure,
    passwordGroup: constantFrom(null, null, 'a'),
    passwordPlace: constantFrom(...passwordPlaces),
    passwordHolder: oneof(constantFrom(null), holder),
    knownTo: constantFrom<(string[] | null)[]>(null, [], [id(51)], [id(51), id(52)]),
    appPasswords: sure,
    reviewedOn: constantFrom(null, '2025-01-01'),
  }).map(
    (fields): Account => ({
      ...newAccount({ id: id(at), label: `Account ${at}`, kind: 'other' }),
      ...fields,
    }),
  )

const anyDevice = (at: number) =>
  record({
    screenLock: sure,
    unlockedBy: subarray([...unlockMethods]),
    codesOnLockScreen: sure,
  }).map(fields => phone(at, { label: `Device ${at}`, ...fields }))

const anyNumber = (at: number) =>
  record({ deviceId: constantFrom(null, id(11), id(12), id(nobody)), movePin: sure }).map(fields =>
    number(at, { label: `Number ${at}`, ...fields }),
  )

const named = (kind: 'security-key' | 'paper' | 'person', at: number) => ({
  id: id(at),
  kind,
  label: `${kind} ${at}`,
})

/** Whatever a person could have said, and left unsaid, of a few accounts and things. */
export const anyInventory = record({
  accounts: tuple(...ids.accounts.map(anyAccount)).chain(all => subarray(all)),
  devices: tuple(...ids.devices.map(anyDevice)).chain(all => subarray(all)),
  numbers: tuple(...ids.numbers.map(anyNumber)).chain(all => subarray(all)),
  others: subarray([
    ...ids.keys.map(at => named('security-key', at)),
    ...ids.papers.map(at => named('paper', at)),
    ...ids.people.map(at => named('person', at)),
  ]),
  pins: constantFrom(undefined, 'all' as const, 'some' as const, 'none' as const),
  automaticLogin: constantFrom(undefined, true, false),
}).map(
  ({ accounts, devices, numbers, others, pins, automaticLogin }): Inventory =>
    inventory({
      accounts,
      devices,
      openers: [...numbers, ...others],
      ...(pins === undefined ? {} : { pins }),
      ...(automaticLogin === undefined ? {} : { automaticLogin }),
    }),
)
