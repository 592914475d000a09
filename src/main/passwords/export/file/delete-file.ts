import { randomBytes, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, lstat, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Boom, conflict, forbidden, notFound } from '@hapi/boom'
import { digestOf, type Fingerprint } from './fingerprint.ts'
import { openCarefully } from './locate.ts'

/**
 * Overwrites a file once with random bytes, gives it a name that says nothing, and deletes it, if its content is still that
 * of the export. `overwritten` is false where the file could be deleted and not written to; then its content may be
 * recovered more easily. Errors: 404 NOT_FOUND, 409 CONFLICT when the content or the file of that name is another one,
 * 403 UNREADABLE.
 */
export async function deleteFile(
  path: string,
  wanted: Fingerprint,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<{ overwritten: boolean }> {
  try {
    const { overwritten, identity } = await destroy(path, wanted)
    const nameless = join(dirname(path), randomUUID())
    // Where the folder allows deleting and not renaming, the name stays until the end.
    const last = await move(path, nameless).then(
      () => nameless,
      () => path,
    )
    if (!isSame(identity, await lstat(last, { bigint: true }))) {
      if (last === nameless) await move(nameless, path)
      throw conflict('Another file has taken its name', { kind: 'CONFLICT' })
    }
    await unlink(last)
    return { overwritten }
  } catch (error) {
    throw refusal(error)
  }
}

/** Makes sure that it is the file, and overwrites it if it may be written to. */
async function destroy(
  path: string,
  wanted: Fingerprint,
): Promise<{ overwritten: boolean; identity: Identity }> {
  const writable = await open(path, constants.O_RDWR | openCarefully).catch((error: unknown) => {
    if (isOneOf(error, ['EACCES', 'EPERM', 'EROFS'])) return null
    throw error
  })
  await using handle = writable ?? (await open(path, constants.O_RDONLY | openCarefully))
  const identity = await sameOrThrow(handle, path, wanted)
  if (writable === null) return { overwritten: false, identity }
  // A disk that does not take it is no reason to keep the file.
  const overwritten = await overwrite(writable, wanted.bytes).then(
    () => true,
    () => false,
  )
  return { overwritten, identity }
}

/** What tells one file from another, whatever they are called. */
interface Identity {
  readonly dev: bigint
  readonly ino: bigint
}
const isSame = (one: Identity, other: Identity) => one.ino === other.ino && one.dev === other.dev

async function sameOrThrow(handle: FileHandle, path: string, wanted: Fingerprint): Promise<Identity> {
  const opened = await handle.stat({ bigint: true })
  const named = await lstat(path, { bigint: true })
  const isNamed = opened.isFile() && isSame(opened, named)
  if (!isNamed || opened.size !== BigInt(wanted.bytes) || (await digestOf(handle)) !== wanted.digest)
    throw conflict('The file has another content now', { kind: 'CONFLICT' })
  return opened
}

const pieceBytes = 1024 * 1024

async function overwrite(handle: FileHandle, bytes: number): Promise<void> {
  for (let offset = 0; offset < bytes; ) {
    const piece = randomBytes(Math.min(pieceBytes, bytes - offset))
    const { bytesWritten } = await handle.write(piece, 0, piece.length, offset)
    offset += bytesWritten
  }
  await handle.sync()
}

const isOneOf = (error: unknown, codes: readonly string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

function refusal(error: unknown): Boom {
  if (error instanceof Boom) return error
  if (isOneOf(error, ['ENOENT', 'ENOTDIR'])) return notFound('The file is gone', { kind: 'NOT_FOUND' })
  // A symbolic link in its place.
  if (isOneOf(error, ['ELOOP', 'EISDIR', 'EMLINK']))
    return conflict('The file is another one', { kind: 'CONFLICT' })
  return forbidden('The file cannot be deleted', { kind: 'UNREADABLE' })
}
