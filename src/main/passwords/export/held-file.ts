import { createHash } from 'node:crypto'
import { badRequest } from '@hapi/boom'
import type { Fingerprint } from './file/fingerprint.ts'

/** The bytes of a file as they come in, piece by piece. */
export interface HeldFile {
  /** Errors: 400 INVALID when there is more than was announced. */
  add(piece: Uint8Array): void
  /** Errors: 400 INVALID when not all of it is there, or it was let go. */
  content(): Uint8Array
  fingerprint(): Fingerprint
  /** Frees the bytes; the fingerprint stays. */
  letGo(): void
}

export function holdFile(fileName: string, bytes: number): HeldFile {
  let content: Uint8Array | null = new Uint8Array(bytes)
  let filled = 0
  let fingerprint: Fingerprint | null = null

  const whole = () => {
    if (content === null || filled !== bytes)
      throw badRequest('The file is not there as a whole', { kind: 'INVALID' })
    return content
  }
  return {
    add(piece) {
      if (content === null || filled + piece.length > bytes)
        throw badRequest('The file is larger than was said', { kind: 'INVALID' })
      content.set(piece, filled)
      filled += piece.length
    },
    content: whole,
    fingerprint() {
      fingerprint ??= { fileName, bytes, digest: createHash('sha256').update(whole()).digest('hex') }
      return fingerprint
    },
    letGo() {
      content = null
    },
  }
}
