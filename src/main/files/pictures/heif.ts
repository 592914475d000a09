import { indexOf, latin1, viewOf } from '../bytes.ts'
import type { Limits } from '../reading.ts'
import { type Blocks, hasContent, noBlocks } from './blocks.ts'
import { sizeText } from './jpeg.ts'
import type { PictureFormat } from './picture-format.ts'

/**
 * HEIC and AVIF: ISO/IEC 14496-12 (boxes, items) and 23008-12. Items point to places in the file, so cleaning writes over
 * what is not the picture and moves nothing.
 */
interface Box {
  readonly type: string
  readonly start: number
  readonly data: number
  readonly end: number
}

interface Item {
  readonly id: number
  readonly type: string
  /** Of `mime` items. */
  readonly contentType: string
  /** Where its bytes lie in the file. */
  readonly extents: readonly { readonly start: number; readonly end: number }[]
  readonly nameRange: { readonly start: number; readonly end: number }
}

interface Walk {
  readonly top: readonly Box[]
  readonly items: readonly Item[]
  readonly properties: readonly Box[]
  readonly primary: number | null
  /** Item ids of small versions of the picture. */
  readonly thumbnails: readonly number[]
  /** Ids of items that are parts of another or lie beside it: tiles, depth, masks. */
  readonly parts: ReadonlySet<number>
  /** Boxes of the description that say nothing of the picture. */
  readonly strangers: readonly Box[]
  /** The name that the program which wrote the file may give itself. */
  readonly handler: { readonly start: number; readonly end: number } | null
  readonly sizes: ReadonlyMap<number, { width: number; height: number }>
  readonly complete: boolean
}

const pictureItems = ['hvc1', 'av01', 'grid', 'iden', 'iovl', 'tmap']
/** Of the description: what it is, where which item lies, and how items belong together. */
const plainMeta = ['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'iref', 'idat', 'dinf', 'grpl']
const plainTop = ['ftyp', 'meta', 'mdat', 'free', 'skip']
const describingProperties = ['udes', 'altt', 'crtt', 'mdft', 'uuid']

class Broken extends Error {}

function boxesIn(bytes: Uint8Array, from: number, to: number, limits: Limits): Box[] {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  let at = from
  while (at < to) {
    if (at + 8 > to || boxes.length >= limits.entries) throw new Broken()
    const short = view.getUint32(at)
    const isLong = short === 1
    if (isLong && at + 16 > to) throw new Broken()
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
    const data = at + (isLong ? 16 : 8)
    if (at + length > to || at + length < data) throw new Broken()
    boxes.push({ type: latin1(bytes, at + 4, at + 8), start: at, data, end: at + length })
    at += length
  }
  return boxes
}

function walk(bytes: Uint8Array, limits: Limits): Walk {
  try {
    const top = boxesIn(bytes, 0, bytes.length, limits)
    const meta = top.find(({ type }) => type === 'meta')
    if (meta === undefined) throw new Broken()
    const inside = boxesIn(bytes, meta.data + 4, meta.end, limits)
    const find = (type: string) => inside.find(box => box.type === type)
    const idat = find('idat')
    const iloc = find('iloc')
    const iinf = find('iinf')
    const places = iloc === undefined ? new Map() : readPlaces(bytes, iloc, idat, limits)
    const items = iinf === undefined ? [] : readItems(bytes, iinf, places, limits)
    const pitm = find('pitm')
    const iprp = find('iprp')
    const parts = iprp === undefined ? [] : boxesIn(bytes, iprp.data, iprp.end, limits)
    const ipco = parts.find(({ type }) => type === 'ipco')
    const ipma = parts.find(({ type }) => type === 'ipma')
    const properties = ipco === undefined ? [] : boxesIn(bytes, ipco.data, ipco.end, limits)
    return {
      top,
      items,
      properties,
      primary: pitm === undefined ? null : readPrimary(bytes, pitm),
      thumbnails: readReferences(bytes, find('iref'), limits).flatMap(({ type, from }) =>
        type === 'thmb' ? [from] : [],
      ),
      parts: partsIn(readReferences(bytes, find('iref'), limits)),
      strangers: inside.filter(box => !plainMeta.includes(box.type) && !isEmptySpace(bytes, box)),
      handler: handlerOf(bytes, find('hdlr')),
      sizes: ipma === undefined ? new Map() : readSizes(bytes, ipma, properties, limits),
      complete: items.length > 0,
    }
  } catch (error) {
    if (!(error instanceof Broken) && !(error instanceof RangeError)) throw error
    return {
      top: [],
      items: [],
      properties: [],
      primary: null,
      thumbnails: [],
      parts: new Set(),
      strangers: [],
      handler: null,
      sizes: new Map(),
      complete: false,
    }
  }
}

/** Reads numbers one after the other. Beyond the end it throws a RangeError, as DataView does. */
function reader(bytes: Uint8Array, box: Box) {
  const view = viewOf(bytes.subarray(0, box.end))
  let at = box.data
  return {
    get at() {
      return at
    },
    uint(size: number): number {
      if (size === 0) return 0
      const value =
        size === 1
          ? view.getUint8(at)
          : size === 2
            ? view.getUint16(at)
            : size === 4
              ? view.getUint32(at)
              : Number(view.getBigUint64(at))
      at += size
      return value
    },
    skip(length: number) {
      at += length
    },
  }
}

type Extents = { start: number; end: number }[]

function readPlaces(
  bytes: Uint8Array,
  box: Box,
  idat: Box | undefined,
  limits: Limits,
): Map<number, Extents> {
  const read = reader(bytes, box)
  const version = read.uint(4) >>> 24
  const sizes = read.uint(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  if (version > 2 || ![offsetSize, lengthSize, baseSize, indexSize].every(size => [0, 4, 8].includes(size)))
    throw new Broken()
  const count = read.uint(version < 2 ? 2 : 4)
  if (count > limits.entries) throw new Broken()
  const places = new Map<number, Extents>()
  let total = 0
  let left = bytes.length
  for (let index = 0; index < count; index++) {
    const id = read.uint(version < 2 ? 2 : 4)
    const method = version === 0 ? 0 : read.uint(2) & 15
    const reference = read.uint(2)
    const base = read.uint(baseSize)
    const extents: Extents = []
    const number = read.uint(2)
    total += number
    if (method > 1 || reference !== 0 || total > limits.entries) throw new Broken()
    for (let extent = 0; extent < number && left >= 0; extent++) {
      read.uint(indexSize)
      const offset = base + read.uint(offsetSize) + (method === 1 ? (idat?.data ?? Number.NaN) : 0)
      const length = read.uint(lengthSize)
      const within = method === 1 ? (idat?.end ?? 0) : bytes.length
      const end = length === 0 ? within : offset + length
      if (!(end <= within) || offset > end) throw new Broken()
      extents.push({ start: offset, end })
      left -= end - offset
    }
    // Items that share their bytes are how a small file makes huge ones.
    if (left < 0) throw new Broken()
    places.set(id, extents)
  }
  return places
}

function readItems(bytes: Uint8Array, box: Box, places: Map<number, Extents>, limits: Limits): Item[] {
  const read = reader(bytes, box)
  const version = read.uint(4) >>> 24
  read.uint(version === 0 ? 2 : 4)
  return boxesIn(bytes, read.at, box.end, limits)
    .filter(({ type }) => type === 'infe')
    .map(entry => {
      const fields = reader(bytes, entry)
      const entryVersion = fields.uint(4) >>> 24
      if (entryVersion < 2) throw new Broken()
      const id = fields.uint(entryVersion === 2 ? 2 : 4)
      fields.skip(2)
      const type = latin1(bytes, fields.at, fields.at + 4)
      const nameStart = fields.at + 4
      const nameEnd = bytes.indexOf(0, nameStart)
      if (nameEnd < 0 || nameEnd >= entry.end) throw new Broken()
      const typeEnd = bytes.indexOf(0, nameEnd + 1)
      const contentType =
        type === 'mime' && typeEnd > 0 && typeEnd < entry.end ? latin1(bytes, nameEnd + 1, typeEnd) : ''
      return {
        id,
        type,
        contentType,
        extents: places.get(id) ?? [],
        nameRange: { start: nameStart, end: nameEnd },
      }
    })
}

function readPrimary(bytes: Uint8Array, box: Box): number {
  const read = reader(bytes, box)
  return read.uint(read.uint(4) >>> 24 === 0 ? 2 : 4)
}

const isSpace = ({ type }: Box): boolean => type === 'free' || type === 'skip'
const isEmptySpace = (bytes: Uint8Array, box: Box): boolean =>
  isSpace(box) && !hasContent(bytes.subarray(box.data, box.end))

interface Reference {
  /** `thmb`: `from` is a small version of `to`. `auxl`: lies beside it. `dimg`: is made of them. */
  readonly type: string
  readonly from: number
  readonly to: readonly number[]
}

function readReferences(bytes: Uint8Array, box: Box | undefined, limits: Limits): Reference[] {
  if (box === undefined) return []
  const size = reader(bytes, box).uint(4) >>> 24 === 0 ? 2 : 4
  return boxesIn(bytes, box.data + 4, box.end, limits).map(reference => {
    const read = reader(bytes, reference)
    const from = read.uint(size)
    const to = Array.from({ length: read.uint(2) }, () => read.uint(size))
    return { type: reference.type, from, to }
  })
}

function partsIn(references: readonly Reference[]): ReadonlySet<number> {
  return new Set(
    references.flatMap(({ type, from, to }) =>
      type === 'dimg' ? to : ['thmb', 'auxl'].includes(type) ? [from] : [],
    ),
  )
}

/** Behind the type stand twelve reserved bytes, then a name until a zero. */
function handlerOf(bytes: Uint8Array, box: Box | undefined): Walk['handler'] {
  if (box === undefined) return null
  const start = box.data + 24
  const zero = bytes.indexOf(0, start)
  return start >= box.end ? null : { start, end: zero < 0 ? box.end : Math.min(zero, box.end) }
}

/** Which item has which size, from the properties that are tied to it. */
function readSizes(bytes: Uint8Array, box: Box, properties: readonly Box[], limits: Limits): Walk['sizes'] {
  const read = reader(bytes, box)
  const head = read.uint(4)
  const isWide = (head & 1) === 1
  const count = read.uint(4)
  if (count > limits.entries) throw new Broken()
  const sizes = new Map<number, { width: number; height: number }>()
  for (let index = 0; index < count; index++) {
    const id = read.uint(head >>> 24 === 0 ? 2 : 4)
    const ties = read.uint(1)
    for (let tie = 0; tie < ties; tie++) {
      const property = properties[(isWide ? read.uint(2) & 0x7fff : read.uint(1) & 0x7f) - 1]
      if (property?.type !== 'ispe') continue
      const fields = reader(bytes, property)
      fields.skip(4)
      sizes.set(id, { width: fields.uint(4), height: fields.uint(4) })
    }
  }
  return sizes
}

const bytesOf = (bytes: Uint8Array, { extents }: Item): Uint8Array => {
  const [only, ...more] = extents.map(({ start, end }) => bytes.subarray(start, end))
  return only !== undefined && more.length === 0 ? only : Buffer.concat([only ?? new Uint8Array(), ...more])
}

function blocks(bytes: Uint8Array, limits: Limits): Blocks {
  const found = noBlocks()
  const seen = walk(bytes, limits)
  found.damaged = !seen.complete
  found.size = seen.primary === null ? null : (seen.sizes.get(seen.primary) ?? null)
  found.uncleanable = !seen.complete || !isPlain(seen)
  for (const item of seen.items) {
    const data = bytesOf(bytes, item)
    if (item.type === 'Exif') addExif(found, data)
    else if (item.type === 'mime' && item.contentType === 'application/rdf+xml') {
      if (indexOf(data, '<') !== -1) found.xmp.push(data)
    } else if (!pictureItems.includes(item.type) && hasContent(data))
      found.others.push({
        field: `Item ${item.type} ${item.contentType}`.trim(),
        value: sizeText(data.length),
      })
    const name = latin1(bytes, item.nameRange.start, item.nameRange.end)
    if (name !== '' && !usualNames.includes(name))
      found.texts.push({ field: `Name of item ${item.id}`, key: 'Comment', text: name })
  }
  for (const property of seen.properties) {
    if (property.type === 'colr') {
      if (['prof', 'rICC'].includes(latin1(bytes, property.data, property.data + 4)))
        found.icc.push(bytes.subarray(property.data + 4, property.end))
    } else if (describingProperties.includes(property.type)) {
      const text = latin1(bytes, property.data + 4, property.end).replace(/[^\x20-\x7e]+/g, ' ')
      found.texts.push({ field: `Property ${property.type}`, key: 'Comment', text: text.trim() || 'set' })
    }
  }
  if (seen.handler !== null) {
    const name = latin1(bytes, seen.handler.start, seen.handler.end)
    found.texts.push({ field: 'Name of the handler', key: 'Software', text: name })
  }
  for (const item of seen.items)
    if (isFurtherPicture(item, seen))
      found.others.push({ field: 'Further picture', value: shapeText(seen.sizes.get(item.id)) })
  for (const box of seen.strangers)
    found.others.push({ field: `Box ${box.type}`, value: sizeText(box.end - box.start) })
  for (const box of seen.top)
    if (!plainTop.includes(box.type))
      found.others.push({ field: `Box ${box.type}`, value: sizeText(box.end - box.start) })
    else if (isSpace(box) && !isEmptySpace(bytes, box))
      found.others.push({ field: `Box ${box.type}`, value: sizeText(box.end - box.start) })
  for (const { start, end } of unclaimed(seen))
    if (hasContent(bytes.subarray(start, end)))
      found.others.push({ field: 'Data beside the picture', value: sizeText(end - start) })
  return found
}

/** Shown by few programs and kept by all: the other pictures of a burst, or the one before it was cut. */
const isFurtherPicture = ({ id, type }: Item, { primary, parts }: Walk): boolean =>
  pictureItems.includes(type) && type !== 'tmap' && id !== primary && !parts.has(id)

const shapeText = (size: { width: number; height: number } | undefined): string =>
  size === undefined ? 'of unknown size' : `${size.width} × ${size.height} pixels`

const usualNames = ['Exif', 'XMP', 'HEVC Image', 'Color', 'Alpha', 'Image', 'Thumbnail', 'Gain Map Image']

/** Before the EXIF stands how far behind it the structure begins. */
function addExif(found: Blocks, data: Uint8Array): void {
  if (!hasContent(data)) return
  const start = data.length < 4 ? data.length : 4 + viewOf(data).getUint32(0)
  if (start + 8 > data.length) found.damaged = true
  else found.exif.push(data.subarray(start))
}

/** Pictures alone: no films, no items of kinds we do not know, and no small version of another shape. */
function isPlain({ top, items, primary, thumbnails, sizes }: Walk): boolean {
  if (top.some(({ type }) => type === 'moov' || type === 'moof')) return false
  const size = primary === null ? undefined : sizes.get(primary)
  if (size === undefined) return false
  const isSameShape = (id: number) => {
    const small = sizes.get(id)
    return small !== undefined && Math.abs((small.width * size.height) / size.width - small.height) <= 2
  }
  return (
    thumbnails.every(isSameShape) &&
    items.every(({ type }) => pictureItems.includes(type) || ['Exif', 'mime', 'uri '].includes(type))
  )
}

/** Stretches of the media data that no item points to. */
function unclaimed({ top, items }: Walk): { start: number; end: number }[] {
  const claimed = items.flatMap(({ extents }) => extents).toSorted((a, b) => a.start - b.start)
  return top
    .filter(({ type }) => type === 'mdat')
    .flatMap(({ data, end }) => {
      const gaps: { start: number; end: number }[] = []
      let at = data
      for (const extent of claimed) {
        if (extent.end <= at || extent.start >= end) continue
        if (extent.start > at) gaps.push({ start: at, end: extent.start })
        at = Math.max(at, extent.end)
      }
      if (at < end) gaps.push({ start: at, end })
      return gaps
    })
}

/** An empty EXIF structure behind its offset, for readers that open the item. */
const emptyExif = [0, 0, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]

function clean(bytes: Uint8Array, limits: Limits): Uint8Array | null {
  const seen = walk(bytes, limits)
  if (!seen.complete || !isPlain(seen)) return null
  const pictures = seen.items
    .filter(({ type }) => pictureItems.includes(type))
    .flatMap(({ extents }) => extents)
  const others = seen.items.filter(({ type }) => !pictureItems.includes(type))
  const overlaps = others.some(({ extents }) =>
    extents.some(one => pictures.some(two => one.start < two.end && two.start < one.end)),
  )
  if (overlaps) return null
  const copy = Buffer.from(bytes)
  for (const { type, contentType, extents } of others) {
    const isXmp = contentType === 'application/rdf+xml'
    for (const { start, end } of extents) copy.fill(isXmp ? 0x20 : 0, start, end)
    const [first] = extents
    if (type === 'Exif' && first !== undefined && first.end - first.start >= emptyExif.length)
      copy.set(emptyExif, first.start)
  }
  for (const { nameRange } of seen.items) {
    const name = latin1(bytes, nameRange.start, nameRange.end)
    if (!usualNames.includes(name)) copy.fill(0x20, nameRange.start, nameRange.end)
  }
  for (const property of seen.properties)
    if (describingProperties.includes(property.type)) toFree(copy, property)
  if (seen.handler !== null) copy.fill(0, seen.handler.start, seen.handler.end)
  for (const box of seen.strangers) toFree(copy, box)
  for (const box of seen.top) if (!plainTop.includes(box.type) || isSpace(box)) toFree(copy, box)
  for (const { start, end } of unclaimed(seen)) copy.fill(0, start, end)
  return copy
}

/** A box that readers pass over, with nothing in it. */
function toFree(copy: Buffer, { start, data, end }: Box): void {
  copy.write('free', start + 4, 'latin1')
  copy.fill(0, data, end)
}

function pictureData(bytes: Uint8Array, limits: Limits): readonly Uint8Array[] | null {
  const { items, complete } = walk(bytes, limits)
  if (!complete) return null
  return items.filter(({ type }) => pictureItems.includes(type)).map(item => bytesOf(bytes, item))
}

export const heif: PictureFormat = { blocks, clean, pictureData }
