import { createHash } from 'node:crypto'
import type { Coordinates, DisclosureKind, FileFormat, Thumbnail } from '../../../shared/model/file-report.ts'
import { type DisclosureList, disclosureList } from '../disclosures.ts'
import type { Cleaning, FormatReader, Limits, Reading } from '../reading.ts'
import type { Blocks } from './blocks.ts'
import { readColourProfile } from './colour-profile.ts'
import { type Exif, readExif } from './exif.ts'
import { gif } from './gif.ts'
import { heif } from './heif.ts'
import { readIptc } from './iptc.ts'
import { jpeg, sizeText } from './jpeg.ts'
import { readPhotoshop } from './photoshop.ts'
import type { PictureFormat } from './picture-format.ts'
import { png } from './png.ts'
import { describeThumbnail } from './thumbnail.ts'
import { tiff } from './tiff.ts'
import { webp } from './webp.ts'
import { readXmp } from './xmp.ts'

const formats: Partial<Record<FileFormat, PictureFormat>> = {
  jpeg,
  png,
  webp,
  tiff,
  heic: heif,
  avif: heif,
  gif,
}

function formatOf(format: FileFormat): PictureFormat {
  const own = formats[format]
  if (own === undefined) throw new Error('Not a format of pictures')
  return own
}

function read(bytes: Uint8Array, format: FileFormat, limits: Limits): Reading {
  const disclosures = disclosureList(limits.disclosures)
  const coordinates: Coordinates[] = []
  const blocks = formatOf(format).blocks(bytes, limits)
  const { orientation, thumbnail, damaged } = tell(blocks, disclosures, coordinates, limits, '')
  let secondDamaged = false
  for (const [index, second] of blocks.secondPictures.entries()) {
    const told = tell(jpeg.blocks(second, limits), disclosures, coordinates, limits, `Picture ${index + 2}: `)
    secondDamaged ||= told.damaged
  }
  const isPart = damaged || secondDamaged || disclosures.full
  return {
    read: isPart ? 'part' : 'whole',
    reason: isPart ? (disclosures.full && !damaged ? 'too-complex' : 'damaged') : null,
    disclosures: disclosures.list,
    coordinates: distinct(coordinates),
    picture: plausible(blocks.size),
    thumbnail,
    cleanable:
      !blocks.damaged &&
      !blocks.uncleanable &&
      (format !== 'gif' || formatOf(format).clean(bytes, limits, orientation) !== null),
  }
}

const plausible = (size: Blocks['size']) => (size !== null && size.width > 0 && size.height > 0 ? size : null)

/** Two descriptions of one place, such as EXIF and XMP, differ in the last digits. */
function distinct(all: readonly Coordinates[]): Coordinates[] {
  return all.filter(
    (one, index) =>
      all.findIndex(
        two => Math.abs(one.latitude - two.latitude) < 2e-4 && Math.abs(one.longitude - two.longitude) < 2e-4,
      ) === index,
  )
}

/** What texts in PNG files are about, by the keys that its standard names and those in use. */
const textKinds: Readonly<Record<string, DisclosureKind>> = {
  author: 'person',
  artist: 'person',
  copyright: 'person',
  creator: 'person',
  software: 'software',
  source: 'device',
  make: 'device',
  model: 'device',
  title: 'title-or-keywords',
  keywords: 'title-or-keywords',
  'creation time': 'time',
  'create date': 'time',
  'date:create': 'time',
  'date:modify': 'time',
  'date:timestamp': 'time',
  modificationdate: 'time',
}

function tell(
  blocks: Blocks,
  disclosures: DisclosureList,
  coordinates: Coordinates[],
  limits: Limits,
  part: string,
): { orientation: number | null; thumbnail: Thumbnail | null; damaged: boolean } {
  let { damaged } = blocks
  for (const resource of blocks.photoshop) damaged = !readPhotoshop(resource, blocks, disclosures) || damaged
  const exifs = blocks.exif.map(block => readExif(block, disclosures, part))
  for (const exif of exifs) {
    damaged ||= exif.damaged
    if (exif.coordinates !== null) coordinates.push(exif.coordinates)
  }
  for (const record of blocks.iptc) damaged = !readIptc(record, disclosures) || damaged
  for (const packet of blocks.xmp) {
    const xmp = readXmp(packet, disclosures)
    damaged ||= xmp.damaged
    if (xmp.coordinates !== null) coordinates.push(xmp.coordinates)
    blocks.thumbnails.push(...xmp.thumbnails)
  }
  for (const profile of blocks.icc) readColourProfile(profile, disclosures)
  for (const { field, key, text } of blocks.texts) {
    const known = key.toLowerCase()
    // A file may call a text as something that every object has, such as "constructor".
    const kind = (Object.hasOwn(textKinds, known) ? textKinds[known] : undefined) ?? 'comment'
    disclosures.add(kind, key === 'Comment' ? field : `${field} ${key}`, text)
  }
  for (const { field, text } of blocks.times) disclosures.add('time', `${part}${field}`, text)
  for (const { field, value } of blocks.others)
    disclosures.add('embedded-file-data', `${part}${field}`, value)
  const orientation = exifs.find(exif => exif.orientation !== null)?.orientation ?? null
  return {
    orientation,
    thumbnail: thumbnailOf(blocks, exifs, orientation, disclosures, limits, part),
    damaged,
  }
}

function thumbnailOf(
  blocks: Blocks,
  exifs: readonly Exif[],
  orientation: number | null,
  disclosures: DisclosureList,
  limits: Limits,
  part: string,
): Thumbnail | null {
  const inExif = exifs.find(({ thumbnail }) => thumbnail !== null)?.thumbnail
  const all = [...(inExif ? [inExif.jpeg] : []), ...blocks.thumbnails]
  const [first] = all
  if (first === undefined) return null
  const thumbnail = describeThumbnail(first, limits, {
    size: blocks.size,
    orientation,
    thumbnailOrientation: inExif?.orientation ?? null,
  })
  for (const one of all) {
    const { width, height } = one === first ? thumbnail : describeThumbnail(one, limits, noComparison)
    const size = width === null ? '' : `${width} × ${height} pixels, `
    disclosures.add('thumbnail', `${part}Thumbnail`, `${size}${sizeText(one.length)}`)
  }
  return thumbnail
}
const noComparison = { size: null, orientation: null, thumbnailOrientation: null }

function clean(bytes: Uint8Array, format: FileFormat, limits: Limits): Cleaning {
  const own = formatOf(format)
  const blocks = own.blocks(bytes, limits)
  if (blocks.damaged) return { kind: 'refused', reason: 'damaged' }
  if (blocks.uncleanable) return { kind: 'refused', reason: 'too-complex' }
  const orientation = tell(blocks, disclosureList(limits.disclosures), [], limits, '').orientation
  const copy = own.clean(bytes, limits, orientation === 1 ? null : orientation)
  const before = own.pictureData(bytes, limits)
  const after = copy === null ? null : own.pictureData(copy, limits)
  if (copy === null || before === null || after === null) return { kind: 'refused', reason: 'too-complex' }
  return {
    kind: 'cleaned',
    bytes: copy,
    unchanged: { what: 'picture-data', before: digest(before), after: digest(after) },
  }
}

function digest(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Pictures of every format. */
export const picture: FormatReader = { read, clean }
