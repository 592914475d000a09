import type { FileFormat } from '../../../../shared/model/file-report.ts'
import type { Cleaning, Limits } from '../../reading.ts'
import { type NeutralNames, neutralNames } from '../neutral.ts'
import { cleanPictureInside } from '../pictures-inside.ts'
import { reasonOf, refuse } from '../refusal.ts'
import { attribute, local } from '../xml/read-xml.ts'
import { rewriteXml } from '../xml/rewrite-xml.ts'
import type { ZipEntry } from '../zip/archive.ts'
import { writeArchive } from '../zip/write-archive.ts'
import { contentDigest, type ProvenPart } from './content-digest.ts'
import { embeddedParts, mediaParts } from './inside.ts'
import { isMetadataElement, neutralAttributes, neutralText } from './metadata.ts'
import { isBinaryWorkbook, propertyParts } from './ooxml.ts'
import { openDocumentMeta, openDocumentSettings, openDocumentTexts } from './open-document.ts'
import { formatOfParts, isOpenDocument, type OfficePackage, openPackage } from './package.ts'
import { isRelationshipToDrop, partsToDrop } from './parts-to-drop.ts'
import { isRelationshipPart, ownerOf, readRelationships, relationshipOf } from './relationships.ts'

/**
 * Makes a copy without properties, names, dates and marks of editing. Comments and tracked changes are content and stay,
 * under neutral names: to accept or delete is for the person to decide.
 */
export const cleanOffice = (bytes: Uint8Array, format: FileFormat, limits: Limits): Promise<Cleaning> =>
  cleanAtDepth(bytes, format, limits, 0)

async function cleanAtDepth(
  bytes: Uint8Array,
  format: FileFormat,
  limits: Limits,
  depth: number,
): Promise<Cleaning> {
  try {
    const office = openPackage(bytes, format, limits, depth)
    if (isBinaryWorkbook(office)) refuse('too-complex')
    return await clean(office)
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) }
  }
}

/** One part of the copy, with what proves that it still says the same. */
interface CleanedPart {
  readonly entry: ZipEntry
  readonly content: Uint8Array
  readonly before: ProvenPart
  readonly after: (written: Uint8Array) => ProvenPart
}

async function clean(office: OfficePackage): Promise<Cleaning> {
  const rules = rulesFor(office)
  const parts: CleanedPart[] = []
  const properties: { readonly entry: ZipEntry; readonly content: Uint8Array }[] = []
  for (const entry of office.archive.entries) {
    if (rules.dropped.has(entry.name)) continue
    const own = rules.replace(entry)
    if (own) properties.push({ entry, content: own })
    else parts.push(await cleanPart(entry, office, rules))
  }
  const byName = new Map([...parts, ...properties].map(({ entry, content }) => [entry.name, content]))
  const written = writeArchive(
    inOrder(office.archive.entries).flatMap(({ name, method }) => {
      const content = byName.get(name)
      return content ? [{ name, content, store: method === 0 }] : []
    }),
  )
  const copy = openPackage(written, office.format, office.limits, office.depth)
  const before = contentDigest(
    parts.map(({ before }) => before),
    office.limits,
  )
  const after = contentDigest(
    parts.map(part =>
      part.after(copy.archive.unpack(copy.archive.find(part.entry.name) ?? refuse('damaged'))),
    ),
    office.limits,
  )
  if (before !== after) refuse('too-complex')
  return { kind: 'cleaned', bytes: written, unchanged: { what: 'document-content', before, after } }
}

/** OpenDocument wants its media type to be the first. */
const inOrder = (entries: readonly ZipEntry[]) =>
  entries.toSorted((a, b) => Number(b.name === 'mimetype') - Number(a.name === 'mimetype'))

interface Rules {
  readonly dropped: ReadonlySet<string>
  /** The new content of a part that holds nothing but metadata, or that lists the other parts; null for the rest. */
  readonly replace: (entry: ZipEntry) => Uint8Array | null
  readonly isText: (name: string) => boolean
  readonly names: NeutralNames
}

function rulesFor(office: OfficePackage): Rules {
  return isOpenDocument(office.format) ? openDocumentRules(office) : ooxmlRules(office)
}

const encode = (text: string) => new TextEncoder().encode(text)
const emptyCore = encode(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
)
const emptyApp = encode(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
)

function ooxmlRules({ archive, format, limits }: OfficePackage): Rules {
  const relationships = readRelationships(archive, limits)
  const { core, app } = propertyParts(relationships)
  const dropped = partsToDrop(
    archive.entries.map(({ name }) => name),
    format,
    relationships,
  )
  return {
    dropped,
    names: neutralNames(),
    isText: name => /^(word|xl|ppt)\/.*\.xml$/i.test(name),
    replace: entry => {
      if (entry.name === core) return emptyCore
      if (entry.name === app) return emptyApp
      if (entry.name === '[Content_Types].xml')
        return without(archive.unpack(entry), attributes => {
          const part = attribute(attributes, 'PartName')
          return part !== null && dropped.has(part.replace(/^\//, ''))
        })
      if (!isRelationshipPart(entry.name)) return null
      const from = ownerOf(entry.name)
      return without(archive.unpack(entry), attributes =>
        isRelationshipToDrop(relationshipOf(from, attributes), dropped),
      )
    },
  }

  /** Only elements with attributes are entries of these lists; the outermost one has none but its namespace. */
  function without(
    bytes: Uint8Array,
    goes: (attributes: Readonly<Record<string, string>>) => boolean,
  ): Uint8Array {
    return rewriteXml(
      bytes,
      { element: (_name, attributes, path) => (path.length === 2 && goes(attributes) ? null : attributes) },
      limits,
    )
  }
}

function openDocumentRules({ archive, format, limits }: OfficePackage): Rules {
  const dropped = partsToDrop(
    archive.entries.map(({ name }) => name),
    format,
    [],
  )
  return {
    dropped,
    names: neutralNames(),
    isText: name => openDocumentTexts.test(name) || openDocumentSettings.test(name),
    replace: entry => {
      if (openDocumentMeta.test(entry.name)) return emptyMeta(archive.unpack(entry))
      if (entry.name !== 'META-INF/manifest.xml') return null
      const element = (_name: string, attributes: Readonly<Record<string, string>>) =>
        isGone(attribute(attributes, 'full-path') ?? '') ? null : attributes
      return rewriteXml(archive.unpack(entry), { element }, limits)
    },
  }

  function isGone(path: string): boolean {
    return dropped.has(path) || (path.endsWith('/') && /^(Thumbnails|Versions)\/$/i.test(path))
  }

  /** Keeps the outermost element, which names the version of the format, and an empty list of properties. */
  function emptyMeta(bytes: Uint8Array): Uint8Array {
    return rewriteXml(
      bytes,
      {
        element: (_name, attributes, path) => (path.length > 2 ? null : attributes),
        text: () => '',
      },
      limits,
    )
  }
}

async function cleanPart(entry: ZipEntry, office: OfficePackage, rules: Rules): Promise<CleanedPart> {
  const { name } = entry
  const original = office.archive.unpack(entry)
  if (rules.isText(name)) {
    const content = rewriteXml(original, neutralRules(rules.names), office.limits)
    return { entry, content, before: { name, xml: original }, after: xml => ({ name, xml }) }
  }
  const inside = await cleanInside(name, original, office)
  if (!inside)
    return { entry, content: original, before: { name, raw: original }, after: raw => ({ name, raw }) }
  const { bytes, unchanged } = inside
  return {
    entry,
    content: bytes,
    before: { name, digest: unchanged.before },
    after: () => ({ name, digest: unchanged.after }),
  }
}

/** Pictures and documents inside are cleaned by the rules of their own, which bring their own proof. What cannot be cleaned stays as it is. */
async function cleanInside(name: string, bytes: Uint8Array, office: OfficePackage) {
  if (mediaParts.test(name)) return cleanPictureInside(bytes, office.limits)
  if (!embeddedParts.test(name) || office.depth >= office.limits.embeddedDepth) return null
  const format = innerFormat(bytes, office)
  if (format === null) return null
  const cleaning = await cleanAtDepth(bytes, format, office.limits, office.depth + 1)
  return cleaning.kind === 'cleaned' ? cleaning : null
}

function innerFormat(bytes: Uint8Array, office: OfficePackage): FileFormat | null {
  try {
    const { archive } = openPackage(bytes, 'docx', office.limits, office.depth + 1)
    return formatOfParts(archive.entries.map(({ name }) => name))
  } catch {
    return null
  }
}

const neutralRules = (names: NeutralNames) => ({
  element: (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = local(name)
    return isMetadataElement(element, attributes) ? null : neutralAttributes(element, attributes, names)
  },
  text: (text: string, path: readonly string[]) => neutralText(text, path.map(local), names) ?? text,
})
