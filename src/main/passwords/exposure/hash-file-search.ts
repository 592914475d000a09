import { type FileHandle, open, stat } from 'node:fs/promises'
import { Boom } from '@hapi/boom'
import { passwordDigest } from './digest.ts'
import { type BlockSource, openHashFile } from './hash-file.ts'
import { type HashFileRefusal, hashFileRefused } from './hash-file-refusal.ts'

const reasons: Readonly<Record<string, HashFileRefusal>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
}

/**
 * Looks passwords up in a downloaded Pwned Passwords file. `onSeen` is told the count of each by its place in `passwords`, once
 * the file is known not to have changed meanwhile; null when its place in the file is missing. An empty password is no
 * password. Resolves to how many have no count: those, and all that were left when `signal` stopped it.
 * Errors: 404, 403, 409, 415 of hash-file-refusal.ts; then nothing is told.
 */
export async function searchHashFile(
  path: string,
  passwords: readonly string[],
  onSeen: (index: number, times: number | null) => void,
  onProgress: (asked: number, of: number) => void,
  signal: AbortSignal,
): Promise<{ failed: number }> {
  const wanted = passwords
    .map((password, index) => ({ index, password }))
    .filter(({ password }) => password !== '')
    .map(({ index, password }) => ({ index, digest: passwordDigest(password) }))
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
  const seen: { index: number; times: number | null }[] = []
  onProgress(0, wanted.length)
  await withFile(path, async source => {
    const file = await openHashFile(source)
    for (const { index, digest } of wanted) {
      if (signal.aborted) return
      seen.push({ index, times: await file.lookUp(digest) })
      onProgress(seen.length, wanted.length)
    }
  })
  for (const { index, times } of seen) onSeen(index, times)
  return { failed: wanted.length - seen.filter(({ times }) => times !== null).length }
}

/** Opens a regular file for `use`, and rejects when it is another one or has other content at the end. */
async function withFile(path: string, use: (source: BlockSource) => Promise<void>): Promise<void> {
  try {
    // A pipe would keep us waiting as soon as it is opened.
    const named = await stat(path)
    if (named.isDirectory()) throw hashFileRefused('directory')
    if (!named.isFile()) throw hashFileRefused('not-hashes')
    await using handle = await open(path, 'r')
    const before = await identity(handle)
    await use({ size: Number(before.size), read: (offset, length) => readAt(handle, offset, length) })
    const after = await identity(handle)
    if (before.size !== after.size || before.changed !== after.changed) throw hashFileRefused('changed')
  } catch (error) {
    if (error instanceof Boom) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw hashFileRefused(reasons[code] ?? 'unreadable')
  }
}

async function identity(handle: FileHandle) {
  const { size, mtimeNs } = await handle.stat({ bigint: true })
  return { size, changed: mtimeNs }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}
