import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { derivationSchema, newDerivation } from '../../../../src/main/store/keys/derive.ts'
import { databaseKey, isKeyOf, keyCheck } from '../../../../src/main/store/keys/derived-keys.ts'
import { unwrapKey, type WrappedKey, wrapKey } from '../../../../src/main/store/keys/passphrase.ts'

const vaultId = '5f0c1f5e-6f0e-4d43-9a52-1d1f3a3b7c11'
const otherVaultId = '0a3d2f94-5b5f-4f36-9d3c-0f5f4c1f2a22'
const passphrase = 'seven quiet herons'
const wrong = { data: { kind: 'wrong-passphrase' } }

describe('a key wrapped with a passphrase', () => {
  it('comes out as it went in', async () => {
    const key = randomBytes(32)
    const wrapped = await wrapKey(key, passphrase, vaultId, 12)
    expect(Buffer.from(await unwrapKey(wrapped, passphrase, vaultId))).toEqual(key)
    expect(JSON.stringify(wrapped)).not.toContain(key.toString('base64'))
  })

  it('stays shut for another passphrase and for another vault', async () => {
    const wrapped = await wrapKey(randomBytes(32), passphrase, vaultId, 12)
    await expect(unwrapKey(wrapped, `${passphrase} `, vaultId)).rejects.toMatchObject(wrong)
    await expect(unwrapKey(wrapped, '', vaultId)).rejects.toMatchObject(wrong)
    await expect(unwrapKey(wrapped, passphrase, otherVaultId)).rejects.toMatchObject(wrong)
  })

  it('stays shut when anything in it was changed', async () => {
    const wrapped = await wrapKey(randomBytes(32), passphrase, vaultId, 12)
    const other = await wrapKey(randomBytes(32), passphrase, vaultId, 12)
    const changes: Partial<WrappedKey>[] = [
      { nonce: other.nonce },
      { ciphertext: other.ciphertext },
      { tag: other.tag },
      { derivation: other.derivation },
      { derivation: { ...wrapped.derivation, log2Cost: 13 } },
      { derivation: { ...wrapped.derivation, parallelism: 1 } },
    ]
    for (const change of changes) {
      await expect(unwrapKey({ ...wrapped, ...change }, passphrase, vaultId)).rejects.toMatchObject(wrong)
    }
  })

  it('is made with the strong settings unless asked otherwise', () => {
    expect(newDerivation()).toMatchObject({ log2Cost: 17, blockSize: 8, parallelism: 2 })
    expect(derivationSchema.safeParse(newDerivation()).success).toBe(true)
    expect(newDerivation().salt).not.toBe(newDerivation().salt)
  })
})

describe('keys made from the key', () => {
  it('differ by use and by vault, and the check fits one key only', () => {
    const key = randomBytes(32)
    expect(Buffer.from(databaseKey(key, vaultId))).not.toEqual(key)
    expect(Buffer.from(databaseKey(key, vaultId))).not.toEqual(Buffer.from(databaseKey(key, otherVaultId)))
    const check = keyCheck(key, vaultId)
    expect(isKeyOf(key, vaultId, check)).toBe(true)
    expect(isKeyOf(randomBytes(32), vaultId, check)).toBe(false)
    expect(isKeyOf(key, otherVaultId, check)).toBe(false)
    expect(isKeyOf(key, vaultId, 'short')).toBe(false)
  })
})
