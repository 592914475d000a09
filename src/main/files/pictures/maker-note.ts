import type { DisclosureKind } from '../../../shared/model/file-report.ts'
import { latin1, viewOf } from '../bytes.ts'
import { decodeText, sizeText } from './jpeg.ts'

/**
 * Serial numbers and owners' names in the notes that makers of cameras add in layouts of their own. The layouts are known
 * from outside only: https://exiftool.org/TagNames/. What does not look as known says nothing.
 */
interface MakerField {
  readonly tag: number
  readonly name: string
  readonly kind: DisclosureKind
}

interface Maker {
  /** How the note begins; an empty one begins with its directory at once. */
  readonly start: string
  readonly make: RegExp
  /** Where the directory lies, from the start of the note. */
  readonly directory: (note: Uint8Array) => number
  /** What places are counted from: the EXIF block, the note, or a structure of its own inside the note. */
  readonly origin: 'block' | 'note' | number
  /** Where it does not go by the block's. */
  readonly littleEndian: boolean | 'inside' | null
  readonly fields: readonly MakerField[]
}

const serial = (tag: number, name: string): MakerField => ({ tag, name, kind: 'serial-number' })
const person = (tag: number, name: string): MakerField => ({ tag, name, kind: 'person' })
const device = (tag: number, name: string): MakerField => ({ tag, name, kind: 'device' })
const place = (tag: number, name: string): MakerField => ({ tag, name, kind: 'place-name' })

const nikonFields = [serial(0x001d, 'SerialNumber'), serial(0x00a0, 'SerialNumber')]
const panasonicFields = [
  serial(0x0025, 'InternalSerialNumber'),
  serial(0x0052, 'LensSerialNumber'),
  place(0x0067, 'Location'),
  place(0x0069, 'Country'),
  place(0x006b, 'Province'),
  place(0x006d, 'City'),
  place(0x006f, 'Landmark'),
  person(0x0066, 'BabyName'),
]
const olympusFields = [serial(0x0404, 'SerialNumber'), serial(0x0101, 'SerialNumber')]
const at = (offset: number) => () => offset
const pointed = (offset: number) => (note: Uint8Array) => viewOf(note).getUint32(offset, true)

const makers: readonly Maker[] = [
  {
    start: '',
    make: /^canon/i,
    directory: at(0),
    origin: 'block',
    littleEndian: null,
    fields: [
      person(0x0009, 'OwnerName'),
      serial(0x000c, 'SerialNumber'),
      serial(0x0096, 'InternalSerialNumber'),
      device(0x0006, 'ImageType'),
      device(0x0095, 'LensModel'),
    ],
  },
  {
    start: 'Nikon\0\x02',
    make: /^nikon/i,
    directory: note => 10 + viewOf(note).getUint32(14, latin1(note, 10, 12) === 'II'),
    origin: 10,
    littleEndian: 'inside',
    fields: nikonFields,
  },
  {
    start: 'Panasonic\0',
    make: /^(panasonic|leica)/i,
    directory: at(12),
    origin: 'block',
    littleEndian: null,
    fields: panasonicFields,
  },
  {
    start: 'FUJIFILM',
    make: /^fuji/i,
    directory: pointed(8),
    origin: 'note',
    littleEndian: true,
    fields: [serial(0x0010, 'InternalSerialNumber')],
  },
  {
    start: 'OLYMP\0',
    make: /^olymp/i,
    directory: at(8),
    origin: 'block',
    littleEndian: null,
    fields: olympusFields,
  },
  {
    start: 'Apple iOS\0',
    make: /^apple/i,
    directory: at(14),
    origin: 'note',
    littleEndian: false,
    fields: [
      serial(0x0011, 'ContentIdentifier'),
      serial(0x0015, 'ImageUniqueID'),
      serial(0x002b, 'PhotoIdentifier'),
    ],
  },
]

interface Told {
  readonly make: string
  readonly littleEndian: boolean
  add(kind: DisclosureKind, name: string, value: string): void
}

const mostEntries = 500
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 }

/** Reads what it knows of the note, and tells of one of another kind by its size, since it may say anything. */
export function readMakerNote(block: Uint8Array, note: Uint8Array, told: Told): void {
  const maker = makers.find(
    ({ start, make }) => make.test(told.make) && latin1(note, 0, start.length) === start,
  )
  if (maker === undefined || note.length < 18) {
    told.add('embedded-file-data', 'of an unknown kind', sizeText(note.length))
    return
  }
  const directory = maker.directory(note)
  const littleEndian =
    maker.littleEndian === 'inside'
      ? latin1(note, 10, 12) === 'II'
      : (maker.littleEndian ?? told.littleEndian)
  if (directory + 2 > note.length) return
  const view = viewOf(note)
  const count = Math.min(view.getUint16(directory, littleEndian), mostEntries)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > note.length) return
    const tag = view.getUint16(entry, littleEndian)
    const field = maker.fields.find(one => one.tag === tag)
    if (field === undefined) continue
    const type = view.getUint16(entry + 2, littleEndian)
    const length = view.getUint32(entry + 4, littleEndian) * (sizes[type] ?? 0)
    const value = valueAt(block, note, maker, entry + 8, length, littleEndian)
    if (value !== null) told.add(field.kind, field.name, valueText(value, type, littleEndian))
  }
}

function valueAt(
  block: Uint8Array,
  note: Uint8Array,
  { origin }: Maker,
  at: number,
  length: number,
  littleEndian: boolean,
): Uint8Array | null {
  if (length === 0 || length > 1000) return null
  if (length <= 4) return note.subarray(at, at + length)
  const base = origin === 'block' ? block : note
  const start = viewOf(note).getUint32(at, littleEndian) + (typeof origin === 'number' ? origin : 0)
  return start + length <= base.length ? base.subarray(start, start + length) : null
}

function valueText(value: Uint8Array, type: number, littleEndian: boolean): string {
  if (type === 4) return String(viewOf(value).getUint32(0, littleEndian) || '')
  if (type === 3) return ''
  const text = decodeText(value).split('\0')[0]?.trim() ?? ''
  return /^[\x20-\x7e\u00a0-\uffff]+$/.test(text) && !/^0*$/.test(text) ? text : ''
}
