import { constants } from 'node:fs'
import { type FileHandle, lstat, open, opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileRefusal, largestFileBytes, type SkipReason } from '../../shared/model/file-report.ts'

export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: SkipReason }

const mostEntries = 100_000
const deepest = 40

/**
 * All files at and under the paths, in the order of their names. A named link to a file or folder is followed, since it was
 * meant. Links inside of folders are not, since they lead anywhere, and in circles.
 */
export async function* findFiles(
  paths: readonly string[],
  { entries = mostEntries, depth = deepest }: { entries?: number; depth?: number } = {},
): AsyncGenerator<Found, void> {
  const counted = { left: entries }
  for (const path of paths) {
    const named = await stat(path).catch(reasonOf)
    if (typeof named === 'string') yield { kind: 'skipped', path, reason: named }
    else if (named.isDirectory()) yield* walk(path, depth, counted)
    else if (named.isFile()) yield { kind: 'file', path }
    else yield { kind: 'skipped', path, reason: 'not-a-file' }
  }
}

async function* walk(folder: string, depth: number, counted: { left: number }): AsyncGenerator<Found, void> {
  if (depth === 0) {
    yield { kind: 'skipped', path: folder, reason: 'too-deep' }
    return
  }
  const names: string[] = []
  try {
    for await (const { name } of await opendir(folder)) {
      if (counted.left === 0) {
        yield { kind: 'skipped', path: folder, reason: 'too-many' }
        break
      }
      counted.left -= 1
      names.push(name)
    }
  } catch (error) {
    yield { kind: 'skipped', path: folder, reason: reasonOf(error) }
  }
  for (const name of names.toSorted()) {
    const path = join(folder, name)
    const entry = await lstat(path).catch(reasonOf)
    if (typeof entry === 'string') yield { kind: 'skipped', path, reason: entry }
    else if (entry.isSymbolicLink()) yield { kind: 'skipped', path, reason: 'link' }
    else if (entry.isDirectory()) yield* walk(path, depth - 1, counted)
    else if (entry.isFile()) yield { kind: 'file', path }
    else yield { kind: 'skipped', path, reason: 'not-a-file' }
  }
}

const reasonOf = (error: unknown): SkipReason =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable'

/** The whole of a file in memory of its own, or why it is not read. Its size is bounded before a byte is read. */
export async function readWhole(
  path: string,
): Promise<{ bytes: ArrayBuffer; size: number } | { refused: FileRefusal; size: number }> {
  // Whatever took the file's place since it was found must not make us wait.
  const opened: FileHandle | null = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
    () => null,
  )
  if (opened === null) return { refused: 'unreadable', size: 0 }
  await using file = opened
  try {
    const stats = await file.stat()
    const { size } = stats
    if (!stats.isFile()) return { refused: 'unreadable', size: 0 }
    if (size > largestFileBytes) return { refused: 'too-large', size }
    const bytes = new ArrayBuffer(size)
    let filled = 0
    while (filled < size) {
      const { bytesRead } = await file.read(new Uint8Array(bytes), filled, size - filled, filled)
      if (bytesRead === 0) return { refused: 'damaged', size }
      filled += bytesRead
    }
    return { bytes, size }
  } catch {
    return { refused: 'unreadable', size: 0 }
  }
}
