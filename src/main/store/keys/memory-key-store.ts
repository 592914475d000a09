import type { KeyStore } from './key-store.ts'

/** Forgets everything with the process: for tests. */
export function memoryKeyStore(): KeyStore {
  const keys = new Map<string, Uint8Array>()
  return {
    available: async () => true,
    get: async account => keys.get(account)?.slice() ?? null,
    async set(account, key) {
      // Copied: the caller zeroes its key, and the slice of a Buffer would share its memory.
      keys.set(account, new Uint8Array(key))
    },
    async remove(account) {
      keys.delete(account)
    },
  }
}
