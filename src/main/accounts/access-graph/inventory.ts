import type { Account } from '../../../shared/model/account.ts'
import type { Answer } from '../../../shared/model/answer.ts'
import type { CarriedDevice } from '../../../shared/model/carried-device.ts'
import type { DeviceFacts } from '../../../shared/model/device-facts.ts'
import type { Reading } from '../../../shared/model/fact.ts'
import type { Opener } from '../../../shared/model/opener.ts'
import type { Service } from '../../../shared/model/service.ts'
import { type KnownAccount, withServices } from '../account-kinds.ts'
import { noLongerCounts } from '../judge-each.ts'

/** Everything the access graph is built from. */
export interface Inventory {
  readonly accounts: readonly KnownAccount[]
  readonly openers: readonly Opener[]
  readonly devices: readonly CarriedDevice[]
  /** Whether somebody who takes this computer must know something to get into it. */
  readonly thisComputerLocked: 'yes' | 'no' | 'not-sure'
  /** Whether messengers ask for a PIN of one's own on a new phone. */
  readonly messengerPins: 'yes' | 'no' | 'not-sure'
}

/** The readings it comes from, as a check or the store gives them. */
export interface InventoryReadings {
  readonly accounts: readonly Account[]
  readonly openers: Reading<readonly Opener[]>
  readonly devices: Reading<readonly CarriedDevice[]>
  readonly automaticLogin: Reading<DeviceFacts['automatic-login']>
  readonly messengerPins: Reading<Answer>
}

/** What could not be read is left out or not sure, so that nothing is in order because of it. */
export function inventoryOf(readings: InventoryReadings, services: readonly Service[], now: Date): Inventory {
  const { openers, devices, automaticLogin, messengerPins } = readings
  return {
    accounts: withServices(
      readings.accounts.map(account =>
        noLongerCounts(account, now) === null ? account : noLongerSure(account),
      ),
      services,
    ),
    openers: openers.status === 'known' ? openers.value : [],
    devices: devices.status === 'known' ? devices.value : [],
    thisComputerLocked:
      automaticLogin.status === 'unknown' ? 'not-sure' : automaticLogin.value.enabled ? 'no' : 'yes',
    messengerPins: messengerPins.status === 'unknown' ? 'not-sure' : pinsIn(messengerPins.value),
  }
}

/** What was said long ago still stands where it is bad, and may have become worse. */
const noLongerSure = (account: Account): Account => ({
  ...account,
  signInMethods: [...new Set([...account.signInMethods, 'not-sure' as const])],
  recovery: [...new Set([...account.recovery, 'not-sure' as const])],
})

/** Some of them could be any of them. */
function pinsIn({ value }: Answer): Inventory['messengerPins'] {
  if (value === 'all') return 'yes'
  return value === 'none' ? 'no' : 'not-sure'
}
