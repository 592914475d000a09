import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Derivation, derivationSchema, deriveKey, newDerivation } from './keys/derive.ts'
import { storeError } from './store-error.ts'

/*
 * A backup is one file:
 *
 *   offset  bytes
 *        0      8  "SUREFOOT"
 *        8      1  version, 1
 *        9      3  scrypt: log2 of the cost, block size, parallelism
 *       12     16  salt
 *       28     12  nonce
 *       40     32  HMAC-SHA256 of the 40 bytes before, with the second half of the derived key
 *       72      n  AES-256-GCM of the content with the first half, the 72 bytes before as authenticated data
 *   72 + n     16  tag
 *
 * The header has a code of its own so that a wrong passphrase and a damaged file can be told apart.
 */
const magic = Buffer.from('SUREFOOT')
const version = 1
const checkedLength = 40
const headerLength = 72
const tagLength = 16

/** Encrypts the content with a key made from the passphrase. */
export async function sealBackup(
  content: Uint8Array,
  passphrase: string,
  log2Cost?: number,
): Promise<Uint8Array> {
  const derivation = newDerivation(log2Cost)
  const nonce = randomBytes(12)
  const keys = await deriveKey(passphrase, derivation, 64)
  const checked = Buffer.concat([
    magic,
    Buffer.from([version, derivation.log2Cost, derivation.blockSize, derivation.parallelism]),
    Buffer.from(derivation.salt, 'base64'),
    nonce,
  ])
  const header = Buffer.concat([checked, headerCode(checked, keys)])
  const cipher = createCipheriv('aes-256-gcm', keys.subarray(0, 32), nonce).setAAD(header)
  const sealed = Buffer.concat([header, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  keys.fill(0)
  return new Uint8Array(sealed)
}

/**
 * The content of a backup. Errors: not-a-backup, newer, backup-damaged, and wrong-passphrase, which a change in the
 * first 72 bytes looks like too.
 */
export async function openBackup(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (!bytes.subarray(0, magic.length).equals(magic)) throw storeError('not-a-backup')
  if ((bytes[magic.length] ?? 0) > version) throw storeError('newer')
  if (bytes.length < headerLength + tagLength) throw storeError('backup-damaged')
  const header = bytes.subarray(0, headerLength)
  const checked = header.subarray(0, checkedLength)
  const keys = await deriveKey(passphrase, derivationOf(checked), 64)
  try {
    if (!timingSafeEqual(header.subarray(checkedLength), headerCode(checked, keys)))
      throw storeError('wrong-passphrase')
    return decrypted(bytes, header, keys)
  } finally {
    keys.fill(0)
  }
}

function decrypted(bytes: Buffer, header: Buffer, keys: Buffer): Uint8Array {
  const nonce = header.subarray(28, checkedLength)
  const decipher = createDecipheriv('aes-256-gcm', keys.subarray(0, 32), nonce, { authTagLength: tagLength })
    .setAAD(header)
    .setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headerLength, -tagLength)), decipher.final()])
  } catch {
    throw storeError('backup-damaged')
  }
}

function headerCode(checked: Uint8Array, keys: Buffer): Buffer {
  return createHmac('sha256', keys.subarray(32)).update(checked).digest()
}

/** The bounds of the schema hold before any work is done, so that a doctored file cannot use up the memory. */
function derivationOf(checked: Buffer): Derivation {
  const result = derivationSchema.safeParse({
    name: 'scrypt',
    log2Cost: checked[9],
    blockSize: checked[10],
    parallelism: checked[11],
    salt: checked.subarray(12, 28).toString('base64'),
  })
  if (checked[8] !== version || !result.success) throw storeError('backup-damaged')
  return result.data
}
