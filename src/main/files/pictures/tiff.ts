import { indexOf, latin1 } from '../bytes.ts'
import type { Limits } from '../reading.ts'
import { type Blocks, noBlocks } from './blocks.ts'
import type { PictureFormat } from './picture-format.ts'
import {
  type Directory,
  type Entry,
  firstNumber,
  numbers,
  readStructure,
  type Structure,
} from './tiff-structure.ts'

/** TIFF 6.0 and its supplements: https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf */

const stripOffsets = 273
const stripLengths = 279
const tileOffsets = 324
const tileLengths = 325
const compression = 259
const photometric = 262
const orientationTag = 274
const jpegTables = 347

/** What decoding, colour and size need. Text has no place among them. */
const keptTags = new Set([
  254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284,
  290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339,
  340, 341, 347, 529, 530, 531, 532, 34675,
])
/** Coding that is known to lie in strips and tiles and nowhere else. */
const knownCompressions = new Set([1, 2, 3, 4, 5, 7, 8, 32773, 32946, 34925, 50000])
/** Directories inside of directories, and raw pictures of cameras, are more than a picture. */
const rawTags = [0x014a, 50706, 33422, 0xc612]
const colourFilterArray = 32803

const pagesOf = ({ directories }: Structure) => directories.filter(({ name }) => name === 'main')

function blocks(bytes: Uint8Array, _limits: Limits): Blocks {
  const found = noBlocks()
  const structure = readStructure(bytes)
  if (structure === null) {
    found.damaged = true
    found.uncleanable = true
    return found
  }
  found.exif.push(bytes)
  found.uncleanable = !isPlain(bytes, structure)
  const [first] = pagesOf(structure)
  const width = firstNumber(first, 256, structure.littleEndian)
  const height = firstNumber(first, 257, structure.littleEndian)
  if (width !== null && height !== null) found.size = { width, height }
  for (const { entries } of structure.directories) {
    addBlock(found.xmp, entries.get(700))
    addBlock(found.photoshop, entries.get(34377))
    addBlock(found.iptc, entries.get(33723))
    addBlock(found.icc, entries.get(34675))
    if (entries.has(37724)) found.others.push({ field: 'Photoshop layers', value: 'layers inside' })
  }
  return found
}

const addBlock = (list: Uint8Array[], entry: Entry | undefined) => entry && list.push(entry.data)

function isPlain(bytes: Uint8Array, structure: Structure): boolean {
  const { littleEndian, directories, damaged } = structure
  const isRaw =
    latin1(bytes, 8, 10) === 'CR' || directories.some(({ entries }) => rawTags.some(tag => entries.has(tag)))
  if (damaged || isRaw) return false
  return pagesOf(structure).every(page => {
    const coding = firstNumber(page, compression, littleEndian) ?? 1
    if (!knownCompressions.has(coding) || firstNumber(page, photometric, littleEndian) === colourFilterArray)
      return false
    const coded = codedOf(bytes, page, littleEndian)
    const tables = page.entries.get(jpegTables)
    const streams = tables === undefined ? coded : [...(coded ?? []), tables.data]
    return coded !== null && coded.length > 0 && (coding !== 7 || !streams?.some(carriesMetadata))
  })
}

/** Strips coded as JPEG are whole JPEG streams and could bring EXIF of their own. */
const carriesMetadata = (strip: Uint8Array) =>
  indexOf(strip, 'Exif\0') !== -1 ||
  indexOf(strip, 'http://ns.adobe') !== -1 ||
  indexOf(strip, '\xff\xfe') !== -1

/** Strips or tiles of a page; null when one lies outside of the file. */
function codedOf(bytes: Uint8Array, { entries }: Directory, littleEndian: boolean): Uint8Array[] | null {
  const isTiled = entries.has(tileOffsets)
  const offsets = entries.get(isTiled ? tileOffsets : stripOffsets)
  const lengths = entries.get(isTiled ? tileLengths : stripLengths)
  if (offsets === undefined || lengths === undefined || offsets.count !== lengths.count) return null
  const starts = numbers(offsets, littleEndian)
  const coded = numbers(lengths, littleEndian).map((length, index) => {
    const start = starts[index] ?? 0
    return start + length <= bytes.length ? bytes.subarray(start, start + length) : null
  })
  return coded.every(piece => piece !== null) ? coded : null
}

/** Writes the pages anew, with nothing but the picture's own tags. Which way up is kept among them. */
function clean(bytes: Uint8Array, _limits: Limits): Uint8Array | null {
  const structure = readStructure(bytes)
  if (structure === null || !isPlain(bytes, structure)) return null
  const writer = tiffWriter(structure.littleEndian)
  for (const page of pagesOf(structure)) {
    const coded = codedOf(bytes, page, structure.littleEndian)
    if (coded === null) return null
    writer.page(page, coded)
  }
  return writer.end()
}

function tiffWriter(littleEndian: boolean) {
  const pieces: Uint8Array[] = []
  let length = 0
  const append = (piece: Uint8Array): number => {
    if (length % 2 === 1) {
      pieces.push(new Uint8Array(1))
      length += 1
    }
    const at = length
    pieces.push(piece)
    length += piece.length
    return at
  }
  const integers = (values: readonly number[], size: 2 | 4): Uint8Array => {
    const bytes = new Uint8Array(values.length * size)
    const view = new DataView(bytes.buffer)
    values.forEach((value, index) => {
      if (size === 2) view.setUint16(index * 2, value, littleEndian)
      else view.setUint32(index * 4, value, littleEndian)
    })
    return bytes
  }

  const head = new Uint8Array(8)
  head.set(littleEndian ? [0x49, 0x49] : [0x4d, 0x4d])
  new DataView(head.buffer).setUint16(2, 42, littleEndian)
  append(head)
  /** Where the place of the next directory has to be written. */
  let link: { piece: Uint8Array; at: number } = { piece: head, at: 4 }

  return {
    page({ entries }: Directory, coded: readonly Uint8Array[]): void {
      const places = integers(coded.map(append), 4)
      const kept = [...entries.values()]
        .filter(({ tag }) => keptTags.has(tag))
        .map(entry =>
          entry.tag === stripOffsets || entry.tag === tileOffsets
            ? { ...entry, type: 4, count: coded.length, data: places }
            : entry,
        )
        .toSorted((a, b) => a.tag - b.tag)
      const directory = new Uint8Array(2 + kept.length * 12 + 4)
      const view = new DataView(directory.buffer)
      view.setUint16(0, kept.length, littleEndian)
      kept.forEach(({ tag, type, count, data }, index) => {
        const at = 2 + index * 12
        view.setUint16(at, tag, littleEndian)
        view.setUint16(at + 2, type, littleEndian)
        view.setUint32(at + 4, count, littleEndian)
        if (data.length <= 4) directory.set(data, at + 8)
        else view.setUint32(at + 8, append(data), littleEndian)
      })
      const place = append(directory)
      new DataView(link.piece.buffer).setUint32(link.at, place, littleEndian)
      link = { piece: directory, at: directory.length - 4 }
    },
    end: () => Buffer.concat(pieces),
  }
}

function pictureData(bytes: Uint8Array, _limits: Limits): readonly Uint8Array[] | null {
  const structure = readStructure(bytes)
  if (structure === null) return null
  const { littleEndian } = structure
  const pages = pagesOf(structure).map(page => {
    const coded = codedOf(bytes, page, littleEndian)
    if (coded === null) return null
    // Every tag that decoding goes by, except where things lie, belongs to the picture.
    const tags = [...page.entries.values()]
      .filter(({ tag }) => keptTags.has(tag) && tag !== stripOffsets && tag !== tileOffsets)
      .toSorted((a, b) => a.tag - b.tag)
      .map(({ data }) => data)
    return [...tags, ...coded]
  })
  return pages.every(page => page !== null) ? pages.flat() : null
}

export const orientationOf = (structure: Structure): number | null => {
  const value = firstNumber(structure.directories[0], orientationTag, structure.littleEndian)
  return value !== null && value >= 1 && value <= 8 ? value : null
}

export const tiff: PictureFormat = { blocks, clean, pictureData }
