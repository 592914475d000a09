import { type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { members, type PdfVersion } from './open-pdf.ts'

const mostPages = 100_000

/** The pages in their order, as far as the tree of them is sound. */
export function pagesOf(version: PdfVersion): PDFDict[] {
  const kids = PDFName.of('Kids')
  const root = version.dict(version.trailer.get(PDFName.of('Root')))
  const pages: PDFDict[] = []
  const seen = new Set<PDFDict>()
  const waiting: (PDFObject | undefined)[] = [root?.get(PDFName.of('Pages'))]
  while (waiting.length > 0 && pages.length < mostPages) {
    const node = version.dict(waiting.pop())
    if (!node || seen.has(node)) continue
    seen.add(node)
    if (node.has(kids)) waiting.push(...members(version, node.get(kids)).toReversed())
    else pages.push(node)
  }
  return pages
}
