import { createVault, type VaultOptions } from '../../src/main/store/encrypted-vault.ts'
import { memoryKeyStore } from '../../src/main/store/keys/memory-key-store.ts'
import type { Vault } from '../../src/main/store/vault.ts'

export const strongPassphrase = 'seven quiet herons cross'
export const otherPassphrase = 'nine loud magpies argue'

/** A real vault with a key store in memory, a passphrase judge that only counts, and scrypt at its cheapest. */
export function testVault(folder: string, options: Partial<VaultOptions> = {}): Vault {
  return createVault({
    folder,
    judgePassphrase: async passphrase => ({ strong: passphrase.length >= 12 }),
    keyStore: memoryKeyStore(),
    log2Cost: 12,
    ...options,
  })
}
