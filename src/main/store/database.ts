import SQLite from 'better-sqlite3-multiple-ciphers'
import { migrate, schemaVersion } from './migrations/migrate.ts'
import { storeError } from './store-error.ts'
import { systemError } from './system-error.ts'

export type Database = SQLite.Database

/** `new` is an empty file that becomes a database. An `existing` one that is empty has lost everything: that is damage. */
export type DatabaseAge = 'new' | 'existing'

/**
 * Opens the encrypted database, checks every page of it and brings its schema up to date. The file must exist.
 * `key` is 32 bytes and is zeroed. Errors: wrong-key, corrupt, newer, in-use, disk-full, unreadable.
 */
export function openDatabase(path: string, key: Uint8Array, age: DatabaseAge): Database {
  let database: Database | undefined
  try {
    database = new SQLite(path, { fileMustExist: true, timeout: 0 })
    giveKey(database, key)
    // Before the first read, or there is a shared-memory file. A second process is refused even without our lock file.
    database.pragma('locking_mode = EXCLUSIVE')
    if (age === 'existing' && schemaVersion(database) === 0) throw storeError('corrupt')
    settle(database)
    checkPages(database)
    migrate(database)
    tryWriting(database)
    return database
  } catch (error) {
    database?.close()
    throw systemError(error)
  } finally {
    key.fill(0)
  }
}

/** `raw:` hands the 32 bytes over as they are, without a slow derivation: https://utelle.github.io/SQLite3MultipleCiphers/ */
function giveKey(database: Database, key: Uint8Array): void {
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  const prefixed = Buffer.concat([Buffer.from('raw:'), key])
  database.key(prefixed)
  prefixed.fill(0)
}

function settle(database: Database): void {
  database.pragma('journal_mode = WAL')
  // An acknowledged record must survive a power cut, not only a crash: https://sqlite.org/pragma.html#pragma_synchronous
  database.pragma('synchronous = FULL')
  database.pragma('secure_delete = ON')
  database.pragma('foreign_keys = ON')
  // Temporary files would not be encrypted.
  database.pragma('temp_store = MEMORY')
  database.pragma('trusted_schema = OFF')
}

/**
 * SQLite opens a file that it may only read without a word, and the first write would fail much later. A full disk is no
 * reason to refuse: the person can then still read and export.
 */
function tryWriting(database: Database): void {
  try {
    database.pragma(`user_version = ${schemaVersion(database)}`)
  } catch (error) {
    if (systemError(error).data?.kind !== 'disk-full') throw error
  }
}

/** Reads every page, and with it checks each page's authentication code. */
function checkPages(database: Database): void {
  if (database.pragma('quick_check', { simple: true }) !== 'ok') throw storeError('corrupt')
}
