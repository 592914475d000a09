import type { FileFormat } from '../../../../shared/model/file-report.ts'
import { isOpenDocument } from './package.ts'
import { isRelationshipPart, ownerOf, type Relationship } from './relationships.ts'

/** Parts that hold nothing of the content: small pictures of it, settings of printers, signatures, logs, properties. */
const ooxml = [
  /^docProps\/(custom\.xml|thumbnail\.[^/]*)$/i,
  /\/printerSettings\/[^/]+$/i,
  /^customXml\//i,
  /^_xmlsignatures\//i,
  // The organisation's sensitivity label with its number, and notes of add-ins about slides.
  /^docMetadata\//i,
  /^ppt\/tags\//i,
  /^ppt\/changesInfos\//i,
  /^ppt\/revisionInfo\.xml$/i,
]
const openDocument = [
  /^Thumbnails\//i,
  /^VersionList\.xml$/i,
  /^Versions\//i,
  /^META-INF\/[^/]*signatures\.xml$/i,
]

const typesToDrop = new Set(['thumbnail', 'custom-properties'])

/** Names of the parts that a cleaned copy leaves out. */
export function partsToDrop(
  names: readonly string[],
  format: FileFormat,
  relationships: readonly Relationship[],
): ReadonlySet<string> {
  const patterns = isOpenDocument(format) ? openDocument : ooxml
  const byType = relationships.filter(one => typesToDrop.has(one.type)).map(({ target }) => target)
  const dropped = new Set(
    names.filter(name => patterns.some(pattern => pattern.test(name)) || byType.includes(name)),
  )
  for (const name of names) if (isRelationshipPart(name) && dropped.has(ownerOf(name))) dropped.add(name)
  return dropped
}

/** Whether a relationship leads to nothing any more, or to a template on somebody's disk. */
export const isRelationshipToDrop = (relationship: Relationship, dropped: ReadonlySet<string>) =>
  relationship.type === 'attachedTemplate' || (!relationship.external && dropped.has(relationship.target))
