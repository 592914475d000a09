import ExifReader from 'exifreader'
import type { Coordinates } from '../../../shared/model/file-report.ts'
import type { DisclosureList } from '../disclosures.ts'
import { exifFields, exifTimes, isUnknownText } from './exif-fields.ts'
import { exifText } from './exif-text.ts'
import { readMakerNote } from './maker-note.ts'
import { orientationOf } from './tiff.ts'
import { type Directory, firstNumber, numbers, readStructure, type Structure } from './tiff-structure.ts'

/** What an EXIF block says beside its disclosures. */
export interface Exif {
  readonly coordinates: Coordinates | null
  /** 1 to 8; null when it says nothing. */
  readonly orientation: number | null
  readonly thumbnail: { readonly jpeg: Uint8Array; readonly orientation: number | null } | null
  readonly damaged: boolean
}

const nothing: Exif = { coordinates: null, orientation: null, thumbnail: null, damaged: true }
const pageZero = ['main', 'exif', 'gps', 'interoperability']

/** The fields that exifreader decodes for us; the rest of the block is not worth its time. */
const wanted = {
  exif: [
    ...exifFields.map(({ tag }) => tag),
    ...exifTimes.flatMap(({ tag, fraction, offset }) => [tag, fraction, offset]),
    0x8769,
    0x8825,
    ...Array.from({ length: 0x20 }, (_, tag) => tag),
  ],
  gps: true,
} as const

type Decoded = Readonly<Record<string, { readonly value: unknown; readonly description: unknown }>>

/**
 * Tells what an EXIF block gives away. The structure is walked first, within bounds, which also shows what exifreader leaves
 * out without a word. `part` names the picture when it is not the main one.
 */
export function readExif(block: Uint8Array, disclosures: DisclosureList, part = ''): Exif {
  const structure = readStructure(block)
  if (structure === null) return nothing
  const decoded = decode(block)
  const label = `${part}EXIF`
  for (const directory of structure.directories) addTexts(directory, structure, decoded, disclosures, label)
  const gps = structure.directories.find(({ name, page }) => name === 'gps' && page === 0)
  const place = gps === undefined ? null : addPlace(gps, structure, decoded, disclosures, label)
  const makerNote = structure.directories.find(({ name }) => name === 'exif')?.entries.get(0x927c)
  const make = structure.directories[0]?.entries.get(0x010f)
  if (makerNote !== undefined)
    readMakerNote(block, makerNote.data, {
      make: make === undefined ? '' : exifText(make, structure.littleEndian),
      littleEndian: structure.littleEndian,
      add: (kind, name, value) => disclosures.add(kind, `${part}Maker note ${name}`, value),
    })
  return {
    coordinates: place?.coordinates ?? null,
    orientation: orientationOf(structure),
    thumbnail: thumbnailOf(block, structure),
    damaged: structure.damaged || decoded === null || place?.unreadable === true,
  }
}

function decode(block: Uint8Array): Decoded | null {
  try {
    // A plain copy for blocks, the file itself for TIFF: exifreader takes no view into other memory as it is.
    const data = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
    const { exif } = ExifReader.load(data, {
      expanded: true,
      includeTags: { exif: [...wanted.exif], gps: true },
    })
    // The library's types name each tag; here they are looked up by name.
    return (exif ?? {}) as unknown as Decoded
  } catch (error) {
    // A block without any of the wanted fields is no mistake.
    return error instanceof Error && error.name === 'MetadataMissingError' ? {} : null
  }
}

function addTexts(
  directory: Directory,
  { littleEndian }: Structure,
  decoded: Decoded | null,
  disclosures: DisclosureList,
  label: string,
): void {
  const name = directory.page === 0 ? label : `${label} page ${directory.page + 1}`
  for (const { tag, name: fieldName, kind } of exifFields) {
    const entry = directory.entries.get(tag)
    if (entry === undefined || (tag < 0x100 && directory.name === 'gps')) continue
    const own = exifText(entry, littleEndian)
    const isFirst = directory.page === 0 && pageZero.includes(directory.name)
    // The library hands numbers and lists on as they are where a field has another type than it should.
    const library = isFirst ? decoded?.[fieldName]?.description : undefined
    const said = typeof library === 'string' ? library : ''
    disclosures.add(kind, `${name} ${fieldName}`, own === '' ? said : own)
  }
  if (directory.name !== 'gps')
    for (const entry of directory.entries.values())
      if (isUnknownText(entry))
        disclosures.add('other', `${name} field 0x${entry.tag.toString(16)}`, exifText(entry, littleEndian))
  const textOf = (tag: number) => {
    const entry = directory.entries.get(tag)
    return entry === undefined ? '' : exifText(entry, littleEndian)
  }
  for (const { tag, name: fieldName, fraction, offset } of exifTimes) {
    const time = timeText(textOf(tag))
    if (time === null) continue
    const digits = /^\d+/.exec(textOf(fraction))?.[0]
    const zone = /^[+-]\d\d:\d\d$/.exec(textOf(offset))?.[0]
    disclosures.add(
      'time',
      `${name} ${fieldName}`,
      `${time}${digits ? `.${digits}` : ''}${zone ? ` ${zone}` : ''}`,
    )
  }
}

/** "2024:01:02 03:04:05" in the usual writing; null when nothing was set. */
function timeText(text: string): string | null {
  const parts = /^(\d{4})[:/-](\d\d)[:/-](\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?/.exec(text)
  if (parts === null) return /[1-9]/.test(text) ? text : null
  const [, year, month, day, time] = parts
  return year === '0000' ? null : `${year}-${month}-${day}${time === undefined ? '' : ` ${time}`}`
}

function addPlace(
  gps: Directory,
  { littleEndian }: Structure,
  decoded: Decoded | null,
  disclosures: DisclosureList,
  label: string,
): { coordinates: Coordinates | null; unreadable: boolean } {
  const text = (tag: number) => {
    const entry = gps.entries.get(tag)
    return entry === undefined ? '' : exifText(entry, littleEndian)
  }
  const degrees = (name: string) => {
    const said: unknown = decoded?.[name]?.description
    const value = typeof said === 'number' ? said : Number.parseFloat(String(said))
    return Number.isFinite(value) ? value : null
  }
  const point = (latitudeTag: number, prefix: string): Coordinates | null | 'unsigned' => {
    const latitude = degrees(`${prefix}Latitude`)
    const longitude = degrees(`${prefix}Longitude`)
    // Written with signs, though the standard has none here.
    if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
      return null
    const northSouth = text(latitudeTag - 1).toUpperCase()
    const eastWest = text(latitudeTag + 1).toUpperCase()
    if (!/^[NS]/.test(northSouth) || !/^[EW]/.test(eastWest)) return 'unsigned'
    return {
      latitude: northSouth.startsWith('S') ? -Math.abs(latitude) : latitude,
      longitude: eastWest.startsWith('W') ? -Math.abs(longitude) : longitude,
    }
  }
  const has = (tag: number) => gps.entries.has(tag)

  const place = has(2) || has(4) ? point(2, 'GPS') : null
  const isWritten = (tag: number) => (gps.entries.get(tag)?.data ?? new Uint8Array()).some(byte => byte !== 0)
  // Cameras without a fix leave zeros over zeros; that is no place.
  const unreadable = place === null && (isWritten(2) || isWritten(4)) && !isEmptyFix(gps, littleEndian)
  if (place === 'unsigned')
    disclosures.add(
      'place',
      `${label} GPS`,
      `${degrees('GPSLatitude')}, ${degrees('GPSLongitude')}, hemisphere not said`,
    )
  else if (place !== null) disclosures.add('place', `${label} GPS`, coordinatesText(place))
  const target = has(20) || has(22) ? point(20, 'GPSDest') : null
  if (target !== null && target !== 'unsigned')
    disclosures.add('place', `${label} GPS destination`, coordinatesText(target))

  const altitude = degrees('GPSAltitude')
  if (altitude !== null && has(6)) {
    const side = firstNumber(gps, 5, littleEndian) === 1 || firstNumber(gps, 5, littleEndian) === 3
    disclosures.add(
      'place',
      `${label} GPSAltitude`,
      `${Math.abs(altitude)} m ${side ? 'below' : 'above'} sea level`,
    )
  }
  const direction = degrees('GPSImgDirection')
  if (direction !== null && has(17)) disclosures.add('place', `${label} GPSImgDirection`, `${direction}°`)
  disclosures.add('place-name', `${label} GPSAreaInformation`, text(28))
  const date = timeText(text(29))
  const clock = clockOf(gps, littleEndian)
  if (date !== null)
    disclosures.add('time', `${label} GPSDateStamp`, clock === null ? date : `${date} ${clock} UTC`)
  return { coordinates: place === 'unsigned' ? null : place, unreadable }
}

/** Rationals as pairs. */
function rationals(gps: Directory, tag: number, littleEndian: boolean): [number, number][] {
  const entry = gps.entries.get(tag)
  if (entry === undefined || entry.type !== 5) return []
  const halves = numbers({ ...entry, type: 4, count: entry.count * 2 }, littleEndian)
  return Array.from({ length: entry.count }, (_, index) => [
    halves[index * 2] ?? 0,
    halves[index * 2 + 1] ?? 0,
  ])
}

const isEmptyFix = (gps: Directory, littleEndian: boolean) =>
  [2, 4].every(tag => rationals(gps, tag, littleEndian).every(([above]) => above === 0))

function clockOf(gps: Directory, littleEndian: boolean): string | null {
  const parts = rationals(gps, 7, littleEndian).map(([above, below]) => above / below)
  if (parts.length !== 3 || !parts.every(Number.isFinite)) return null
  return parts.map(part => String(Math.floor(part)).padStart(2, '0')).join(':')
}

export const coordinatesText = ({ latitude, longitude }: Coordinates) =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`

function thumbnailOf(block: Uint8Array, { directories, littleEndian }: Structure): Exif['thumbnail'] {
  const second = directories.find(({ name, page }) => name === 'main' && page === 1)
  const start = firstNumber(second, 0x0201, littleEndian)
  const length = firstNumber(second, 0x0202, littleEndian)
  if (start === null || length === null || length === 0 || start + length > block.length) return null
  return {
    jpeg: block.subarray(start, start + length),
    orientation: firstNumber(second, 0x0112, littleEndian),
  }
}
