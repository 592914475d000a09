import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SQLite from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/main/store/database.ts'
import { databaseKey } from '../../../src/main/store/keys/derived-keys.ts'
import { memoryKeyStore } from '../../../src/main/store/keys/memory-key-store.ts'
import { storeErrorKind } from '../../../src/main/store/store-error.ts'
import { fillStore } from '../../support/sample-records.ts'
import { inTemporaryFolder } from '../../support/temporary-folder.ts'
import { strongPassphrase, testVault } from '../../support/test-vault.ts'

interface Filled {
  readonly folder: string
  readonly database: string
  /** The database's own key, fresh each time because opening zeroes it. */
  databaseKey(): Promise<Uint8Array>
  unlock(): Promise<string | null>
}

/** A closed vault with records of every kind. `unlock` gives the kind of error, or null when it opened. */
const withFilledVault = (test: (filled: Filled) => Promise<void>) => () =>
  inTemporaryFolder(async folder => {
    const keyStore = memoryKeyStore()
    const vault = testVault(folder, { keyStore })
    await vault.create({ protection: 'keychain' })
    await fillStore(vault.store(), { count: 30 })
    await vault.close()
    const { vaultId } = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'))
    await test({
      folder,
      database: join(folder, 'surefoot.db'),
      async databaseKey() {
        return databaseKey((await keyStore.get(vaultId)) ?? new Uint8Array(), vaultId)
      },
      async unlock() {
        const again = testVault(folder, { keyStore })
        try {
          await again.unlock()
          return null
        } catch (error) {
          const kind = storeErrorKind(error)
          expect(await again.state()).toBe(kind)
          return kind
        } finally {
          await again.close()
        }
      },
    })
  })

describe('a damaged database', () => {
  it(
    'is noticed for 40 of 40 single changed bits, spread over the whole file',
    withFilledVault(async ({ database, databaseKey, folder }) => {
      const good = await readFile(database)
      const copy = join(folder, 'copy.db')
      const kinds: (string | null)[] = []
      for (let flip = 0; flip < 40; flip += 1) {
        const offset = Math.floor(((flip + 0.5) / 40) * good.length)
        const damaged = Buffer.from(good)
        damaged[offset] = (damaged[offset] ?? 0) ^ (1 << (flip % 8))
        await writeFile(copy, damaged)
        kinds.push(kindOfOpening(copy, await databaseKey()))
      }
      // A change in the first page cannot be told from a wrong key here. The vault can: it checks the key first.
      expect(kinds.filter(kind => kind === 'corrupt' || kind === 'wrong-key')).toHaveLength(40)
      await writeFile(copy, good)
      expect(kindOfOpening(copy, await databaseKey())).toBeNull()
    }),
  )

  it(
    'is "corrupt" for the vault, wherever the damage is',
    withFilledVault(async ({ database, unlock }) => {
      const good = await readFile(database)
      for (const offset of [3, 50, 4_090, Math.floor(good.length / 2), good.length - 1]) {
        const damaged = Buffer.from(good)
        damaged[offset] = (damaged[offset] ?? 0) ^ 0x10
        await writeFile(database, damaged)
        expect(await unlock(), `byte ${offset}`).toBe('corrupt')
      }
      await writeFile(database, good)
      expect(await unlock()).toBeNull()
    }),
  )

  it(
    'is "corrupt" when it was cut, emptied or replaced',
    withFilledVault(async ({ database, unlock }) => {
      const good = await readFile(database)
      for (const length of [good.length - 1, good.length - 4096, 5000, 100]) {
        await writeFile(database, good)
        await truncate(database, length)
        expect(await unlock(), `${length} bytes`).toBe('corrupt')
      }
      await writeFile(database, randomBytes(good.length))
      expect(await unlock()).toBe('corrupt')
    }),
  )

  it(
    'is never taken for a new one: an emptied file is damage',
    withFilledVault(async ({ database, unlock }) => {
      await truncate(database, 0)
      expect(await unlock()).toBe('corrupt')
      expect((await readFile(database)).length).toBe(0)
    }),
  )

  it(
    'is "corrupt" when the file is gone or is a folder',
    withFilledVault(async ({ database, folder, unlock }) => {
      await copyFile(database, join(folder, 'elsewhere'))
      await rm(database)
      const gone = testVault(folder, { keyStore: memoryKeyStore() })
      expect(await gone.state()).toBe('corrupt')
      await expect(
        gone.create({ protection: 'passphrase', passphrase: strongPassphrase }),
      ).rejects.toMatchObject({
        data: { kind: 'exists' },
      })
      await gone.close()
      await mkdir(database)
      expect(await unlock()).toBe('unreadable')
    }),
  )

  it(
    'of another vault is "corrupt", and one in the clear is too',
    withFilledVault(async ({ database, unlock }) => {
      const plain = new SQLite(`${database}.plain`)
      plain.exec('CREATE TABLE accounts (value TEXT)')
      plain.close()
      await copyFile(`${database}.plain`, database)
      expect(await unlock()).toBe('corrupt')
    }),
  )

  it(
    'of a newer version is "newer" and stays as it is',
    withFilledVault(async ({ database, databaseKey, unlock }) => {
      const opened = openDatabase(database, await databaseKey(), 'existing')
      opened.pragma('user_version = 9990')
      opened.close()
      const before = await readFile(database)
      expect(await unlock()).toBe('newer')
      expect(await readFile(database)).toEqual(before)
    }),
  )
})

describe('a hostile vault.json', () => {
  it(
    'is told as what it is and never opens or replaces anything',
    withFilledVault(async ({ folder, database, unlock }) => {
      const path = join(folder, 'vault.json')
      const good = await readFile(path, 'utf8')
      const before = await readFile(database)
      const cases: [string | Uint8Array, string][] = [
        [randomBytes(200), 'corrupt'],
        ['', 'corrupt'],
        ['null', 'corrupt'],
        ['{"format":"surefoot-vault","version":1}', 'corrupt'],
        ['['.repeat(60_000), 'corrupt'],
        ['x'.repeat(20_000_000), 'corrupt'],
        [good.replace('"version": 1', '"version": 7'), 'newer'],
        [good.replace(/"vaultId": "[^"]+"/, '"vaultId": "../../etc"'), 'corrupt'],
        [
          good.replace(/"vaultId": "[^"]+"/, '"vaultId": "5f0c1f5e-6f0e-4d43-9a52-1d1f3a3b7c11"'),
          'key-missing',
        ],
        [good.replace(/"keyCheck": "[^"]+"/, `"keyCheck": "${'0'.repeat(64)}"`), 'wrong-key'],
      ]
      for (const [content, expected] of cases) {
        await writeFile(path, content)
        expect(await unlock()).toBe(expected)
      }
      expect(await readFile(database)).toEqual(before)
      await writeFile(path, good)
      expect(await unlock()).toBeNull()
    }),
  )
})

function kindOfOpening(path: string, key: Uint8Array): string | null {
  try {
    openDatabase(path, key, 'existing').close()
    return null
  } catch (error) {
    return storeErrorKind(error)
  }
}
