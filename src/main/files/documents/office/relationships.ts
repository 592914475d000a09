import type { DocumentLimits } from '../limits.ts'
import { attribute, local, readXml } from '../xml/read-xml.ts'
import type { Archive } from '../zip/archive.ts'

/** How one part of an Office document points to another, or out of it. ISO/IEC 29500-2, 9.3. */
export interface Relationship {
  /** The part that points; empty for the package as a whole. */
  readonly from: string
  readonly id: string
  /** Last word of its type: `hyperlink`, `attachedTemplate`, `core-properties`. */
  readonly type: string
  /** Name of the part, or the address as written when it leads out. */
  readonly target: string
  readonly external: boolean
}

export const isRelationshipPart = (name: string) => /(^|\/)_rels\/[^/]*\.rels$/i.test(name)

/** The part that a relationship part speaks for. */
export const ownerOf = (relationshipPart: string) =>
  relationshipPart.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2')

export function readRelationships(archive: Archive, limits: DocumentLimits): Relationship[] {
  return archive.entries
    .filter(({ name }) => isRelationshipPart(name))
    .flatMap(entry => relationshipsOf(entry.name, archive.unpack(entry), limits))
}

function relationshipsOf(part: string, bytes: Uint8Array, limits: DocumentLimits): Relationship[] {
  const from = ownerOf(part)
  const found: Relationship[] = []
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (local(name) === 'Relationship') found.push(relationshipOf(from, attributes))
  }
  readXml(bytes, { open }, limits)
  return found
}

export function relationshipOf(from: string, attributes: Readonly<Record<string, string>>): Relationship {
  const target = attribute(attributes, 'Target') ?? ''
  const external = attribute(attributes, 'TargetMode') === 'External'
  const type = attribute(attributes, 'Type') ?? ''
  return {
    from,
    id: attribute(attributes, 'Id') ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    target: external ? target : partName(from, target),
    external,
  }
}

/** The name of a part from the address of the one that points to it. */
function partName(from: string, target: string): string {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const parts = [...folder]
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
