import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { PdfVersion } from './open-pdf.ts'

/** Each dictionary of one object, the ones inside of it too, without following references. */
export function eachDict(
  object: PDFObject | null,
  hear: (dict: PDFDict, stream: PDFRawStream | null) => void,
): void {
  if (object instanceof PDFRawStream) {
    hear(object.dict, object)
    eachInside(object.dict, hear)
  } else if (object instanceof PDFDict) {
    hear(object, null)
    eachInside(object, hear)
  } else if (object instanceof PDFArray) for (const one of object.asArray()) eachDict(one, hear)
}

function eachInside(dict: PDFDict, hear: (dict: PDFDict, stream: PDFRawStream | null) => void): void {
  for (const value of dict.values()) if (!(value instanceof PDFRef)) eachDict(value, hear)
}

/** The name that stands under a key, without its slash; null when something else does. */
export function nameIn(version: PdfVersion, dict: PDFDict, key: string): string | null {
  const value = version.resolve(dict.get(PDFName.of(key)))
  return value instanceof PDFName ? value.decodeText() : null
}

/** Whether it is a note, link, stamp or field on a page. */
export const isAnnotation = (version: PdfVersion, dict: PDFDict) =>
  dict.has(PDFName.of('Rect')) && nameIn(version, dict, 'Subtype') !== null

/** Whether it may run, fetch or send something. ISO 32000-1, 12.6.4. */
export const riskyActions: ReadonlySet<string> = new Set([
  'JavaScript',
  'Launch',
  'ImportData',
  'SubmitForm',
  'Sound',
  'Movie',
  'Rendition',
  'GoTo3DView',
  'RichMediaExecute',
])
