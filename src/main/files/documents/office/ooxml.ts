import { leadsToOwnFile, readable } from '../addresses.ts'
import type { Tally } from '../tally.ts'
import { contentTypes, type OfficePackage } from './package.ts'
import { readPresentation } from './presentation.ts'
import { printerName } from './printer-name.ts'
import { ooxmlProperties, readOwnProperties, readProperties } from './properties.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { readWord } from './word.ts'

/** What a docx, xlsx or pptx tells: its properties, what lies beside the text, and what its own parts say. */
export function readOoxml(office: OfficePackage, found: Tally): void {
  const relationships = readRelationships(office.archive, office.limits)
  readDocumentProperties(office, relationships, found)
  for (const relationship of relationships) tellLink(relationship, found)
  for (const { name } of office.archive.entries) tellPart(office, name, found)
  if (office.format === 'docx') readWord(office, found)
  if (office.format === 'xlsx') readSpreadsheet(office, found)
  if (office.format === 'pptx') readPresentation(office, found)
}

/** The part of properties of each kind: where the package says that it is, else where everybody puts it. */
export function propertyParts(
  relationships: readonly Relationship[],
): Readonly<Record<'core' | 'app' | 'custom', string>> {
  const named = (type: string, usual: string) =>
    relationships.find(one => one.from === '' && one.type === type && !one.external)?.target ?? usual
  return {
    core: named('core-properties', 'docProps/core.xml'),
    app: named('extended-properties', 'docProps/app.xml'),
    custom: named('custom-properties', 'docProps/custom.xml'),
  }
}

function readDocumentProperties(
  { archive, limits }: OfficePackage,
  relationships: readonly Relationship[],
  found: Tally,
): void {
  const { core, app, custom } = propertyParts(relationships)
  for (const part of [core, app]) {
    const entry = archive.find(part)
    if (entry) readProperties(archive.unpack(entry), part, ooxmlProperties, found, limits)
  }
  const entry = archive.find(custom)
  if (entry) readOwnProperties(archive.unpack(entry), custom, found, limits)
}

function tellLink({ type, target, external }: Relationship, found: Tally): void {
  if (!external) return
  if (type === 'attachedTemplate') found.add('file-path', 'Attached template', readable(target))
  else if (leadsToOwnFile(target)) found.add('file-path', `Link to a file (${type})`, readable(target))
  // A link that somebody clicks is part of the text. What is fetched on opening tells the other side who opened it.
  else if (type !== 'hyperlink') found.add('link', `Fetched from elsewhere (${type})`, target)
}

/** The folders of an Office document. What lies elsewhere was put there by something else. */
const usualParts =
  /^(word|xl|ppt|docProps|docMetadata|customXml|_xmlsignatures|_rels)\/|^\[Content_Types\]\.xml$/i

/** What a part tells by lying there. */
function tellPart(office: OfficePackage, name: string, found: Tally): void {
  if (/vbaProject\.bin$/i.test(name)) found.add('script', 'Macros', name)
  if (/\/activeX\/[^/]+\.xml$/i.test(name)) found.add('script', 'ActiveX control', name)
  if (/\/embeddings\/[^/]+$/i.test(name)) found.add('attachment', 'Embedded object', name)
  if (/^docProps\/thumbnail\./i.test(name)) found.add('thumbnail', 'Thumbnail', name)
  if (/^customXml\/item[^/]*\.xml$/i.test(name) && !/itemProps/i.test(name))
    found.add('other', 'Custom XML', name)
  if (/^docMetadata\//i.test(name)) found.add('organisation', 'Sensitivity label', name)
  if (/^ppt\/tags\//i.test(name)) found.add('other', 'Notes of an add-in', name)
  if (!usualParts.test(name)) found.add('other', 'Further part', name)
  if (/^_xmlsignatures\/.*\.xml$/i.test(name)) found.add('person', 'Digital signature', name)
  if (/\/printerSettings\/[^/]+\.bin$/i.test(name)) {
    const entry = office.archive.find(name)
    if (entry)
      found.add('device', 'Printer', printerName(office.archive.unpack(entry)) ?? 'settings of a printer')
  }
}

/** Whether the document is of a kind whose sheets we cannot read: binary ones. */
export function isBinaryWorkbook(office: OfficePackage): boolean {
  if (office.format !== 'xlsx') return false
  return (
    [...contentTypes(office)].some(([, type]) => type.includes('sheet.binary')) ||
    !office.archive.find('xl/workbook.xml')
  )
}
