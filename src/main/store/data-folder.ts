import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durable-file.ts'
import { systemCode, systemError } from './system-error.ts'

/** The files of a vault. Their names say nothing about the person. */
export interface DataFolder {
  readonly path: string
  readonly vaultFile: string
  readonly database: string
  /** A database that is being made; it gets its name once vault.json can open it. */
  readonly nextDatabase: string
  readonly lockFile: string
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    vaultFile: join(path, 'vault.json'),
    database: join(path, 'surefoot.db'),
    nextDatabase: join(path, 'surefoot.db.new'),
    lockFile: join(path, 'surefoot.lock'),
  }
}

const databaseSuffixes = ['', '-wal', '-shm', '-journal'] as const
const ourFile =
  /^(?:vault(?:-set-aside-[\dTZ-]+)?\.json(?:\.new)?|surefoot(?:-set-aside-[\dTZ-]+)?\.db(?:\.new)?(?:-wal|-shm|-journal)?)$/
const vaultFileName = /^vault(?:-set-aside-[\dTZ-]+)?\.json(?:\.new)?$/

/** Whether there is anything at the path. Throws `unreadable` when that cannot be said. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw systemError(error)
  }
}

/** Names of our files in the folder, those that hold keys first. The lock file is not among them. */
export async function ourFiles(
  folder: DataFolder,
): Promise<{ vaultFiles: string[]; databaseFiles: string[] }> {
  const names = (await isThere(folder.path))
    ? (await readdir(folder.path)).filter(name => ourFile.test(name))
    : []
  return {
    vaultFiles: names.filter(name => vaultFileName.test(name)),
    databaseFiles: names.filter(name => !vaultFileName.test(name)),
  }
}

/** Makes the empty file that a new database is written into, readable by its owner only. */
export async function makeNextDatabase(folder: DataFolder): Promise<void> {
  await removeNextDatabase(folder)
  await (await open(folder.nextDatabase, 'wx', 0o600)).close()
}

export async function removeNextDatabase(folder: DataFolder): Promise<void> {
  for (const suffix of databaseSuffixes) await rm(`${folder.nextDatabase}${suffix}`, { force: true })
}

export async function nameNextDatabase(folder: DataFolder): Promise<void> {
  await rename(folder.nextDatabase, folder.database)
  await syncFolder(folder.path)
}

/** A path for a copy of the present database, named after the moment; never one that exists, even when clocks go back. */
export async function setAsidePath(folder: DataFolder, now: Date): Promise<string> {
  return join(folder.path, `surefoot-set-aside-${await freeStamp(folder, now)}.db`)
}

/** Renames the database and vault.json, so that the way is free and nothing is lost. Returns what puts them back. */
export async function setAside(folder: DataFolder, now: Date): Promise<() => Promise<void>> {
  const stamp = await freeStamp(folder, now)
  const moves = databaseSuffixes.map(suffix => ({
    usual: `${folder.database}${suffix}`,
    aside: join(folder.path, `surefoot-set-aside-${stamp}.db${suffix}`),
  }))
  moves.push({ usual: folder.vaultFile, aside: join(folder.path, `vault-set-aside-${stamp}.json`) })
  for (const { usual, aside } of moves) await renameIfThere(usual, aside)
  await syncFolder(folder.path)
  return async () => {
    for (const { usual, aside } of moves) await renameIfThere(aside, usual)
    await syncFolder(folder.path)
  }
}

async function renameIfThere(from: string, to: string): Promise<void> {
  if (await isThere(from)) await rename(from, to)
}

async function freeStamp(folder: DataFolder, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(':', '-').slice(0, 19)
  const names = await readdir(folder.path)
  let candidate = stamp
  for (let count = 2; names.some(name => name.includes(`-${candidate}.`)); count += 1)
    candidate = `${stamp}-${count}`
  return candidate
}

const overwriteChunk = Buffer.alloc(64 * 1024)

/** Overwrites a file with zeros, then removes it. */
export async function overwriteAndRemove(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    for (let position = 0; position < size; position += overwriteChunk.length) {
      await file.write(overwriteChunk, 0, Math.min(overwriteChunk.length, size - position), position)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(path)
}
