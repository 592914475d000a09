import { Boom } from '@hapi/boom'

/** Everything that can go wrong with the stored data, as keys: the window has a sentence and a next step for each. */
export const storeErrorKinds = [
  'absent',
  'exists',
  'locked',
  'in-use',
  'key-missing',
  'wrong-key',
  'wrong-passphrase',
  'passphrase-needed',
  'weak-passphrase',
  'no-keychain',
  'corrupt',
  'newer',
  'disk-full',
  'unreadable',
  'invalid-record',
  'not-a-backup',
  'backup-damaged',
  'store-stopped',
] as const
export type StoreErrorKind = (typeof storeErrorKinds)[number]

/** `table` names the table concerned and `code` the system's own error code. Never a path, never content. */
export interface StoreErrorData {
  readonly kind: StoreErrorKind
  readonly table?: string
  readonly code?: string
}

const statusCodes: Record<StoreErrorKind, number> = {
  absent: 404,
  exists: 409,
  locked: 423,
  'in-use': 409,
  'key-missing': 409,
  'wrong-key': 409,
  'wrong-passphrase': 401,
  'passphrase-needed': 401,
  'weak-passphrase': 422,
  'no-keychain': 503,
  corrupt: 500,
  newer: 409,
  'disk-full': 507,
  unreadable: 500,
  'invalid-record': 422,
  'not-a-backup': 422,
  'backup-damaged': 422,
  'store-stopped': 500,
}

const messages: Record<StoreErrorKind, string> = {
  absent: 'Nothing has been set up yet.',
  exists: 'It is there already.',
  locked: 'Surefoot is locked.',
  'in-use': 'Surefoot is already open.',
  'key-missing': 'The key to your data is not where it was kept.',
  'wrong-key': 'The key that was found does not fit your data.',
  'wrong-passphrase': 'That passphrase does not fit.',
  'passphrase-needed': 'A passphrase is needed.',
  'weak-passphrase': 'Choose a stronger passphrase.',
  'no-keychain': 'The keychain of this computer cannot be reached.',
  corrupt: 'Some stored data cannot be read.',
  newer: 'This data was written by a newer version of Surefoot.',
  'disk-full': 'There is no space left on the disk.',
  unreadable: 'The data folder cannot be read or written.',
  'invalid-record': 'Something in this record is not as it should be.',
  'not-a-backup': 'This file is not a Surefoot backup.',
  'backup-damaged': 'This backup is damaged.',
  'store-stopped': 'The store has stopped.',
}

/** The one way to make an error of the store. */
export function storeError(
  kind: StoreErrorKind,
  details: Omit<StoreErrorData, 'kind'> = {},
): Boom<StoreErrorData> {
  return new Boom(messages[kind], { statusCode: statusCodes[kind], data: { kind, ...details } })
}

/** The kind of an error of the store, or null for any other error. */
export function storeErrorKind(error: unknown): StoreErrorKind | null {
  if (!(error instanceof Boom)) return null
  const kind: unknown = error.data?.kind
  return storeErrorKinds.find(known => known === kind) ?? null
}
