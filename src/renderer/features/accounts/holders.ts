import {
  type Account,
  type Holder,
  isMailbox,
  type RecoveryRoute,
  type SignInMethod,
  thisDevice,
} from '../../../shared/model/account.ts'
import type { CarriedDevice } from '../../../shared/model/carried-device.ts'
import type { Opener, OpenerKind } from '../../../shared/model/opener.ts'

/** Everything in the lists that a way in can go through. */
export interface Holdings {
  accounts: readonly Account[]
  devices: readonly CarriedDevice[]
  openers: readonly Opener[]
}

export type HolderKind = OpenerKind | 'device' | 'mailbox' | 'password-manager'

/** What a way in can go through. Nothing where there is nothing to name. */
export const holderKinds: Readonly<Record<SignInMethod | RecoveryRoute, readonly HolderKind[]>> = {
  none: [],
  'not-sure': [],
  'email-code': ['mailbox'],
  sms: ['phone-number'],
  voice: ['phone-number'],
  'app-code': ['device', 'password-manager'],
  push: ['device'],
  passkey: ['device', 'password-manager', 'security-key'],
  'security-key': ['security-key'],
  email: ['mailbox'],
  phone: ['phone-number'],
  'printed-codes': ['paper'],
  'second-key': ['security-key', 'device'],
  'trusted-person': ['person'],
}

export interface HolderOption {
  value: Holder
  /** Null for the computer Surefoot runs on, which has no name of its own. */
  label: string | null
}

/** Those in the lists that fit, in the order of the kinds. The account itself is left out: nothing opens itself. */
export function holdersOf(
  kinds: readonly HolderKind[],
  { accounts, devices, openers }: Holdings,
  accountId: string,
): HolderOption[] {
  const named = (items: readonly { id: string; label: string }[]): HolderOption[] =>
    items.map(({ id, label }) => ({ value: id, label }))
  const others = accounts.filter(each => each.id !== accountId)
  return kinds.flatMap(kind => {
    switch (kind) {
      case 'device':
        return [...named(devices), { value: thisDevice, label: null }]
      case 'mailbox':
        return named(others.filter(getsMail))
      case 'password-manager':
        return named(others.filter(each => each.kind === 'password-manager'))
      default:
        return named(openers.filter(each => each.kind === kind))
    }
  })
}

/** An Apple Account may come with a mailbox, though it seldom is the one people mean. */
const getsMail = (account: Account) => isMailbox(account) || account.serviceId === 'apple'

/** The kind that can be added on the spot, by a name alone. */
export function addableKind(kinds: readonly HolderKind[]): OpenerKind | 'device' | null {
  return kinds.find(kind => kind !== 'mailbox' && kind !== 'password-manager') ?? null
}

/** An opener of which nothing but its name is known. */
export const newOpener = (kind: OpenerKind, id: string, label: string): Opener =>
  kind === 'phone-number' ? { id, kind, label, deviceId: null, movePin: 'not-sure' } : { id, kind, label }

/** A phone of which nothing but its name is known. */
export const newPhone = (id: string, label: string, answeredOn: string): CarriedDevice => ({
  id,
  label,
  kind: 'phone',
  platform: 'other',
  make: '',
  osVersion: null,
  securityUpdateOn: null,
  automaticUpdates: 'not-sure',
  screenLock: 'not-sure',
  unlockedBy: [],
  codesOnLockScreen: 'not-sure',
  findMyDevice: 'not-sure',
  encrypted: 'not-sure',
  appPermissionsReviewedOn: null,
  highRiskMode: 'not-sure',
  answeredOn,
})
