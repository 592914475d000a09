import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { unzipSync } from 'fflate'
import { inspect } from '../../src/main/files/inspect.ts'
import type { FileFormat } from '../../src/shared/model/file-report.ts'
import { docx, odt, ooxml, properties } from '../support/document-writers/office-package.ts'
import { smallPhoto } from '../support/document-writers/small-photo.ts'
import type { Figure } from './figure.ts'

interface Document {
  readonly format: FileFormat
  readonly bytes: Uint8Array
}

const many = <One>(count: number, make: (index: number) => One) =>
  Array.from({ length: count }, (_, at) => make(at))
const sentence = (seed: number) =>
  `In paragraph ${seed} the committee heard about the ${['road', 'school', 'library', 'harbour'][seed % 4]}, ${seed * 7919} people and £${seed * 104_729}.`

/** About 60 pages with a tracked change on every other one and 30 comments. */
function wordDocument(seed: number): Document {
  const paragraphs = many(900, at => {
    const text = `<w:r w:rsidR="00${(at * 7919 + seed).toString(16)}"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>${sentence(at + seed)}</w:t></w:r>`
    const change =
      at % 30 === 0
        ? `<w:ins w:author="Editor ${at % 3}" w:date="2025-01-01T00:00:00Z">${text}</w:ins>`
        : text
    return `<w:p>${change}</w:p>`
  })
  const comments = many(30, at => `<w:comment w:author="Reader ${at % 4}" w:id="${at}"><w:p/></w:comment>`)
  return {
    format: 'docx',
    bytes: docx(paragraphs.join(''), {
      'word/comments.xml': `<w:comments xmlns:w="w">${comments.join('')}</w:comments>`,
      'word/media/image1.jpeg': smallPhoto,
    }),
  }
}

/** Four sheets of 1,500 rows by 8 columns, with hidden rows in one of them. */
function workbook(seed: number): Document {
  const sheets = many(4, sheet => [
    `xl/worksheets/sheet${sheet + 1}.xml`,
    `<worksheet><sheetData>${many(1500, row => `<row r="${row}"${sheet === 0 && row % 100 === 0 ? ' hidden="1"' : ''}>${many(8, cell => `<c r="${String.fromCharCode(65 + cell)}${row}"><v>${row * cell + seed}</v></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
  ])
  return {
    format: 'xlsx',
    bytes: ooxml('xlsx', {
      ...properties,
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="A"/><sheet name="B" state="hidden"/></sheets></workbook>',
      ...Object.fromEntries(sheets),
    }),
  }
}

function slides(seed: number): Document {
  const pages = many(40, at => [
    [
      `ppt/slides/slide${at}.xml`,
      `<p:sld${at === 3 ? ' show="0"' : ''}>${many(20, line => `<a:t>${sentence(line + seed)}</a:t>`).join('')}</p:sld>`,
    ],
    [
      `ppt/notesSlides/notesSlide${at}.xml`,
      `<p:notes><a:p><a:t>${sentence(at + seed)}</a:t></a:p></p:notes>`,
    ],
  ])
  return {
    format: 'pptx',
    bytes: ooxml('pptx', {
      ...properties,
      'ppt/presentation.xml': '<p:presentation/>',
      ...Object.fromEntries(pages.flat()),
    }),
  }
}

const openText = (seed: number): Document => ({
  format: 'odt',
  bytes: odt(many(900, at => `<text:p>${sentence(at + seed)}</text:p>`).join('')),
})

const made = 20
const documents = 1000

/** Inspecting a folder of office documents in one thread, against nothing but unzipping the same ones with fflate. */
export async function inspectDocuments(): Promise<Figure[]> {
  const samples = many(made, at => [wordDocument, workbook, slides, openText][at % 4]?.(at) ?? openText(at))
  const sample = (at: number) => samples[at % made] ?? openText(0)
  const inspectMany = async (count: number) => {
    const started = performance.now()
    for (let at = 0; at < count; at++) {
      const { format, bytes } = sample(at)
      const report = await inspect(`document.${format}`, bytes)
      if (report.read !== 'whole' || report.disclosures.length === 0)
        throw new Error(`A ${format} was not read`)
    }
    return performance.now() - started
  }
  await inspectMany(made)
  const early = await heldMemory(() => inspectMany(100))
  const ms = await inspectMany(documents)
  const late = await heldMemory(() => inspectMany(100))
  const started = performance.now()
  for (let at = 0; at < documents; at++) unzipSync(sample(at).bytes)
  const unzipping = performance.now() - started
  return [
    {
      name: 'inspecting 1,000 office documents',
      value: ms,
      unit: 'ms',
      limit: 30_000,
      baseline: { name: 'unzipping them with fflate', value: unzipping },
    },
    {
      name: 'memory held after 1,200 documents',
      value: late,
      unit: 'MB',
      limit: early + 5,
      baseline: { name: 'after 120', value: early },
    },
  ]
}

/** What is still held after the work and a collection: memory that only waits to be collected is no leak. */
async function heldMemory(work: () => Promise<unknown>): Promise<number> {
  await work()
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
