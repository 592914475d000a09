import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Cleaned, cleanFile, inspect } from '../../src/main/files/inspect.ts'
import type { FileReport } from '../../src/shared/model/file-report.ts'
import {
  endings,
  flatOpenDocument,
  type MadeDocument,
} from '../support/document-writers/flat-open-document.ts'
import { smallPhoto } from '../support/document-writers/small-photo.ts'

const run = promisify(execFile)
const programs = [
  '/usr/bin/soffice',
  '/usr/bin/exiftool',
  '/usr/bin/qpdf',
  '/usr/bin/pdftoppm',
  '/usr/bin/pdftotext',
]
const programsHere = programs.every(program => existsSync(program))

/** Names as people have them, in five hands: with apostrophe and hyphen, Welsh, Gaelic, Greek, Chinese. */
const people = [
  { author: "Siân O'Brien-Llŷr", editor: 'Tŵm Gwynfryn' },
  { author: 'Mòrag NicGill’Eain', editor: 'Ruairidh MacAmhlaigh' },
  { author: 'Ελένη Παπαδοπούλου', editor: 'Κώστας Βλάχος' },
  { author: '陳大文', editor: '王小明' },
  { author: 'Ann & Bob <Featherstonehaugh>', editor: 'Quentin "Q" Zzyzx' },
]

const recipes: MadeDocument[] = people.flatMap(({ author, editor }, index) =>
  (['text', 'sheets', 'slides'] as const).map(kind => ({
    kind,
    author,
    lastEditor: editor,
    title: `Confidential ${kind} ${index}`,
    keyword: `keyword-${index}`,
    own: ['Client', `Wolfstone Partners ${index}`] as const,
    commenters: Array.from({ length: index % 3 }, (_, at) => `Commenter ${at} of ${editor}`),
    changers: kind === 'text' && index > 0 ? [`Inserter ${author}`, `Deleter ${editor}`] : [],
    deleted: `struck out ${index}`,
    hiddenSheets: kind === 'sheets' ? ['Salaries', 'Donors & others'].slice(0, index % 3) : [],
    hiddenSlides: kind === 'slides' ? index % 2 : 0,
    notes: kind === 'slides' && index > 1 ? `say this quietly ${index}` : null,
    words: `The plain words of the page, number ${index}.`,
    photo: index === 1 || index === 4 ? smallPhoto : null,
  })),
)

const formats = {
  text: ['docx', 'odt', 'pdf'],
  sheets: ['xlsx', 'ods', 'pdf'],
  slides: ['pptx', 'odp', 'pdf'],
} as const

interface Made {
  readonly recipe: MadeDocument
  readonly name: string
  readonly format: string
  readonly bytes: Uint8Array
  readonly report: FileReport
  readonly cleaned: Cleaned
}

let folder = ''
const made: Made[] = []
const inFolder = (...parts: string[]) => join(folder, ...parts)

/** One run of LibreOffice for many documents, with a profile of its own. */
async function convert(to: string, files: readonly string[], into: string): Promise<void> {
  await mkdir(into, { recursive: true })
  const profile = `-env:UserInstallation=file://${inFolder('profile')}`
  await run('soffice', ['--headless', profile, '--convert-to', to, '--outdir', into, ...files], {
    timeout: 240_000,
  })
}

/** The photo with what a camera writes. */
async function writePhoto(): Promise<Uint8Array> {
  const path = inFolder('photo.jpg')
  await writeFile(path, smallPhoto)
  const camera = ['-Make=Nikon', '-Model=Z 9', '-SerialNumber=7654321', '-Artist=Photographer Person']
  const place = ['-GPSLatitude=51.5', '-GPSLatitudeRef=N', '-GPSLongitude=0.12', '-GPSLongitudeRef=W']
  await run('exiftool', ['-q', '-overwrite_original', ...camera, ...place, path])
  return readFile(path)
}

async function makeAll(): Promise<void> {
  const photo = await writePhoto()
  const named = recipes.map((recipe, index) => ({
    recipe: recipe.photo ? { ...recipe, photo } : recipe,
    stem: `made-${index}`,
  }))
  for (const { recipe, stem } of named)
    await writeFile(inFolder(`${stem}.${endings[recipe.kind]}`), flatOpenDocument(recipe))
  for (const kind of ['text', 'sheets', 'slides'] as const) {
    const ofKind = named.filter(({ recipe }) => recipe.kind === kind)
    const sources = ofKind.map(({ stem }) => inFolder(`${stem}.${endings[kind]}`))
    for (const format of formats[kind]) {
      const withNotes = `pdf:${{ text: 'writer', sheets: 'calc', slides: 'impress' }[kind]}_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}`
      await convert(format === 'pdf' ? withNotes : format, sources, inFolder('original'))
      for (const { recipe, stem } of ofKind) {
        const name = `${stem}.${format}`
        const bytes = await readFile(inFolder('original', name))
        const report = await inspect(name, bytes)
        const cleaned = await cleanFile(name, bytes)
        made.push({ recipe, name, format, bytes, report, cleaned })
        if (cleaned.kind === 'cleaned') {
          await mkdir(inFolder('cleaned'), { recursive: true })
          await writeFile(inFolder('cleaned', name), cleaned.bytes)
        }
      }
    }
  }
}

const values = (report: FileReport, kind: string) =>
  report.disclosures.filter(one => one.kind === kind).map(one => one.value)

/** Every name and word of a recipe that nobody is to find in the copy. */
const personal = ({ author, lastEditor, title, keyword, own, commenters, changers }: MadeDocument) => [
  ...[author, lastEditor, title, keyword, own[1]],
  ...commenters,
  ...changers,
]

const tagsSchema = z.array(z.record(z.string(), z.unknown()))
async function exiftool(names: readonly string[], where: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await run('exiftool', ['-j', '-a', '-G1', ...names.map(name => inFolder(where, name))], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return tagsSchema.parse(JSON.parse(stdout))
}

/** What exiftool says of any file, of the container, and of pages: none of it about people. */
const impersonal =
  /^(SourceFile|ExifTool:.*|System:.*|File:(?!Preview).*|ZIP:.*|PDF:(PDFVersion|Linearized|PageCount|Language|TaggedPDF|PageMode))$/

if (!programsHere) {
  it('is not tried here: LibreOffice, exiftool, qpdf and poppler are missing', () =>
    expect(programsHere).toBe(false))
} else {
  describe('45 documents made with LibreOffice', () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'surefoot-documents-'))
      await makeAll()
    }, 600_000)
    afterAll(() => rm(folder, { recursive: true, force: true }))

    it('are all read as a whole', () => {
      expect(made).toHaveLength(45)
      const others = made.filter(({ report, format }) => report.read !== 'whole' || report.format !== format)
      expect(others.map(({ name, report }) => ({ name, ...report }))).toEqual([])
    })

    it('tell author, title, own property and software', () => {
      for (const { recipe, report, name, format } of made) {
        expect(values(report, 'person'), name).toContain(recipe.author)
        expect(values(report, 'title-or-keywords'), name).toContain(recipe.title)
        expect(values(report, 'software').join(), name).toContain('LibreOffice')
        if (format !== 'pdf') {
          expect(values(report, 'person'), name).toContain(recipe.lastEditor)
          expect(values(report, 'other'), name).toContain(recipe.own[1])
        }
      }
    })

    it('tell what exiftool finds as well', async () => {
      const all = await exiftool(
        made.map(({ name }) => name),
        'original',
      )
      const told =
        /:(Creator|Author|Initial-creator|LastModifiedBy|Title|Keywords?|Subject|Application|Generator|Producer|Client)$/
      let compared = 0
      for (const [index, tags] of all.entries())
        for (const [tag, value] of Object.entries(tags)) {
          if (!told.test(tag) || value === '') continue
          const ours = made[index]?.report.disclosures.map(one => one.value) ?? []
          expect(ours.join('\n'), `${made[index]?.name} ${tag}`).toContain(String(value))
          compared++
        }
      expect(compared).toBeGreaterThan(180)
    })

    it('tell comments, tracked changes, hidden sheets and slides, and speaker notes', () => {
      for (const { recipe, report, name, format } of made) {
        for (const author of recipe.commenters)
          if (format !== 'pdf') expect(values(report, 'comment'), name).toContain(author)
        if (format === 'pdf') continue
        for (const author of recipe.changers) expect(values(report, 'tracked-change'), name).toContain(author)
        const hidden = values(report, 'hidden-content').join('\n')
        if (recipe.changers.length > 0) expect(hidden, name).toContain(recipe.deleted)
        for (const sheet of recipe.hiddenSheets) expect(hidden, name).toContain(sheet)
        if (recipe.notes !== null) expect(hidden, name).toContain(recipe.notes)
        const slides = report.disclosures.filter(one => one.field === 'Hidden slide')
        expect(slides, name).toHaveLength(recipe.hiddenSlides)
      }
    })

    it('tell where their photos were taken', () => {
      const withPhoto = made.filter(
        ({ recipe, format }) => recipe.photo && recipe.kind !== 'sheets' && format !== 'pdf',
      )
      expect(withPhoto).toHaveLength(8)
      for (const { report, name } of withPhoto) {
        expect(values(report, 'embedded-file-data').join(), name).toContain('Z 9')
        expect(report.places[0]?.coordinates.latitude, name).toBeCloseTo(51.5, 3)
      }
    })

    it('are all cleaned, with the proof that the content is unchanged', () => {
      const refused = made.filter(({ cleaned }) => cleaned.kind === 'refused')
      expect(refused.map(({ name, cleaned }) => ({ name, cleaned }))).toEqual([])
    })

    it('show exiftool nothing personal any more', async () => {
      const all = await exiftool(
        made.map(({ name }) => name),
        'cleaned',
      )
      expect(all).toHaveLength(45)
      const left = all.flatMap(tags => Object.keys(tags).filter(tag => !impersonal.test(tag)))
      expect([...new Set(left)]).toEqual([])
    })

    it('hold no name of anybody in any part, and no photo data', () => {
      for (const { recipe, name, format, cleaned } of made) {
        if (cleaned.kind !== 'cleaned') continue
        const parts = format === 'pdf' ? { pdf: cleaned.bytes } : unzipSync(cleaned.bytes)
        for (const [part, bytes] of Object.entries(parts)) {
          const text = Buffer.from(bytes).toString('utf8')
          for (const word of personal(recipe))
            expect(text.includes(word), `${word} in ${name} ${part}`).toBe(false)
          expect(text.includes('7654321'), `serial number in ${name} ${part}`).toBe(false)
          expect(text.includes('2025-05-06'), `date in ${name} ${part}`).toBe(false)
        }
      }
    })

    it('still hold comments and tracked changes after cleaning, and say so', () => {
      for (const { recipe, format, cleaned, name } of made) {
        if (cleaned.kind !== 'cleaned' || format === 'pdf') continue
        const count = (kind: string) =>
          cleaned.result.after.filter(one => one.kind === kind).reduce((sum, one) => sum + one.count, 0)
        expect(count('comment'), name).toBe(recipe.commenters.length)
        expect(count('tracked-change') >= recipe.changers.length, name).toBe(true)
        expect(
          cleaned.result.after.filter(one => one.kind === 'person'),
          name,
        ).toEqual([])
      }
    })

    it('are sound for qpdf, and their pages look the same to the last pixel', async () => {
      for (const { name } of made.filter(({ format }) => format === 'pdf')) {
        expect(await words(inFolder('original', name)), name).toContain('The plain words')
        await run('qpdf', ['--check', inFolder('cleaned', name)])
        const [before, after] = await Promise.all(['original', 'cleaned'].map(where => pixels(where, name)))
        expect(before?.length, name).toBeGreaterThan(0)
        expect(after, name).toEqual(before)
      }
    })

    it.each([
      ['made for fast first pages', ['--linearize']],
      ['with packed objects', ['--object-streams=generate']],
      ['with both', ['--linearize', '--object-streams=generate']],
      ['with nothing packed', ['--qdf', '--object-streams=disable']],
    ])('are cleaned as PDF %s as well, and look the same', async (_name, options) => {
      const source = made.find(({ format, recipe }) => format === 'pdf' && recipe.photo !== null)?.name ?? ''
      const name = `again-${options.join('')}.pdf`
      await run('qpdf', [...options, inFolder('original', source), inFolder('original', name)])
      const bytes = await readFile(inFolder('original', name))
      const report = await inspect(name, bytes)
      expect(report.read).toBe('whole')
      expect(report.disclosures.filter(one => one.kind === 'earlier-version')).toEqual([])
      const cleaned = await cleanFile(name, bytes)
      if (cleaned.kind !== 'cleaned') throw new Error(cleaned.reason)
      expect(cleaned.result.after.filter(one => one.kind !== 'comment')).toEqual([])
      expect(cleaned.result.after.map(one => one.value).join()).not.toContain('Commenter')
      await writeFile(inFolder('cleaned', name), cleaned.bytes)
      await run('qpdf', ['--check', inFolder('cleaned', name)])
      expect(await pixels('cleaned', name)).toEqual(await pixels('original', name))
    })

    it('are refused as encrypted when they are', async () => {
      const source = inFolder('original', 'made-0.pdf')
      await run('qpdf', ['--encrypt', '', 'owner', '256', '--', source, inFolder('locked.pdf')])
      const report = await inspect('locked.pdf', await readFile(inFolder('locked.pdf')))
      expect(report).toMatchObject({ read: 'not-read', reason: 'encrypted', cleanable: false })
    })

    it('are opened by LibreOffice again, with the same words', async () => {
      const documents = made.filter(({ format }) => format !== 'pdf')
      for (const kind of ['original', 'cleaned']) {
        // One name a document, since each becomes a PDF of its name.
        const named = inFolder(`${kind}-named`)
        await mkdir(named)
        for (const { name } of documents)
          await copyFile(inFolder(kind, name), join(named, name.replace(/\.(\w+)$/, '-$1.$1')))
        const files = (await readdir(named)).map(name => join(named, name))
        const isSheets = (name: string) => /\.(ods|xlsx)$/.test(name)
        await convert('csv', files.filter(isSheets), inFolder(`${kind}-again`))
        await convert(
          'pdf',
          files.filter(name => !isSheets(name)),
          inFolder(`${kind}-again`),
        )
      }
      for (const { name, recipe } of documents) {
        const again = name.replace(/\.(\w+)$/, recipe.kind === 'sheets' ? '-$1.csv' : '-$1.pdf')
        const [before, after] = await Promise.all(
          ['original', 'cleaned'].map(kind => words(inFolder(`${kind}-again`, again))),
        )
        expect(before, name).toContain('The plain words')
        expect(after, name).toBe(before)
      }
    }, 300_000)
  })
}

/** Digest-free comparison: the pages as drawn, one after the other. */
async function pixels(where: string, name: string): Promise<string[]> {
  const into = inFolder(`${where}-pixels`, name)
  await mkdir(into, { recursive: true })
  await run('pdftoppm', ['-r', '60', inFolder(where, name), join(into, 'page')])
  const pages = (await readdir(into)).toSorted()
  return Promise.all(pages.map(async page => (await readFile(join(into, page))).toString('base64')))
}

async function words(path: string): Promise<string> {
  if (path.endsWith('.csv')) return readFile(path, 'utf8')
  return (await run('pdftotext', ['-layout', path, '-'])).stdout
}
