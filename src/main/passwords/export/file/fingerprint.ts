import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** What an export is recognised by on the disk. Stays in the worker. */
export interface Fingerprint {
  readonly fileName: string
  readonly bytes: number
  /** SHA-256 of the whole content, in hex. */
  readonly digest: string
}

/** SHA-256 of a whole file, in hex. */
export async function digestOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  const piece = new Uint8Array(1024 * 1024)
  for (let offset = 0; ; ) {
    const { bytesRead } = await handle.read(piece, 0, piece.length, offset)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(piece.subarray(0, bytesRead))
    offset += bytesRead
  }
}
