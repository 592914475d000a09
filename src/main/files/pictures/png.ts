import { crc32, inflateSync } from 'node:zlib'
import { latin1, viewOf } from '../bytes.ts'
import type { Limits } from '../reading.ts'
import { type Blocks, hasContent, noBlocks } from './blocks.ts'
import { isCommonProfile } from './colour-profile.ts'
import { decodeText, sizeText } from './jpeg.ts'
import { orientationExif } from './orientation-exif.ts'
import type { PictureFormat } from './picture-format.ts'

/** PNG, third edition: https://www.w3.org/TR/png-3/ */
interface Chunk {
  readonly type: string
  readonly start: number
  readonly data: Uint8Array
  readonly end: number
}

const signatureLength = 8
/** What decoding and colour need. */
const pictureChunks = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT']
const colourChunks = ['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP', 'mDCV', 'cLLI']
const longestText = 4 * 1024 * 1024
const longestTexts = 32 * 1024 * 1024

function walk(bytes: Uint8Array, limits: Limits): { chunks: Chunk[]; end: number; complete: boolean } {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  let at = signatureLength
  // Pictures in many small pieces are normal: a piece is often 8 kB.
  while (at + 12 <= bytes.length && chunks.length < limits.entries * 10) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) break
    const type = latin1(bytes, at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(type)) break
    chunks.push({ type, start: at, data: bytes.subarray(at + 8, end - 4), end })
    at = end
    if (type === 'IEND') return { chunks, end, complete: true }
  }
  return { chunks, end: at, complete: false }
}

function blocks(bytes: Uint8Array, limits: Limits): Blocks {
  const found = noBlocks()
  const { chunks, end, complete } = walk(bytes, limits)
  found.damaged = !complete
  const inflated = inflateWithin(Math.min(longestTexts, limits.unpackedBytes))
  for (const { type, data } of chunks) {
    if (type === 'IHDR' && data.length >= 8)
      found.size = { width: viewOf(data).getUint32(0), height: viewOf(data).getUint32(4) }
    else if (type === 'eXIf') found.exif.push(data)
    else if (type === 'tIME') addTime(found, data)
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') addText(found, type, data, inflated)
    else if (type === 'iCCP') addProfile(found, data, inflated)
    else if (!pictureChunks.includes(type) && !colourChunks.includes(type)) {
      found.others.push({ field: `PNG ${type}`, value: sizeText(data.length) })
      // An upper-case first letter means that decoders must know it.
      if (/^[A-Z]/.test(type)) found.uncleanable = true
    }
  }
  const trailer = bytes.subarray(end)
  if (complete && hasContent(trailer))
    found.others.push({ field: 'Data behind the picture', value: sizeText(trailer.length) })
  return found
}

function addTime(found: Blocks, data: Uint8Array): void {
  if (data.length < 7) return
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = data.subarray(2)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${viewOf(data).getUint16(0)}-${two(month)}-${two(day)}`
  found.times.push({ field: 'PNG tIME', text: `${date} ${two(hour)}:${two(minute)}:${two(second)}Z` })
}

function addText(found: Blocks, type: string, data: Uint8Array, inflated: Inflate): void {
  const keyEnd = data.indexOf(0)
  if (keyEnd < 0) {
    found.damaged = true
    return
  }
  const key = latin1(data, 0, keyEnd)
  const body = bodyOf(type, data, keyEnd + 1, inflated)
  if (body === null) {
    found.damaged = true
    return
  }
  const profile = /^Raw profile type (\w+)/.exec(key)?.[1]?.toLowerCase()
  if (key === 'XML:com.adobe.xmp') found.xmp.push(body)
  else if (profile !== undefined) addRawProfile(found, profile, latin1(body, 0, body.length))
  else {
    const text = type === 'iTXt' ? Buffer.from(body).toString('utf8') : decodeText(body)
    found.texts.push({ field: `PNG ${type}`, key, text })
  }
}

/** The text behind its key, unpacked within bounds. */
function bodyOf(type: string, data: Uint8Array, from: number, inflated: Inflate): Uint8Array | null {
  if (type === 'tEXt') return data.subarray(from)
  if (type === 'zTXt') return inflated(data.subarray(from + 1))
  const compressed = data[from] === 1
  const languageEnd = data.indexOf(0, from + 2)
  const translationEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1)
  if (translationEnd < 0) return null
  const text = data.subarray(translationEnd + 1)
  return compressed ? inflated(text) : text
}

type Inflate = (data: Uint8Array) => Uint8Array | null

/** Unpacks one text after the other, until all of them together are too long. Null for what is not unpacked. */
function inflateWithin(bytes: number): Inflate {
  let left = bytes
  return data => {
    if (left <= 0) return null
    try {
      const unpacked = inflateSync(data, { maxOutputLength: Math.min(left, longestText) })
      left -= unpacked.length
      return unpacked
    } catch {
      left -= longestText
      return null
    }
  }
}

/** ImageMagick's way: a line feed, the name, the length, then the bytes in hex. */
function addRawProfile(found: Blocks, name: string, text: string): void {
  const hex = /^\n[^\n]*\n\s*\d+\n([\s0-9a-fA-F]*)$/.exec(text)?.[1]
  if (hex === undefined) {
    found.damaged = true
    return
  }
  const bytes = Buffer.from(hex.replace(/\s+/g, ''), 'hex')
  const start = latin1(bytes, 0, 6) === 'Exif\0\0' ? 6 : 0
  if (name === 'exif' || (name === 'app1' && start === 6)) found.exif.push(bytes.subarray(start))
  else if (name === 'xmp' || name === 'app1') found.xmp.push(bytes.subarray(Math.max(0, bytes.indexOf('<'))))
  else if (name === 'iptc' && latin1(bytes, 0, 4) === '8BIM') found.photoshop.push(bytes)
  else if (name === 'iptc') found.iptc.push(bytes)
  else if (name === '8bim') found.photoshop.push(bytes)
  else found.others.push({ field: `PNG profile ${name}`, value: sizeText(bytes.length) })
}

function addProfile(found: Blocks, data: Uint8Array, inflated: Inflate): void {
  const nameEnd = data.indexOf(0)
  const profile = nameEnd < 0 ? null : inflated(data.subarray(nameEnd + 2))
  if (profile === null) found.damaged = true
  else found.icc.push(profile)
  const name = latin1(data, 0, Math.max(0, nameEnd))
  if (!isCommonProfile(name))
    found.texts.push({ field: 'Name of the colour profile', key: 'Comment', text: name })
}

function clean(bytes: Uint8Array, limits: Limits, orientation: number | null): Uint8Array | null {
  const { chunks, complete } = walk(bytes, limits)
  if (!complete || blocks(bytes, limits).uncleanable) return null
  const kept = chunks.flatMap(({ type, start, end, data }) => {
    if (type === 'iCCP') return [unnamedProfile(data)]
    const isKept = pictureChunks.includes(type) || colourChunks.includes(type)
    return isKept ? [bytes.subarray(start, end)] : []
  })
  if (orientation !== null) kept.splice(1, 0, chunk('eXIf', orientationExif(orientation)))
  return Buffer.concat([bytes.subarray(0, signatureLength), ...kept])
}

/** The name of a colour profile is free text. */
const unnamedProfile = (data: Uint8Array) =>
  chunk('iCCP', Buffer.concat([Buffer.from('ICC', 'latin1'), data.subarray(Math.max(0, data.indexOf(0)))]))

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length)
  return bytes
}

function pictureData(bytes: Uint8Array, limits: Limits): readonly Uint8Array[] | null {
  const { chunks, complete } = walk(bytes, limits)
  if (!complete) return null
  return chunks.filter(({ type }) => pictureChunks.includes(type)).map(({ data }) => data)
}

export const png: PictureFormat = { blocks, clean, pictureData }
