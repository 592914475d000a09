import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { office } from '../../../../src/main/files/documents/office/office.ts'
import { pdf } from '../../../../src/main/files/documents/pdf/pdf.ts'
import { defaultLimits, type FormatReader } from '../../../../src/main/files/reading.ts'
import { docx, odt, zipped } from '../../../support/document-writers/office-package.ts'
import { onePage, pdfFile } from '../../../support/document-writers/pdf.ts'

const read = (bytes: Uint8Array, limits = defaultLimits) => office.read(bytes, 'docx', limits)
const body = '<w:p><w:r><w:t>words</w:t></w:r></w:p>'

/** Writes over bytes at the places where the text is found. */
function patched(bytes: Uint8Array, text: string, change: (copy: Buffer, at: number) => void): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(text); at >= 0; at = copy.indexOf(text, at + 1)) change(copy, at)
  return copy
}

const directoryHeader = 'PK\x01\x02'

describe('a hostile archive', () => {
  it.each([
    ['cut short', docx(body).subarray(0, 500), 'damaged'],
    ['of nothing', new Uint8Array(0), 'damaged'],
    ['with a path that leads out', docx(body, { '../../etc/passwd': 'x' }), 'damaged'],
    ['with a path of Windows', docx(body, { 'C:\\boot.ini': 'x' }), 'damaged'],
    ['with the same name twice, in other letters', docx(body, { 'WORD/document.xml': 'x' }), 'damaged'],
    [
      'with a locked file',
      patched(docx(body), directoryHeader, (copy, at) => copy.writeUInt16LE(1, at + 8)),
      'encrypted',
    ],
    [
      'that says less than it unpacks',
      patched(docx(body), directoryHeader, (copy, at) => copy.writeUInt32LE(10, at + 24)),
      'unpacks-too-large',
    ],
    [
      'whose checksums lie',
      patched(docx(body), directoryHeader, (copy, at) => copy.writeUInt32LE(1, at + 16)),
      'damaged',
    ],
    [
      'that says it unpacks to gigabytes',
      patched(docx(body), directoryHeader, (copy, at) => copy.writeUInt32LE(0xfffffff0, at + 24)),
      'unpacks-too-large',
    ],
    [
      'whose files share their bytes',
      patched(docx(body), directoryHeader, (copy, at) => copy.writeUInt32LE(0, at + 42)),
      'unpacks-too-large',
    ],
  ])('%s is refused', async (_name, bytes, reason) => {
    expect(await read(bytes)).toMatchObject({ read: 'not-read', reason, disclosures: [] })
    expect(await office.clean?.(bytes, 'docx', defaultLimits)).toEqual({ kind: 'refused', reason })
  })

  it('is refused when it unpacks to more than the limit', async () => {
    const bomb = docx(body, { 'word/footnotes.xml': new Uint8Array(30_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await read(bomb, { ...defaultLimits, unpackedBytes: 20_000_000 })).toMatchObject({
      reason: 'unpacks-too-large',
    })
  })

  it('does not follow documents in documents without end', async () => {
    let inner = docx(body)
    for (let level = 0; level < 6; level++) inner = docx(body, { 'word/embeddings/inner.docx': inner })
    const reading = await read(inner)
    expect(reading.read).toBe('whole')
    const cleaning = await office.clean?.(inner, 'docx', defaultLimits)
    expect(cleaning?.kind).toBe('cleaned')
  })

  it('that is encrypted as OpenDocument is refused as encrypted', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    const bytes = odt('', { 'META-INF/manifest.xml': manifest })
    expect(await office.read(bytes, 'odt', defaultLimits)).toMatchObject({
      read: 'not-read',
      reason: 'encrypted',
    })
  })
})

describe('hostile XML', () => {
  const withDocument = (xml: string) =>
    zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml })
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>`
  it.each([
    ['that laughs a billion times', laughs, 'too-complex'],
    [
      'that asks for a file',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
      'too-complex',
    ],
    ['with an entity that nobody declared', '<w:document>&f;</w:document>', 'damaged'],
    ['that is not well formed', '<w:document><w:p></w:document>', 'damaged'],
    ['nested a hundred thousand deep', '<a>'.repeat(100_000), 'too-complex'],
    ['that is no text', '\u0000\u0001', 'damaged'],
  ])('%s is refused', async (_name, xml, reason) => {
    const bytes = withDocument(xml)
    expect(await read(bytes)).toMatchObject({ read: 'not-read', reason })
    expect(await office.clean?.(bytes, 'docx', defaultLimits)).toEqual({ kind: 'refused', reason })
  })

  it('keeps what it found before', async () => {
    const bytes = docx('<w:p></w:wrong>')
    const reading = await read(bytes)
    expect(reading).toMatchObject({ read: 'part', reason: 'damaged', cleanable: false })
    expect(reading.disclosures.map(one => one.value)).toContain('Ann Author')
  })

  it('cannot steer a terminal or turn text around by its values', async () => {
    const title = '<dc:title>\u202egpj.exe &#x9b;31m</dc:title>'
    const bytes = zipSync({
      '[Content_Types].xml': Buffer.from('<Types/>'),
      'docProps/core.xml': Buffer.from(`<cp:coreProperties>${title}</cp:coreProperties>`),
    })
    const [only] = (await read(bytes)).disclosures
    expect(only?.value).not.toMatch(/[\u202e\u009b]/)
  })
})

describe('any bytes', () => {
  const samples: [string, FormatReader, Parameters<FormatReader['read']>[1], Uint8Array][] = [
    ['docx', office, 'docx', docx(body)],
    ['odt', office, 'odt', odt('<text:p>words</text:p>')],
    ['pdf', pdf, 'pdf', pdfFile(onePage(), onePage())],
  ]
  it.each(samples)(
    'changed at random in a %s give a report or a reason, never an exception',
    async (_name, reader, format, sample) => {
      const change = fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255) })
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 12 }),
          fc.nat(sample.length),
          async (changes, cut) => {
            const bytes = Uint8Array.from(changes.length > 10 ? sample.subarray(0, cut) : sample)
            for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte
            const reading = await reader.read(bytes, format, defaultLimits)
            expect(reading.reason === null).toBe(reading.read === 'whole')
            const cleaning = await reader.clean?.(bytes, format, defaultLimits)
            if (cleaning?.kind === 'cleaned') expect(cleaning.unchanged.before).toBe(cleaning.unchanged.after)
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})
