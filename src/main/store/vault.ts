import type { VaultState } from '../../shared/model/vault-state.ts'
import type { Store } from './store.ts'

export type ProtectionKind = 'keychain' | 'passphrase'
export type Protection = { protection: 'keychain' } | { protection: 'passphrase'; passphrase: string }

/**
 * What wiping did. The destroyed key is what makes the data unreadable. Overwriting is best effort: solid-state disks,
 * file-system snapshots and system backups may hold earlier copies, and backups the person exported stay where they are.
 */
export interface WipeReport {
  /** `unreachable`: the keychain did not answer, so the key may still be in it. `none`: no key was kept there. */
  readonly keychainKey: 'destroyed' | 'none' | 'unreachable'
  readonly filesOverwritten: number
  /** Names of our files that could not be removed. */
  readonly filesLeft: readonly string[]
}

export interface BackupImport {
  /** Must be true when there is data already. The old database is kept in the folder as a dated copy. */
  readonly replace: boolean
  /** How to protect the new vault when none is open. The backup's own passphrase when not given. */
  readonly protection?: Protection
}

/**
 * Keeps the store behind a key. Calls run one after the other. All errors are Boom with `data.kind` of store-error.ts.
 */
export interface Vault {
  /** Looks at the folder again unless the vault is open. After a failed unlock: why it failed. */
  state(): Promise<VaultState>
  /** How the key is kept; null when absent or when vault.json cannot be read. */
  protection(): Promise<ProtectionKind | null>
  /** Whether a keychain answers on this computer, tried with a real round trip. */
  keychainAvailable(): Promise<boolean>
  /** Gets ready to open soon, so that unlocking is quick. Opens and reads nothing. */
  prepare(): void
  /** Sets up a new vault and leaves it open. Errors: exists, weak-passphrase, no-keychain, in-use, disk-full, unreadable. */
  create(protection: Protection): Promise<void>
  /**
   * Opens the store; nothing happens when it is open already.
   * Errors: passphrase-needed, wrong-passphrase, no-keychain and every state that is not open.
   */
  unlock(secret?: { passphrase?: string }): Promise<void>
  /** Finishes the calls under way, then closes the store. */
  lock(): Promise<void>
  /** Wraps the key anew; the data is not touched. Errors: wrong-passphrase, weak-passphrase. */
  changePassphrase(change: { current: string; next: string }): Promise<void>
  /** Moves the key between keychain and passphrase. `currentPassphrase` is needed to leave a passphrase. */
  setProtection(next: Protection, currentPassphrase?: string): Promise<void>
  /** Destroys key and data in any state but `in-use`. */
  wipe(): Promise<WipeReport>
  /** One encrypted file with everything. Errors: locked, weak-passphrase. */
  exportBackup(passphrase: string): Promise<Uint8Array>
  /**
   * Checks the whole backup before it touches anything, then leaves the vault open with its content.
   * Errors: exists, not-a-backup, backup-damaged, wrong-passphrase, newer, and those of `create`.
   */
  importBackup(bytes: Uint8Array, passphrase: string, options: BackupImport): Promise<void>
  /** Throws `locked` (423) when the vault is not open. A store handed out before a lock refuses in the same way. */
  store(): Store
  /** Calls the listener after each change of state; returns what ends that. */
  onChange(listener: (state: VaultState) => void): () => void
  /** Locks and lets go of the folder, so that another Surefoot can open it. */
  close(): Promise<void>
}
