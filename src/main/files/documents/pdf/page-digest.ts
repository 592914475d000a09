import { createHash, type Hash } from 'node:crypto'
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { freelyNamed } from './free-names.ts'
import type { PdfVersion } from './open-pdf.ts'
import { pagesOf } from './pages.ts'

/**
 * Entries that show nothing on a page: names, dates, scripts, links between pages, and the way back up. Chosen by themselves
 * and not by the rules of the cleaning, so that a rule which takes too much is found out.
 */
const unseen: ReadonlySet<string> = new Set([
  ...['Parent', 'P', 'Length', 'Dest', 'A', 'PA', 'AA', 'Next', 'B'],
  ...['Metadata', 'PieceInfo', 'LastModified', 'AF', 'Thumb', 'OPI', 'CreatorInfo'],
  ...['T', 'M', 'NM', 'CreationDate', 'FS', 'EF', 'RF', 'V'],
])

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

/**
 * SHA-256 in hex over everything that the pages show: their content streams, fonts, pictures and notes, to the last byte, in
 * the order in which they are reached. `pictureOf` gives a digest of the coded picture for a photo whose metadata may go.
 */
export function pageDigest(version: PdfVersion, pictureOf: (stream: PDFRawStream) => string | null): string {
  const hash = createHash('sha256')
  const labels = new Map<number, number>()
  const waiting: PDFRef[] = []
  const follow = (reference: PDFRef): string => {
    const known = labels.get(reference.objectNumber)
    if (known !== undefined) return `@${known}`
    labels.set(reference.objectNumber, labels.size)
    waiting.push(reference)
    return `@${labels.size - 1}`
  }
  const named = freelyNamed(version)
  const write = (object: PDFObject | null) => writeObject(hash, object, { follow, pictureOf, named })
  let written = 0
  for (const page of pagesOf(version)) {
    hash.update('page')
    write(page)
    for (const name of inherited) {
      hash.update(name)
      write(fromParents(version, page, name))
    }
    // References of the pages before were written with them.
    for (; written < waiting.length; written++) write(version.resolve(waiting[written]))
  }
  return hash.digest('hex')
}

const highest = 64

function fromParents(version: PdfVersion, page: PDFDict, name: string): PDFObject | null {
  let node: PDFDict | null = page
  for (let level = 0; node && level < highest; level++) {
    const value = node.get(PDFName.of(name))
    if (value) return value
    node = version.dict(node.get(PDFName.of('Parent')))
  }
  return null
}

interface Writing {
  /** What to write for a reference. */
  readonly follow: (reference: PDFRef) => string
  readonly pictureOf: (stream: PDFRawStream) => string | null
  readonly named: ReadonlySet<PDFDict>
}

function writeObject(hash: Hash, object: PDFObject | null, writing: Writing): void {
  if (object instanceof PDFRef) hash.update(writing.follow(object))
  else if (object instanceof PDFArray) {
    hash.update('[')
    for (const one of object.asArray()) {
      writeObject(hash, one, writing)
      hash.update(' ')
    }
    hash.update(']')
  } else if (object instanceof PDFDict) {
    hash.update('<<')
    for (const [key, value] of object
      .entries()
      .toSorted(([a], [b]) => (a.asString() < b.asString() ? -1 : 1))) {
      if (unseen.has(key.decodeText()) && !writing.named.has(object)) continue
      hash.update(`${key.asString()} `)
      writeObject(hash, value, writing)
    }
    hash.update('>>')
  } else if (object instanceof PDFRawStream) {
    writeObject(hash, object.dict, writing)
    hash.update('stream')
    hash.update(writing.pictureOf(object) ?? object.contents)
  } else hash.update(object === null ? 'null' : object.toString())
}
