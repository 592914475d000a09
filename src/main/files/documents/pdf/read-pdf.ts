import { PDFArray, type PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { Coordinates, DisclosureKind } from '../../../../shared/model/file-report.ts'
import { indexOf } from '../../bytes.ts'
import { leadsToOwnFile, readable } from '../addresses.ts'
import { authorship } from '../authorship.ts'
import { readPictureInside, tellPictureInside } from '../pictures-inside.ts'
import type { Tally } from '../tally.ts'
import { decodeStream, filtersOf, inflate } from './decode-stream.ts'
import { members, type PdfDocument, type PdfVersion } from './open-pdf.ts'
import { pagesOf } from './pages.ts'
import { dateOf, textOf } from './text.ts'
import { eachDict, isAnnotation, nameIn, riskyActions } from './walk.ts'
import { readXmp } from './xmp.ts'

const infoKinds: Readonly<Record<string, DisclosureKind>> = {
  Author: 'person',
  Creator: 'software',
  Producer: 'software',
  Title: 'title-or-keywords',
  Subject: 'title-or-keywords',
  Keywords: 'title-or-keywords',
  CreationDate: 'time',
  ModDate: 'time',
  Company: 'organisation',
  Manager: 'person',
  SourceModified: 'time',
}

const key = (name: string) => PDFName.of(name)

/** Tells what a PDF says beside its pages. Gives the places where its pictures were taken. */
export async function readPdf(document: PdfDocument, found: Tally): Promise<Coordinates[]> {
  const [now, ...earlier] = document.versions
  readInfo(now, 'PDF Info', found)
  readFileId(now, found)
  readEarlier(now, earlier, found)
  readLayers(now, found)
  const pictures = readObjects(document, now, found)
  return readPhotos(document, pictures, found)
}

function readInfo(version: PdfVersion, where: string, found: Tally): void {
  for (const [name, value] of infoOf(version))
    found.add(
      (Object.hasOwn(infoKinds, name) ? infoKinds[name] : undefined) ?? 'other',
      `${where} ${name}`,
      value,
    )
}

function infoOf(version: PdfVersion): Map<string, string> {
  const info = version.dict(version.trailer.get(key('Info')))
  const values = new Map<string, string>()
  for (const [name, object] of info?.entries() ?? []) {
    const text = textOf(version.resolve(object))
    if (text !== null && text.trim() !== '') values.set(name.decodeText(), dateOf(text))
  }
  return values
}

function readFileId({ trailer, resolve }: PdfVersion, found: Tally): void {
  const id = resolve(trailer.get(key('ID')))
  if (id instanceof PDFArray && id.size() > 0)
    found.add('other', 'PDF ID', 'number that links copies of this file')
}

/** What was saved before stays inside: older names, and objects that were replaced since. */
function readEarlier(now: PdfVersion, earlier: readonly PdfVersion[], found: Tally): void {
  if (earlier.length === 0) return
  found.add('earlier-version', 'Versions kept inside', `${earlier.length} earlier`, earlier.length)
  const current = infoOf(now)
  for (const version of earlier)
    for (const [name, value] of infoOf(version))
      if (current.get(name) !== value)
        found.add(
          (Object.hasOwn(infoKinds, name) ? infoKinds[name] : undefined) ?? 'other',
          `Earlier version Info ${name}`,
          value,
        )
  const changed = earlier.filter(version => !samePages(now, version)).length
  if (changed > 0)
    found.add('earlier-version', 'Earlier pages', 'pages that looked different before the last save', changed)
}

/** Whether the content of the pages is the same bytes. */
function samePages(one: PdfVersion, other: PdfVersion): boolean {
  const [left, right] = [one, other].map(version =>
    pagesOf(version).flatMap(page =>
      members(version, page.get(key('Contents'))).map(part => version.resolve(part)),
    ),
  )
  if (!left || !right || left.length !== right.length) return false
  return left.every((part, index) => {
    const other = right[index]
    if (!(part instanceof PDFRawStream) || !(other instanceof PDFRawStream)) return part === other
    return Buffer.compare(part.contents, other.contents) === 0
  })
}

/** Layers that are switched off. */
function readLayers(version: PdfVersion, found: Tally): void {
  const root = version.dict(version.trailer.get(key('Root')))
  const settings = version.dict(version.dict(root?.get(key('OCProperties')))?.get(key('D')))
  for (const layer of members(version, settings?.get(key('OFF')))) {
    const name = textOf(version.resolve(version.dict(layer)?.get(key('Name'))))
    found.add('hidden-content', 'Hidden layer', name ?? 'a layer')
  }
}

/** Walks through every object of the file, also through those that no page shows. Gives the photos among them. */
function readObjects(document: PdfDocument, version: PdfVersion, found: Tally): Uint8Array[] {
  const acts = authorship()
  const photos: Uint8Array[] = []
  let filled = 0
  for (const number of version.numbers())
    eachDict(version.resolve(PDFRef.of(number)), (dict, stream) => {
      readAction(version, dict, found)
      if (isAnnotation(version, dict)) readAnnotation(version, dict, acts)
      if (dict.has(key('FT')) && dict.has(key('V'))) filled += readField(version, dict, found)
      if (dict.has(key('EF'))) readAttachment(version, dict, found)
      if (dict.has(key('PieceInfo'))) readPieceInfo(version, dict, found)
      if (dict.has(key('Thumb'))) found.add('thumbnail', 'Page thumbnail', 'small picture of a page')
      if (dict.has(key('XFA'))) found.add('script', 'XFA', 'form with its own program')
      if (stream && nameIn(version, dict, 'Type') === 'Metadata')
        readMetadata(document, version, stream, found)
      if (stream) photos.push(...photosIn(document, version, stream, found))
    })
  acts.tell(found)
  if (filled > 0) found.add('other', 'Form fields', `${filled} filled in`, filled)
  return photos
}

function readAction(version: PdfVersion, dict: PDFDict, found: Tally): void {
  const action = nameIn(version, dict, 'S')
  if (action === null) return
  if (action === 'URI') {
    const address = textOf(version.resolve(dict.get(key('URI')))) ?? ''
    if (leadsToOwnFile(address)) found.add('file-path', 'Link to a file', readable(address))
  }
  if (action === 'GoToR' || action === 'Launch')
    found.add('file-path', `${action} action`, fileName(version, dict.get(key('F'))))
  if (action === 'JavaScript' && !dict.has(key('JS'))) return
  if (riskyActions.has(action)) found.add('script', 'Action', action)
}

/** The name of a file as a string, or in a file specification. */
function fileName(version: PdfVersion, object: PDFObject | undefined): string {
  const specification = version.dict(object)
  const names = specification ? ['UF', 'F'].map(name => specification.get(key(name))) : [object]
  return (
    names.map(name => textOf(version.resolve(name))).find(name => name !== null && name !== '') ??
    'another file'
  )
}

const authored =
  /^(Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Redact)$/

function readAnnotation(version: PdfVersion, dict: PDFDict, acts: ReturnType<typeof authorship>): void {
  if (!authored.test(nameIn(version, dict, 'Subtype') ?? '')) return
  const author = textOf(version.resolve(dict.get(key('T'))))
  const date = textOf(version.resolve(dict.get(key('M')) ?? dict.get(key('CreationDate'))))
  acts.did('comment', 'Annotation', author, date === null ? null : dateOf(date))
}

/** 1 for a field that somebody filled in. A signature tells who signed. */
function readField(version: PdfVersion, dict: PDFDict, found: Tally): number {
  if (nameIn(version, dict, 'FT') !== 'Sig') {
    const value = textOf(version.resolve(dict.get(key('V'))))
    return value === null || value === '' ? 0 : 1
  }
  const signature = version.dict(dict.get(key('V')))
  for (const name of ['Name', 'Location', 'Reason', 'ContactInfo', 'M']) {
    const text = textOf(version.resolve(signature?.get(key(name))))
    if (text !== null) found.add(name === 'M' ? 'time' : 'person', `Digital signature ${name}`, dateOf(text))
  }
  found.add('person', 'Digital signature', 'a certificate, which names its owner')
  return 0
}

function readAttachment(version: PdfVersion, dict: PDFDict, found: Tally): void {
  const name = ['UF', 'F'].map(one => textOf(version.resolve(dict.get(key(one))))).find(text => text)
  found.add('attachment', 'Attachment', name ?? 'a file')
}

function readPieceInfo(version: PdfVersion, dict: PDFDict, found: Tally): void {
  for (const application of version.dict(dict.get(key('PieceInfo')))?.keys() ?? [])
    found.add('software', 'Private data of an application', application.decodeText())
}

const unreadMetadata = 'metadata that could not be read'

function readMetadata(document: PdfDocument, version: PdfVersion, stream: PDFRawStream, found: Tally): void {
  const bytes = decodeStream(stream, version.resolve, document.budget)
  if (bytes === null) {
    found.add('other', 'XMP', unreadMetadata)
    return
  }
  try {
    readXmp(bytes, 'XMP', found, document.limits)
  } catch {
    // Other programs read broken packets as plain text. What is in it counts, though we cannot tell the parts.
    found.add('other', 'XMP', unreadMetadata)
  }
}

/** The bytes of a photo, which are the camera's own. One that cannot be reached is told of, since it may carry anything. */
function photosIn(
  { budget }: PdfDocument,
  version: PdfVersion,
  stream: PDFRawStream,
  found: Tally,
): Uint8Array[] {
  const filters = filtersOf(stream, version.resolve)
  const last = filters.at(-1)
  if (last === 'JPXDecode' && ['xml ', 'uuid'].some(box => indexOf(stream.contents, box) !== -1))
    found.add('embedded-file-data', 'Picture inside', 'JPEG 2000 with data of its own')
  if (last !== 'DCTDecode') return []
  if (filters.length === 1) return [stream.contents]
  if (filters.length === 2 && filters[0] === 'FlateDecode') return [inflate(stream.contents, budget)]
  found.add('embedded-file-data', 'Picture inside', 'photo that is packed in a way that is not read')
  return []
}

async function readPhotos(
  document: PdfDocument,
  photos: readonly Uint8Array[],
  found: Tally,
): Promise<Coordinates[]> {
  const places: Coordinates[] = []
  for (const photo of photos) {
    const reading = await readPictureInside(photo, document.limits)
    if (!reading) continue
    tellPictureInside(reading, found)
    places.push(...reading.coordinates)
  }
  return places
}
