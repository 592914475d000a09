import { execFile } from 'node:child_process'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ascii, exifSegment, gpsTags, jpegSegment, raw, type Tags, tiffBlock } from './picture-files.ts'

const run = promisify(execFile)
const roomy = { maxBuffer: 64 * 1024 * 1024 }

/** Runs a program of the system. */
export const program = async (name: string, ...args: readonly string[]): Promise<string> =>
  (await run(name, args, roomy)).stdout

/** What a maker's cameras and phones write, in exiftool's names. Words of people and places carry `Zq`, to be looked for. */
interface Layout {
  readonly make: string
  readonly model: string
  readonly byteOrder: 'II' | 'MM'
  readonly tags: Readonly<Record<string, string>>
  readonly place: readonly [latitude: number, longitude: number, altitude: number]
}

const layouts: readonly Layout[] = [
  {
    make: 'Canon',
    model: 'Canon EOS R6m2',
    byteOrder: 'II',
    place: [51.50735, -0.12776, 24.5],
    tags: {
      'EXIF:OwnerName': 'Zq Anna Powell',
      'EXIF:SerialNumber': '042021001234',
      'EXIF:LensSerialNumber': '5100001234',
      'EXIF:LensModel': 'RF24-105mm F4 L IS USM',
      'EXIF:Artist': 'Zq Siân Ó Néill',
      'EXIF:Copyright': 'Zq Office of Anna Powell',
      'EXIF:SubSecTimeOriginal': '42',
    },
  },
  {
    make: 'NIKON CORPORATION',
    model: 'NIKON Z 8',
    byteOrder: 'MM',
    place: [-33.85678, 151.2153, 4],
    tags: {
      'EXIF:Artist': 'Zq PHOTOGRAPHER',
      'EXIF:UserComment': 'Zq at the surgery',
      'EXIF:SerialNumber': '6001234',
      'EXIF:Software': 'Ver.02.00',
      'IPTC:By-line': 'Zq Anna Powell',
      'IPTC:City': 'Zq Sydney',
      'IPTC:Keywords': 'Zq harbour',
    },
  },
  {
    make: 'SONY',
    model: 'ILCE-7M4',
    byteOrder: 'II',
    place: [-22.95191, -43.21048, 710],
    tags: {
      'EXIF:LensModel': 'FE 35mm F1.8',
      'EXIF:Software': 'ILCE-7M4 v2.01',
      'EXIF:ImageDescription': 'Zq view from the top',
      'XMP-xmp:CreatorTool': 'ILCE-7M4 v2.01',
      'XMP-dc:Creator': 'Zq Marek Łukasz',
      'XMP-iptcExt:PersonInImage': 'Zq Someone in it',
    },
  },
  {
    make: 'Apple',
    model: 'iPhone 15 Pro',
    byteOrder: 'MM',
    place: [53.22785, -4.12884, 11.2],
    tags: {
      'EXIF:Artist': 'Zq Anna on the phone',
      'EXIF:HostComputer': 'iPhone 15 Pro',
      'EXIF:Software': '17.5.1',
      'EXIF:LensMake': 'Apple',
      'EXIF:LensModel': 'iPhone 15 Pro back triple camera 6.765mm f/1.78',
      'EXIF:SubSecTimeOriginal': '617',
      'GPS:GPSImgDirection': '213.5',
      'XMP-photoshop:DateCreated': '2024:06:01 10:11:12',
    },
  },
  {
    make: 'samsung',
    model: 'SM-S918B',
    byteOrder: 'II',
    place: [37.5665, 126.978, 38],
    tags: {
      'EXIF:Software': 'S918BXXU3BWK5',
      'EXIF:ImageUniqueID': 'L12XLLD00SM',
      'EXIF:XPAuthor': 'Zq Cerys',
      'EXIF:XPKeywords': 'Zq family',
    },
  },
  {
    make: 'Google',
    model: 'Pixel 8 Pro',
    byteOrder: 'II',
    place: [64.14661, -21.94263, 15.75],
    tags: {
      'EXIF:Software': 'HDR+ 1.0.585804401zd',
      'EXIF:LensModel': 'Pixel 8 Pro back camera 6.9mm f/1.68',
      'XMP-photoshop:City': 'Zq Reykjavík',
      'XMP-photoshop:Credit': 'Zq Made with an editor',
    },
  },
  {
    make: 'FUJIFILM',
    model: 'X-T5',
    byteOrder: 'II',
    place: [-16.85, -179.95, -3.5],
    tags: {
      'EXIF:Copyright': 'Zq Fiji visit',
      'EXIF:SerialNumber': '3CA01234',
      'XMP-dc:Title': 'Zq Delegation',
      'XMP-dc:Description': 'Zq said after the talks',
      'XMP-mwg-rs:RegionName': 'Zq Minister',
      'XMP-mwg-rs:RegionType': 'Face',
    },
  },
  {
    make: 'Panasonic',
    model: 'DC-S5M2',
    byteOrder: 'II',
    place: [0.3476, 32.5825, 1190],
    tags: {
      'EXIF:Artist': 'Zq Owain',
      'IPTC:Sub-location': 'Zq Old market',
      'IPTC:Caption-Abstract': 'Zq with the volunteers',
      'XMP-iptcCore:Location': 'Zq Old market hall',
      'XMP-iptcCore:CreatorWorkEmail': 'zq@example.org',
    },
  },
  {
    make: 'OLYMPUS CORPORATION',
    model: 'E-M1MarkIII',
    byteOrder: 'II',
    place: [78.2232, 15.6267, 0],
    tags: {
      'EXIF:ImageDescription': 'Zq OLYMPUS picture',
      'EXIF:LensModel': 'OLYMPUS M.12-40mm F2.8',
      'EXIF:LensSerialNumber': 'ACA201234',
      'XMP-dc:Subject': 'Zq ice',
      'XMP-xmpMM:PreservedFileName': 'Zq original.ORF',
    },
  },
]

const endings = ['jpg', 'heic', 'avif', 'png', 'tif', 'webp', 'gif'] as const

/** Pictures of all makers in all formats, in a folder. Gives their paths. Needs exiftool, ImageMagick, heif-enc and cwebp. */
export async function writeCameraPictures(folder: string): Promise<string[]> {
  const base = (ending: string) => join(folder, `base.${ending}`)
  await program('convert', '-seed', '7', '-size', '96x64', 'plasma:red-blue', '-strip', base('png'))
  for (const ending of ['jpg', 'tif', 'gif']) await program('convert', base('png'), '-strip', base(ending))
  await program('cwebp', '-quiet', base('png'), '-o', base('webp'))
  await program('heif-enc', base('jpg'), '-o', base('heic'))
  await program('heif-enc', '-A', base('jpg'), '-o', base('avif'))

  const paths: string[] = []
  const orders: string[] = []
  for (const [index, layout] of layouts.entries())
    for (const ending of endings) {
      const path = join(folder, `${layout.make.split(' ')[0]}.${ending}`)
      await copyFile(base(ending), path)
      paths.push(path)
      orders.push(...ordersFor(layout, index), path, '-execute')
    }
  const list = join(folder, 'orders.txt')
  await writeFile(list, `${orders.join('\n')}\n`)
  await program('exiftool', '-q', '-q', '-m', '-overwrite_original', '-charset', 'UTF8', '-@', list)
  for (const [name, bytes] of Object.entries(await withMakerNotes(base('jpg')))) {
    const path = join(folder, name)
    await writeFile(path, bytes)
    paths.push(path)
  }
  return paths
}

function ordersFor({ make, model, byteOrder, tags, place }: Layout, index: number): string[] {
  const [latitude, longitude, altitude] = place
  const date = `2024:0${index + 1}:1${index}`
  const zone = ['+01:00', '+10:00', '-03:00', '+00:00', '+09:00', '+00:00', '+12:00', '+03:00', '+02:00'][
    index
  ]
  const all: Readonly<Record<string, string>> = {
    'EXIF:Make': make,
    'EXIF:Model': model,
    'EXIF:DateTimeOriginal': `${date} 10:11:12`,
    'EXIF:CreateDate': `${date} 10:11:12`,
    'EXIF:ModifyDate': `${date} 20:21:22`,
    'EXIF:OffsetTimeOriginal': zone ?? '',
    'EXIF:Orientation#': String((index % 8) + 1),
    'GPS:GPSLatitude': String(Math.abs(latitude)),
    'GPS:GPSLatitudeRef': latitude < 0 ? 'S' : 'N',
    'GPS:GPSLongitude': String(Math.abs(longitude)),
    'GPS:GPSLongitudeRef': longitude < 0 ? 'W' : 'E',
    'GPS:GPSAltitude': String(Math.abs(altitude)),
    'GPS:GPSAltitudeRef#': altitude < 0 ? '1' : '0',
    'GPS:GPSDateStamp': date,
    'GPS:GPSTimeStamp': '09:08:07',
    // GIF takes XMP alone.
    'XMP-exif:GPSLatitude': String(latitude),
    'XMP-exif:GPSLongitude': String(longitude),
    Comment: 'Zq written by hand',
    ...tags,
  }
  return [`-ExifByteOrder=${byteOrder}`, ...Object.entries(all).map(([name, value]) => `-${name}=${value}`)]
}

/** A maker's note as its cameras lay it out; exiftool does not make new ones. */
interface Note {
  readonly make: string
  readonly littleEndian: boolean
  readonly header: (littleEndian: boolean) => Buffer
  /** What places are counted from. */
  readonly origin: 'block' | 'note' | number
  readonly entries: Readonly<Record<number, string | number>>
}

const notes: Readonly<Record<string, Note>> = {
  'note-canon.jpg': {
    make: 'Canon',
    littleEndian: true,
    header: () => Buffer.alloc(0),
    origin: 'block',
    entries: { 6: 'Canon EOS R6m2', 9: 'Zq Owner of it', 12: 3_012_345, 150: 'XA0123456' },
  },
  'note-nikon.jpg': {
    make: 'NIKON CORPORATION',
    littleEndian: false,
    header: () => Buffer.from('Nikon\0\x02\x10\0\0MM\0*\0\0\0\x08', 'latin1'),
    origin: 10,
    entries: { 29: '6012345', 160: 'NO= 00012345' },
  },
  'note-panasonic.jpg': {
    make: 'Panasonic',
    littleEndian: true,
    header: () => Buffer.from('Panasonic\0\0\0', 'latin1'),
    origin: 'block',
    entries: { 37: 'XGX1404230055', 105: 'Zq Country', 109: 'Zq City' },
  },
  'note-fujifilm.jpg': {
    make: 'FUJIFILM',
    littleEndian: true,
    header: () => Buffer.from('FUJIFILM\x0c\0\0\0', 'latin1'),
    origin: 'note',
    entries: { 16: 'FF02A1234567' },
  },
}

async function withMakerNotes(base: string): Promise<Record<string, Buffer>> {
  const plain = Buffer.from((await run('convert', [base, 'jpg:-'], { ...roomy, encoding: 'buffer' })).stdout)
  return Object.fromEntries(
    Object.entries(notes).map(([name, note]) => {
      const build = (noteAt: number) => {
        const exif: Tags = { 36867: ascii('2024:05:06 07:08:09'), 37500: raw(noteBytes(note, noteAt)) }
        return tiffBlock({
          littleEndian: note.littleEndian,
          main: { 271: ascii(note.make) },
          exif,
          gps: gpsTags(),
        })
      }
      const place = build(0).indexOf(noteBytes(note, 0))
      const segments = [exifSegment(build(place)), jpegSegment(0xfe, 'Zq beside a note')]
      return [name, Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)])]
    }),
  )
}

function noteBytes({ littleEndian, header, origin, entries }: Note, noteAt: number): Buffer {
  const head = header(littleEndian)
  const tags = Object.entries(entries)
  const table = Buffer.alloc(2 + tags.length * 12 + 4)
  const put16 = (value: number, at: number) =>
    littleEndian ? table.writeUInt16LE(value, at) : table.writeUInt16BE(value, at)
  const put32 = (value: number, at: number) =>
    littleEndian ? table.writeUInt32LE(value, at) : table.writeUInt32BE(value, at)
  const from = origin === 'block' ? noteAt : origin === 'note' ? 0 : -origin
  const texts: Buffer[] = []
  let textAt = head.length + table.length
  put16(tags.length, 0)
  tags.forEach(([tag, value], index) => {
    const at = 2 + index * 12
    const text = Buffer.from(`${value}\0`, 'latin1')
    put16(Number(tag), at)
    put16(typeof value === 'number' ? 4 : 2, at + 2)
    put32(typeof value === 'number' ? 1 : text.length, at + 4)
    if (typeof value === 'number') put32(value, at + 8)
    else {
      put32(textAt + from, at + 8)
      texts.push(text)
      textAt += text.length
    }
  })
  return Buffer.concat([head, table, ...texts])
}
