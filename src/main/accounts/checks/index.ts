import type { AnyCheck } from '../../audit/check.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { accountInPasswordManager } from './account-in-password-manager.ts'
import { accountPasswordUnique } from './account-password-unique.ts'
import { accountRecovery } from './account-recovery.ts'
import { accountSignIn } from './account-sign-in.ts'
import { messengerLinkedDevices } from './messenger-linked-devices.ts'

/** The checks over the list of accounts. What each service offers comes from the catalogue. */
export const accountChecks = ({ services }: Pick<Catalogue, 'services'>): readonly AnyCheck[] => [
  messengerLinkedDevices(services),
  accountSignIn(services),
  accountPasswordUnique(services),
  accountInPasswordManager(services),
  accountRecovery(services),
]
