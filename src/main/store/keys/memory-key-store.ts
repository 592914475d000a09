import type { KeyStore } from './key-store.ts'

/** Forgets everything with the process: for tests. */
export function memoryKeyStore(): KeyStore {
  const keys = new Map<string, Uint8Array>()
  return {
    available: async () => true,
    get: async account => keys.get(account)?.slice() ?? null,
    async set(account, key) {
      keys.set(account, key.slice())
    },
    async remove(account) {
      keys.delete(account)
    },
  }
}
