import type { FileFormat } from '../../../../shared/model/file-report.ts'
import type { Limits } from '../../reading.ts'
import { type DocumentLimits, documentLimits } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { attribute, local, readXml } from '../xml/read-xml.ts'
import { type Archive, openArchive } from '../zip/archive.ts'

/** An opened Office document: Office Open XML (docx, xlsx, pptx) or OpenDocument (odt, ods, odp). */
export interface OfficePackage {
  readonly bytes: Uint8Array
  readonly format: FileFormat
  readonly archive: Archive
  readonly limits: DocumentLimits
  /** How many documents this one lies in. */
  readonly depth: number
}

/** Throws a Refusal for what is no document that can be read: encrypted, damaged, too large. */
export function openPackage(
  bytes: Uint8Array,
  format: FileFormat,
  limits: Limits,
  depth: number,
): OfficePackage {
  const bounds = documentLimits(limits)
  const archive = openArchive(bytes, bounds)
  const office = { bytes, format, archive, limits: bounds, depth }
  if (isOpenDocument(format)) refuseEncrypted(office)
  else if (!archive.find('[Content_Types].xml')) refuse('damaged')
  return office
}

export const isOpenDocument = (format: FileFormat) => format === 'odt' || format === 'ods' || format === 'odp'

/** OpenDocument encrypts each file by itself and says so in its manifest. OpenDocument 1.3 part 2, 4. */
function refuseEncrypted({ archive, limits }: OfficePackage): void {
  const manifest = archive.find('META-INF/manifest.xml') ?? refuse('damaged')
  const open = (name: string) => {
    if (local(name) === 'encryption-data') refuse('encrypted')
  }
  readXml(archive.unpack(manifest), { open }, limits)
  if (!archive.find('content.xml')) refuse('damaged')
}

/** The format of a document by the parts that it holds; null when it is none of ours. */
export function formatOfParts(names: readonly string[]): FileFormat | null {
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  return names.includes('ppt/presentation.xml') ? 'pptx' : null
}

/** Media types of parts that are named one by one. */
export function contentTypes({ archive, limits }: OfficePackage): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  const entry = archive.find('[Content_Types].xml')
  if (!entry) return types
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const part = attribute(attributes, 'PartName')
    if (local(name) === 'Override' && part !== null)
      types.set(part.replace(/^\//, ''), attribute(attributes, 'ContentType') ?? '')
  }
  readXml(archive.unpack(entry), { open }, limits)
  return types
}
