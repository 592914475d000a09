import { crc32, deflateSync } from 'node:zlib'

/** Small pictures by the book, with whatever should be found in them. Their coded data is made up: nothing here decodes it. */

type Value = { type: 1 | 2 | 3 | 4 | 5 | 7 | 10; values: readonly number[] | Uint8Array | string }
export type Tags = Readonly<Record<number, Value>>

export const ascii = (text: string): Value => ({ type: 2, values: `${text}\0` })
export const short = (...values: number[]): Value => ({ type: 3, values })
export const long = (...values: number[]): Value => ({ type: 4, values })
export const rational = (...values: number[]): Value => ({ type: 5, values })
export const byte = (...values: number[]): Value => ({ type: 1, values })
export const raw = (values: Uint8Array): Value => ({ type: 7, values })

export interface TiffParts {
  readonly littleEndian?: boolean
  readonly main?: Tags
  readonly exif?: Tags
  readonly gps?: Tags
  readonly thumbnail?: Uint8Array
  readonly thumbnailTags?: Tags
  /** A further page behind the first. */
  readonly second?: Tags
}

const unit = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 4, 7: 1, 10: 4 } as const

/** A TIFF structure, as EXIF uses it. Entries that are pictures' data are given as bytes by `raw`. */
export function tiffBlock({
  littleEndian = true,
  main = {},
  exif,
  gps,
  thumbnail,
  thumbnailTags = {},
  second,
}: TiffParts): Buffer {
  let block = Buffer.alloc(8)
  block.write(littleEndian ? 'II' : 'MM', 'latin1')
  const put16 = (buffer: Buffer, value: number, at: number) =>
    littleEndian ? buffer.writeUInt16LE(value, at) : buffer.writeUInt16BE(value, at)
  const put32 = (buffer: Buffer, value: number, at: number) =>
    littleEndian ? buffer.writeUInt32LE(value, at) : buffer.writeUInt32BE(value, at)
  put16(block, 42, 2)
  const append = (data: Uint8Array): number => {
    const at = block.length
    block = Buffer.concat([block, data, Buffer.alloc(data.length % 2)])
    return at
  }
  const bytesOf = ({ type, values }: Value): Buffer => {
    if (typeof values === 'string') return Buffer.from(values, 'utf8')
    if (values instanceof Uint8Array) return Buffer.from(values)
    const data = Buffer.alloc(values.length * unit[type])
    values.forEach((value, index) => {
      if (unit[type] === 1) data.writeUInt8(value, index)
      else if (unit[type] === 2) put16(data, value, index * 2)
      else put32(data, value >>> 0, index * 4)
    })
    return data
  }
  const directory = (tags: Tags): { at: number; next: number } => {
    const entries = Object.entries(tags)
      .map(([tag, value]) => ({ tag: Number(tag), type: value.type, data: bytesOf(value) }))
      .toSorted((a, b) => a.tag - b.tag)
    const places = entries.map(({ data }) => (data.length > 4 ? append(data) : null))
    const table = Buffer.alloc(2 + entries.length * 12 + 4)
    put16(table, entries.length, 0)
    entries.forEach(({ tag, type, data }, index) => {
      const at = 2 + index * 12
      put16(table, tag, at)
      put16(table, type, at + 2)
      put32(table, type === 5 || type === 10 ? data.length / 8 : data.length / unit[type], at + 4)
      const place = places[index]
      if (place === null || place === undefined) data.copy(table, at + 8)
      else put32(table, place, at + 8)
    })
    const at = append(table)
    return { at, next: at + table.length - 4 }
  }
  const pointers: Record<number, Value> = {}
  if (exif !== undefined) pointers[0x8769] = long(directory(exif).at)
  if (gps !== undefined) pointers[0x8825] = long(directory(gps).at)
  const first = directory({ ...main, ...pointers })
  put32(block, first.at, 4)
  if (thumbnail !== undefined) {
    const at = append(thumbnail)
    const place = directory({ ...thumbnailTags, 513: long(at), 514: long(thumbnail.length) })
    put32(block, place.at, first.next)
  }
  if (second !== undefined) {
    const place = directory(second)
    put32(block, place.at, first.next)
  }
  return block
}

/** 51.5074° N, 0.1278° W, or another hemisphere. */
export const gpsTags = (latitudeRef = 'N', longitudeRef = 'W'): Tags => ({
  1: ascii(latitudeRef),
  2: rational(51, 1, 30, 1, 2664, 100),
  3: ascii(longitudeRef),
  4: rational(0, 1, 7, 1, 4008, 100),
})

export function jpegSegment(marker: number, data: Uint8Array | string): Buffer {
  const content = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

export const exifSegment = (block: Uint8Array): Buffer =>
  jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]))

const jfif = jpegSegment(0xe0, Buffer.from([0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 72, 0, 72, 0, 0]))

/** A JPEG with segments before its picture and bytes behind its end. */
export function jpegFile(
  segments: readonly Uint8Array[] = [],
  {
    width = 640,
    height = 480,
    trailer = new Uint8Array(),
  }: { width?: number; height?: number; trailer?: Uint8Array } = {},
): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jfif,
    ...segments,
    jpegSegment(0xdb, Buffer.alloc(65, 1)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
    trailer,
  ])
}

export function pngChunk(type: string, data: Uint8Array | string): Buffer {
  const content = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data)
  const bytes = Buffer.alloc(12 + content.length)
  bytes.writeUInt32BE(content.length, 0)
  bytes.write(type, 4, 'latin1')
  content.copy(bytes, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + content.length)), 8 + content.length)
  return bytes
}

export function pngFile(chunks: readonly Uint8Array[] = [], trailer: Uint8Array = new Uint8Array()): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 1, 2]))),
    pngChunk('IEND', ''),
    trailer,
  ])
}

export function riffChunk(type: string, data: Uint8Array | string): Buffer {
  const content = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data)
  const bytes = Buffer.alloc(8 + content.length + (content.length % 2))
  bytes.write(type, 0, 'latin1')
  bytes.writeUInt32LE(content.length, 4)
  content.copy(bytes, 8)
  return bytes
}

export function webpFile(chunks: readonly Uint8Array[] = []): Buffer {
  const extended = Buffer.from([0x0c, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0])
  const body = Buffer.concat([
    riffChunk('VP8X', extended),
    riffChunk('VP8L', Buffer.from([0x2f, 0x7f, 0xc2, 0x77, 0, 1, 2])),
    ...chunks,
  ])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}

const subBlocks = (data: string) =>
  Buffer.concat([Buffer.from([data.length]), Buffer.from(data, 'latin1'), Buffer.from([0])])

export const gifComment = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x21, 0xfe]), subBlocks(text)])
export const gifApplication = (name: string, data: string): Buffer =>
  Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from(name, 'latin1'), subBlocks(data)])

export function gifFile(extensions: readonly Uint8Array[] = []): Buffer {
  return Buffer.concat([
    Buffer.from('GIF89a\x02\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1'),
    gifApplication('NETSCAPE2.0', '\x01\0\0'),
    ...extensions,
    Buffer.from([0x2c, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2]),
    subBlocks('\x44\x0a'),
    Buffer.from([0x3b]),
  ])
}

/** One strip of two pixels. The strip lies behind the first eight bytes of what is appended. */
export function tiffFile(parts: TiffParts = {}): Buffer {
  // The first value that is appended lies at 8: the picture's own.
  const strip = Buffer.from([10, 20, 30, 40, 50, 60])
  const page: Tags = {
    256: short(2),
    257: short(1),
    258: short(8),
    259: short(1),
    262: short(1),
    277: short(3),
    278: short(1),
    279: long(strip.length),
  }
  const built = tiffBlock({ ...parts, main: { ...page, 273: long(0), ...parts.main } })
  const at = built.length
  const whole = Buffer.concat([built, strip])
  const little = parts.littleEndian !== false
  const read16 = (place: number) => (little ? whole.readUInt16LE(place) : whole.readUInt16BE(place))
  const first = little ? whole.readUInt32LE(4) : whole.readUInt32BE(4)
  for (let index = 0; index < read16(first); index++) {
    const entry = first + 2 + index * 12
    if (read16(entry) !== 273) continue
    if (little) whole.writeUInt32LE(at, entry + 8)
    else whole.writeUInt32BE(at, entry + 8)
  }
  return whole
}

export function box(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

export interface HeifItem {
  readonly type: string
  readonly data: Uint8Array
  readonly contentType?: string
  readonly name?: string
}

/** The first item is the picture, 640 × 480. */
export function heifFile(
  brand: 'heic' | 'avif',
  others: readonly HeifItem[] = [],
  topBoxes: readonly Uint8Array[] = [],
  metaBoxes: readonly Uint8Array[] = [],
): Buffer {
  const type = brand === 'heic' ? 'hvc1' : 'av01'
  const items: HeifItem[] = [{ type, data: Buffer.from('coded picture') }, ...others]
  const full = (version = 0, flags = 0) => Buffer.from([version, 0, 0, flags])
  const uint16 = (value: number) => {
    const bytes = Buffer.alloc(2)
    bytes.writeUInt16BE(value)
    return bytes
  }
  const uint32 = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  const text = (value: string) => Buffer.from(`${value}\0`, 'latin1')
  const entries = items.map((item, index) =>
    box(
      'infe',
      full(2),
      uint16(index + 1),
      uint16(0),
      Buffer.from(item.type, 'latin1'),
      text(item.name ?? ''),
      ...(item.contentType === undefined ? [] : [text(item.contentType)]),
    ),
  )
  const ispe = box('ispe', full(), uint32(640), uint32(480))
  const iprp = box('iprp', box('ipco', ispe), box('ipma', full(), uint32(1), uint16(1), Buffer.from([1, 1])))
  const ftyp = box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1${brand}`, 'latin1'))
  const meta = (start: number) => {
    let at = start
    const places = items.map(({ data }, index) => {
      const place = Buffer.concat([uint16(index + 1), uint16(0), uint16(1), uint32(at), uint32(data.length)])
      at += data.length
      return place
    })
    return box(
      'meta',
      full(),
      box('hdlr', full(), Buffer.from('\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1')),
      box('pitm', full(), uint16(1)),
      box('iinf', full(), uint16(items.length), ...entries),
      box('iloc', full(), Buffer.from([0x44, 0x00]), uint16(items.length), ...places),
      iprp,
      ...metaBoxes,
    )
  }
  const mdatStart = ftyp.length + meta(0).length + 8
  return Buffer.concat([ftyp, meta(mdatStart), box('mdat', ...items.map(({ data }) => data)), ...topBoxes])
}

/** XMP with properties in the wrapper that programs put around it. */
export const xmpPacket = (properties: string): Buffer =>
  Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>${' '.repeat(200)}<?xpacket end="w"?>`,
    'utf8',
  )
