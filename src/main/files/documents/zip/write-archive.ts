import { crc32, deflateRawSync } from 'node:zlib'

/** A file for a new archive. `store` leaves it unpacked, as OpenDocument asks for its media type. */
export interface NewEntry {
  readonly name: string
  readonly content: Uint8Array
  readonly store: boolean
}

/** 1 January 1980, midnight: the first moment that an archive can write down. */
const fixedDate = (1 << 5) | 1
const namesAreUtf8 = 0x0800

/** Writes an archive in the order given, with one fixed date, no comments and no extra fields. Every document here is below 4 GB. */
export function writeArchive(entries: readonly NewEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const packed = pack(entry)
    const fields = entryFields(packed, name.length)
    const local = new Uint8Array(30 + name.length)
    new DataView(local.buffer).setUint32(0, 0x04034b50, true)
    local.set(fields, 4)
    local.set(name, 30)
    const central = new Uint8Array(46 + name.length)
    const view = new DataView(central.buffer)
    view.setUint32(0, 0x02014b50, true)
    view.setUint16(4, 20, true)
    central.set(fields, 6)
    view.setUint32(42, at, true)
    central.set(name, 46)
    parts.push(local, packed.bytes)
    directory.push(central)
    at += local.length + packed.bytes.length
  }
  const directoryBytes = directory.reduce((sum, one) => sum + one.length, 0)
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, directoryBytes, at)])
}

interface Packed {
  readonly bytes: Uint8Array
  readonly method: number
  readonly checksum: number
  readonly unpackedBytes: number
}

function pack({ content, store }: NewEntry): Packed {
  return {
    bytes: store ? content : deflateRawSync(content),
    method: store ? 0 : 8,
    checksum: crc32(content),
    unpackedBytes: content.length,
  }
}

/** The 26 bytes that local and directory header share, from the version needed on. */
function entryFields({ bytes, method, checksum, unpackedBytes }: Packed, nameBytes: number): Uint8Array {
  const fields = new Uint8Array(26)
  const view = new DataView(fields.buffer)
  view.setUint16(0, 20, true)
  view.setUint16(2, namesAreUtf8, true)
  view.setUint16(4, method, true)
  view.setUint16(8, fixedDate, true)
  view.setUint32(10, checksum, true)
  view.setUint32(14, bytes.length, true)
  view.setUint32(18, unpackedBytes, true)
  view.setUint16(22, nameBytes, true)
  return fields
}

function endRecord(entries: number, directoryBytes: number, at: number): Uint8Array {
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, entries, true)
  view.setUint16(10, entries, true)
  view.setUint32(12, directoryBytes, true)
  view.setUint32(16, at, true)
  return end
}
