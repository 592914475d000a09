import { crc32, inflateRawSync } from 'node:zlib'
import type { DocumentLimits } from '../limits.ts'
import { refuse } from '../refusal.ts'

/** One file of an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where its packed content starts. */
  readonly start: number
}

/** An archive whose directory was read and found honest. Its files are unpacked one at a time, when asked for. */
export interface Archive {
  readonly entries: readonly ZipEntry[]
  find(name: string): ZipEntry | null
  /** Throws a Refusal when the content is damaged, or is more than it said or than all of the document may be. */
  unpack(entry: ZipEntry): Uint8Array
}

const localHeader = 0x04034b50
const directoryHeader = 0x02014b50
const directoryEnd = 0x06054b50
const stored = 0
const deflated = 8

/**
 * Opens an archive in memory. Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3. A directory that
 * names a file twice, or a place outside of its folder, or that lets files overlap, is no document of anybody's: damaged.
 * Throws a Refusal.
 */
export function openArchive(bytes: Uint8Array, limits: DocumentLimits): Archive {
  const entries = readDirectory(bytes, limits)
  const byName = new Map(entries.map(entry => [entry.name, entry]))
  let left = limits.unpackedBytes
  return {
    entries,
    find: name => byName.get(name) ?? null,
    unpack: entry => {
      if (entry.unpackedBytes > limits.unpackedEntryBytes) refuse('unpacks-too-large')
      left -= entry.unpackedBytes
      if (left < 0) refuse('unpacks-too-large')
      return unpack(bytes.subarray(entry.start, entry.start + entry.packedBytes), entry)
    },
  }
}

function readDirectory(bytes: Uint8Array, limits: DocumentLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view) ?? refuse('damaged')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  // Archives beyond 4 GB put marks here and their numbers elsewhere. Nothing that large is read.
  if (count === 0xffff || at === 0xffffffff || count > limits.entries) refuse('too-complex')

  const entries: ZipEntry[] = []
  const names = new Set<string>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryHeader) refuse('damaged')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) refuse('damaged')
    if ((view.getUint16(at + 8, true) & 1) === 1) refuse('encrypted')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))
    if (!isInside(name) || names.has(name.toLowerCase())) refuse('damaged')
    names.add(name.toLowerCase())
    const entry = entryAt(view, at, name, end)
    if (!name.endsWith('/')) entries.push(entry)
    at = next
  }
  refuseOverlaps(entries)
  return entries
}

function entryAt(view: DataView, at: number, name: string, end: number): ZipEntry {
  const method = view.getUint16(at + 10, true)
  const packedBytes = view.getUint32(at + 20, true)
  const header = view.getUint32(at + 42, true)
  if (method !== stored && method !== deflated) refuse('damaged')
  if (header + 30 > end || view.getUint32(header, true) !== localHeader) refuse('damaged')
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + packedBytes > end) refuse('damaged')
  return {
    name,
    method,
    checksum: view.getUint32(at + 16, true),
    packedBytes,
    unpackedBytes: view.getUint32(at + 24, true),
    start,
  }
}

const longestComment = 0xffff

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === directoryEnd) return at
  return null
}

/** Nothing is ever written under these names. One that points elsewhere was made to harm, so the rest is not believed either. */
function isInside(name: string): boolean {
  return (
    name !== '' &&
    !/^[\\/]|^[A-Za-z]:|\\|\0/.test(name) &&
    !name.split('/').some(part => part === '..' || part === '.')
  )
}

/** Files that share packed bytes are how a small archive holds a huge one. https://www.bamsoftware.com/hacks/zipbomb/ */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let last = 0
  for (const { start, packedBytes } of entries.toSorted((a, b) => a.start - b.start)) {
    if (start < last) refuse('unpacks-too-large')
    last = start + packedBytes
  }
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = entry.method === stored ? packed : inflate(packed, entry.unpackedBytes)
  if (content.length !== entry.unpackedBytes || crc32(content) !== entry.checksum) refuse('damaged')
  return content
}

/** Stops as soon as there is more than was said. */
function inflate(packed: Uint8Array, declaredBytes: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, declaredBytes) })
  } catch (error) {
    return refuse(isTooLarge(error) ? 'unpacks-too-large' : 'damaged')
  }
}

export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
