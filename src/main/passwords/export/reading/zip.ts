import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { Limits } from './limits.ts'
import { type Refused, refuse } from './refuse.ts'
import { startsWith } from './text.ts'

/** One entry of an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly headerOffset: number
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])
}

/**
 * The directory of an archive, without unpacking anything. Read here, since fflate shows neither what is encrypted nor the
 * checksums. Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return refuse('cut-short')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  // Larger archives put these marks here and the true numbers elsewhere. No export comes near.
  if (count > limits.zipEntries || count === 0xffff || at === 0xffffffff) return refuse('zip-too-large')

  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return refuse('zip-damaged')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return refuse('zip-damaged')
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

const longestComment = 0xffff

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}

/** The chosen entries, unpacked. Sizes are checked before anything is unpacked, and again while unpacking. */
export function unpack(
  bytes: Uint8Array,
  chosen: readonly ZipEntry[],
  limits: Limits,
): readonly Uint8Array[] | Refused {
  if (chosen.some(entry => entry.encrypted)) return refuse('encrypted')
  const total = chosen.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  const tooLarge = chosen.some(entry => entry.unpackedBytes > limits.unpackedEntryBytes)
  if (tooLarge || total > limits.unpackedBytes) return refuse('zip-too-large')

  const contents: Uint8Array[] = []
  for (const entry of chosen) {
    const content = unpackEntry(bytes, entry)
    if (!(content instanceof Uint8Array)) return content
    contents.push(content)
  }
  return contents
}

const stored = 0
const deflated = 8

function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | Refused {
  const packed = packedContent(bytes, entry)
  if (!packed) return refuse('zip-damaged')
  const content = entry.method === stored ? packed : inflate(packed, entry.unpackedBytes)
  if (!(content instanceof Uint8Array)) return content
  const whole = content.length === entry.unpackedBytes && crc32(content) === entry.checksum
  return whole ? content : refuse('zip-damaged')
}

function packedContent(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.method !== stored && entry.method !== deflated) return null
  const at = entry.headerOffset
  if (at + 30 > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(at, true) !== 0x04034b50) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const end = start + entry.packedBytes
  return end <= bytes.length ? bytes.subarray(start, end) : null
}

const packedStep = 64 * 1024

/** Unpacks in steps into the declared size, and stops as soon as there is more: that is how a small file hides a huge one. */
function inflate(packed: Uint8Array, declaredBytes: number): Uint8Array | Refused {
  const content = new Uint8Array(declaredBytes)
  let filled = 0
  let overflows = false
  const stream = new Inflate(chunk => {
    if (filled + chunk.length > declaredBytes) overflows = true
    else content.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && !overflows; at += packedStep) {
      const step = packed.subarray(at, at + packedStep)
      stream.push(step, at + packedStep >= packed.length)
    }
  } catch {
    return refuse(overflows ? 'zip-too-large' : 'zip-damaged')
  }
  if (overflows) return refuse('zip-too-large')
  return content.subarray(0, filled)
}
