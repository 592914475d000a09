import { latin1, viewOf } from '../bytes.ts'
import type { Limits } from '../reading.ts'
import { type Blocks, hasContent, noBlocks } from './blocks.ts'
import { decodeText, sizeText } from './jpeg.ts'
import type { PictureFormat } from './picture-format.ts'

/** GIF89a: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
interface Part {
  readonly kind: 'picture' | 'control' | 'comment' | 'text' | 'application' | 'unknown'
  /** Name of an application, eight characters and a code of three. */
  readonly name: string
  readonly start: number
  readonly end: number
}

const loopNames = ['NETSCAPE2.0', 'ANIMEXTS1.0']
const profileName = 'ICCRGBG1012'
const xmpName = 'XMP DataXMP'
const colourTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

interface Walk {
  readonly head: number
  readonly parts: readonly Part[]
  readonly end: number
  readonly complete: boolean
}

function walk(bytes: Uint8Array, limits: Limits): Walk {
  const parts: Part[] = []
  const head = 13 + colourTable(bytes[10] ?? 0)
  const broken = (end: number) => ({ head, parts, end, complete: false })
  if (bytes.length < head) return broken(bytes.length)
  let at = head
  while (at < bytes.length && parts.length < limits.entries * 10) {
    const start = at
    if (bytes[at] === 0x3b) return { head, parts, end: at + 1, complete: true }
    if (bytes[at] === 0x2c) {
      const end = endOfSubBlocks(bytes, at + 10 + colourTable(bytes[at + 9] ?? 0) + 1)
      if (end === null) return broken(at)
      parts.push({ kind: 'picture', name: '', start, end })
      at = end
    } else if (bytes[at] === 0x21) {
      const end = endOfSubBlocks(bytes, at + 2)
      if (end === null) return broken(at)
      const kind = kinds[bytes[at + 1] ?? 0] ?? 'unknown'
      parts.push({ kind, name: kind === 'application' ? latin1(bytes, at + 3, at + 14) : '', start, end })
      at = end
    } else return broken(at)
  }
  return broken(at)
}

const kinds: Readonly<Record<number, Part['kind']>> = {
  1: 'text',
  249: 'control',
  254: 'comment',
  255: 'application',
}

/** Data comes in pieces of at most 255 bytes, and an empty one ends it. */
function endOfSubBlocks(bytes: Uint8Array, from: number): number | null {
  let at = from
  while (at < bytes.length) {
    const length = bytes[at] ?? 0
    at += 1 + length
    if (length === 0) return at
  }
  return null
}

function dataOf(bytes: Uint8Array, from: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let at = from
  while (at < bytes.length) {
    const length = bytes[at] ?? 0
    if (length === 0) break
    pieces.push(bytes.subarray(at + 1, at + 1 + length))
    at += 1 + length
  }
  return Buffer.concat(pieces)
}

/** XMP lies there unbroken, and 258 bytes behind it lead decoders to its end whichever byte they take for a length. */
const xmpTail = 258

function blocks(bytes: Uint8Array, limits: Limits): Blocks {
  const found = noBlocks()
  const { parts, end, complete } = walk(bytes, limits)
  found.damaged = !complete
  if (bytes.length >= 10)
    found.size = { width: viewOf(bytes).getUint16(6, true), height: viewOf(bytes).getUint16(8, true) }
  for (const part of parts) {
    if (part.kind === 'comment')
      found.texts.push({
        field: 'GIF comment',
        key: 'Comment',
        text: decodeText(dataOf(bytes, part.start + 2)),
      })
    else if (part.kind === 'text') {
      const text = decodeText(dataOf(bytes, part.start + 15))
      found.texts.push({ field: 'GIF text', key: 'Comment', text })
    } else if (part.kind === 'application' && part.name === xmpName)
      found.xmp.push(bytes.subarray(part.start + 14, Math.max(part.start + 14, part.end - xmpTail)))
    else if (part.kind === 'application' && part.name === profileName)
      found.icc.push(dataOf(bytes, part.start + 14))
    else if (part.kind === 'application' && !loopNames.includes(part.name))
      found.others.push({ field: `GIF ${part.name}`, value: sizeText(part.end - part.start) })
    else if (part.kind === 'unknown')
      found.others.push({ field: 'GIF block', value: sizeText(part.end - part.start) })
  }
  const trailer = bytes.subarray(end)
  if (complete && hasContent(trailer))
    found.others.push({ field: 'Data behind the picture', value: sizeText(trailer.length) })
  return found
}

const isKept = ({ kind, name }: Part) =>
  kind === 'picture' ||
  kind === 'control' ||
  (kind === 'application' && (loopNames.includes(name) || name === profileName))

function clean(bytes: Uint8Array, limits: Limits): Uint8Array | null {
  const { head, parts, complete } = walk(bytes, limits)
  // A text block is drawn by some decoders, and owns the control block before it.
  if (!complete || parts.some(({ kind }) => kind === 'text' || kind === 'unknown')) return null
  const kept = parts.filter(isKept).map(({ start, end }) => bytes.subarray(start, end))
  return Buffer.concat([bytes.subarray(0, head), ...kept, Buffer.from([0x3b])])
}

function pictureData(bytes: Uint8Array, limits: Limits): readonly Uint8Array[] | null {
  const { head, parts, complete } = walk(bytes, limits)
  if (!complete) return null
  const coded = parts.filter(({ kind }) => kind === 'picture' || kind === 'control')
  return [bytes.subarray(6, head), ...coded.map(({ start, end }) => bytes.subarray(start, end))]
}

export const gif: PictureFormat = { blocks, clean, pictureData }
