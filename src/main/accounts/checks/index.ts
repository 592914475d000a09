import type { AnyCheck } from '../../audit/check.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { accountInPasswordManager } from './account-in-password-manager.ts'
import { accountLockOut } from './account-lock-out.ts'
import { accountPasswordUnique } from './account-password-unique.ts'
import { accountRecovery } from './account-recovery.ts'
import { accountSignIn } from './account-sign-in.ts'
import { accountWeakestWay } from './account-weakest-way.ts'
import { appPasswords } from './app-passwords.ts'
import { keyAccountTwoKeys } from './key-account-two-keys.ts'
import { messengerLinkedDevices } from './messenger-linked-devices.ts'
import { sharedAccountAccess } from './shared-account-access.ts'
import { signedInDevices } from './signed-in-devices.ts'

/** The checks over the list of accounts. What each service offers comes from the catalogue. */
export const accountChecks = ({ services }: Pick<Catalogue, 'services'>): readonly AnyCheck[] => [
  messengerLinkedDevices(services),
  accountSignIn(services),
  accountPasswordUnique(services),
  accountInPasswordManager(services),
  accountRecovery(services),
  keyAccountTwoKeys(services),
  sharedAccountAccess(services),
  appPasswords(services),
  signedInDevices(services),
  accountWeakestWay(services),
  accountLockOut(services),
]
