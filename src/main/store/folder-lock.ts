import { chmodSync, rmSync } from 'node:fs'
import SQLite from 'better-sqlite3-multiple-ciphers'
import { systemError } from './system-error.ts'

export interface FolderLock {
  release(): void
}

/**
 * Takes the folder for this process. SQLite's own file locking does the work on an empty file: the operating system lets
 * go when the process ends, however it ends, and no process id is written that another process could get later.
 * Throws `in-use`, `disk-full` or `unreadable`.
 */
export function lockFolder(path: string): FolderLock {
  try {
    return lockFile(path)
  } catch (error) {
    if (!holdsSomethingElse(error)) throw error
    // The lock file never holds data, so what stands in it now is not ours and cannot be locked by anyone.
    rmSync(path, { force: true })
    return lockFile(path)
  }
}

function lockFile(path: string): FolderLock {
  // Only SQLite may open this file: closing any other handle to it would drop the lock (POSIX, fcntl(2) under "Record locking").
  let database: SQLite.Database | undefined
  try {
    database = new SQLite(path, { timeout: 0 })
    // Nothing is ever written, so no journal file needs to stand beside it.
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
    chmodSync(path, 0o600)
  } catch (error) {
    database?.close()
    throw systemError(error)
  }
  const held = database
  return { release: () => held.close() }
}

function holdsSomethingElse(error: unknown): boolean {
  const kind = systemError(error).data?.kind
  return kind === 'wrong-key' || kind === 'corrupt'
}
