import { createHash } from 'node:crypto'
import { PDFName, PDFRawStream, PDFRef, PDFStreamWriter, PDFWriter } from '@cantoo/pdf-lib'
import type { FileFormat } from '../../../../shared/model/file-report.ts'
import type { Cleaning, Limits } from '../../reading.ts'
import { cleanPictureInside } from '../pictures-inside.ts'
import { reasonOf, refuse } from '../refusal.ts'
import { copyObjects } from './copy-objects.ts'
import { filtersOf } from './decode-stream.ts'
import { openPdf, type PdfDocument, type PdfVersion } from './open-pdf.ts'
import { pageDigest } from './page-digest.ts'
import { pagesOf } from './pages.ts'

/**
 * Writes a new PDF of what its pages show: without properties, metadata, earlier versions, scripts and attachments, and
 * without names and dates on notes. What cannot be proven to show the same is refused.
 */
export async function cleanPdf(bytes: Uint8Array, _format: FileFormat, limits: Limits): Promise<Cleaning> {
  try {
    return await clean(openPdf(bytes, limits), limits)
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  }
}

async function clean(document: PdfDocument, limits: Limits): Promise<Cleaning> {
  const [version] = document.versions
  if (!document.intact || pagesOf(version).length === 0) refuse('damaged')
  if (hasOwnProgram(version)) refuse('too-complex')
  const photos = await cleanPhotos(document, version)
  const context = copyObjects(
    version,
    document.headerVersion,
    stream => photos.get(stream)?.bytes ?? stream.contents,
  )
  const packs = version.trailer.get(PDFName.of('Type')) === PDFName.of('XRef')
  const writer = packs
    ? PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY)
    : PDFWriter.forContext(context, Number.POSITIVE_INFINITY)
  const written = await writer.serializeToBuffer()

  const before = pageDigest(version, stream => photos.get(stream)?.before ?? null)
  const digests = new Map([...photos.values()].map(photo => [sha256(photo.bytes), photo.after]))
  const after = pageDigest(openPdf(written, limits).versions[0], stream =>
    isPhoto(version, stream) ? (digests.get(sha256(stream.contents)) ?? null) : null,
  )
  if (before !== after) refuse('too-complex')
  return { kind: 'cleaned', bytes: written, unchanged: { what: 'page-content', before, after } }
}

/** A form of XFA shows what its program draws, and the pages only stand in for it. */
function hasOwnProgram(version: PdfVersion): boolean {
  const root = version.dict(version.trailer.get(PDFName.of('Root')))
  return version.dict(root?.get(PDFName.of('AcroForm')))?.has(PDFName.of('XFA')) === true
}

const isPhoto = (version: PdfVersion, stream: PDFRawStream) =>
  filtersOf(stream, version.resolve).join() === 'DCTDecode'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface CleanedPhoto {
  readonly bytes: Uint8Array
  readonly before: string
  readonly after: string
}

/** The photos among the streams, without what their cameras wrote. One that cannot be cleaned stays as it is, and is told of. */
async function cleanPhotos(
  { limits }: PdfDocument,
  version: PdfVersion,
): Promise<ReadonlyMap<PDFRawStream, CleanedPhoto>> {
  const cleaned = new Map<PDFRawStream, CleanedPhoto>()
  for (const number of version.numbers()) {
    const stream = version.resolve(PDFRef.of(number))
    if (!(stream instanceof PDFRawStream) || !isPhoto(version, stream)) continue
    const cleaning = await cleanPictureInside(stream.contents, limits)
    if (cleaning) cleaned.set(stream, { bytes: cleaning.bytes, ...cleaning.unchanged })
  }
  return cleaned
}
