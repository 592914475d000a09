import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/main/app.ts'
import { memoryKeyStore } from '../../src/main/store/keys/memory-key-store.ts'
import { memorySecretStore } from '../../src/main/store/keys/secret-store.ts'
import { dayOf } from '../../src/shared/model/date.ts'
import { largestFileBytes } from '../../src/shared/model/file-report.ts'
import { largestChunkBytes } from '../../src/shared/model/password-export.ts'
import { ooxml, zipped } from '../support/document-writers/office-package.ts'
import { handOver, markedPhoto, readAndClean, typedFootprint } from '../support/footprint-run.ts'
import type { Client } from '../support/full-run.ts'
import { sampleExposure, sampleFacet } from '../support/sample-records.ts'

const root = join(import.meta.dirname, '../..')

let folder: string
let app: App
let client: Client
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surefoot-hostile-'))
  app = await createApp({
    door: 'terminal',
    dataFolder: folder,
    resourcesFolder: join(root, 'resources'),
    replayFolder: join(root, 'tests/fixtures/machines/ubuntu-24.04'),
    keyStore: memoryKeyStore(),
    secretStore: memorySecretStore(),
  })
  client = createRouterClient(app.router)
  await client.vault.create({ protection: 'keychain' })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** The kind of error that a call ends with, or its answer; an error says nothing else. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    const { code, message } = error
    expect(message).toBe(code)
    expect(JSON.stringify(error)).not.toContain('issues')
    return code
  }
}

const word = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
/** A document of so many paragraphs that reading it takes a while. */
const longDocument = ooxml('docx', {
  'word/document.xml': word(
    Array.from({ length: 60_000 }, (_, n) => `<w:p><w:r><w:t>Line ${n}</w:t></w:r></w:p>`).join(''),
  ),
})

describe('a file through the router', () => {
  const anyId = '7c0e7f0c-26a5-4c63-8f6e-0d7a4a0c3f11'
  const begin = (bytes: number, fileName = 'a.jpg') => client.files.begin({ fileName, bytes })

  it('is refused before any of it is held when it is too large', async () => {
    expect(await outcome(begin(largestFileBytes + 1))).toBe('WRONG_FILE')
    expect(await outcome(begin(2 * 1024 ** 3))).toBe('WRONG_FILE')
    expect(await outcome(begin(Number.MAX_SAFE_INTEGER))).toBe('WRONG_FILE')
    for (const bytes of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await outcome(begin(bytes))).toBe('INVALID')
    expect(await outcome(begin(1, 'x'.repeat(300)))).toBe('INVALID')
  })

  it('is refused in pieces that are no Base64, too long, or more than was announced', async () => {
    const { id } = await begin(markedPhoto.length)
    const add = (data: string) => client.files.add({ id, data })
    for (const data of ['not base64!', 'QQ', 'QQ==\n', '=====', 'é'])
      expect(await outcome(add(data)), data).toBe('INVALID')
    expect(await outcome(add(Buffer.alloc(largestChunkBytes + 3).toString('base64')))).toBe('INVALID')
    expect(await outcome(add(Buffer.alloc(markedPhoto.length + 1).toString('base64')))).toBe('INVALID')
    // None of that was taken for a part of it.
    await add(markedPhoto.toString('base64'))
    expect((await client.files.read({ id })).read).toBe('whole')
    await client.files.forget({ id })
  })

  it('is not read before it is whole, and not at all when it is empty', async () => {
    const { id } = await begin(markedPhoto.length)
    await client.files.add({ id, data: markedPhoto.subarray(0, 50).toString('base64') })
    expect(await outcome(client.files.read({ id }))).toBe('INVALID')
    expect(await outcome(client.files.clean({ id }))).toBe('INVALID')
    expect(await outcome(client.files.cleaned({ id, offset: 0 }))).toBe('NOT_FOUND')
    expect(await outcome(client.files.cleaned({ id, offset: -1 }))).toBe('INVALID')
    await client.files.forget({ id })
    const empty = await begin(0)
    expect(await client.files.read(empty)).toMatchObject({ read: 'not-read', reason: 'empty' })
    await client.files.forget(empty)
  })

  it('is unknown under any other id, and after it was let go', async () => {
    expect(await outcome(client.files.read({ id: anyId }))).toBe('NOT_FOUND')
    expect(await outcome(client.files.read({ id: '../../etc/passwd' }))).toBe('INVALID')
    const id = await handOver(client, 'a.jpg', markedPhoto)
    await client.files.forget({ id })
    for (const call of [client.files.read, client.files.clean])
      expect(await outcome(call({ id }))).toBe('NOT_FOUND')
    await client.files.forget({ id })
  })

  it('can be asked for twice at once, and let go in the middle', async () => {
    const id = await handOver(client, 'long.docx', longDocument)
    const [first, second] = await Promise.all([client.files.read({ id }), client.files.read({ id })])
    expect(second).toEqual(first)
    const reading = outcome(client.files.read({ id }))
    const waiting = outcome(client.files.clean({ id }))
    await client.files.forget({ id })
    expect([await reading, await waiting]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(await outcome(client.files.read({ id }))).toBe('NOT_FOUND')
  })

  it('is let go with all others when the store locks, in the middle of reading', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, (_, n) => handOver(client, `long ${n}.docx`, longDocument)),
    )
    let locked = false
    const after: unknown[] = []
    const readings = ids.map(async id => {
      const answer = await outcome(client.files.read({ id }))
      if (locked) after.push(answer)
    })
    await client.vault.lock()
    locked = true
    await Promise.all(readings)
    expect(after.length).toBeGreaterThan(2)
    expect(new Set(after)).toEqual(new Set(['NOT_FOUND']))
    await client.vault.unlock({})
    for (const id of ids) expect(await outcome(client.files.read({ id }))).toBe('NOT_FOUND')
    expect((await readAndClean(client, 'a.jpg', markedPhoto)).result.after).toEqual([])
  })

  it('that unpacks to far more than it should, or is of many parts, is read in bounds', async () => {
    const bomb = ooxml('docx', { 'word/document.xml': word('<w:p/>'.repeat(12_000_000)) })
    expect(bomb.length).toBeLessThan(500_000)
    const id = await handOver(client, 'bomb.docx', bomb)
    const report = await client.files.read({ id })
    expect(report).toMatchObject({ read: expect.stringMatching(/^(part|not-read)$/), cleanable: false })
    expect(report.reason).not.toBeNull()
    await client.files.forget({ id })
    const entities = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`
    const laughing = ooxml('docx', {
      'word/document.xml': `<?xml version="1.0"?>${entities}<w:document xmlns:w="x"><w:body>&a19;&file;</w:body></w:document>`,
      'docProps/core.xml': `<?xml version="1.0"?>${entities}<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>&file;</dc:creator></cp:coreProperties>`,
    })
    const second = await handOver(client, 'laughing.docx', laughing)
    expect(JSON.stringify(await client.files.read({ id: second }))).not.toContain('root:')
    await client.files.forget({ id: second })
  })

  it('whose name or parts lead elsewhere stays where it is', async () => {
    const climbing = zipped({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '../../../../tmp/surefoot-was-here': 'out',
      'word/document.xml': word('<w:p/>'),
    })
    const id = await handOver(client, '../../../etc/passwd\u202Egpj.docx', climbing)
    const report = await client.files.read({ id })
    expect(report.read === 'whole' && report.reason !== null).toBe(false)
    const cleaned = await outcome(client.files.clean({ id }))
    if (typeof cleaned !== 'string')
      expect(cleaned).toMatchObject({ fileName: expect.not.stringMatching(/[/\\\u202E]/) })
    await client.files.forget({ id })
  })
})

describe('names of all kinds', () => {
  const names = [
    { given: 'Siân', family: "O'Neill-ap-Rhŷs" },
    { given: 'Mòrag', family: 'NicDhòmhnaill' },
    { given: 'Ŵyn', family: 'Llŷr-Jones' },
    { given: 'محمد', family: 'العلي' },
    { given: '小明', family: '王' },
    { given: 'Zoë"quoted"', family: 'D’Arcy & Söhne' },
    { given: '<b>Bold</b>', family: '{fullName} %20 $1' },
  ]

  it.each(names)(
    'stand in searches and letters as they were typed: $given $family',
    async ({ given, family }) => {
      const day = dayOf(app.clock())
      const name = sampleFacet('name', { given, family })
      const address = sampleFacet('address', {
        house: 'Tŷ’r-Ysgol',
        street: "Lôn y Pentre'",
        town: 'Tŷ Gwyn',
      })
      await client.identity.save(name)
      await client.identity.save(address)
      const exposure = sampleExposure({ where: `Papur ${family}`, foundOn: day, link: null })
      await client.footprint.saveExposure(exposure)

      const { queries } = await client.footprint.searches()
      const about = queries.filter(({ facets }) => facets.includes(name.id))
      expect(about.length).toBeGreaterThan(2)
      const plain = (text: string) => text.normalize('NFC').replaceAll('"', '')
      expect(about.some(({ text }) => plain(text).includes(plain(family)))).toBe(true)
      for (const { text, places } of about)
        for (const { url } of places) {
          const address = new URL(url)
          expect(address.protocol).toBe('https:')
          const sent = decodeURIComponent(address.href.replaceAll('+', ' '))
          if (address.search !== '' && sent.includes(given)) expect(sent).toContain(text)
        }

      const letter = await client.footprint.letter({
        letterId: 'open-register-opt-out',
        exposureId: null,
        values: {},
      })
      expect(letter.body).toContain(`My name is ${given} ${family}.`)
      expect(letter.body).toContain("Tŷ’r-Ysgol, Lôn y Pentre', Tŷ Gwyn")
      expect(letter.missing).toEqual([])
      const erasure = await client.footprint.letter({
        letterId: 'erasure-and-objection',
        exposureId: exposure.id,
        values: { reason: family, concerns: given },
      })
      expect(erasure.body).toContain(`Papur ${family}`)
      expect(erasure.fileName).toMatch(/^[\w.-]+$/)

      const include = { name: true, notes: true, accountLabels: true, footprint: true }
      const { content } = await client.report.create({ auditId: null, format: 'html', include })
      expect(content).not.toContain('<b>Bold</b>')
      for (const each of [name, address]) await client.identity.remove({ id: each.id })
      await client.footprint.removeExposure({ id: exposure.id })
    },
  )

  it('of no use are refused without being repeated', async () => {
    const bad = [
      sampleFacet('name', { given: '', family: '' }),
      sampleFacet('name', { given: 'Two\nlines' }),
      sampleFacet('email', { address: 'no address' }),
      sampleFacet('phone', { number: 'call me' }),
      sampleFacet('domain', { name: 'https://x.example/' }),
      sampleFacet('household', { name: 'x'.repeat(81) }),
    ]
    for (const facet of bad) expect(await outcome(client.identity.save(facet))).toBe('INVALID')
    const stranger = sampleFacet('email', { of: '7c0e7f0c-26a5-4c63-8f6e-0d7a4a0c3f11' })
    expect(await outcome(client.identity.save(stranger))).toBe('INVALID')
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])
      expect(await outcome(client.footprint.saveExposure(sampleExposure({ link })))).toBe('INVALID')
    for (const domain of [
      '-',
      'a b.example',
      `${'a'.repeat(70)}.example`,
      'example',
      '192.0.2.1',
      typedFootprint.email,
    ])
      expect(await outcome(client.domains.preview({ domain })), domain).toBe('INVALID')
  })
})
