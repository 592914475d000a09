import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { storeError } from '../store-error.ts'
import { type Derivation, derivationSchema, deriveKey, newDerivation } from './derive.ts'

/** A key wrapped with a passphrase: a new passphrase wraps the same key anew, and the data stays as it is. */
export const wrappedKeySchema = z.strictObject({
  derivation: derivationSchema,
  /** 12 bytes. */
  nonce: z.base64().length(16),
  /** 32 bytes of AES-256-GCM. */
  ciphertext: z.base64().length(44),
  /** 16 bytes. */
  tag: z.base64().length(24),
})
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** `vaultId` is authenticated too, so that a wrapped key cannot be moved to another vault. */
export async function wrapKey(
  key: Uint8Array,
  passphrase: string,
  vaultId: string,
  log2Cost?: number,
): Promise<WrappedKey> {
  const derivation = newDerivation(log2Cost)
  const wrapping = await deriveKey(passphrase, derivation, 32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(binding(vaultId, derivation))
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()])
  wrapping.fill(0)
  return {
    derivation,
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** Throws `wrong-passphrase`, also when the wrapped key was changed: the two cannot be told apart. */
export async function unwrapKey(
  wrapped: WrappedKey,
  passphrase: string,
  vaultId: string,
): Promise<Uint8Array> {
  const wrapping = await deriveKey(passphrase, wrapped.derivation, 32)
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrapped.nonce, 'base64'), {
      authTagLength: 16,
    })
      .setAAD(binding(vaultId, wrapped.derivation))
      .setAuthTag(Buffer.from(wrapped.tag, 'base64'))
    return new Uint8Array(
      Buffer.concat([decipher.update(Buffer.from(wrapped.ciphertext, 'base64')), decipher.final()]),
    )
  } catch {
    throw storeError('wrong-passphrase')
  } finally {
    wrapping.fill(0)
  }
}

function binding(vaultId: string, { name, log2Cost, blockSize, parallelism, salt }: Derivation): Buffer {
  return Buffer.from(
    JSON.stringify(['surefoot key', 1, vaultId, name, log2Cost, blockSize, parallelism, salt]),
  )
}
