/** Keeps one 32-byte key for each account. An account is the random id of a vault. */
export interface KeyStore {
  /** Whether a key put in can be got back, tried for real. Never throws. */
  available(): Promise<boolean>
  /** null when the store answers that there is no such key. Throws `no-keychain` when it does not answer. */
  get(account: string): Promise<Uint8Array | null>
  set(account: string, key: Uint8Array): Promise<void>
  /** Nothing happens when there is no such key. */
  remove(account: string): Promise<void>
}
