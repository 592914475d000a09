import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { indexOf, latin1 } from '../../bytes.ts'
import type { DocumentLimits } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { type Budget, decodeStream } from './decode-stream.ts'
import { parseDirect, parseIndirect } from './object-parser.ts'

/** Where an object lies: in the file, or packed with others in an object stream. */
export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }

/** One saving of a document: where it put its objects. */
export interface Section {
  readonly offset: number
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PDFDict
}

const mostSections = 500

/** The sections of a file, newest first. ISO 32000-1, 7.5. Throws a Refusal, or what the library throws, when they are broken. */
export function readSections(bytes: Uint8Array, limits: DocumentLimits, budget: Budget): Section[] {
  const sections: Section[] = []
  const seen = new Set<number>()
  const budgetOfPlaces = { left: limits.pdfObjects }
  let offset: number | null = lastStart(bytes)
  while (offset !== null) {
    if (seen.has(offset) || seen.size >= mostSections) refuse('too-complex')
    seen.add(offset)
    const section: Section = sectionAt(bytes, offset, budget, budgetOfPlaces)
    sections.push(section)
    offset = numberOf(section.trailer, 'Prev')
  }
  return sections
}

function numberOf(dict: PDFDict, key: string): number | null {
  const value = dict.get(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : null
}

const tailLength = 2048

function lastStart(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - tailLength), bytes.length)
  const found = [...tail.matchAll(/startxref\s+(\d{1,10})/g)].at(-1)
  return found ? Number(found[1]) : refuse('damaged')
}

function sectionAt(bytes: Uint8Array, offset: number, budget: Budget, places: Budget): Section {
  if (offset >= bytes.length) refuse('damaged')
  if (/^\s*xref/.test(latin1(bytes, offset, offset + 16))) return tableAt(bytes, offset, budget, places)
  const { object } = parseIndirect(objectWindow(bytes, offset), () => null)
  return object instanceof PDFRawStream ? streamSection(object, offset, budget, places) : refuse('damaged')
}

/** Where other sections and objects begin is not known yet. The word that ends an object bounds it. */
function objectWindow(bytes: Uint8Array, offset: number): Uint8Array {
  const end = indexOf(bytes, 'endobj', offset)
  return bytes.subarray(offset, end < 0 ? bytes.length : end)
}

/** Twenty bytes, and some producers add spaces. */
const longestLine = 40

/** A table of text lines, and the trailer behind it. Files for readers old and new point from there to a stream with more. */
function tableAt(bytes: Uint8Array, offset: number, budget: Budget, left: Budget): Section {
  const end = indexOf(bytes, 'trailer', offset)
  if (end < 0) refuse('damaged')
  if (end - offset > left.left * longestLine) refuse('too-complex')
  const found = readTable(latin1(bytes, offset, end), left)
  const trailer = parseDirect(bytes.subarray(end + 'trailer'.length, end + 100_000), 0)
  if (!(trailer instanceof PDFDict)) return refuse('damaged')
  const more = numberOf(trailer, 'XRefStm')
  if (more !== null) {
    const hidden = parseIndirect(objectWindow(bytes, more), () => null).object
    if (hidden instanceof PDFRawStream)
      for (const [number, place] of streamSection(hidden, more, budget, left).places) {
        const known = found.get(number)
        if (!known || known.kind === 'free') found.set(number, place)
      }
  }
  return { offset, places: found, trailer }
}

function readTable(text: string, left: Budget): Map<number, Place> {
  const words = text.match(/\S+/g) ?? []
  const found = new Map<number, Place>()
  let at = 1
  while (at + 1 < words.length) {
    const first = Number(words[at])
    const count = Number(words[at + 1])
    if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || first < 0) refuse('damaged')
    at += 2
    left.left -= Math.max(0, count)
    if (left.left < 0) refuse('too-complex')
    for (let index = 0; index < count; index++, at += 3) {
      const kind = words[at + 2]
      if (kind !== 'n' && kind !== 'f') refuse('damaged')
      // Some producers write the free entry of number 0 as if it were in use, at offset 0, where the header stands.
      const offset = Number(words[at])
      found.set(first + index, kind === 'n' && offset > 0 ? { kind: 'at', offset } : { kind: 'free' })
    }
  }
  return found
}

function streamSection(stream: PDFRawStream, offset: number, budget: Budget, left: Budget): Section {
  const { dict } = stream
  const content = decodeStream(stream, object => object ?? null, budget) ?? refuse('damaged')
  const widths = numbersOf(dict, 'W')
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
  const step = kindWidth + secondWidth + thirdWidth
  if (widths.length !== 3 || step < 1 || step > 24) refuse('damaged')
  const ranges = dict.has(PDFName.of('Index')) ? numbersOf(dict, 'Index') : [0, numberOf(dict, 'Size') ?? 0]
  const places = new Map<number, Place>()
  let at = 0
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0
    const count = Math.min(ranges[range + 1] ?? 0, Math.floor((content.length - at) / step))
    left.left -= Math.max(0, count)
    if (left.left < 0) refuse('too-complex')
    for (let index = 0; index < count; index++, at += step) {
      const kind = kindWidth === 0 ? 1 : integerAt(content, at, kindWidth)
      const second = integerAt(content, at + kindWidth, secondWidth)
      const third = integerAt(content, at + kindWidth + secondWidth, thirdWidth)
      if (kind === 0) places.set(first + index, { kind: 'free' })
      if (kind === 1) places.set(first + index, { kind: 'at', offset: second })
      if (kind === 2) places.set(first + index, { kind: 'packed', stream: second, index: third })
    }
  }
  return { offset, places, trailer: dict }
}

function numbersOf(dict: PDFDict, key: string): number[] {
  const array = dict.get(PDFName.of(key))
  if (!(array instanceof PDFArray)) return []
  return array.asArray().map(one => (one instanceof PDFNumber ? one.asNumber() : refuse('damaged')))
}

function integerAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index++) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}

/** Objects of a file whose sections are broken, found by their headers. The last one of a number counts, as it was written last. */
export function scanForObjects(bytes: Uint8Array, limits: DocumentLimits): Section {
  const places = new Map<number, Place>()
  for (let at = indexOf(bytes, ' obj'); at >= 0; at = indexOf(bytes, ' obj', at + 4)) {
    const header = /(?:^|[^\d])(\d{1,10})\s+\d{1,5}$/.exec(latin1(bytes, Math.max(0, at - 24), at))
    if (!header?.[1]) continue
    if (places.size >= limits.pdfObjects) refuse('too-complex')
    const offset = at - header[0].replace(/^\D/, '').length
    places.set(Number(header[1]), { kind: 'at', offset })
  }
  return { offset: 0, places, trailer: scannedTrailer(bytes) }
}

function scannedTrailer(bytes: Uint8Array): PDFDict {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('trailer')
  if (at < 0) return refuse('damaged')
  const trailer = parseDirect(bytes.subarray(at + 'trailer'.length, at + 100_000), 0)
  return trailer instanceof PDFDict ? trailer : refuse('damaged')
}
