import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import type { Coordinates } from '../../../shared/model/file-report.ts'
import { withoutEndZeros } from '../bytes.ts'
import type { DisclosureList } from '../disclosures.ts'
import { coordinatesText } from './exif.ts'
import { sizeText } from './jpeg.ts'
import { prefixes, xmpFields, xmpKind } from './xmp-fields.ts'

/** What an XMP packet says beside its disclosures. */
export interface Xmp {
  readonly coordinates: Coordinates | null
  /** Pictures in base64, as Adobe's programs leave them. */
  readonly thumbnails: readonly Uint8Array[]
  readonly damaged: boolean
}

const largestPacket = 16 * 1024 * 1024
const deepest = 60
const longestText = 400_000
const mostProperties = 5000
/** What is longer and of an unknown kind is no words. */
const longestWords = 2000

/**
 * Reads an XMP packet (ISO 16684-1). The parser expands no entities of a document's own and fetches nothing, so a packet that
 * declares some is only read as far as it goes.
 */
export function readXmp(bytes: Uint8Array, disclosures: DisclosureList): Xmp {
  const { found, damaged } = propertiesOf(bytes)
  for (const { name, uri, text } of found) {
    const kind = xmpKind(name, uri)
    if (kind === null || name.startsWith('stEvt:')) continue
    if (kind === 'other' && text.length > longestWords)
      disclosures.add('embedded-file-data', `XMP ${name}`, sizeText(text.length))
    else disclosures.add(kind, `XMP ${name}`, name === 'exif:GPSAltitude' ? metres(text) : text)
  }
  addHistory(found, disclosures)
  const value = (name: string) => found.find(property => property.name === name)?.text
  const coordinates = coordinatesOf(value('exif:GPSLatitude'), value('exif:GPSLongitude'))
  if (coordinates !== null) disclosures.add('place', 'XMP exif:GPS', coordinatesText(coordinates))
  const unread = value('exif:GPSLatitude') !== undefined && coordinates === null
  const thumbnails = found
    .filter(({ name }) => name === 'xmpGImg:image')
    .map(({ text }) => Buffer.from(text, 'base64'))
    .filter(image => image.length > 0)
  return { coordinates, thumbnails, damaged: damaged || unread }
}

/** Written as a fraction: "25/2". */
function metres(text: string): string {
  const [above, below] = text.split('/').map(Number)
  const value = (above ?? Number.NaN) / (below ?? 1)
  return Number.isFinite(value) ? `${value} m` : text
}

interface Property {
  /** With the usual prefix where we know the namespace, else with the one that stands there. */
  readonly name: string
  readonly uri: string
  readonly text: string
}

/** Steps of the history, each in one line. */
function addHistory(found: readonly Property[], disclosures: DisclosureList): void {
  let step: string[] = []
  const flush = () => {
    disclosures.add('editing-history', 'XMP xmpMM:History', step.join(', '))
    step = []
  }
  let names = new Set<string>()
  for (const { name, text } of found) {
    if (!name.startsWith('stEvt:')) continue
    if (names.has(name)) {
      flush()
      names = new Set()
    }
    names.add(name)
    if (xmpFields[name] !== undefined) step.push(text)
  }
  flush()
}

/** All leaves of the packet, named by the innermost property around them. */
function propertiesOf(bytes: Uint8Array): { found: Property[]; damaged: boolean } {
  const found: Property[] = []
  if (bytes.length > largestPacket) return { found, damaged: true }
  const parser = new SaxesParser({ xmlns: true })
  const path: Name[] = []
  let text = ''
  let damaged = false
  const add = (value: string) => {
    const name = path.findLast(part => !part.name.startsWith('rdf:'))
    if (name !== undefined) push(name, value)
  }
  const push = (name: Name, value: string) => {
    const words = value.trim()
    if (words === '') return
    if (found.length < mostProperties) found.push({ ...name, text: words })
    else damaged = true
  }
  parser.on('error', () => {
    damaged = true
  })
  parser.on('doctype', () => {
    damaged = true
  })
  parser.on('opentag', tag => {
    if (path.length >= deepest) throw new Error('The packet is nested too deep')
    path.push(nameOf(tag))
    text = ''
    for (const attribute of Object.values(tag.attributes)) {
      const name = nameOf(attribute)
      if (!name.name.startsWith('rdf:')) push(name, attribute.value)
    }
  })
  const addText = (piece: string) => {
    if (text.length < longestText) text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    add(text)
    text = ''
    path.pop()
  })
  try {
    parser.write(packetText(bytes)).close()
  } catch {
    damaged = true
  }
  return { found, damaged }
}

type Name = Pick<Property, 'name' | 'uri'>

const nameOf = ({ uri, local, prefix }: SaxesTagNS | SaxesAttributeNS): Name => {
  const usual = Object.hasOwn(prefixes, uri) ? prefixes[uri] : undefined
  // A prefix of the file's own must not pass for one of those that we know.
  const own = Object.values(prefixes).includes(prefix) ? `${prefix}?` : prefix
  const before = usual ?? own
  return { name: before === '' ? local : `${before}:${local}`, uri }
}

/** Without the wrapper's padding and processing instructions around the packet, which some programs cut off. */
function packetText(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/^\ufeff/, '')
  const start = text.search(/<(x:xmpmeta|rdf:RDF|x:xapmeta|[A-Za-z])/)
  const end = text.lastIndexOf('>')
  const packet = start < 0 ? text : text.slice(text.search(/<!DOCTYPE/i) >= 0 ? 0 : start, end + 1)
  return withoutEndZeros(packet.replace(/<\?xpacket end[\s\S]*$/, ''))
}

function decode(bytes: Uint8Array): string {
  const plain = Uint8Array.from(bytes)
  if (plain[0] === 0xfe && plain[1] === 0xff) return new TextDecoder('utf-16be').decode(plain)
  if (plain[0] === 0xff && plain[1] === 0xfe) return new TextDecoder('utf-16le').decode(plain)
  return new TextDecoder().decode(plain)
}

/** "51,30.5N" and "51,30,30S": degrees, minutes, and perhaps seconds. */
function coordinatesOf(latitude: string | undefined, longitude: string | undefined): Coordinates | null {
  const north = degreesOf(latitude, 'N', 'S')
  const east = degreesOf(longitude, 'E', 'W')
  if (north === null || east === null || Math.abs(north) > 90 || Math.abs(east) > 180) return null
  return { latitude: north, longitude: east }
}

function degreesOf(text: string | undefined, positive: string, negative: string): number | null {
  const parts = /^\s*(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?(?:,(\d+(?:\.\d+)?))?\s*([A-Z])\s*$/i.exec(
    text ?? '',
  )
  const side = parts?.[4]?.toUpperCase()
  if (!parts || (side !== positive && side !== negative)) return null
  const [degrees, minutes, seconds] = parts.slice(1, 4).map(part => Number(part ?? 0))
  return ((degrees ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600) * (side === negative ? -1 : 1)
}
