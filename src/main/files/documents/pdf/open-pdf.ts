import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { indexOf, latin1 } from '../../bytes.ts'
import type { Limits } from '../../reading.ts'
import { type DocumentLimits, documentLimits } from '../limits.ts'
import { reasonOf, refuse } from '../refusal.ts'
import { readSections, type Section, scanForObjects } from './cross-reference.ts'
import { type Budget, decodeStream } from './decode-stream.ts'
import { parseDirect, parseIndirect } from './object-parser.ts'

/** A document as it was after one of its savings. Objects are read when asked for, and read once. */
export interface PdfVersion {
  readonly trailer: PDFDict
  /** Follows references; null for what is not there. Throws a Refusal when the object is broken. */
  resolve(object: PDFObject | undefined): PDFObject | null
  dict(object: PDFObject | undefined): PDFDict | null
  numbers(): number[]
}

export interface PdfDocument {
  readonly limits: DocumentLimits
  readonly budget: Budget
  /** Newest first. */
  readonly versions: readonly [PdfVersion, ...PdfVersion[]]
  /** Whether the list of objects was whole, and not made by searching for them. */
  readonly intact: boolean
  /** `1.7`, from the header. */
  readonly headerVersion: string
}

/**
 * Opens a document. `search` looks for its objects instead of believing its list of them, which helps with a broken one.
 * Throws a Refusal.
 */
export function openPdf(bytes: Uint8Array, limits: Limits, search = false): PdfDocument {
  const bounds = documentLimits(limits)
  const budget = { left: bounds.unpackedBytes }
  // Places in the file are counted from its header, before which mail programs and servers leave lines of their own.
  const file = bytes.subarray(Math.max(0, indexOf(bytes, '%PDF-')))
  const { sections, intact } = search
    ? { sections: [scanForObjects(file, bounds)], intact: false }
    : sectionsOf(file, bounds, budget)
  if (sections.some(({ trailer }) => trailer.has(PDFName.of('Encrypt')))) refuse('encrypted')
  const isFast = /\/Linearized\b/.test(latin1(file, 0, 1024))
  // A file made for fast first pages has its objects in two sections that were saved at once.
  const starts = isFast && sections.length > 1 ? sections.slice(0, -1) : sections
  const versions = starts.map((_, index) => versionOf(file, sections.slice(index), budget, bounds))
  const [newest, ...earlier] = versions
  if (!newest) return refuse('damaged')
  const headerVersion = /^%PDF-(\d\.\d)/.exec(latin1(file, 0, 16))?.[1] ?? '1.7'
  return { limits: bounds, budget, versions: [newest, ...earlier], intact, headerVersion }
}

function sectionsOf(file: Uint8Array, limits: DocumentLimits, budget: Budget) {
  try {
    const sections = readSections(file, limits, budget)
    const rooted = sections.some(({ trailer }) => trailer.has(PDFName.of('Root')))
    if (!rooted) refuse('damaged')
    return { sections, intact: true }
  } catch (error) {
    if (reasonOf(error) !== 'damaged') throw error
    return { sections: [scanForObjects(file, limits)], intact: false }
  }
}

const mostHops = 32

function versionOf(
  file: Uint8Array,
  sections: readonly Section[],
  budget: Budget,
  limits: DocumentLimits,
): PdfVersion {
  const places = new Map(sections.toReversed().flatMap(section => [...section.places]))
  const windows = windowsOf(file, sections)
  const objects = new Map<number, PDFObject | null>()
  const packed = new Map<number, ReadonlyMap<number, PDFObject>>()
  const inProgress = new Set<number>()

  function load(number: number): PDFObject | null {
    const known = objects.get(number)
    if (known !== undefined) return known
    if (inProgress.has(number)) return null
    inProgress.add(number)
    const object = read(number)
    inProgress.delete(number)
    objects.set(number, object)
    return object
  }

  function read(number: number): PDFObject | null {
    const place = places.get(number)
    if (!place || place.kind === 'free') return null
    if (place.kind === 'packed') return packedIn(place.stream).get(number) ?? null
    const found = parseIndirect(windows(place.offset), reference => {
      const length = load(reference.objectNumber)
      return length instanceof PDFNumber ? length.asNumber() : null
    })
    return found.number === number ? found.object : refuse('damaged')
  }

  function packedIn(number: number): ReadonlyMap<number, PDFObject> {
    const known = packed.get(number)
    if (known) return known
    const stream = load(number)
    const inside = stream instanceof PDFRawStream ? unpackObjects(stream, resolve, budget, limits) : new Map()
    packed.set(number, inside)
    return inside
  }

  function resolve(object: PDFObject | undefined): PDFObject | null {
    let at: PDFObject | null = object ?? null
    for (let hop = 0; at instanceof PDFRef; hop++) {
      if (hop > mostHops) refuse('too-complex')
      at = load(at.objectNumber)
    }
    return at
  }

  const trailer =
    sections.find(section => section.trailer.has(PDFName.of('Root')))?.trailer ?? refuse('damaged')
  return {
    trailer,
    resolve,
    numbers: () => [...places.keys()],
    dict: object => {
      const found = resolve(object)
      if (found instanceof PDFRawStream) return found.dict
      return found instanceof PDFDict ? found : null
    },
  }
}

/** From one place of the file to where the next object or section begins: nothing reads beyond, however it is written. */
function windowsOf(file: Uint8Array, sections: readonly Section[]): (offset: number) => Uint8Array {
  const starts = sections.flatMap(({ offset, places }) => [
    offset,
    ...[...places.values()].flatMap(place => (place.kind === 'at' ? [place.offset] : [])),
  ])
  const sorted = Float64Array.from(new Set([...starts, file.length])).sort()
  return offset => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return file.subarray(offset, sorted[low] ?? file.length)
  }
}

/** The objects of an object stream. ISO 32000-1, 7.5.7. */
function unpackObjects(
  stream: PDFRawStream,
  resolve: (object: PDFObject | undefined) => PDFObject | null,
  budget: Budget,
  limits: DocumentLimits,
): Map<number, PDFObject> {
  const content = decodeStream(stream, resolve, budget) ?? refuse('damaged')
  const count = integer(resolve(stream.dict.get(PDFName.of('N'))))
  const first = integer(resolve(stream.dict.get(PDFName.of('First'))))
  if (count > limits.pdfObjects) refuse('too-complex')
  const words = latin1(content, 0, first).match(/\d+/g) ?? []
  const starts = words.filter((_, index) => index % 2 === 1).map(Number)
  const found = new Map<number, PDFObject>()
  for (let index = 0; index < count && index * 2 + 1 < words.length; index++) {
    const at = starts[index] ?? 0
    const next = starts[index + 1] ?? content.length
    // They stand in their order. Where they do not, one of them ends too early, and the document counts as damaged.
    found.set(
      Number(words[index * 2]),
      parseDirect(content.subarray(first + at, first + Math.max(at, next)), 0),
    )
  }
  return found
}

function integer(object: PDFObject | null): number {
  const value = object instanceof PDFNumber ? object.asNumber() : -1
  return Number.isInteger(value) && value >= 0 ? value : refuse('damaged')
}

/** The members of an array, or the object itself when it is none. */
export function members(version: PdfVersion, object: PDFObject | undefined): PDFObject[] {
  const found = version.resolve(object)
  if (found instanceof PDFArray) return found.asArray()
  return found === null ? [] : [found]
}
