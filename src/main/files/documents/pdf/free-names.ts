import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { PdfVersion } from './open-pdf.ts'
import { eachDict } from './walk.ts'

/** Where what lies inside goes by names of the document's own choice: resources, letters, places. ISO 32000-1, 7.8.3 and 9.6.5. */
const lists = [
  ...['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties'],
  ...['CharProcs', 'Colorants', 'Dests', 'RoleMap', 'ClassMap'],
]
/** The looks of a field, each by the name of its state. */
const looks = ['N', 'R', 'D']

/**
 * The dictionaries whose keys mean nothing but what the document calls something. A letter can be called `B`, which elsewhere
 * is the key of something to leave out.
 */
export function freelyNamed(version: PdfVersion): ReadonlySet<PDFDict> {
  const found = new Set<PDFDict>()
  const add = (dict: PDFDict, keys: readonly string[]) => {
    for (const key of keys) {
      const inside = version.resolve(dict.get(PDFName.of(key)))
      if (inside instanceof PDFDict) found.add(inside)
    }
  }
  for (const number of version.numbers())
    eachDict(version.resolve(PDFRef.of(number)), dict => {
      add(dict, lists)
      const appearance = version.dict(dict.get(PDFName.of('AP')))
      if (appearance) add(appearance, looks)
    })
  return found
}
