import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdf } from '../../../../src/main/files/documents/pdf/pdf.ts'
import { defaultLimits } from '../../../../src/main/files/reading.ts'
import { onePage, pdfFile, stream } from '../../../support/document-writers/pdf.ts'
import { photoOf, smallPhoto } from '../../../support/document-writers/small-photo.ts'

const read = (bytes: Uint8Array) => pdf.read(bytes, 'pdf', defaultLimits)
async function lines(bytes: Uint8Array) {
  const { disclosures } = await read(bytes)
  return disclosures.map(({ kind, field, value, count }) => `${kind} | ${field} | ${value} | ${count}`)
}
async function clean(bytes: Uint8Array) {
  const cleaning = await pdf.clean?.(bytes, 'pdf', defaultLimits)
  if (cleaning?.kind !== 'cleaned') throw new Error(`Not cleaned: ${cleaning?.reason}`)
  return cleaning
}
const refusal = async (bytes: Uint8Array) => {
  const cleaning = await pdf.clean?.(bytes, 'pdf', defaultLimits)
  return cleaning?.kind === 'refused' ? cleaning.reason : null
}

const page = (entries: string) =>
  `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << >> ${entries} >>`
const catalog = (entries: string) => `<< /Type /Catalog /Pages 2 0 R ${entries} >>`

describe('a PDF', () => {
  it('tells its information, with dates as people write them', async () => {
    const info =
      "/Author (Ann \\(O'Brien\\)) /Title <FEFF00530069006100F200E2> /CreationDate (D:20240203040506+01'00') /Office (Westminster)"
    expect(await lines(pdfFile(onePage({}, info)))).toEqual([
      "person | PDF Info Author | Ann (O'Brien) | 1",
      'title-or-keywords | PDF Info Title | Siaòâ | 1',
      'time | PDF Info CreationDate | 2024-02-03T04:05:06+01:00 | 1',
      'other | PDF Info Office | Westminster | 1',
    ])
  })

  it('tells metadata in XML of any object', async () => {
    const packet =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:dc="d" xmlns:xmp="x" xmp:CreatorTool="Writer 9"><dc:creator><rdf:Seq><rdf:li>Carol</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
    const more = { 3: page('/Metadata 6 0 R'), 6: stream('/Type /Metadata /Subtype /XML', packet) }
    const told = await lines(pdfFile(onePage(more)))
    expect(told).toContain('software | XMP xmp:CreatorTool | Writer 9 | 1')
    expect(told).toContain('person | XMP dc:creator | Carol | 1')
  })

  it('tells notes, attachments, scripts, links to files, hidden layers, fields and signatures', async () => {
    const file = pdfFile(
      onePage({
        1: catalog(
          '/OpenAction 7 0 R /Names << /EmbeddedFiles << /Names [(a) 8 0 R] >> >> /OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>',
        ),
        3: page('/Annots [6 0 R 10 0 R 11 0 R 12 0 R 14 0 R]'),
        6: '<< /Subtype /Text /Rect [0 0 9 9] /T (Carol) /M (D:20240101) /Contents (hm) >>',
        7: '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
        8: '<< /Type /Filespec /F (wages.csv) /EF << /F 13 0 R >> >>',
        9: '<< /Type /OCG /Name (Draft) >>',
        10: '<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (file:///C:/Users/ann/a%20b.pdf) >> >>',
        11: '<< /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (name) /V (Ann) >>',
        12: '<< /Subtype /Widget /Rect [0 0 9 9] /FT /Sig /T (sign) /V << /ByteRange [0 1 2 3] /Name (Dave) >> >>',
        13: stream('/Type /EmbeddedFile', 'x'),
        14: '<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F << /F (next.pdf) /EF << /F 13 0 R >> >> >> >>',
      }),
    )
    const told = await lines(file)
    expect(told).toEqual(
      expect.arrayContaining([
        'comment | Annotation | Carol | 1',
        'time | Annotation dates | 2024-01-01 | 1',
        'script | Action | JavaScript | 1',
        'attachment | Attachment | wages.csv | 1',
        'hidden-content | Hidden layer | Draft | 1',
        'file-path | Link to a file | file:///C:/Users/ann/a b.pdf | 1',
        'other | Form fields | 1 filled in | 1',
        'person | Digital signature Name | Dave | 1',
      ]),
    )
    const { bytes } = await clean(file)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).not.toMatch(/Carol|20240101|JavaScript|wages|EmbeddedFile|Dave|Author/)
    expect(text).toContain('(hm)')
    expect(await lines(bytes)).toEqual([
      'hidden-content | Hidden layer | Draft | 1',
      'file-path | Link to a file | file:///C:/Users/ann/a b.pdf | 1',
      'file-path | GoToR action | next.pdf | 1',
      'comment | Annotation | no name | 1',
      'other | Form fields | 1 filled in | 1',
    ])
  })

  it('tells what earlier versions said, and the copy has none of them', async () => {
    const file = pdfFile(onePage(), {
      objects: {
        4: stream('', 'BT /F1 12 Tf 20 100 Td (Goodbye) Tj ET'),
        5: '<< /Author (Bob Editor) >>',
      },
      trailer: '/Root 1 0 R /Info 5 0 R',
    })
    expect(await lines(file)).toEqual([
      'person | PDF Info Author | Bob Editor | 1',
      'earlier-version | Versions kept inside | 1 earlier | 1',
      'person | Earlier version Info Author | Ann Author | 1',
      'earlier-version | Earlier pages | pages that looked different before the last save | 1',
    ])
    const { bytes } = await clean(file)
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).toContain('(Goodbye)')
    expect(text).not.toMatch(/Hello|Ann|Bob/)
    expect(await lines(bytes)).toEqual([])
  })

  it('tells what its photos carry, and is cleaned of it with the same picture', async () => {
    const photo = Buffer.from(photoOf('Nikon Z 9')).toString('latin1')
    const image =
      '/Subtype /Image /Width 16 /Height 16 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode'
    const file = pdfFile(
      onePage({
        3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I 6 0 R >> >> >>',
        6: stream(image, photo),
      }),
    )
    expect(await lines(file)).toContain('embedded-file-data | Picture inside: EXIF Make | Nikon Z 9 | 1')
    const { bytes } = await clean(file)
    expect(await lines(bytes)).toEqual([])
    expect(Buffer.from(bytes).includes(Buffer.from(smallPhoto))).toBe(true)
  })

  it('leaves pages behind that were taken out but are still pointed to', async () => {
    const file = pdfFile(
      onePage({
        1: catalog('/Outlines << /First 6 0 R >>'),
        6: '<< /Title (Gone) /Dest [7 0 R /Fit] >>',
        7: '<< /Type /Page /Contents 8 0 R >>',
        8: stream('', 'BT (taken out) Tj ET'),
      }),
    )
    expect(Buffer.from((await clean(file)).bytes).toString('latin1')).not.toContain('taken out')
  })

  it('gives the same bytes when cleaned twice', async () => {
    const once = await clean(pdfFile(onePage()))
    expect(Buffer.compare((await clean(once.bytes)).bytes, once.bytes)).toBe(0)
  })

  it('asks for the length of a stream where it stands elsewhere, and is not misled by what is in it', async () => {
    const content = 'BT (endstream endobj) Tj ET'
    const file = pdfFile(
      onePage({ 4: `<< /Length 6 0 R >>\nstream\n${content}\nendstream`, 6: String(content.length) }),
    )
    expect(Buffer.from((await clean(file)).bytes).toString('latin1')).toContain(content)
  })
})

describe('a hostile PDF', () => {
  it('is refused when it is encrypted', async () => {
    const parts = onePage()
    const file = pdfFile({ ...parts, trailer: `${parts.trailer} /Encrypt << /Filter /Standard >>` })
    expect(await read(file)).toMatchObject({ read: 'not-read', reason: 'encrypted', disclosures: [] })
    expect(await refusal(file)).toBe('encrypted')
  })

  it('is read in part when its list of objects is broken, and not cleaned', async () => {
    const text = Buffer.from(pdfFile(onePage())).toString('latin1')
    const file = Buffer.from(text.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')
    expect(await read(file)).toMatchObject({ read: 'part', reason: 'damaged', cleanable: false })
    expect(await lines(file)).toContain('person | PDF Info Author | Ann Author | 1')
    expect(await refusal(file)).toBe('damaged')
  })

  it('ends where pages, lists of pages and savings go round in circles', async () => {
    const looped = pdfFile(
      onePage({ 2: '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>', 6: '7 0 R', 7: '6 0 R' }),
    )
    expect((await read(looped)).read).not.toBe('not-read')
    const text = Buffer.from(pdfFile(onePage())).toString('latin1')
    const start = /startxref\n(\d+)/.exec(text)?.[1] ?? ''
    const itself = Buffer.from(text.replace('/Size 100', `/Size 100 /Prev ${start}`), 'latin1')
    expect(await read(itself)).toMatchObject({ reason: 'too-complex' })
  })

  it('keeps letters, fonts and looks whatever their names, and proves it', async () => {
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    const letters =
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 66 /LastChar 66 /Widths [9] /Encoding << /Differences [66 /B] >> /CharProcs << /B 6 0 R /AF 7 0 R >> >>'
    const file = pdfFile(
      onePage({
        3: `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /B ${font} /F1 ${letters} >> /XObject << /Thumb 8 0 R >> >> /Annots [9 0 R] /B [10 0 R] >>`,
        6: stream('', '9 0 d0 0 0 5 5 re f'),
        7: stream('', '9 0 d0 0 0 7 7 re f'),
        8: stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '0 0 3 3 re f'),
        9: '<< /Subtype /Widget /Rect [0 0 9 9] /FT /Btn /T (tick) /AP << /N << /B 8 0 R /Off 6 0 R >> >> >>',
        10: '<< /Secret (a bead of an article) >>',
      }),
    )
    const text = Buffer.from((await clean(file)).bytes).toString('latin1')
    for (const kept of ['/B ', '0 0 5 5 re', '0 0 7 7 re', '/Thumb ', '/Helvetica'])
      expect(text).toContain(kept)
    expect(text.match(/\/B \d+ 0 R/g)).toHaveLength(2)
    expect(text).not.toContain('bead')
  })

  it('leaves out scripts that follow another action, one or many', async () => {
    const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
    const link = `<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D [3 0 R /Fit] /Next [${script}] >> >>`
    const { bytes } = await clean(pdfFile(onePage({ 3: page('/Annots [6 0 R]'), 6: link })))
    expect(await lines(bytes)).toEqual([])
  })

  it('tells that something is there when it cannot be read', async () => {
    const photo = (filter: string, content: Uint8Array) =>
      stream(`/Subtype /Image /Filter ${filter}`, Buffer.from(content).toString('latin1'))
    const packed = photo('[/FlateDecode /DCTDecode]', deflateSync(photoOf('Nikon Z 9')))
    const told = await lines(
      pdfFile(
        onePage(
          {
            6: stream('/Type /Metadata /Filter /LZWDecode', 'x'),
            7: packed,
            8: photo('[/ASCII85Decode /DCTDecode]', Buffer.from('x~>')),
            9: photo('/JPXDecode', Buffer.from('....uuid....')),
            10: photo('/DCTDecode', smallPhoto.subarray(0, -20)),
          },
          `/Author (${'long '.repeat(9000)})`,
        ),
      ),
    )
    expect(told).toEqual(
      expect.arrayContaining([
        'person | PDF Info Author | text that could not be read | 1',
        'other | XMP | metadata that could not be read | 1',
        'embedded-file-data | Picture inside: EXIF Make | Nikon Z 9 | 1',
        'embedded-file-data | Picture inside | photo that is packed in a way that is not read | 1',
        'embedded-file-data | Picture inside | JPEG 2000 with data of its own | 1',
        'embedded-file-data | Picture inside | not read as a whole | 1',
      ]),
    )
  })

  it('does not unpack a bomb', async () => {
    const bomb = deflateSync(Buffer.alloc(50_000_000)).toString('latin1')
    const file = pdfFile(onePage({ 6: stream('/Type /Metadata /Filter /FlateDecode', bomb) }))
    const reading = await pdf.read(file, 'pdf', { ...defaultLimits, unpackedBytes: 1_000_000 })
    expect(reading).toMatchObject({ read: 'part', reason: 'unpacks-too-large' })
  })

  it('is refused when it nests without end', async () => {
    const file = pdfFile(onePage({ 6: '['.repeat(100_000) }))
    expect(await read(file)).toMatchObject({ reason: 'too-complex' })
  })

  it('is refused when a form has a program of its own', async () => {
    expect(await refusal(pdfFile(onePage({ 1: catalog('/AcroForm << /XFA (x) >>') })))).toBe('too-complex')
  })
})
