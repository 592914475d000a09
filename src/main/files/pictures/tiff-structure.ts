import { latin1, viewOf } from '../bytes.ts'

/** TIFF 6.0 structures, which EXIF uses as well. Everything is bounded by the bytes that are there. */
export interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  /** The value's own bytes. */
  readonly data: Uint8Array
}

/** One directory of a structure. */
export interface Directory {
  readonly name: 'main' | 'exif' | 'gps' | 'interoperability' | 'sub'
  /** 0 for the first of the chain: in EXIF the second describes the thumbnail, in TIFF files each is a page. */
  readonly page: number
  readonly entries: ReadonlyMap<number, Entry>
}

export interface Structure {
  readonly littleEndian: boolean
  readonly directories: readonly Directory[]
  /** Whether something pointed to where nothing is, or in a circle. */
  readonly damaged: boolean
}

const typeBytes: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
}
const pointers: readonly (readonly [number, Directory['name']])[] = [
  [0x8769, 'exif'],
  [0x8825, 'gps'],
  [0xa005, 'interoperability'],
  [0x014a, 'sub'],
]
const mostDirectories = 500
const mostEntries = 2000

/** Reads all directories. Null when it does not begin as such a structure does. */
export function readStructure(bytes: Uint8Array): Structure | null {
  const order = latin1(bytes, 0, 2)
  if (bytes.length < 8 || (order !== 'II' && order !== 'MM')) return null
  const littleEndian = order === 'II'
  const view = viewOf(bytes)
  if (view.getUint16(2, littleEndian) !== 42) return null

  const directories: Directory[] = []
  const visited = new Set<number>()
  let damaged = false
  const open: { at: number; name: Directory['name']; page: number }[] = [
    { at: view.getUint32(4, littleEndian), name: 'main', page: 0 },
  ]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (visited.has(next.at) || directories.length >= mostDirectories) {
      damaged = true
      continue
    }
    visited.add(next.at)
    const read = readDirectory(bytes, view, next.at, littleEndian)
    if (read === null) {
      damaged = true
      continue
    }
    damaged ||= read.damaged
    directories.push({ name: next.name, page: next.page, entries: read.entries })
    for (const [tag, name] of pointers) {
      const entry = read.entries.get(tag)
      if ((entry?.count ?? 0) > mostDirectories) damaged = true
      if (entry !== undefined)
        for (const at of numbers(entry, littleEndian).slice(0, mostDirectories))
          open.push({ at, name, page: next.page })
    }
    if (next.name === 'main' && read.next !== 0)
      open.push({ at: read.next, name: 'main', page: next.page + 1 })
  }
  return { littleEndian, directories, damaged }
}

function readDirectory(bytes: Uint8Array, view: DataView, at: number, littleEndian: boolean) {
  if (at < 8 || at + 2 > bytes.length) return null
  const said = view.getUint16(at, littleEndian)
  const fitting = Math.min(said, Math.floor((bytes.length - at - 2) / 12), mostEntries)
  const entries = new Map<number, Entry>()
  let damaged = fitting < said
  for (let index = 0; index < fitting; index++) {
    const entry = readEntry(bytes, view, at + 2 + index * 12, littleEndian)
    if (entry === null) damaged = true
    else if (!entries.has(entry.tag)) entries.set(entry.tag, entry)
  }
  const end = at + 2 + fitting * 12
  // The pointer to the next is often left out at the end of a block, and then there is none.
  const next = fitting === said && end + 4 <= bytes.length ? view.getUint32(end, littleEndian) : 0
  return { entries, next, damaged }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, littleEndian: boolean): Entry | null {
  const tag = view.getUint16(at, littleEndian)
  const type = view.getUint16(at + 2, littleEndian)
  const count = view.getUint32(at + 4, littleEndian)
  const each = typeBytes[type]
  if (each === undefined) return null
  const length = each * count
  const start = length <= 4 ? at + 8 : view.getUint32(at + 8, littleEndian)
  if (start + length > bytes.length) return null
  return { tag, type, count, data: bytes.subarray(start, start + length) }
}

const mostNumbers = 4_000_000

/** Whole numbers of an entry; none when it holds something else. */
export function numbers({ type, count, data }: Entry, littleEndian: boolean): number[] {
  const view = viewOf(data)
  const most = Math.min(count, mostNumbers)
  if (type === 1) return Array.from(data.subarray(0, most))
  if (type === 3) return Array.from({ length: most }, (_, index) => view.getUint16(index * 2, littleEndian))
  if (type === 4 || type === 13)
    return Array.from({ length: most }, (_, index) => view.getUint32(index * 4, littleEndian))
  return []
}

export const firstNumber = (
  directory: Directory | undefined,
  tag: number,
  littleEndian: boolean,
): number | null => {
  const entry = directory?.entries.get(tag)
  return entry === undefined ? null : (numbers(entry, littleEndian)[0] ?? null)
}
