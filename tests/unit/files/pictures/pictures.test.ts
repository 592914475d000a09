import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detect } from '../../../../src/main/files/detect.ts'
import { readers } from '../../../../src/main/files/formats.ts'
import { cleanFile, inspect } from '../../../../src/main/files/inspect.ts'
import { defaultLimits } from '../../../../src/main/files/reading.ts'
import type { DisclosureKind } from '../../../../src/shared/model/file-report.ts'
import { fileReportSchema } from '../../../../src/shared/model/file-report.ts'
import {
  ascii,
  box,
  byte,
  exifSegment,
  gifApplication,
  gifComment,
  gifFile,
  gpsTags,
  heifFile,
  jpegFile,
  jpegSegment,
  long,
  pngChunk,
  pngFile,
  rational,
  raw,
  riffChunk,
  short,
  tiffBlock,
  tiffFile,
  webpFile,
  xmpPacket,
} from '../../../support/picture-files.ts'

const person = 'Siân Ó Néill'
const block = (littleEndian = true) =>
  tiffBlock({
    littleEndian,
    main: {
      271: ascii('Canon'),
      272: ascii('EOS R5'),
      274: short(6),
      305: ascii('Firmware 1.2'),
      306: ascii('2024:05:06 07:08:09'),
      315: ascii(person),
      40093: byte(...Buffer.from('Wide author\0', 'utf16le')),
      42038: ascii('A title of EXIF 3'),
    },
    exif: {
      36867: ascii('2024:05:06 07:08:09'),
      36881: ascii('+01:00'),
      37510: raw(Buffer.concat([Buffer.from('ASCII\0\0\0', 'latin1'), Buffer.from('A comment')])),
      37521: ascii('250'),
      42033: ascii('SN 1234'),
    },
    gps: {
      ...gpsTags(),
      5: byte(1),
      6: rational(25, 2),
      7: rational(6, 1, 8, 1, 9, 1),
      29: ascii('2024:05:06'),
    },
  })
const xmp = xmpPacket(
  '<dc:subject><rdf:Bag><rdf:li>surgery</rdf:li></rdf:Bag></dc:subject><photoshop:City>Aberystwyth</photoshop:City><xmpMM:History><rdf:Seq><rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action><stEvt:softwareAgent>Editor 1</stEvt:softwareAgent></rdf:li></rdf:Seq></xmpMM:History><xmpMM:Ingredients><rdf:Bag><rdf:li stRef:filePath="/home/anna/a.jpg"/></rdf:Bag></xmpMM:Ingredients><mwg-rs:Name>Face of Anna</mwg-rs:Name>',
)
const exifItem = Buffer.concat([Buffer.alloc(4), block()])
const iptc = Buffer.concat([Buffer.from([0x1c, 2, 90, 0, 6]), Buffer.from('Cardiff'.slice(0, 6), 'latin1')])
const photoshop = Buffer.concat([
  Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
  Buffer.from([0, 0, 0, iptc.length]),
  iptc,
  Buffer.alloc(iptc.length % 2),
  Buffer.from('8BIM\x07\xd0\x05Crop!\0\0\0\0', 'latin1'),
])
const video = Buffer.from('\0\0\0\x18ftypmp42 and a film', 'latin1')

/** Each format with all that it can carry. */
const full: Readonly<Record<string, Buffer>> = {
  'a.jpg': jpegFile(
    [
      exifSegment(block()),
      jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp])),
      jpegSegment(0xed, photoshop),
      jpegSegment(0xe4, 'Maker app data'),
      jpegSegment(0xfe, 'A JPEG comment'),
    ],
    { trailer: video },
  ),
  'a.png': pngFile(
    [
      pngChunk('eXIf', block(false)),
      pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmp])),
      pngChunk('tEXt', 'Author\0Anna'),
      pngChunk('tIME', Buffer.from([7, 232, 5, 6, 7, 8, 9])),
      pngChunk('prVt', 'something'),
    ],
    Buffer.from('behind the end'),
  ),
  'a.webp': webpFile([riffChunk('EXIF', block()), riffChunk('XMP ', xmp), riffChunk('ABCD', 'strange')]),
  'a.gif': gifFile([gifComment('A GIF comment'), gifApplication('STRANGER1.0', 'data')]),
  'a.tif': tiffFile({
    main: {
      271: ascii('Canon'),
      315: ascii(person),
      274: short(6),
      700: raw(xmp),
      33723: raw(iptc),
    },
    gps: gpsTags(),
  }),
  'a.heic': heifFile(
    'heic',
    [
      { type: 'Exif', data: exifItem },
      { type: 'mime', data: xmp, contentType: 'application/rdf+xml' },
    ],
    [box('mpvd', Buffer.from('a film of the moment'))],
  ),
  'a.avif': heifFile('avif', [
    { type: 'Exif', data: exifItem, name: 'Picture of Anna' },
    { type: 'mime', data: Buffer.from('{"made":"by Anna"}'), contentType: 'application/json' },
  ]),
}

const kindsOf = async (name: string, bytes: Uint8Array) =>
  new Set((await inspect(name, bytes)).disclosures.map(({ kind }) => kind))

describe('what pictures give away', () => {
  const expected: Readonly<Record<string, readonly DisclosureKind[]>> = {
    'a.jpg': [
      'place',
      'place-name',
      'time',
      'person',
      'device',
      'serial-number',
      'software',
      'comment',
      'title-or-keywords',
      'editing-history',
      'file-path',
      'embedded-file-data',
    ],
    'a.png': [
      'place',
      'place-name',
      'time',
      'person',
      'device',
      'serial-number',
      'software',
      'embedded-file-data',
    ],
    'a.webp': ['place', 'time', 'person', 'device', 'serial-number', 'editing-history', 'embedded-file-data'],
    'a.gif': ['comment', 'embedded-file-data'],
    'a.tif': ['place', 'place-name', 'person', 'device', 'title-or-keywords', 'editing-history'],
    'a.heic': ['place', 'place-name', 'time', 'person', 'device', 'serial-number', 'embedded-file-data'],
    'a.avif': ['place', 'time', 'person', 'device', 'comment', 'embedded-file-data'],
  }
  it.each(Object.entries(full))('is found in %s', async (name, bytes) => {
    const report = await inspect(name, bytes)
    expect(() => fileReportSchema.parse(report)).not.toThrow()
    expect(report).toMatchObject({ read: 'whole', reason: null, nameDiffers: false, cleanable: true })
    expect(report.picture?.width).toBeGreaterThan(0)
    const kinds = new Set(report.disclosures.map(({ kind }) => kind))
    expect([...(expected[name] ?? [])].filter(kind => !kinds.has(kind))).toEqual([])
  })

  it.each([true, false])('reads EXIF in either order of bytes (little endian: %s)', async littleEndian => {
    const { disclosures, places } = await inspect('a.jpg', jpegFile([exifSegment(block(littleEndian))]))
    const values = disclosures.map(({ field, value }) => `${field}: ${value}`)
    expect(values).toEqual(
      expect.arrayContaining([
        'EXIF Make: Canon',
        `EXIF Artist: ${person}`,
        'EXIF XPAuthor: Wide author',
        'EXIF ImageTitle: A title of EXIF 3',
        'EXIF UserComment: A comment',
        'EXIF BodySerialNumber: SN 1234',
        'EXIF DateTimeOriginal: 2024-05-06 07:08:09.250 +01:00',
        'EXIF GPSDateStamp: 2024-05-06 06:08:09 UTC',
        'EXIF GPS: 51.50740, -0.12780',
        'EXIF GPSAltitude: 12.5 m below sea level',
      ]),
    )
    expect(places[0]?.near?.town).toBe('London')
  })

  it.each([
    ['N', 'E', 1, 1],
    ['N', 'W', 1, -1],
    ['S', 'E', -1, 1],
    ['S', 'W', -1, -1],
  ] as const)('knows the hemisphere %s %s', async (northSouth, eastWest, north, east) => {
    const gps = gpsTags(northSouth, eastWest)
    const { places } = await inspect('a.jpg', jpegFile([exifSegment(tiffBlock({ gps }))]))
    expect(places[0]?.coordinates.latitude).toBeCloseTo(51.5074 * north, 6)
    expect(places[0]?.coordinates.longitude).toBeCloseTo(0.1278 * east, 6)
  })

  it('does not make up a hemisphere that the file does not say', async () => {
    const { 1: _north, ...gps } = gpsTags()
    const { places, disclosures } = await inspect('a.jpg', jpegFile([exifSegment(tiffBlock({ gps }))]))
    expect(places).toEqual([])
    expect(disclosures.map(({ value }) => value).join()).toContain('hemisphere not said')
  })

  it('takes zeros over zeros for no place, and a broken one for unread', async () => {
    const none = { ...gpsTags(), 2: rational(0, 0, 0, 0, 0, 0), 4: rational(0, 0, 0, 0, 0, 0) }
    const empty = await inspect('a.jpg', jpegFile([exifSegment(tiffBlock({ gps: none }))]))
    expect(empty).toMatchObject({ read: 'whole', places: [] })
    const odd = { ...gpsTags(), 2: rational(999, 1, 0, 1, 0, 1) }
    const broken = await inspect('a.jpg', jpegFile([exifSegment(tiffBlock({ gps: odd }))]))
    expect(broken).toMatchObject({ read: 'part', reason: 'damaged', places: [] })
  })

  it('passes over a text field that holds numbers', async () => {
    const main = { 271: short(1, 2, 3), 272: ascii('EOS R5'), 315: rational(1, 2) }
    const { read, disclosures } = await inspect('a.jpg', jpegFile([exifSegment(tiffBlock({ main }))]))
    expect(read).toBe('whole')
    expect(disclosures.map(({ value }) => value)).toContain('EOS R5')
  })

  it('reads a second picture behind the first, with its place', async () => {
    const second = jpegFile([exifSegment(tiffBlock({ gps: gpsTags() }))])
    const report = await inspect('a.jpg', jpegFile([], { trailer: second }))
    expect(report.places).toHaveLength(1)
    expect(report.disclosures.some(({ field }) => field === 'Picture 2: EXIF GPS')).toBe(true)
  })

  it('reads the pages of a TIFF file', async () => {
    const bytes = tiffFile({ second: { 256: short(1), 257: short(1), 315: ascii('Someone else') } })
    const { disclosures } = await inspect('a.tif', bytes)
    expect(disclosures).toContainEqual({
      kind: 'person',
      field: 'EXIF page 2 Artist',
      value: 'Someone else',
      count: 1,
    })
  })

  it('reads owner and serial number in the notes of a maker', async () => {
    const entries = [
      [0x0009, 2, 12],
      [0x000c, 4, 1],
    ] as const
    // Places in Canon's notes count from the start of the EXIF block, so the note repeats its texts there by search.
    const make = (textAt: number) => {
      const note = Buffer.alloc(2 + entries.length * 12 + 4 + 12)
      note.writeUInt16LE(entries.length, 0)
      entries.forEach(([tag, type, count], index) => {
        note.writeUInt16LE(tag, 2 + index * 12)
        note.writeUInt16LE(type, 4 + index * 12)
        note.writeUInt32LE(count, 6 + index * 12)
        note.writeUInt32LE(type === 4 ? 4_012_345 : textAt, 10 + index * 12)
      })
      note.write('Anna Powell\0', 2 + entries.length * 12 + 4, 'latin1')
      return tiffBlock({ main: { 271: ascii('Canon') }, exif: { 37500: raw(note) } })
    }
    const built = make(make(0).indexOf('Anna Powell'))
    const { disclosures } = await inspect('a.jpg', jpegFile([exifSegment(built)]))
    const values = disclosures.map(({ kind, value }) => `${kind}: ${value}`)
    expect(values).toEqual(expect.arrayContaining(['person: Anna Powell', 'serial-number: 4012345']))
  })

  it('shortens values and keeps out what could steer a terminal', async () => {
    const text = `\u001b[31mred\u202eturned ${'long '.repeat(200)}`
    const { disclosures } = await inspect('a.jpg', jpegFile([jpegSegment(0xfe, Buffer.from(text, 'utf8'))]))
    const [only] = disclosures
    expect(only?.value.length).toBeLessThanOrEqual(300)
    expect(only?.value.startsWith('red turned long')).toBe(true)
  })

  it('tells a colour profile that names a screen, and none that everyone has', async () => {
    const profile = (name: string) => {
      const data = Buffer.alloc(144 + 12 + name.length + 20)
      data.write('acsp', 36, 'latin1')
      data.writeUInt32BE(1, 128)
      data.write('desc', 132, 'latin1')
      data.writeUInt32BE(144, 136)
      data.writeUInt32BE(12 + name.length + 20, 140)
      data.write('desc', 144, 'latin1')
      data.writeUInt32BE(name.length + 1, 152)
      data.write(name, 156, 'latin1')
      return jpegSegment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), data]))
    }
    expect(await kindsOf('a.jpg', jpegFile([profile('sRGB IEC61966-2.1')]))).toEqual(new Set())
    expect(await kindsOf('a.jpg', jpegFile([profile("Anna's screen, May")]))).toEqual(new Set(['device']))
    expect(await kindsOf('a.jpg', jpegFile([profile('Jane Gray sRGB, Labour office')]))).toEqual(
      new Set(['device']),
    )
    const anything = jpegSegment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${'12 Secret Lane '.repeat(20)}`))
    expect(await kindsOf('a.jpg', jpegFile([anything]))).toEqual(new Set(['embedded-file-data']))
    const named = pngChunk(
      'iCCP',
      Buffer.concat([Buffer.from('Anna\0\0', 'latin1'), deflateSync(Buffer.alloc(200))]),
    )
    expect(await kindsOf('a.png', pngFile([named]))).toContain('comment')
  })

  it('tells what stands in fields that it does not know', async () => {
    const told = async (name: string, file: Buffer) =>
      (await inspect(name, file)).disclosures.map(({ kind, field, value }) => `${kind} | ${field} | ${value}`)
    const own = tiffBlock({
      main: { 337: ascii('Office of Anna') },
      exif: { 37500: raw(Buffer.alloc(40, 1)) },
    })
    expect(await told('a.jpg', jpegFile([exifSegment(own)]))).toEqual([
      'other | EXIF field 0x151 | Office of Anna',
      'embedded-file-data | Maker note of an unknown kind | 40 bytes',
    ])
    const packet = xmpPacket(
      '<own:Home xmlns:own="http://example.org/own/">12 Secret Lane</own:Home><dc:relation>Bob</dc:relation><dc:Home xmlns:dc="http://example.org/own/">hidden</dc:Home><dc:format>image/jpeg</dc:format>',
    )
    const text = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), packet])
    expect(await told('a.png', pngFile([pngChunk('iTXt', text)]))).toEqual([
      'other | XMP own:Home | 12 Secret Lane',
      'other | XMP dc:relation | Bob',
      'other | XMP dc?:Home | hidden',
    ])
    const job = Buffer.concat([Buffer.from([0x1c, 2, 184, 0, 9]), Buffer.from('Anna, 3pm')])
    const resource = Buffer.concat([
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0', 'latin1'),
      Buffer.from([job.length]),
      job,
    ])
    expect(await told('a.jpg', jpegFile([jpegSegment(0xed, resource)]))).toEqual([
      'other | IPTC 2:184 | Anna, 3pm',
    ])
    const behind = Buffer.concat([Buffer.alloc(5000), Buffer.from('12 Secret Lane')])
    expect(await told('a.jpg', jpegFile([jpegSegment(0xfe, behind)]))).toEqual([
      'comment | JPEG comment | 12 Secret Lane',
    ])
  })

  it('is read in part when there is more than is read', async () => {
    const many = Array.from({ length: 6000 }, (_, index) => `<crs:a${index}>1</crs:a${index}>`).join('')
    const text = Buffer.concat([
      Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'),
      xmpPacket(`${many}<photoshop:City>Hull</photoshop:City>`),
    ])
    expect((await inspect('a.png', pngFile([pngChunk('iTXt', text)]))).read).toBe('part')
  })

  it('tells of pictures behind the picture beyond those that it reads', async () => {
    const trailer = Buffer.concat(Array.from({ length: 8 }, () => jpegFile()))
    const { disclosures } = await inspect('a.jpg', jpegFile([], { trailer }))
    expect(disclosures).toContainEqual(
      expect.objectContaining({ field: 'Further pictures behind the picture', value: 'not read' }),
    )
  })

  it('has no clean copy when a mark of no meaning holds something', async () => {
    const report = await inspect('a.jpg', jpegFile([jpegSegment(0xf1, 'Anna')]))
    expect(report).toMatchObject({ cleanable: false, disclosures: [{ field: 'JPEG marker f1' }] })
  })

  it.each(['constructor', '__proto__'])('takes a text called %s for a text', async key => {
    const report = await inspect('a.png', pngFile([pngChunk('tEXt', `${key}\0x`)]))
    expect(fileReportSchema.parse(report).disclosures).toMatchObject([{ kind: 'comment', value: 'x' }])
  })

  it('is told of a place that is no place', async () => {
    const gps = { ...gpsTags('S'), 2: { ...rational(-95, 1, 0, 1, 0, 1), type: 10 as const } }
    const report = await inspect('a.jpg', jpegFile([exifSegment(tiffBlock({ gps }))]))
    expect(fileReportSchema.parse(report).read).toBe('part')
  })

  it('unpacks no more texts than all of them together may be', async () => {
    const long = Buffer.concat([
      Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0', 'latin1'),
      deflateSync(Buffer.alloc(4_000_000, ' ')),
    ])
    const chunk = pngChunk('iTXt', long)
    const before = process.memoryUsage().arrayBuffers
    const reading = readers.png.read(pngFile(Array.from({ length: 100 }, () => chunk)), 'png', defaultLimits)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000)
    expect((await reading).read).toBe('part')
  })

  it('tells of boxes and pictures beside the one that is shown, and of the program by its name', async () => {
    const stranger = box('uuid', Buffer.from('12 Secret Lane'))
    const file = heifFile('heic', [{ type: 'hvc1', data: Buffer.from('another picture') }], [], [stranger])
    const unnamed = `pict${'\0'.repeat(12)}`
    const whole = Buffer.from(file.toString('latin1').replace(`${unnamed}\0`, `${unnamed}A`), 'latin1')
    const { disclosures } = await inspect('a.heic', whole)
    const told = disclosures.map(({ kind, field }) => `${kind} | ${field}`)
    expect(told).toEqual(
      expect.arrayContaining(['embedded-file-data | Further picture', 'embedded-file-data | Box uuid']),
    )
    expect(told).toContain('software | Name of the handler Software')
    const copy = await cleanFile('a.heic', whole)
    if (copy.kind === 'refused') throw new Error(copy.reason)
    expect(copy.result.after.map(({ field }) => field)).toEqual(['Further picture'])
    expect(Buffer.from(copy.bytes).includes('Secret')).toBe(false)
  })
})

describe('thumbnails', () => {
  const shapeOf = async (
    picture: [number, number],
    thumbnail: [number, number],
    orientation: number | null = null,
    own: number | null = null,
  ) => {
    const small = jpegFile([], { width: thumbnail[0], height: thumbnail[1] })
    const exif = tiffBlock({
      main: orientation === null ? { 271: ascii('x') } : { 274: short(orientation) },
      thumbnail: small,
      thumbnailTags: own === null ? {} : { 274: short(own) },
    })
    const report = await inspect(
      'a.jpg',
      jpegFile([exifSegment(exif)], { width: picture[0], height: picture[1] }),
    )
    expect(report.thumbnail?.jpeg).toBe(small.toString('base64'))
    return report.thumbnail?.shape
  }
  it('of the same shape', async () => {
    expect(await shapeOf([4000, 3000], [160, 120])).toBe('same')
    expect(await shapeOf([4032, 3024], [320, 240], 6)).toBe('same')
    expect(await shapeOf([6000, 4000], [256, 171])).toBe('same')
  })
  it('of another shape, which shows that the picture was cropped', async () => {
    expect(await shapeOf([1000, 1000], [320, 240])).toBe('other')
    // The picture was turned when it was saved, and the thumbnail stayed behind.
    expect(await shapeOf([3000, 4000], [320, 240], 1)).toBe('other')
    expect(await shapeOf([3000, 4000], [320, 240], 1, 6)).toBe('same')
  })
  it('of the fixed size that cameras fill with bars say nothing', async () => {
    expect(await shapeOf([6000, 4000], [160, 120])).toBe('unknown')
  })
})

describe('clean copies', () => {
  it.each(Object.entries(full))('of %s give nothing away and hold the same picture', async (name, bytes) => {
    const before = Buffer.from(bytes)
    const cleaned = await cleanFile(name, bytes)
    expect(bytes.equals(before)).toBe(true)
    if (cleaned.kind !== 'cleaned') throw new Error(cleaned.reason)
    expect(cleaned.result.before.length).toBeGreaterThan(0)
    expect(cleaned.result.after).toEqual([])
    expect(cleaned.result.unchanged.before).toBe(cleaned.result.unchanged.after)
    const text = Buffer.from(cleaned.bytes).toString('latin1')
    for (const secret of ['Anna', 'Canon', 'Aberystwyth', 'surgery', 'comment', 'SN 1234', 'film', 'data'])
      expect(text).not.toContain(secret)
    expect((await inspect(name, cleaned.bytes)).read).toBe('whole')
  })

  it('keep which way up the picture is, where the format needs it', async () => {
    for (const name of ['a.jpg', 'a.png', 'a.webp', 'a.tif']) {
      const cleaned = await cleanFile(name, full[name] ?? new Uint8Array())
      if (cleaned.kind !== 'cleaned') throw new Error(cleaned.reason)
      const pattern = name === 'a.tif' ? [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0] : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]
      expect(Buffer.from(cleaned.bytes).includes(Buffer.from(pattern))).toBe(true)
    }
    const upright = await cleanFile('a.jpg', jpegFile([exifSegment(tiffBlock({ main: { 274: short(1) } }))]))
    if (upright.kind !== 'cleaned') throw new Error(upright.reason)
    expect(Buffer.from(upright.bytes).includes('Exif')).toBe(false)
  })

  it('have a name that says so', async () => {
    const cleaned = await cleanFile('IMG_2041.JPG', full['a.jpg'] ?? new Uint8Array())
    expect(cleaned.kind === 'cleaned' && cleaned.result.fileName).toBe('IMG_2041 cleaned.JPG')
  })

  it.each([
    ['a cut JPEG', jpegFile([exifSegment(block())]).subarray(0, -4), 'damaged'],
    ['a cut PNG', pngFile([]).subarray(0, -6), 'damaged'],
    ['a PNG with a chunk that decoders must know', pngFile([pngChunk('CgBI', 'data')]), 'too-complex'],
    ['a raw picture', tiffFile({ main: { 50706: byte(1, 4, 0, 0) } }), 'too-complex'],
    ['a TIFF file with further directories', tiffFile({ main: { 330: long(8) } }), null],
    ['a HEIC with a film', heifFile('heic', [], [box('moov', Buffer.alloc(8))]), 'too-complex'],
    [
      'a HEIC with an item of an unknown kind',
      heifFile('heic', [{ type: 'abcd', data: Buffer.from('x') }]),
      'too-complex',
    ],
    [
      'a GIF with a text block',
      gifFile([Buffer.from('\x21\x01\x0c0123456789ab\x01x\0', 'latin1')]),
      'too-complex',
    ],
  ])('are not made of %s', async (_name, bytes, reason) => {
    const cleaned = await cleanFile('a', bytes)
    expect(cleaned.kind).toBe('refused')
    if (reason !== null) expect(cleaned).toEqual({ kind: 'refused', reason })
    expect((await inspect('a', bytes)).cleanable).toBe(false)
  })
})

describe('hostile pictures', () => {
  it('with directories in a circle are read in part', async () => {
    const circle = tiffBlock({ main: { 271: ascii('Canon'), 34665: long(8) }, exif: {} })
    const at = circle.readUInt32LE(4)
    const end = at + 2 + circle.readUInt16LE(at) * 12
    circle.writeUInt32LE(at, end)
    const report = await inspect('a.jpg', jpegFile([exifSegment(circle)]))
    expect(report).toMatchObject({ read: 'part', reason: 'damaged' })
    expect(report.disclosures.map(({ value }) => value)).toContain('Canon')
  })

  it('with counts that lie are read in part', async () => {
    const lying = tiffBlock({ main: { 271: ascii('Canon'), 315: ascii('Someone with a long name') } })
    const at = lying.readUInt32LE(4)
    lying.writeUInt32LE(0xfffffff0, at + 2 + 12 + 4)
    const report = await inspect('a.jpg', jpegFile([exifSegment(lying)]))
    expect(report).toMatchObject({ read: 'part', reason: 'damaged' })
  })

  it('with XMP that declares entities are read in part, and nothing is expanded or fetched', async () => {
    const bomb = Buffer.from(
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><dc:title>&b;&f;</dc:title></rdf:Description></rdf:RDF>`,
    )
    const segment = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), bomb])
    const report = await inspect('a.jpg', jpegFile([jpegSegment(0xe1, segment)]))
    expect(report.read).toBe('part')
    expect(JSON.stringify(report)).not.toMatch(/root:|aaaaaaaaaa/)
  })

  it('with a text that unpacks without end are read in part', async () => {
    const { deflateSync } = await import('node:zlib')
    const bomb = Buffer.concat([
      Buffer.from('Comment\0\0', 'latin1'),
      deflateSync(Buffer.alloc(20_000_000, 65)),
    ])
    expect(await inspect('a.png', pngFile([pngChunk('zTXt', bomb)]))).toMatchObject({
      read: 'part',
      disclosures: [],
    })
  })

  it.each(Object.keys(full))(
    'made of %s by changing bytes never throw, hang or give a report of another shape',
    async name => {
      const original = full[name] ?? Buffer.alloc(0)
      const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255))
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 12 }),
          fc.option(fc.nat(original.length), { nil: original.length }),
          async (changes, end) => {
            const bytes = Buffer.from(original)
            for (const [at, value] of changes) bytes[at] = value
            const cut = bytes.subarray(0, end)
            const detected = detect(cut)
            // Without the net that `inspect` spreads under it.
            if (detected.kind === 'format')
              await readers[detected.format].read(cut, detected.format, defaultLimits)
            const report = await inspect(name, cut)
            expect(fileReportSchema.safeParse(report).success).toBe(true)
            expect(report.reason === null).toBe(report.read === 'whole')
            const cleaned = await cleanFile(name, cut)
            if (cleaned.kind === 'cleaned')
              expect(cleaned.result.unchanged.before).toBe(cleaned.result.unchanged.after)
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})
