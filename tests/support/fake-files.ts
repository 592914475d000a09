import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import type { FileReport } from '../../src/shared/model/file-report.ts'

const place: FileReport['places'][number] = {
  coordinates: { latitude: 51.48158, longitude: -3.17909 },
  country: 'United Kingdom',
  near: { town: 'Cardiff', kilometres: 3.4, direction: 'north' },
  map: {
    width: 320,
    height: 220,
    land: 'M0 0H320V120L260 132L214 128L180 146L120 150L70 140L0 160Z M150 190L220 176L320 182V220H130Z',
    x: 196,
    y: 104,
    towns: [
      { name: 'Cardiff', x: 200, y: 116 },
      { name: 'Newport', x: 246, y: 104 },
      { name: 'Bridgend', x: 120, y: 126 },
    ],
  },
}

/** A photo gives away a lot, papers what papers do, a text file cannot be read, anything else is clean. */
function reportOf(fileName: string, bytes: number): FileReport {
  const report: FileReport = {
    fileName,
    bytes,
    format: 'jpeg',
    read: 'whole',
    reason: null,
    disclosures: [],
    places: [],
    picture: { width: 4032, height: 3024 },
    thumbnail: null,
    cleanable: true,
  }
  if (fileName.endsWith('.txt'))
    return { ...report, format: null, read: 'not-read', reason: 'not-a-known-format', cleanable: false }
  if (/encrypted/.test(fileName))
    return {
      ...report,
      format: 'pdf',
      read: 'not-read',
      reason: 'encrypted',
      cleanable: false,
      picture: null,
    }
  if (/cut-short/.test(fileName)) return { ...report, read: 'part', reason: 'damaged', nameDiffers: true }
  if (fileName.endsWith('.docx')) return papersOf(report)
  if (!/photo|IMG/i.test(fileName)) return report
  return {
    ...report,
    places: [place],
    thumbnail: { width: 160, height: 120, shape: 'other', jpeg: null },
    disclosures: [
      { kind: 'place', field: 'EXIF GPSLatitude, GPSLongitude', value: '51.48158, -3.17909', count: 1 },
      { kind: 'time', field: 'EXIF DateTimeOriginal', value: '2026-05-14 18:42:07 +01:00', count: 1 },
      { kind: 'device', field: 'EXIF Make, Model', value: 'Apple iPhone 15', count: 1 },
      { kind: 'serial-number', field: 'EXIF BodySerialNumber', value: 'XG7Q01234', count: 1 },
      { kind: 'person', field: 'EXIF Artist', value: 'Sam Example', count: 1 },
      { kind: 'thumbnail', field: 'EXIF thumbnail', value: '160 × 120', count: 1 },
    ],
  }
}

const papersOf = (report: FileReport): FileReport => ({
  ...report,
  format: 'docx',
  picture: null,
  cleanable: !report.fileName.includes('macro'),
  disclosures: [
    { kind: 'person', field: 'docProps/core.xml creator', value: 'Sam Example', count: 1 },
    { kind: 'person', field: 'docProps/core.xml lastModifiedBy', value: 'Robin Example', count: 1 },
    { kind: 'organisation', field: 'docProps/app.xml Company', value: 'Office of Sam Example', count: 1 },
    ...Array.from({ length: 40 }, (_, index) => ({
      kind: 'comment' as const,
      field: 'word/comments.xml',
      value: `Comment ${index + 1}: do we want to say it like this?`,
      count: 1,
    })),
    { kind: 'tracked-change', field: 'word/document.xml deletion', value: 'the old wording', count: 14 },
    {
      kind: 'file-path',
      field: 'word/_rels/settings.xml.rels attached template',
      value:
        'file:///C:/Users/sam.example/AppData/Roaming/Microsoft/Templates/A%20template%20with%20a%20long%20name.dotm',
      count: 1,
    },
  ],
})

/** A reader of files that answers with made-up reports. */
export function fakeFiles() {
  const os = implement(contract.files)
  const held = new Map<string, { fileName: string; bytes: number }>()
  const of = (id: string) => {
    const file = held.get(id)
    if (!file) throw new ORPCError('NOT_FOUND')
    return file
  }
  return os.router({
    begin: os.begin.handler(({ input }) => {
      const id = crypto.randomUUID()
      held.set(id, input)
      return { id }
    }),
    add: os.add.handler(({ input }) => {
      of(input.id)
    }),
    read: os.read.handler(({ input }) => {
      const { fileName, bytes } = of(input.id)
      if (fileName.includes('fails')) throw new ORPCError('INTERNAL')
      return reportOf(fileName, bytes)
    }),
    clean: os.clean.handler(({ input }) => {
      const { fileName, bytes } = of(input.id)
      const digest = '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8'
      return {
        fileName: fileName.replace(/(\.\w+)$/, ' cleaned$1'),
        bytes: 4,
        before: reportOf(fileName, bytes).disclosures,
        after: [],
        unchanged: { what: 'picture-data' as const, before: digest, after: digest },
      }
    }),
    cleaned: os.cleaned.handler(() => ({ data: 'AAAAAA==', end: true })),
    forget: os.forget.handler(({ input }) => {
      held.delete(input.id)
    }),
  })
}
