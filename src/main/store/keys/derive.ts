import { randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

/**
 * How a key is made from a passphrase. Bounds keep a doctored file from asking for more memory than a laptop has:
 * scrypt takes 128 × 2^log2Cost × blockSize bytes.
 */
export const derivationSchema = z.strictObject({
  name: z.literal('scrypt'),
  log2Cost: z.number().int().min(12).max(19),
  blockSize: z.literal(8),
  parallelism: z.number().int().min(1).max(4),
  salt: z.base64().length(24),
})
export type Derivation = z.infer<typeof derivationSchema>

/**
 * 2^17 with blocks of 8 takes 128 MiB, and twice over it takes more than half a second on a laptop of 2026. OWASP asks
 * for half of that: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
export const usualLog2Cost = 17
const usualParallelism = 2

export function newDerivation(log2Cost = usualLog2Cost): Derivation {
  return {
    name: 'scrypt',
    log2Cost,
    blockSize: 8,
    parallelism: usualParallelism,
    salt: randomBytes(16).toString('base64'),
  }
}

/** `length` bytes of key material. The same passphrase typed on another keyboard gives the same key (NFC). */
export function deriveKey(passphrase: string, derivation: Derivation, length: number): Promise<Buffer> {
  const cost = 2 ** derivation.log2Cost
  const options = {
    N: cost,
    r: derivation.blockSize,
    p: derivation.parallelism,
    maxmem: 2 * 128 * cost * derivation.blockSize,
  }
  const salt = Buffer.from(derivation.salt, 'base64')
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, length, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
