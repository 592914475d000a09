import { mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../../src/main/store/data-folder.ts'
import { wrapKey } from '../../../src/main/store/keys/passphrase.ts'
import { storeErrorKind } from '../../../src/main/store/store-error.ts'
import {
  readVaultFile,
  type VaultFile,
  vaultFile,
  writeVaultFile,
} from '../../../src/main/store/vault-file.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'

const vaultId = '5f0c1f5e-6f0e-4d43-9a52-1d1f3a3b7c11'

async function passphraseVault(): Promise<VaultFile> {
  const wrappedKey = await wrapKey(new Uint8Array(32), 'seven quiet herons', vaultId, 12)
  return vaultFile({ vaultId, keyCheck: 'a'.repeat(64), protection: { kind: 'passphrase', wrappedKey } })
}

/** The kind of error that reading these bytes as vault.json gives; null when they can be read. */
const kindOf = (bytes: string | Uint8Array) =>
  inTemporaryFolder(async folder => {
    const path = join(folder, 'vault.json')
    await writeFile(path, bytes)
    return readVaultFile(path).then(() => null, storeErrorKind)
  })

describe('vault.json', () => {
  it('is read as it was written, for its owner only, with nothing left beside it', () =>
    inTemporaryFolder(async path => {
      const folder = dataFolder(path)
      const file = await passphraseVault()
      await writeFile(`${folder.vaultFile}.new`, 'left over from a crash')
      await writeVaultFile(folder, file)
      expect(await readVaultFile(folder.vaultFile)).toEqual(file)
      expect(await readdir(path)).toEqual(['vault.json'])
      if (process.platform !== 'win32') expect((await stat(folder.vaultFile)).mode & 0o777).toBe(0o600)
    }))

  it('is null when there is none', () =>
    inTemporaryFolder(async folder => {
      expect(await readVaultFile(join(folder, 'vault.json'))).toBeNull()
    }))

  it('is corrupt for random bytes, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        expect(await kindOf(bytes)).toBe('corrupt')
      }),
      { numRuns: 60 },
    )
  })

  it('is corrupt for any other JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async json => {
        expect(await kindOf(json)).toBe('corrupt')
      }),
      { numRuns: 60 },
    )
  })

  it('is corrupt when it is huge, also when it is huge and right', async () => {
    expect(await kindOf('x'.repeat(5_000_000))).toBe('corrupt')
    expect(await kindOf(JSON.stringify(await passphraseVault()) + ' '.repeat(70_000))).toBe('corrupt')
  })

  it('is corrupt when any field is missing or added', async () => {
    const file = await passphraseVault()
    for (const field of Object.keys(file)) {
      const { [field as keyof VaultFile]: _, ...rest } = file
      expect(await kindOf(JSON.stringify(rest)), field).toBe('corrupt')
    }
    expect(await kindOf(JSON.stringify({ ...file, extra: 1 }))).toBe('corrupt')
  })

  it('is corrupt when its scrypt settings are out of bounds', async () => {
    const file = await passphraseVault()
    const text = JSON.stringify(file)
    expect(await kindOf(text.replace('"log2Cost":12', '"log2Cost":40'))).toBe('corrupt')
    expect(await kindOf(text.replace('"blockSize":8', '"blockSize":4096'))).toBe('corrupt')
    expect(await kindOf(text.replace('"parallelism":2', '"parallelism":4000'))).toBe('corrupt')
    expect(await kindOf(text)).toBeNull()
  })

  it('is newer when a later version wrote it, whatever else it holds then', async () => {
    expect(await kindOf(JSON.stringify({ format: 'surefoot-vault', version: 2, other: true }))).toBe('newer')
  })

  it('is unreadable when it is a folder, or a link that leads round in a circle', () =>
    inTemporaryFolder(async folder => {
      const path = join(folder, 'vault.json')
      await mkdir(path)
      expect(await readVaultFile(path).then(() => null, storeErrorKind)).toBe('unreadable')
      if (process.platform === 'win32') return
      const circle = join(folder, 'circle')
      await symlink(circle, circle)
      expect(await readVaultFile(circle).then(() => null, storeErrorKind)).toBe('unreadable')
    }))
})
