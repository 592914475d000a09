import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { refuse } from '../refusal.ts'
import { freelyNamed } from './free-names.ts'
import { keptEntries } from './kept-entries.ts'
import type { PdfVersion } from './open-pdf.ts'
import { pagesOf } from './pages.ts'
import { nameIn } from './walk.ts'

/**
 * A new document of what the catalogue leads to, numbered anew. Pages that were taken out but are still pointed to stay
 * behind. `contentOf` gives the bytes of a stream, or others in their place.
 */
export function copyObjects(
  version: PdfVersion,
  headerVersion: string,
  contentOf: (stream: PDFRawStream) => Uint8Array,
): PDFContext {
  const context = PDFContext.create()
  const [major = 1, minor = 7] = headerVersion.split('.').map(Number)
  context.header = PDFHeader.forVersion(major, minor)
  const pages = new Set(pagesOf(version))
  const named = freelyNamed(version)
  const numbers = new Map<number, PDFRef>()
  const waiting: PDFRef[] = []

  function copyReference(reference: PDFRef): PDFObject {
    const known = numbers.get(reference.objectNumber)
    if (known) return known
    const target = version.resolve(reference)
    if (target === null || isLostPage(target)) return PDFNull
    const copied = context.nextRef()
    numbers.set(reference.objectNumber, copied)
    waiting.push(reference)
    return copied
  }

  function isLostPage(target: PDFObject): boolean {
    return target instanceof PDFDict && nameIn(version, target, 'Type') === 'Page' && !pages.has(target)
  }

  function copy(object: PDFObject, isCatalogue = false): PDFObject {
    if (object instanceof PDFRef) return copyReference(object)
    if (object instanceof PDFRawStream) return copyStream(object)
    if (object instanceof PDFDict) return copyDict(object, isCatalogue)
    if (!(object instanceof PDFArray)) return object
    const array = PDFArray.withContext(context)
    for (const one of object.asArray()) array.push(copy(one))
    return array
  }

  function copyDict(dict: PDFDict, isCatalogue: boolean): PDFDict {
    const entries = new Map<PDFName, PDFObject>()
    for (const [key, value] of keptEntries(version, dict, isCatalogue, named)) {
      const isNames = isCatalogue && key === PDFName.of('Names')
      entries.set(key, isNames ? copyNames(value) : copy(value))
    }
    return PDFDict.fromMapWithContext(entries, context)
  }

  /** Of the lists of names only the one of places: the others name scripts and attachments. */
  function copyNames(value: PDFObject): PDFObject {
    const places = version.dict(value)?.get(PDFName.of('Dests'))
    const entries = new Map<PDFName, PDFObject>()
    if (places) entries.set(PDFName.of('Dests'), copy(places))
    return PDFDict.fromMapWithContext(entries, context)
  }

  function copyStream(stream: PDFRawStream): PDFRawStream {
    const contents = contentOf(stream)
    const dict = copyDict(stream.dict, false)
    dict.set(PDFName.Length, PDFNumber.of(contents.length))
    return PDFRawStream.of(dict, contents)
  }

  const root = version.trailer.get(PDFName.of('Root'))
  const catalogue = version.resolve(root)
  if (!(root instanceof PDFRef) || !(catalogue instanceof PDFDict)) return refuse('damaged')
  context.trailerInfo.Root = copyReference(root)
  for (const at of waiting) {
    const object = version.resolve(at)
    const number = numbers.get(at.objectNumber)
    if (object && number) context.assign(number, copy(object, object === catalogue))
  }
  return context
}
