import { latin1, viewOf } from '../bytes.ts'
import type { Limits } from '../reading.ts'
import { type Blocks, hasContent, noBlocks } from './blocks.ts'
import { sizeText } from './jpeg.ts'
import { orientationExif } from './orientation-exif.ts'
import type { PictureFormat } from './picture-format.ts'

/** WebP: RFC 9649. */
interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

const codedChunks = ['VP8 ', 'VP8L', 'ALPH']
const keptChunks = [...codedChunks, 'VP8X', 'ANIM', 'ANMF', 'ICCP']
const exifFlag = 0x08
const xmpFlag = 0x04
const frameHeader = 16

/** Chunks of a stretch, each padded to an even length. Null where one does not fit. */
function chunksOf(bytes: Uint8Array, from: number, to: number, limits: Limits): Chunk[] | null {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  let at = from
  while (at + 8 <= to) {
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > to || chunks.length >= limits.entries) return null
    chunks.push({ type: latin1(bytes, at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return at >= to ? chunks : null
}

function walk(bytes: Uint8Array, limits: Limits): { chunks: Chunk[] | null; end: number } {
  if (bytes.length < 12) return { chunks: null, end: bytes.length }
  const end = 8 + viewOf(bytes).getUint32(4, true)
  if (end > bytes.length) return { chunks: null, end: bytes.length }
  return { chunks: chunksOf(bytes, 12, end, limits), end }
}

function blocks(bytes: Uint8Array, limits: Limits): Blocks {
  const found = noBlocks()
  const { chunks, end } = walk(bytes, limits)
  found.damaged =
    chunks === null || !chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF')
  for (const { type, data } of chunks ?? []) {
    if (type === 'EXIF') found.exif.push(latin1(data, 0, 6) === 'Exif\0\0' ? data.subarray(6) : data)
    else if (type === 'XMP ') found.xmp.push(data)
    else if (type === 'ICCP') found.icc.push(data)
    else if (type === 'ANMF' && strangersInFrame(data, limits))
      found.others.push({ field: 'WebP frame', value: 'further data' })
    else if (!keptChunks.includes(type))
      found.others.push({ field: `WebP ${type.trim()}`, value: sizeText(data.length) })
    found.size ??= sizeOf(type, data)
  }
  const trailer = bytes.subarray(end)
  if (hasContent(trailer))
    found.others.push({ field: 'Data behind the picture', value: sizeText(trailer.length) })
  return found
}

const strangersInFrame = (data: Uint8Array, limits: Limits): boolean =>
  chunksOf(data, frameHeader, data.length, limits)?.some(({ type }) => !codedChunks.includes(type)) ?? true

function sizeOf(type: string, data: Uint8Array): Blocks['size'] {
  const view = viewOf(data)
  if (type === 'VP8X' && data.length >= 10)
    return {
      width: 1 + (view.getUint32(4, true) & 0xffffff),
      height: 1 + (view.getUint16(7, true) | (view.getUint8(9) << 16)),
    }
  if (type === 'VP8 ' && data.length >= 10)
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
  if (type !== 'VP8L' || data.length < 5) return null
  const bits = view.getUint32(1, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

function clean(bytes: Uint8Array, limits: Limits, orientation: number | null): Uint8Array | null {
  const { chunks } = walk(bytes, limits)
  if (chunks === null) return null
  const kept: Uint8Array[] = []
  for (const { type, data } of chunks) {
    if (!keptChunks.includes(type)) continue
    const frame = type === 'ANMF' ? cleanFrame(data, limits) : data
    if (frame === null) return null
    kept.push(chunk(type, type === 'VP8X' ? withFlags(frame, orientation) : frame))
  }
  const isExtended = chunks.some(({ type }) => type === 'VP8X')
  if (orientation !== null && isExtended) kept.push(chunk('EXIF', orientationExif(orientation)))
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(4 + body.length, 4)
  return Buffer.concat([head, body])
}

function cleanFrame(data: Uint8Array, limits: Limits): Uint8Array | null {
  const chunks = chunksOf(data, frameHeader, data.length, limits)
  if (chunks === null) return null
  const coded = chunks.filter(({ type }) => codedChunks.includes(type))
  return Buffer.concat([data.subarray(0, frameHeader), ...coded.map(one => chunk(one.type, one.data))])
}

function withFlags(data: Uint8Array, orientation: number | null): Uint8Array {
  const copy = Uint8Array.from(data)
  copy[0] = ((copy[0] ?? 0) & ~(exifFlag | xmpFlag)) | (orientation === null ? 0 : exifFlag)
  return copy
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(8 + data.length + (data.length % 2))
  bytes.write(type, 0, 'latin1')
  bytes.writeUInt32LE(data.length, 4)
  bytes.set(data, 8)
  return bytes
}

function pictureData(bytes: Uint8Array, limits: Limits): readonly Uint8Array[] | null {
  const { chunks } = walk(bytes, limits)
  if (chunks === null) return null
  const frames = chunks.map(({ type, data }) => (type === 'ANMF' ? cleanFrame(data, limits) : data))
  if (frames.includes(null)) return null
  return chunks.flatMap(({ type }, index) => {
    const data = frames[index]
    return data && [...codedChunks, 'ANIM', 'ANMF'].includes(type) ? [data] : []
  })
}

export const webp: PictureFormat = { blocks, clean, pictureData }
