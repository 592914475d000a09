import type { FileFormat, FileRefusal } from '../../shared/model/file-report.ts'
import { latin1, startsWith } from './bytes.ts'

/** What the content says that the file is. */
export type Detected =
  | { readonly kind: 'format'; readonly format: FileFormat }
  | { readonly kind: 'refused'; readonly reason: FileRefusal }

const pdfHeaderWithin = 1024
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Tells the format by content alone. */
export function detect(bytes: Uint8Array): Detected {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' }
  const format = pictureFormat(bytes) ?? documentFormat(bytes)
  if (format !== null) return { kind: 'format', format }
  if (startsWith(bytes, compoundFile)) return { kind: 'refused', reason: ofCompoundFile(bytes) }
  return { kind: 'refused', reason: 'not-a-known-format' }
}

function pictureFormat(bytes: Uint8Array): FileFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (/^GIF8[79]a/.test(latin1(bytes, 0, 6))) return 'gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(latin1(bytes, 0, 12))) return 'webp'
  // Classic TIFF, and BigTIFF, which its reader then refuses.
  if (/^(II[*+]\0|MM\0[*+])/.test(latin1(bytes, 0, 4))) return 'tiff'
  if (latin1(bytes, 4, 8) === 'ftyp') return ofBrands(bytes)
  return null
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']

/** ISO/IEC 23008-12: `mif1` says only that it is a picture file, and another brand says of which kind. */
function ofBrands(bytes: Uint8Array): FileFormat | null {
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
  const text = latin1(bytes, 8, Math.min(length, 8 + 64 * 4))
  const brands = text.match(/[\s\S]{4}/g) ?? []
  if (brands.some(brand => brand === 'avif' || brand === 'avis')) return 'avif'
  if (brands.some(brand => heicBrands.includes(brand))) return 'heic'
  return null
}

/** Parts that only one kind of document has. */
const officeParts: readonly (readonly [RegExp, FileFormat])[] = [
  [/^word\/document\w*\.xml$/i, 'docx'],
  [/^xl\/workbook\.(xml|bin)$/i, 'xlsx'],
  [/^ppt\/presentation\.xml$/i, 'pptx'],
]
const openDocuments: readonly (readonly [RegExp, FileFormat])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text(-template)?$/, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?$/, 'ods'],
  [/^application\/vnd\.oasis\.opendocument\.presentation(-template)?$/, 'odp'],
]

function documentFormat(bytes: Uint8Array): FileFormat | null {
  if (latin1(bytes, 0, pdfHeaderWithin).includes('%PDF-')) return 'pdf'
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null
  const mediaType = storedMediaType(bytes)
  if (mediaType !== null) return openDocuments.find(([pattern]) => pattern.test(mediaType))?.[1] ?? null
  const names = zipNames(bytes)
  const hasTypes = names.some(name => name === '[Content_Types].xml')
  return hasTypes
    ? (officeParts.find(([pattern]) => names.some(name => pattern.test(name)))?.[1] ?? null)
    : null
}

/** OpenDocument puts its media type first, uncompressed, in a file named `mimetype`, so that it can be told like this. */
function storedMediaType(bytes: Uint8Array): string | null {
  if (latin1(bytes, 30, 38) !== 'mimetype' || bytes.length < 38) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(8, true) !== 0 || view.getUint16(26, true) !== 8) return null
  const start = 38 + view.getUint16(28, true)
  // The sizes may stand behind the data; the next part then ends it.
  const length = view.getUint32(18, true) || latin1(bytes, start, start + 100).indexOf('PK')
  return length > 0 && length <= 100 ? latin1(bytes, start, start + length).trim() : null
}

const mostNames = 20_000

/** Names of the central directory of a ZIP file. Empty when there is none that can be read. */
function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfZip(view)
  if (end === null) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < mostNames && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    names.push(latin1(bytes, at + 46, at + 46 + length))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** Where the end record stands: last, before a comment of at most 65,535 bytes. */
function endOfZip(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}

/** Encrypted Office documents lie in the container of the old formats, in a stream that is named so in UTF-16. */
function ofCompoundFile(bytes: Uint8Array): FileRefusal {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text.includes(name) ? 'encrypted' : 'old-office-format'
}

const endings: Readonly<Record<string, FileFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  webp: 'webp',
  tif: 'tiff',
  tiff: 'tiff',
  heic: 'heic',
  heif: 'heic',
  avif: 'avif',
  gif: 'gif',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xlsb: 'xlsx',
  pptx: 'pptx',
  pptm: 'pptx',
  ppsx: 'pptx',
  odt: 'odt',
  ott: 'odt',
  ods: 'ods',
  ots: 'ods',
  odp: 'odp',
  otp: 'odp',
}

/** What the ending of the name says that the file is; null when it says none of ours. */
export function formatOfName(fileName: string): FileFormat | null {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? null) : null
}
