import { z } from 'zod'

/**
 * What stands between the person and their data.
 * - `absent`: nothing was set up in this folder
 * - `locked`: there is data; `unlock` opens it
 * - `open`: the store can be used
 * - `key-missing`: there is data, and its key is not where it was kept
 * - `wrong-key`: the key that was found is not the key of this data
 * - `corrupt`: the data or vault.json is damaged
 * - `newer`: a newer version of Surefoot wrote the data
 * - `in-use`: another Surefoot has this folder open
 * - `disk-full`, `unreadable`: the disk or the folder's permissions stand in the way, also when only writing is forbidden
 *
 * Everything but the first three is a fault with its own page.
 */
export const vaultStates = [
  'absent',
  'locked',
  'open',
  'key-missing',
  'wrong-key',
  'corrupt',
  'newer',
  'in-use',
  'disk-full',
  'unreadable',
] as const
export const vaultStateSchema = z.enum(vaultStates)
export type VaultState = z.infer<typeof vaultStateSchema>
