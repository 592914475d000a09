/** Keeps short secrets that other services gave the person, such as an API key, one for each account. */
export interface SecretStore {
  /** null when the store answers that there is none. Throws `no-keychain` when it does not answer. */
  get(account: string): Promise<string | null>
  set(account: string, secret: string): Promise<void>
  /** Nothing happens when there is none. */
  remove(account: string): Promise<void>
}

/** Forgets everything with the process: for tests. */
export function memorySecretStore(): SecretStore {
  const secrets = new Map<string, string>()
  return {
    get: async account => secrets.get(account) ?? null,
    async set(account, secret) {
      secrets.set(account, secret)
    },
    async remove(account) {
      secrets.delete(account)
    },
  }
}
