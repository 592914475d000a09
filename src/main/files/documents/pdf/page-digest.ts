import { createHash, type Hash } from 'node:crypto'
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
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
  const write = (object: PDFObject | null) => writeObject(hash, object, follow, pictureOf)
  for (const page of pagesOf(version)) {
    hash.update('page')
    write(page)
    for (const name of inherited) {
      hash.update(name)
      write(fromParents(version, page, name))
    }
    for (let at = waiting.shift(); at; at = waiting.shift()) write(version.resolve(at))
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

function writeObject(
  hash: Hash,
  object: PDFObject | null,
  follow: (reference: PDFRef) => string,
  pictureOf: (stream: PDFRawStream) => string | null,
): void {
  if (object instanceof PDFRef) hash.update(follow(object))
  else if (object instanceof PDFArray) {
    hash.update('[')
    for (const one of object.asArray()) {
      writeObject(hash, one, follow, pictureOf)
      hash.update(' ')
    }
    hash.update(']')
  } else if (object instanceof PDFDict) {
    hash.update('<<')
    for (const [key, value] of object
      .entries()
      .toSorted(([a], [b]) => (a.asString() < b.asString() ? -1 : 1))) {
      if (unseen.has(key.decodeText())) continue
      hash.update(`${key.asString()} `)
      writeObject(hash, value, follow, pictureOf)
    }
    hash.update('>>')
  } else if (object instanceof PDFRawStream) {
    writeObject(hash, object.dict, follow, pictureOf)
    hash.update('stream')
    hash.update(pictureOf(object) ?? object.contents)
  } else hash.update(object === null ? 'null' : object.toString())
}
