import { largestChunkBytes } from '../../shared/model/password-export.ts'

/** The browser cannot read the file: it was moved, changed, deleted, or is a folder. */
export class FileUnreadable extends Error {}

/** Where each piece of a file begins and ends, in bytes. An empty file has none. */
export function pieceBounds(
  bytes: number,
  size: number = largestChunkBytes,
): { start: number; end: number }[] {
  const bounds: { start: number; end: number }[] = []
  for (let start = 0; start < bytes; start += size) bounds.push({ start, end: Math.min(start + size, bytes) })
  return bounds
}

/** What follows the comma of a `data:` address: the base64 of its content. */
export function base64Part(address: string): string {
  return address.slice(address.indexOf(',') + 1)
}

/**
 * Bytes as base64, made by the browser itself, so that even a large piece does not hold up the window.
 * Throws FileUnreadable.
 */
export function readAsBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? base64Part(reader.result) : '')
    reader.onerror = () => reject(new FileUnreadable())
    reader.readAsDataURL(blob)
  })
}

/**
 * Hands a file over piece by piece, each only after the one before was taken, so that it is never in memory whole.
 * Ends early when `signal` breaks off. Throws FileUnreadable, and whatever `add` throws.
 */
export async function sendInPieces(
  file: Blob,
  {
    add,
    onSent,
    signal,
    read = readAsBase64,
    size = largestChunkBytes,
  }: {
    add: (base64: string) => Promise<unknown>
    /** Bytes handed over so far. */
    onSent: (bytes: number) => void
    signal: AbortSignal
    read?: (piece: Blob) => Promise<string>
    size?: number
  },
): Promise<void> {
  for (const { start, end } of pieceBounds(file.size, size)) {
    if (signal.aborted) return
    const base64 = await read(file.slice(start, end))
    if (signal.aborted) return
    await add(base64)
    onSent(end)
  }
}
