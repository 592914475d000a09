import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanFile, inspect } from '../../src/main/files/inspect.ts'
import type { FileReport } from '../../src/shared/model/file-report.ts'
import { program, writeCameraPictures } from '../support/camera-pictures.ts'
import { inTemporaryFolder } from '../support/temporary-folder.ts'

/** What exiftool says of a picture: "IFD0:Make" and the like. */
type Said = Readonly<Record<string, unknown>>
const saidSchema = z.array(z.looseObject({ SourceFile: z.string() }))

interface Compared {
  readonly name: string
  readonly report: FileReport
  readonly said: Said
  readonly cleaned: { readonly after: FileReport['disclosures']; readonly said: Said; readonly bytes: Buffer }
  /** Digests of the decoded pixels. */
  readonly pixels: readonly [before: string, after: string]
}

const programs = ['exiftool', 'convert', 'identify', 'heif-enc', 'cwebp']
const missing = programs.filter(name => !existsSync(join('/usr/bin', name)))
const compared: Compared[] = []

const tell = async (paths: readonly string[]): Promise<Said[]> =>
  saidSchema.parse(
    JSON.parse(
      await program(
        'exiftool',
        '-j',
        '-n',
        '-a',
        '-u',
        '-G1',
        '-ee',
        '-struct',
        '-charset',
        'UTF8',
        ...paths,
      ),
    ),
  )
const pixelsOf = async (paths: readonly string[]): Promise<string[]> =>
  (await program('identify', '-quiet', '-format', '%#\n', ...paths)).trim().split('\n')

function describePictures() {
  beforeAll(async () => {
    await inTemporaryFolder(async folder => {
      const paths = await writeCameraPictures(folder)
      const copies: string[] = []
      const reports: FileReport[] = []
      const results: FileReport['disclosures'][] = []
      for (const path of paths) {
        const bytes = await readFile(path)
        reports.push(await inspect(basename(path), bytes))
        const cleaned = await cleanFile(basename(path), bytes)
        if (cleaned.kind === 'refused')
          throw new Error(`${basename(path)} was not cleaned: ${cleaned.reason}`)
        const copy = join(folder, `clean-${basename(path)}`)
        await writeFile(copy, cleaned.bytes)
        copies.push(copy)
        results.push(cleaned.result.after)
      }
      const [said, saidOfCopies] = [await tell(paths), await tell(copies)]
      const [pixels, pixelsOfCopies] = [await pixelsOf(paths), await pixelsOf(copies)]
      for (const [index, path] of paths.entries()) {
        const [report, own] = [reports[index], said[index]]
        const copy = copies[index] ?? ''
        if (report === undefined || own === undefined) throw new Error('A picture is missing')
        compared.push({
          name: basename(path),
          report,
          said: own,
          cleaned: {
            after: results[index] ?? [],
            said: saidOfCopies[index] ?? {},
            bytes: await readFile(copy),
          },
          pixels: [pixels[index] ?? 'none', pixelsOfCopies[index] ?? 'missing'],
        })
      }
    })
  }, 300_000)

  /** exiftool's names for what we claim to read in so many words. */
  const claims: Readonly<Record<string, string>> = {
    'IFD0:Make': 'EXIF Make',
    'IFD0:Model': 'EXIF Model',
    'IFD0:Software': 'EXIF Software',
    'IFD0:HostComputer': 'EXIF HostComputer',
    'IFD0:Artist': 'EXIF Artist',
    'IFD0:Copyright': 'EXIF Copyright',
    'IFD0:ImageDescription': 'EXIF ImageDescription',
    'IFD0:XPAuthor': 'EXIF XPAuthor',
    'IFD0:XPKeywords': 'EXIF XPKeywords',
    'ExifIFD:OwnerName': 'EXIF CameraOwnerName',
    'ExifIFD:SerialNumber': 'EXIF BodySerialNumber',
    'ExifIFD:LensSerialNumber': 'EXIF LensSerialNumber',
    'ExifIFD:LensMake': 'EXIF LensMake',
    'ExifIFD:LensModel': 'EXIF LensModel',
    'ExifIFD:UserComment': 'EXIF UserComment',
    'ExifIFD:ImageUniqueID': 'EXIF ImageUniqueID',
    'IPTC:By-line': 'IPTC By-line',
    'IPTC:City': 'IPTC City',
    'IPTC:Sub-location': 'IPTC Sub-location',
    'IPTC:Keywords': 'IPTC Keywords',
    'IPTC:Caption-Abstract': 'IPTC Caption-Abstract',
    'XMP-xmp:CreatorTool': 'XMP xmp:CreatorTool',
    'XMP-photoshop:City': 'XMP photoshop:City',
    'XMP-photoshop:Credit': 'XMP photoshop:Credit',
    'XMP-dc:Title': 'XMP dc:title',
    'XMP-dc:Description': 'XMP dc:description',
    'XMP-iptcCore:Location': 'XMP Iptc4xmpCore:Location',
    'Canon:OwnerName': 'Maker note OwnerName',
    'Canon:SerialNumber': 'Maker note SerialNumber',
    'Canon:InternalSerialNumber': 'Maker note InternalSerialNumber',
    'Nikon:SerialNumber': 'Maker note SerialNumber',
    'Panasonic:InternalSerialNumber': 'Maker note InternalSerialNumber',
    'Panasonic:City': 'Maker note City',
    'Panasonic:Country': 'Maker note Country',
    'FujiFilm:InternalSerialNumber': 'Maker note InternalSerialNumber',
  }
  /** Times: the field, and what completes it. */
  const times = [
    [
      'ExifIFD:DateTimeOriginal',
      'EXIF DateTimeOriginal',
      'ExifIFD:SubSecTimeOriginal',
      'ExifIFD:OffsetTimeOriginal',
    ],
    [
      'ExifIFD:CreateDate',
      'EXIF DateTimeDigitized',
      'ExifIFD:SubSecTimeDigitized',
      'ExifIFD:OffsetTimeDigitized',
    ],
    ['IFD0:ModifyDate', 'EXIF DateTime', 'ExifIFD:SubSecTime', 'ExifIFD:OffsetTime'],
  ] as const

  const values = ({ disclosures }: FileReport, field: string) =>
    disclosures.filter(one => one.field === field).map(({ value }) => value)

  describe('pictures of nine makers in seven formats', () => {
    it('are at least sixty, all read as a whole', () => {
      expect(compared.length).toBeGreaterThanOrEqual(60)
      const unread = compared.filter(({ report }) => report.read !== 'whole' || report.nameDiffers === true)
      expect(unread.map(({ name, report }) => [name, report.reason])).toEqual([])
    })

    it('show every text field as exiftool does', () => {
      let fields = 0
      const wrong = compared.flatMap(({ name, report, said }) =>
        Object.entries(claims).flatMap(([theirs, ours]) => {
          const expected = said[theirs]
          if (expected === undefined) return []
          fields += 1
          return values(report, ours).includes(String(expected))
            ? []
            : [[name, theirs, expected, values(report, ours)]]
        }),
      )
      expect(wrong).toEqual([])
      expect(fields).toBeGreaterThan(300)
    })

    it('show every word of people and places that exiftool shows, wherever it stands', () => {
      let words = 0
      const missing = compared.flatMap(({ name, report, said }) => {
        const all = report.disclosures.map(({ value }) => value)
        return Object.entries(said)
          .flatMap(([key, value]) => leaves(value).map(text => [key, text] as const))
          .filter(([, text]) => /zq/i.test(text))
          .filter(([key, text]) => {
            words += 1
            return key !== 'System:FileName' && !all.includes(text)
          })
          .map(([key, text]) => [name, key, text])
      })
      expect(missing).toEqual([])
      expect(words).toBeGreaterThan(150)
    })

    it('were taken where exiftool says, in all hemispheres', () => {
      let places = 0
      for (const { name, report, said } of compared) {
        // GIF has no EXIF, and exiftool makes no composite of XMP alone.
        const latitude = said['Composite:GPSLatitude'] ?? said['XMP-exif:GPSLatitude']
        const longitude = said['Composite:GPSLongitude'] ?? said['XMP-exif:GPSLongitude']
        if (typeof latitude !== 'number' || typeof longitude !== 'number')
          throw new Error(`exiftool knows no place of ${name}`)
        places += 1
        const [place] = report.places
        expect(place?.coordinates.latitude, name).toBeCloseTo(latitude, 5)
        expect(place?.coordinates.longitude, name).toBeCloseTo(longitude, 5)
        // One place, though EXIF and XMP both name it.
        expect(report.places, name).toHaveLength(1)
        const altitude = said['GPS:GPSAltitude']
        const side = said['GPS:GPSAltitudeRef'] === 1 ? 'below' : 'above'
        if (typeof altitude === 'number')
          expect(values(report, 'EXIF GPSAltitude'), name).toContain(`${altitude} m ${side} sea level`)
      }
      expect(places).toBeGreaterThanOrEqual(60)
    })

    it('were taken when exiftool says, with fraction and offset', () => {
      let compares = 0
      for (const { name, report, said } of compared) {
        for (const [theirs, ours, fraction, offset] of times) {
          const time = said[theirs]
          if (typeof time !== 'string') continue
          compares += 1
          const digits = said[fraction] === undefined ? '' : `.${said[fraction]}`
          const zone = said[offset] === undefined ? '' : ` ${said[offset]}`
          const date = time.replace(/^(\d+):(\d+):/, '$1-$2-')
          expect(values(report, ours), name).toContain(`${date}${digits}${zone}`)
        }
        const stamp = said['GPS:GPSDateStamp']
        if (typeof stamp === 'string')
          expect(values(report, 'EXIF GPSDateStamp'), name).toContain(
            `${stamp.replaceAll(':', '-')} ${said['GPS:GPSTimeStamp']} UTC`,
          )
      }
      expect(compares).toBeGreaterThan(100)
    })
  })

  /** All texts of a value, however deep. */
  function leaves(value: unknown): string[] {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
  }

  /** What a clean copy may show: the file on this disk, how the picture is coded, its size and which way up it is. */
  const allowed: readonly RegExp[] = [
    /^SourceFile$/,
    /^(System|ExifTool|JFIF|ICC_Profile|ICC-[\w-]+):/,
    /^File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling|ExifByteOrder)$/,
    /^Composite:(ImageSize|Megapixels)$/,
    /^PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Gamma|WhitePoint[XY]|(Red|Green|Blue)[XY]|BackgroundColor|SRGBRendering|SignificantBits|Palette|Transparency)$/,
    /^PNG-(pHYs|cHRM):/,
    /^RIFF:(WebP_Flags|ImageWidth|ImageHeight|VP8Version|HorizontalScale|VerticalScale|AlphaIsUsed)$/,
    /^GIF:(GIFVersion|ImageWidth|ImageHeight|HasColorMap|ColorResolutionDepth|BitsPerPixel|BackgroundColor|TransparentColor)$/,
    /^IFD0:(ImageWidth|ImageHeight|BitsPerSample|Compression|PhotometricInterpretation|FillOrder|StripOffsets|Orientation|SamplesPerPixel|RowsPerStrip|StripByteCounts|[XY]Resolution|ResolutionUnit|PlanarConfiguration|PageNumber|WhitePoint|PrimaryChromaticities|Predictor|SubfileType)$/,
    /^QuickTime:(MajorBrand|MinorVersion|CompatibleBrands|HandlerType|ColorProfiles|ColorPrimaries|TransferCharacteristics|MatrixCoefficients|VideoFullRangeFlag|MediaDataSize|MediaDataOffset|MediaData|ImageSpatialExtent|ImagePixelDepth|Rotation)$/,
    /^QuickTime:(HEVC|AV1|General|Gen|Constraint|Min|Parallelism|Chroma|Bit|Average|Constant|Num|Temporal|Seq|High|Twelve|Initial)\w*$/,
    /^Meta:PrimaryItemReference$/,
  ]

  function encoded(text: string, encoding: 'utf8' | 'utf16le' | 'utf16be'): Buffer {
    return encoding === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding)
  }

  describe('clean copies', () => {
    it('show exiftool nothing but the picture', () => {
      const shown = compared.flatMap(({ name, cleaned }) =>
        Object.keys(cleaned.said)
          .filter(key => !allowed.some(pattern => pattern.test(key)))
          .map(key => [name, key, cleaned.said[key]]),
      )
      expect(shown).toEqual([])
      expect(compared.filter(({ cleaned }) => cleaned.said['ExifTool:Error'] !== undefined)).toEqual([])
      expect(compared.flatMap(({ cleaned }) => cleaned.after)).toEqual([])
    })

    it('hold none of the words, not even where nothing looks', () => {
      for (const { name, said, cleaned } of compared) {
        // Short ones could stand in coded pixels by chance.
        const words = Object.values(said)
          .flatMap(leaves)
          .filter(text => /zq/i.test(text) && text.length >= 6)
        expect(words.length, name).toBeGreaterThan(0)
        for (const word of [...words, 'NIKON', 'FUJIFILM', '2024:0', '042021001234'])
          for (const encoding of ['utf8', 'utf16le', 'utf16be'] as const)
            expect(cleaned.bytes.includes(encoded(word, encoding)), `${word} in ${name}`).toBe(false)
      }
    })

    it('have the same pixels', () => {
      expect(new Set(compared.map(({ pixels }) => pixels[0])).size).toBeGreaterThan(1)
      for (const { name, pixels } of compared) expect(pixels[1], name).toBe(pixels[0])
    })

    it('are upright as before', () => {
      const turned = compared.filter(
        ({ said }) => typeof said['IFD0:Orientation'] === 'number' && said['IFD0:Orientation'] !== 1,
      )
      expect(turned.length).toBeGreaterThan(20)
      for (const { name, said, cleaned } of turned) {
        // HEIC and AVIF turn pictures by a property of their own, and decoders pass over the one of EXIF.
        const expected = /\.(heic|avif)$/.test(name) ? undefined : said['IFD0:Orientation']
        expect(cleaned.said['IFD0:Orientation'], name).toBe(expected)
      }
    })
  })
}

if (missing.length > 0)
  it(`is not tried here: ${missing.join(', ')} of Debian are missing`, () => expect(missing).not.toEqual([]))
else describePictures()
