import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { office } from '../../../../src/main/files/documents/office/office.ts'
import { defaultLimits } from '../../../../src/main/files/reading.ts'
import type { FileFormat } from '../../../../src/shared/model/file-report.ts'
import {
  docx,
  externalRelationships,
  odt,
  ooxml,
  properties,
} from '../../../support/document-writers/office-package.ts'
import { photoOf, smallPhoto } from '../../../support/document-writers/small-photo.ts'

const read = (bytes: Uint8Array, format: FileFormat = 'docx') => office.read(bytes, format, defaultLimits)
async function lines(bytes: Uint8Array, format: FileFormat = 'docx') {
  const { disclosures } = await read(bytes, format)
  return disclosures.map(({ kind, field, value, count }) => `${kind} | ${field} | ${value} | ${count}`)
}
async function clean(bytes: Uint8Array, format: FileFormat = 'docx') {
  const cleaning = await office.clean?.(bytes, format, defaultLimits)
  if (cleaning?.kind !== 'cleaned') throw new Error(`Not cleaned: ${cleaning?.reason}`)
  return cleaning
}
const textsOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  )

const tracked =
  '<w:p w:rsidR="00AA11BB"><w:r><w:t>Plain &amp; simple</w:t></w:r><w:ins w:author="Carol" w:date="2024-02-03T00:00:00Z"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:author="Dave" w:date="2024-02-05T00:00:00Z"><w:r><w:delText>old words</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>'
const comments = {
  'word/comments.xml':
    '<w:comments xmlns:w="x"><w:comment w:id="1" w:author="Carol" w:initials="CC" w:date="2024-03-01T00:00:00Z"><w:p><w:r><w:t>why?</w:t></w:r></w:p></w:comment></w:comments>',
  'word/people.xml':
    '<w15:people xmlns:w15="y"><w15:person w15:author="Carol"><w15:presenceInfo w15:providerId="AD" w15:userId="carol@parliament.example"/></w15:person></w15:people>',
}

describe('what lies beside the words', () => {
  it('is told when it is not read: films, labels, notes of add-ins, further parts, pictures cut short', async () => {
    const told = await lines(
      docx('<w:p/>', {
        'word/media/film.mp4': '\0\0\0\u0018ftypmp42 somewhere in Hull',
        'word/media/plain.svg': '<svg xmlns="x"/>',
        'word/media/drawn.svg': '<svg xmlns="x" sodipodi:docname="/home/anna/a.svg"/>',
        'word/media/cut.jpeg': photoOf('Nikon Z 9').subarray(0, -20),
        'docMetadata/LabelInfo.xml': '<labelList xmlns="x"><label siteId="1234"/></labelList>',
        'somewhere/else.txt': 'Anna',
      }),
    )
    expect(told).toEqual(
      expect.arrayContaining([
        'embedded-file-data | Film, sound or other file inside | word/media/film.mp4 | 1',
        'embedded-file-data | Drawing with notes inside | word/media/drawn.svg | 1',
        'embedded-file-data | Picture inside | not read as a whole | 1',
        'organisation | Sensitivity label | docMetadata/LabelInfo.xml | 1',
        'other | Further part | somewhere/else.txt | 1',
      ]),
    )
    expect(told.join()).not.toContain('plain.svg')
  })

  it('goes when it is a label, a note of an add-in or a note between the lines, and the copy still says so of the rest', async () => {
    const { bytes } = await clean(
      docx('<!-- by Anna --><w:p/>', {
        'docMetadata/LabelInfo.xml': '<labelList xmlns="x"><label siteId="1234"/></labelList>',
        'word/media/film.mp4': 'somewhere in Hull',
      }),
    )
    expect(Object.keys(textsOf(bytes))).not.toContain('docMetadata/LabelInfo.xml')
    expect(Object.values(textsOf(bytes)).join()).not.toContain('by Anna')
    expect(await lines(bytes)).toEqual([
      'embedded-file-data | Film, sound or other file inside | word/media/film.mp4 | 1',
    ])
  })
})

describe('notes of add-ins on slides', () => {
  it('go, with everything that leads to them', async () => {
    const shape = '<p:nvPr><p:custDataLst><p:tags r:id="rId1"/></p:custDataLst></p:nvPr>'
    const file = ooxml('pptx', {
      'ppt/presentation.xml': '<p:presentation xmlns:p="p"/>',
      'ppt/slides/slide1.xml': `<p:sld xmlns:p="p" xmlns:r="r">${shape}</p:sld>`,
      'ppt/slides/_rels/slide1.xml.rels':
        '<Relationships xmlns="x"><Relationship Id="rId1" Type="http://x/tags" Target="../tags/tag1.xml"/></Relationships>',
      'ppt/tags/tag1.xml': '<p:tagLst xmlns:p="p"><p:tag name="OWNER" val="Anna"/></p:tagLst>',
    })
    expect(await lines(file, 'pptx')).toContain('other | Notes of an add-in | ppt/tags/tag1.xml | 1')
    const texts = textsOf((await clean(file, 'pptx')).bytes)
    expect(Object.keys(texts)).not.toContain('ppt/tags/tag1.xml')
    const left = Object.entries(texts).filter(([name]) => name.startsWith('ppt/slides/'))
    expect(left).toHaveLength(2)
    expect(left.join()).not.toMatch(/rId1|custData|tags/)
  })
})

describe('a Word document', () => {
  it('tells its properties', async () => {
    expect(await lines(docx('<w:p/>'))).toEqual([
      'title-or-keywords | docProps/core.xml title | Budget | 1',
      'person | docProps/core.xml creator | Ann Author | 1',
      'person | docProps/core.xml lastModifiedBy | Bob Editor | 1',
      'editing-history | docProps/core.xml revision | 7 | 1',
      'time | docProps/core.xml created | 2024-01-02T03:04:05Z | 1',
      'file-path | docProps/app.xml Template | Secret.dotx | 1',
      'editing-history | docProps/app.xml TotalTime | 95 min | 1',
      'software | docProps/app.xml Application | Microsoft Office Word | 1',
      'organisation | docProps/app.xml Company | Acme & Sons | 1',
      'person | docProps/app.xml Manager | Mia Manager | 1',
      'other | docProps/custom.xml Client | Wolfstone | 1',
    ])
  })

  it('tells tracked changes, deleted and hidden words, comments and sign-in names', async () => {
    const told = await lines(docx(tracked, comments))
    expect(told).toEqual(
      expect.arrayContaining([
        'tracked-change | Tracked insertion | Carol | 1',
        'tracked-change | Tracked deletion | Dave | 1',
        'hidden-content | Deleted text still inside | old words | 1',
        'hidden-content | Hidden text | unseen | 1',
        'comment | Comment | Carol | 1',
        'person | word/people.xml userId | carol@parliament.example | 1',
      ]),
    )
  })

  it('tells its template and links to files, and leaves links to the web alone', async () => {
    const told = await lines(
      docx('<w:p/>', {
        'word/_rels/settings.xml.rels': externalRelationships({
          attachedTemplate: 'file:///C:/Users/ann.author/Templates/Own%20letter.dotm',
          hyperlink: 'https://www.gov.uk/',
          image: 'https://tracker.example/a.png',
          oleObject: '\\\\server\\share\\Costs.xlsx',
        }),
      }),
    )
    expect(told.filter(line => /template|Link|Fetched/.test(line))).toEqual([
      'file-path | Attached template | file:///C:/Users/ann.author/Templates/Own letter.dotm | 1',
      'link | Fetched from elsewhere (image) | https://tracker.example/a.png | 1',
      'file-path | Link to a file (oleObject) | \\\\server\\share\\Costs.xlsx | 1',
    ])
  })

  it('is cleaned of names and dates, and keeps comments, changes and every word', async () => {
    const original = docx(tracked, comments)
    const { bytes, unchanged } = await clean(original)
    expect(unchanged.before).toBe(unchanged.after)
    const texts = textsOf(bytes)
    expect(Object.values(texts).join()).not.toMatch(
      /Ann|Bob|Carol|Dave|carol@|Acme|Wolfstone|2024|rsidR|Secret\.dotx/,
    )
    expect(texts['word/document.xml']).toContain('<w:t>Plain &amp; simple</w:t>')
    expect(texts['word/document.xml']).toContain('old words')
    expect(await lines(bytes)).toEqual([
      'hidden-content | Deleted text still inside | old words | 1',
      'hidden-content | Hidden text | unseen | 1',
      'tracked-change | Tracked insertion | Author | 1',
      'tracked-change | Tracked deletion | Author 2 | 1',
      'comment | Comment | Author | 1',
    ])
  })

  it('is read as a whole and cleaned however many changes there are', async () => {
    const deletions = Array.from(
      { length: 2000 },
      (_, at) => `<w:del w:author="Dave"><w:r><w:delText>words ${at}</w:delText></w:r></w:del>`,
    )
    const bytes = docx(`<w:p>${deletions.join('')}</w:p>`)
    expect((await read(bytes)).read).toBe('whole')
    const told = await lines(bytes)
    expect(told).toContain('hidden-content | Deleted text still inside | and more like these | 1960')
    expect(told).toContain('tracked-change | Tracked deletion | Dave | 2000')
    expect((await clean(bytes)).unchanged.what).toBe('document-content')
  })

  it('tells what its photos carry, and is cleaned of it with the same picture', async () => {
    const original = docx('<w:p/>', { 'word/media/image1.jpg': photoOf('Nikon Z 9') })
    expect(await lines(original)).toContain('embedded-file-data | Picture inside: EXIF Make | Nikon Z 9 | 1')
    const { bytes } = await clean(original)
    expect(Buffer.from(unzipSync(bytes)['word/media/image1.jpg'] ?? '').equals(smallPhoto)).toBe(true)
  })

  it('gives the same bytes when cleaned twice', async () => {
    const once = await clean(docx(tracked, comments))
    const twice = await clean(once.bytes)
    expect(Buffer.compare(once.bytes, twice.bytes)).toBe(0)
  })

  it('is cleaned of the properties of a workbook inside of it', async () => {
    const inner = ooxml('xlsx', { ...properties, 'xl/workbook.xml': '<workbook><sheets/></workbook>' })
    const outer = docx('<w:p/>', { 'word/embeddings/costs.xlsx': inner })
    expect(
      (await lines(outer)).filter(line => line.includes('embeddings') && line.includes('Ann')),
    ).toHaveLength(1)
    const { bytes } = await clean(outer)
    const kept = unzipSync(bytes)['word/embeddings/costs.xlsx']
    expect(kept && textsOf(kept)['docProps/core.xml']).not.toContain('Ann')
    expect(await lines(bytes)).toEqual(['attachment | Embedded object | word/embeddings/costs.xlsx | 1'])
  })
})

describe('a workbook', () => {
  const workbook = ooxml('xlsx', {
    'xl/workbook.xml':
      '<workbook xmlns:x15ac="z"><fileSharing userName="Ann Author"/><x15ac:absPath url="C:\\Users\\ann\\Budget\\"/><sheets><sheet name="Shown"/><sheet name="Pay" state="hidden"/><sheet name="Deep" state="veryHidden"/></sheets></workbook>',
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns:r="r"><cols><col min="2" max="4" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c><v>42</v></c></row></sheetData><pageSetup r:id="rId1"/></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>',
    'xl/printerSettings/printerSettings1.bin': Buffer.from('HP in the study\0'.padEnd(64, '\0'), 'utf16le'),
    'xl/comments1.xml':
      '<comments><authors><author>Carol</author><author>tc={11111111-2222-3333-4444-555555555555}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>hm</t></text></comment><comment ref="A2" authorId="1"/></commentList></comments>',
    'xl/persons/person.xml':
      '<personList><person displayName="Dave" id="{7}" userId="dave@acme.example" providerId="AD"/></personList>',
    'xl/threadedComments/threadedComment1.xml':
      '<ThreadedComments><threadedComment ref="A2" dT="2024-01-01T00:00:00" personId="{7}" id="{8}"><text>so?</text></threadedComment></ThreadedComments>',
  })

  it('tells what is hidden, who commented, where it was saved and on what it is printed', async () => {
    expect(await lines(workbook, 'xlsx')).toEqual([
      'device | Printer | HP in the study | 1',
      'person | xl/workbook.xml fileSharing | Ann Author | 1',
      'file-path | Where it was saved | C:\\Users\\ann\\Budget\\ | 1',
      'hidden-content | Hidden sheet | Pay | 1',
      'hidden-content | Sheet hidden from the menus | Deep | 1',
      'hidden-content | Hidden rows | 1 hidden rows | 1',
      'hidden-content | Hidden columns | 3 hidden columns | 3',
      'comment | Note | Carol | 1',
      'comment | Note | no name | 1',
      'person | xl/persons person | Dave | 1',
      'person | xl/persons userId | dave@acme.example | 1',
      'comment | Comment | Dave | 1',
      'time | Comment dates | 2024-01-01T00:00:00 | 1',
    ])
  })

  it('is cleaned with its printer, and keeps the mark that leads to a thread', async () => {
    const { bytes } = await clean(workbook, 'xlsx')
    const texts = textsOf(bytes)
    expect(Object.keys(texts)).not.toContain('xl/printerSettings/printerSettings1.bin')
    expect(texts['xl/worksheets/sheet1.xml']).toContain('<pageSetup/>')
    expect(texts['xl/comments1.xml']).toContain('tc={11111111-2222-3333-4444-555555555555}')
    expect(Object.values(texts).join()).not.toMatch(/Ann|Carol|Dave|acme|Users|2024/)
    const left = await read(bytes, 'xlsx')
    expect(left.disclosures.some(one => ['person', 'device', 'file-path', 'time'].includes(one.kind))).toBe(
      false,
    )
  })
})

describe('slides', () => {
  it('tell hidden slides, notes, comments and the log of changes, of which the copy keeps the content', async () => {
    const slides = ooxml('pptx', {
      'ppt/presentation.xml': '<p:presentation/>',
      'ppt/slides/slide2.xml': '<p:sld show="0"><a:t>later</a:t></p:sld>',
      'ppt/notesSlides/notesSlide1.xml':
        '<p:notes><a:p><a:t>pause here</a:t><a:fld><a:t>1</a:t></a:fld></a:p></p:notes>',
      'ppt/commentAuthors.xml':
        '<p:cmAuthorLst><p:cmAuthor id="0" name="Carol" initials="CC"/></p:cmAuthorLst>',
      'ppt/comments/comment1.xml':
        '<p:cmLst><p:cm authorId="0" dt="2024-01-01T00:00:00"><p:text>ok?</p:text></p:cm></p:cmLst>',
      'ppt/changesInfos/changesInfo1.xml':
        '<pc:chgInfo><pc:chgData name="Dave" userId="S::dave@acme.example"/></pc:chgInfo>',
    })
    expect(await lines(slides, 'pptx')).toEqual([
      'hidden-content | Hidden slide | slide 2 | 1',
      'hidden-content | Speaker notes | pause here | 1',
      'person | ppt/commentAuthors.xml | Carol | 1',
      'comment | Comment | Carol | 1',
      'time | Comment dates | 2024-01-01T00:00:00 | 1',
      'editing-history | Change log | Dave | 1',
    ])
    const { bytes } = await clean(slides, 'pptx')
    expect(Object.values(textsOf(bytes)).join()).not.toMatch(/Carol|Dave|CC|2024/)
    expect(await lines(bytes, 'pptx')).toEqual([
      'hidden-content | Hidden slide | slide 2 | 1',
      'hidden-content | Speaker notes | pause here | 1',
      'comment | Comment | Author | 1',
    ])
  })
})

describe('an OpenDocument text', () => {
  it('tells versions, printer, sections and links, and is cleaned of them', async () => {
    const text = odt(
      '<text:section text:name="Plan B" text:display="none"><text:p>words</text:p></text:section><text:a xlink:href="file:///home/ann/notes.odt">x</text:a>',
      {
        'settings.xml':
          '<office:document-settings xmlns:config="c" xmlns:office="o"><config:config-item config:name="PrinterName">Study</config:config-item></office:document-settings>',
        'VersionList.xml':
          '<VL:version-list xmlns:VL="v" xmlns:dc="d"><VL:version-entry VL:creator="Carol" dc:date-time="2024-01-01"/></VL:version-list>',
        'Versions/Version1': 'PK',
        'Thumbnails/thumbnail.png': 'png',
      },
    )
    expect(await lines(text, 'odt')).toEqual([
      'person | meta.xml initial-creator | Ann Author | 1',
      'editing-history | meta.xml editing-duration | PT1H2M | 1',
      'device | settings.xml PrinterName | Study | 1',
      'hidden-content | Hidden section | Plan B | 1',
      'file-path | content.xml link | file:///home/ann/notes.odt | 1',
      'earlier-version | VersionList.xml | Carol, 2024-01-01 | 1',
      'thumbnail | Thumbnail | Thumbnails/thumbnail.png | 1',
    ])
    const { bytes } = await clean(text, 'odt')
    expect(new TextDecoder().decode(bytes.subarray(30, 38))).toBe('mimetype')
    expect(await lines(bytes, 'odt')).toEqual([
      'hidden-content | Hidden section | Plan B | 1',
      'file-path | content.xml link | file:///home/ann/notes.odt | 1',
    ])
  })
})
