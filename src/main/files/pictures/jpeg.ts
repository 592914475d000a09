import { latin1, startsWith, viewOf, withoutEndZeros } from '../bytes.ts'
import type { Limits } from '../reading.ts'
import { type Blocks, hasContent, noBlocks } from './blocks.ts'
import { orientationExif } from './orientation-exif.ts'
import type { PictureFormat } from './picture-format.ts'

/** JPEG: ITU-T T.81, annex B. */
interface Segment {
  readonly marker: number
  readonly start: number
  /** After marker and length. */
  readonly data: number
  readonly end: number
}

interface Walk {
  readonly segments: readonly Segment[]
  /** Behind the end marker. */
  readonly end: number
  readonly complete: boolean
}

const startOfScan = 0xda
const endOfImage = 0xd9
const comment = 0xfe
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef
/** Means nothing in pictures of this kind, so nothing can be said of what stands there. */
const isReserved = (marker: number) =>
  (marker > 0x01 && marker < 0xc0) || marker === 0xc8 || (marker >= 0xf0 && marker < comment)
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Goes from marker to marker, through the coded data as well, since only its end shows what was put behind. */
function walk(bytes: Uint8Array, limits: Limits): Walk {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const segments: Segment[] = []
  const broken = () => ({ segments, end: bytes.length, complete: false })
  let at = 2
  while (segments.length < limits.entries) {
    if (bytes[at] !== 0xff) return broken()
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (marker === undefined || marker === 0) return broken()
    if (marker === endOfImage) return { segments, end: at + 2, complete: true }
    // Markers without a length: TEM and stray restarts.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      segments.push({ marker, start: at, data: at + 2, end: at + 2 })
      at += 2
      continue
    }
    if (at + 4 > bytes.length) return broken()
    const length = buffer.readUInt16BE(at + 2)
    let end = at + 2 + length
    if (length < 2 || end > bytes.length) return broken()
    if (marker === startOfScan) end = endOfCodedData(buffer, end)
    segments.push({ marker, start: at, data: at + 4, end })
    at = end
  }
  return broken()
}

/** Coded data holds 0xff only before a zero or a restart marker. */
function endOfCodedData(buffer: Buffer, from: number): number {
  for (let at = buffer.indexOf(0xff, from); at !== -1; at = buffer.indexOf(0xff, at)) {
    const next = buffer[at + 1]
    if (next === undefined) break
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else if (next === 0xff) at += 1
    else return at
  }
  return buffer.length
}

const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0'
const extendedXmpHeader = 'http://ns.adobe.com/xmp/extension/\0'
const photoshopHeader = 'Photoshop 3.0\0'
const iccHeader = 'ICC_PROFILE\0'

function blocks(bytes: Uint8Array, limits: Limits): Blocks {
  const found = noBlocks()
  const { segments, end, complete } = walk(bytes, limits)
  found.damaged = !complete
  const photoshop: Uint8Array[] = []
  const icc: Uint8Array[] = []
  const extended = new Map<string, { at: number; data: Uint8Array }[]>()
  for (const segment of segments) {
    const { marker } = segment
    const data = bytes.subarray(segment.data, segment.end)
    const name = latin1(data, 0, 40)
    if (isFrame(marker) && data.length >= 6)
      found.size ??= { width: viewOf(data).getUint16(3), height: viewOf(data).getUint16(1) }
    else if (marker === comment)
      found.texts.push({ field: 'JPEG comment', key: 'Comment', text: decodeText(data) })
    else if (isReserved(marker)) {
      found.others.push({ field: `JPEG marker ${marker.toString(16)}`, value: sizeText(data.length) })
      found.uncleanable = true
    } else if (!isApplication(marker)) continue
    else if (marker === 0xe1 && name.startsWith('Exif\0')) found.exif.push(data.subarray(6))
    else if (marker === 0xe1 && name.startsWith(xmpHeader)) found.xmp.push(data.subarray(xmpHeader.length))
    else if (marker === 0xe1 && name.startsWith(extendedXmpHeader)) addExtended(extended, data)
    else if (marker === 0xe2 && name.startsWith(iccHeader)) icc.push(data.subarray(14))
    else if (marker === 0xed && name.startsWith(photoshopHeader))
      photoshop.push(data.subarray(photoshopHeader.length))
    else if (marker === 0xe0 && name.startsWith('JFIF\0')) {
      if ((data[12] ?? 0) * (data[13] ?? 0) > 0)
        found.others.push({ field: 'JFIF thumbnail', value: `${data[12]} × ${data[13]} pixels` })
    } else if (marker === 0xe0 && name.startsWith('JFXX\0')) {
      if (startsWith(data.subarray(6), [0xff, 0xd8])) found.thumbnails.push(data.subarray(6))
      else found.others.push({ field: 'JFXX thumbnail', value: sizeText(data.length) })
    } else if (marker === 0xee && name.startsWith('Adobe')) continue
    else
      found.others.push({
        field: `JPEG APP${marker - 0xe0}`,
        value: `${/^[\x20-\x7e]+/.exec(name)?.[0] ?? 'unnamed'}, ${sizeText(data.length)}`,
      })
  }
  if (photoshop.length > 0) found.photoshop.push(Buffer.concat(photoshop))
  if (icc.length > 0) found.icc.push(Buffer.concat(icc))
  for (const pieces of extended.values())
    found.xmp.push(Buffer.concat(pieces.toSorted((a, b) => a.at - b.at).map(({ data }) => data)))
  if (complete) addTrailer(found, bytes.subarray(end))
  return found
}

/** The standard splits long XMP: after the name a digest of 32 characters, the whole length, and where the piece goes. */
function addExtended(all: Map<string, { at: number; data: Uint8Array }[]>, data: Uint8Array): void {
  const start = extendedXmpHeader.length
  if (data.length < start + 40) return
  const digest = latin1(data, start, start + 32)
  const pieces = all.get(digest) ?? []
  pieces.push({ at: viewOf(data).getUint32(start + 36), data: data.subarray(start + 40) })
  all.set(digest, pieces)
}

const mostSecondPictures = 4

/** Behind the end of the picture: second pictures, the video of a moving photo, and whatever an app left there. */
function addTrailer(found: Blocks, trailer: Uint8Array): void {
  if (!hasContent(trailer)) return
  const video = latin1(trailer, 0, trailer.length).indexOf('ftyp')
  found.others.push({
    field: video === -1 ? 'Data behind the picture' : 'Video behind the picture',
    value: sizeText(trailer.length),
  })
  const buffer = Buffer.from(trailer.buffer, trailer.byteOffset, trailer.byteLength)
  const start = Buffer.from([0xff, 0xd8, 0xff])
  for (let at = buffer.indexOf(start); at !== -1; at = buffer.indexOf(start, at + 3)) {
    if (found.secondPictures.length >= mostSecondPictures) {
      found.others.push({ field: 'Further pictures behind the picture', value: 'not read' })
      return
    }
    found.secondPictures.push(trailer.subarray(at))
    const next = walk(trailer.subarray(at), secondPictureLimits)
    if (!next.complete) return
    at += next.end - 3
  }
}
const secondPictureLimits: Limits = { unpackedBytes: 0, entries: 2000, disclosures: 0 }

const isMetadata = ({ marker }: Segment) => isApplication(marker) || marker === comment

function clean(bytes: Uint8Array, limits: Limits, orientation: number | null): Uint8Array | null {
  const { segments, complete } = walk(bytes, limits)
  if (!complete) return null
  const kept = segments.flatMap(segment =>
    isMetadata(segment) ? keptOf(bytes, segment) : [bytes.subarray(segment.start, segment.end)],
  )
  const jfif = kept[0] !== undefined && latin1(kept[0], 4, 9) === 'JFIF\0' ? kept.splice(0, 1) : []
  const exif = orientation === null ? [] : [exifSegment(orientation)]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...jfif, ...exif, ...kept, Buffer.from([0xff, 0xd9])])
}

/** What the colours and the size need, without room for anything else. */
function keptOf(bytes: Uint8Array, { marker, start, data, end }: Segment): Uint8Array[] {
  const name = latin1(bytes, data, data + 14)
  if (marker === 0xe0 && name.startsWith('JFIF\0') && end - data >= 14) {
    const plain = Uint8Array.from(bytes.subarray(start, data + 14))
    plain.set([0, 16], 2)
    plain.set([0, 0], 4 + 12)
    return [plain]
  }
  if (marker === 0xee && name.startsWith('Adobe') && end - data >= 12) {
    const plain = Uint8Array.from(bytes.subarray(start, data + 12))
    plain.set([0, 14], 2)
    return [plain]
  }
  return marker === 0xe2 && name.startsWith(iccHeader) ? [bytes.subarray(start, end)] : []
}

function exifSegment(orientation: number): Uint8Array {
  const exif = orientationExif(orientation)
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')])
  head.writeUInt16BE(2 + 6 + exif.length, 2)
  return Buffer.concat([head, exif])
}

function pictureData(bytes: Uint8Array, limits: Limits): readonly Uint8Array[] | null {
  const { segments, complete } = walk(bytes, limits)
  if (!complete) return null
  return segments.filter(segment => !isMetadata(segment)).map(({ start, end }) => bytes.subarray(start, end))
}

/** Width and height of a JPEG; null when its frame cannot be found. */
export const jpegSize = (bytes: Uint8Array, limits: Limits): Blocks['size'] =>
  startsWith(bytes, [0xff, 0xd8]) ? blocks(bytes, limits).size : null

/** Text without a said encoding: UTF-8 where it is, else one byte a character. */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('utf8')
  return withoutEndZeros(text.includes('\ufffd') ? buffer.toString('latin1') : text)
}

/** "3.2 MB", for people. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

export const jpeg: PictureFormat = { blocks, clean, pictureData }
