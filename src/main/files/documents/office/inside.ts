import type { Coordinates } from '../../../../shared/model/file-report.ts'
import { indexOf } from '../../bytes.ts'
import { readPictureInside, tellPictureInside } from '../pictures-inside.ts'
import type { Tally } from '../tally.ts'
import { formatOfParts, type OfficePackage, openPackage } from './package.ts'
import { odfProperties, ooxmlProperties, readProperties } from './properties.ts'

export const mediaParts = /(^|\/)(media|Pictures|ObjectReplacements)\/[^/]+$/i
export const embeddedParts = /\/embeddings\/[^/]+\.(docx|docm|xlsx|xlsm|pptx|pptm)$/i

/** Reads the pictures of a document. Gives the places where they were taken. */
export async function readPictures(office: OfficePackage, found: Tally): Promise<Coordinates[]> {
  const places: Coordinates[] = []
  for (const entry of office.archive.entries) {
    if (!mediaParts.test(entry.name) || isPlainDrawing.test(entry.name)) continue
    const bytes = office.archive.unpack(entry)
    const reading = await readPictureInside(bytes, office.limits)
    if (!reading) {
      tellUnread(entry.name, bytes, found)
      continue
    }
    tellPictureInside(reading, found)
    places.push(...reading.coordinates)
  }
  return places
}

/** Drawings of Windows and LibreOffice carry none of what cameras write. */
const isPlainDrawing = /\.(emf|wmf|emz|wmz|svm|bin)$|(^|\/)ObjectReplacements\//i
/** Programs for drawings note who drew, and where the file lay. */
const drawingNotes = ['<metadata', 'sodipodi:', 'inkscape:export-filename', 'serif:']

/** Films and sounds can say where and by whom they were taken, and nothing here reads them. */
function tellUnread(name: string, bytes: Uint8Array, found: Tally): void {
  const isDrawing = /\.svg$/i.test(name)
  if (isDrawing && !drawingNotes.some(note => indexOf(bytes, note) !== -1)) return
  found.add(
    'embedded-file-data',
    isDrawing ? 'Drawing with notes inside' : 'Film, sound or other file inside',
    name,
  )
}

/** Properties of the documents that lie inside, so many levels down as the limits say. */
export function readEmbedded(office: OfficePackage, found: Tally): void {
  if (office.depth >= office.limits.embeddedDepth) return
  for (const entry of office.archive.entries) {
    if (!embeddedParts.test(entry.name)) continue
    const bytes = office.archive.unpack(entry)
    const inner = openInner(bytes, office)
    if (!inner) continue
    for (const part of ['docProps/core.xml', 'docProps/app.xml', 'meta.xml']) {
      const properties = inner.archive.find(part)
      const kinds = part === 'meta.xml' ? odfProperties : ooxmlProperties
      if (properties)
        readProperties(inner.archive.unpack(properties), `${entry.name} ${part}`, kinds, found, office.limits)
    }
  }
}

/** Null when it is no document that can be opened: then it is told of as an embedded object, and no more. */
function openInner(bytes: Uint8Array, office: OfficePackage): OfficePackage | null {
  try {
    const inner = openPackage(bytes, 'docx', office.limits, office.depth + 1)
    const format = formatOfParts(inner.archive.entries.map(({ name }) => name))
    return format === null ? null : { ...inner, format }
  } catch {
    return null
  }
}
