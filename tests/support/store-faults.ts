import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../../src/main/store/database.ts'
import { databaseKey } from '../../src/main/store/keys/derived-keys.ts'
import { unwrapKey } from '../../src/main/store/keys/passphrase.ts'
import { readVaultFile } from '../../src/main/store/vault-file.ts'

/** What can befall the files in a data folder while Surefoot is not running. */

const database = (folder: string) => join(folder, 'surefoot.db')
const vaultFile = (folder: string) => join(folder, 'vault.json')

/** As after a power cut on a disk that lies, or a copy that was broken off. */
export async function cutShort(folder: string): Promise<void> {
  const { length } = await readFile(database(folder))
  await truncate(database(folder), Math.floor(length / 2))
}

/** Four single bits, spread over the file. */
export async function flipBits(folder: string): Promise<void> {
  const bytes = await readFile(database(folder))
  for (const part of [0.2, 0.4, 0.6, 0.8]) {
    const at = Math.floor(bytes.length * part)
    bytes[at] = (bytes[at] ?? 0) ^ 0b100
  }
  await writeFile(database(folder), bytes)
}

/** vault.json, which holds the wrapped key, is gone, and the database is still there. */
export async function loseKey(folder: string): Promise<void> {
  await rm(vaultFile(folder))
}

/** vault.json belongs to another key. */
export async function swapKey(folder: string): Promise<void> {
  const text = await readFile(vaultFile(folder), 'utf8')
  await writeFile(vaultFile(folder), text.replace(/"keyCheck": "[^"]+"/, `"keyCheck": "${'0'.repeat(64)}"`))
}

/** A version that is yet to be written has opened the database. */
export async function makeNewer(folder: string, passphrase: string): Promise<void> {
  const file = await readVaultFile(vaultFile(folder))
  if (file?.protection.kind !== 'passphrase') throw new Error('The store is not protected by a passphrase.')
  const key = await unwrapKey(file.protection.wrappedKey, passphrase, file.vaultId)
  const opened = openDatabase(database(folder), databaseKey(key, file.vaultId), 'existing')
  opened.pragma('user_version = 9990')
  opened.close()
}
