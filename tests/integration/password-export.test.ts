import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toTransport } from '../../src/main/errors.ts'
import { hidden } from '../../src/main/passwords/export/judging/shown.ts'
import { createPasswordExports } from '../../src/main/passwords/export/password-exports.ts'
import { rangeParts } from '../../src/main/passwords/exposure/digest.ts'
import { type ExposureEvent, loginIssueKinds } from '../../src/shared/model/password-export.ts'
import { outputOf, startProcess } from '../support/child-process.ts'
import { memoryStore } from '../support/memory-store.ts'
import { type Fault, startRangeServer } from '../support/range-server.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const csvOf = (passwords: readonly string[]) =>
  [
    'name,url,username,password',
    ...passwords.map((password, index) => `Site ${index},https://site-${index}.example/,anna,${password}`),
  ].join('\n')

function exportsFor(rangeServiceUrl: string) {
  return createPasswordExports({
    store: memoryStore,
    services: [],
    ownWords: async () => [],
    rangeServiceUrl: async () => rangeServiceUrl,
  })
}
type Exports = ReturnType<typeof exportsFor>

async function opened(exports: Exports, content: string | Buffer, fileName = 'export.csv'): Promise<string> {
  const bytes = Buffer.from(content)
  const { id } = await exports.begin({ fileName, bytes: bytes.length })
  if (bytes.length > 0) await exports.add(id, bytes.toString('base64'))
  return id
}

async function last<Event>(events: AsyncIterable<Event>): Promise<Event | undefined> {
  let final: Event | undefined
  for await (const event of events) final = event
  return final
}

describe('the range service of an export', () => {
  it('is asked once for each prefix, past every fault and a stop in the middle, and its counts are right', async () => {
    const passwords = Array.from({ length: 120 }, (_, index) => `orchard ${index} lantern ${index * 7919}`)
    const counts = new Map(
      passwords.filter((_, index) => index % 3 === 0).map((one, index) => [one, index + 2]),
    )
    const faults: Partial<Record<number, Fault>> = {
      2: 'slow',
      5: '429-seconds',
      9: '503',
      13: 'cut-off',
      17: 'garbage',
      50: '429-date',
      60: 'slow',
      61: '503',
    }
    const server = await startRangeServer(counts, request => faults[request] ?? null)
    const exports = exportsFor(server.url)
    try {
      const id = await opened(exports, csvOf(passwords))
      await exports.read(id, null)
      const prefixes = new Set(passwords.map(password => rangeParts(password).prefix))
      expect(await exports.exposurePreview(id)).toEqual({
        address: `${server.url}/range/`,
        queries: prefixes.size,
        asked: 0,
      })
      expect(server.asked).toEqual([])

      const stop = new AbortController()
      const events: ExposureEvent[] = []
      for await (const event of exports.exposure(id, stop.signal)) {
        events.push(event)
        if (event.type === 'progress' && event.asked >= 30) stop.abort()
      }
      expect(events.at(-1)?.type).not.toBe('finished')
      expect(events).toContainEqual({ type: 'waiting', seconds: 1 })
      expect(server.answered.length).toBeLessThan(prefixes.size)

      const finished = await last(exports.exposure(id))
      expect(finished).toMatchObject({ type: 'finished', failed: 0 })
      expect(server.wrong).toEqual([])
      expect(server.answered.length).toBe(prefixes.size)
      expect(new Set(server.answered)).toEqual(prefixes)
      expect(server.most).toBeLessThanOrEqual(4)
      const { total, issues } = await exports.issues(id, { kind: 'breached', offset: 0, limit: 200 })
      expect(total).toBe(counts.size)
      expect(
        issues.flatMap(({ logins }) => logins.map(({ entry }) => entry)).toSorted((a, b) => a - b),
      ).toEqual(passwords.flatMap((_, index) => (index % 3 === 0 ? [index] : [])))
    } finally {
      await exports.forget()
      await server.close()
    }
  })

  it('that gives no answer leaves all unknown, and none of it good', async () => {
    const server = await startRangeServer(new Map())
    const exports = exportsFor(`${server.url}/elsewhere`)
    const id = await opened(exports, csvOf(['lantern-gravel-otter-mosaic', 'pewter-sandal-orbit-vane']))
    await exports.read(id, null)
    const sound = await last(exports.audit(id))
    expect(sound).toMatchObject({ type: 'finished', summary: { worst: { clear: 2, notJudged: 0 } } })
    const finished = await last(exports.exposure(id))
    expect(finished).toMatchObject({
      type: 'finished',
      failed: 2,
      summary: { worst: { clear: 0, notJudged: 2 } },
    })
    expect(await exports.exposurePreview(id)).toMatchObject({ queries: 2, asked: 0 })
    await exports.forget()
    await server.close()
  })
})

describe('an export at hand', () => {
  let exports: Exports
  beforeAll(() => {
    exports = exportsFor('http://127.0.0.1:1')
  })
  afterAll(() => exports.forget())
  const kind = (name: string) => ({ data: { kind: name } })

  it('is summed up before any password is scored, and goes on after a stop', async () => {
    const passwords = Array.from({ length: 400 }, (_, index) => `Caerdydd${index} ${index * 31}`)
    const id = await opened(exports, csvOf(passwords))
    await exports.read(id, null)
    for await (const event of exports.audit(id)) {
      expect(event.type).toBe('summary')
      const weak = event.type === 'summary' && event.summary.kinds.find(each => each.kind === 'weak')
      expect(weak).toMatchObject({ state: 'waiting', judged: 0 })
      break
    }
    expect(await last(exports.audit(id))).toMatchObject({ type: 'finished' })
    const weak = await exports.issues(id, { kind: 'weak', offset: 0, limit: 5 })
    expect(weak.total).toBeGreaterThan(0)
    // Everything is scored: asking again has nothing left to do.
    const again: string[] = []
    for await (const event of exports.audit(id)) again.push(event.type)
    expect(again).toEqual(['summary', 'finished'])
  })

  it('must be as large as was said', async () => {
    const { id } = await exports.begin({ fileName: 'export.csv', bytes: 4 })
    await exports.add(id, Buffer.from('ab').toString('base64'))
    await expect(exports.read(id, null)).rejects.toMatchObject(kind('INVALID'))
    await expect(exports.add(id, Buffer.from('cde').toString('base64'))).rejects.toMatchObject(
      kind('INVALID'),
    )
    await expect(exports.begin({ fileName: 'x', bytes: 2 ** 40 })).rejects.toMatchObject(kind('WRONG_FILE'))
  })

  it('is gone when another begins, when it is forgotten, and after a time with nothing asked', async () => {
    const first = await opened(exports, csvOf(['a']))
    const second = await opened(exports, csvOf(['b']))
    await expect(exports.read(first, null)).rejects.toMatchObject(kind('NOT_FOUND'))
    expect(await exports.read(second, null)).toMatchObject({ kind: 'read', logins: 1 })
    await exports.forget()
    await expect(exports.read(second, null)).rejects.toMatchObject(kind('NOT_FOUND'))

    const forgetful = createPasswordExports({
      store: memoryStore,
      services: [],
      ownWords: async () => [],
      rangeServiceUrl: async () => '',
      idleMs: 1,
    })
    const id = await opened(forgetful, csvOf(['a']))
    await expect
      .poll(() => forgetful.list(id, 'csv').then(String, error => error.data.kind), { timeout: 10_000 })
      .toBe('NOT_FOUND')
  })

  it('says to whoever waits that it is gone, and prints nothing', async () => {
    const printed: unknown[] = []
    const write = process.stderr.write
    process.stderr.write = text => printed.push(text) > 0
    try {
      const id = await opened(exports, csvOf(Array.from({ length: 5000 }, (_, index) => `otter ${index}`)))
      const reading = exports.read(id, null).catch(toTransport)
      await exports.forget()
      expect(await reading).toMatchObject({ code: 'NOT_FOUND' })

      const another = await opened(exports, csvOf(['lantern-gravel-otter']))
      await exports.read(another, null)
      const auditing = last(exports.audit(another)).catch(toTransport)
      await exports.forget()
      expect(await auditing).toMatchObject({ code: 'NOT_FOUND' })
    } finally {
      process.stderr.write = write
    }
    expect(printed).toEqual([])
  })

  it('shows and takes over nothing in which a password stands, wherever it was pasted', async () => {
    const secret = 'Quillfeather-Marker-41'
    const kept = memoryStore()
    const own = createPasswordExports({
      store: () => kept,
      services: [],
      ownWords: async () => [],
      rangeServiceUrl: async () => '',
    })
    const rows = [
      `${secret},https://shop.example/,anna,${secret}`,
      `Bank,https://bank.example/,${secret.toUpperCase()},another-otter-9`,
      `note: ${secret},https://${secret}.example/${secret},anna,${secret}`,
      `${secret},${secret},${secret},${secret}`,
    ]
    const id = await opened(own, ['name,url,username,password', ...rows].join('\n'))
    await own.read(id, null)
    const events: unknown[] = []
    for await (const event of own.audit(id)) events.push(event)
    const issues = await Promise.all(
      loginIssueKinds.map(kind => own.issues(id, { kind, offset: 0, limit: 200 })),
    )
    const candidates = await own.candidates(id)
    const lists = [await own.list(id, 'csv'), await own.list(id, 'json')]
    const taken = await own.takeOver(id, { entries: candidates.map(({ entry }) => entry), withReuse: true })
    const accounts = await kept.accounts()
    await own.forget()

    expect(taken).toEqual({ added: candidates.length, known: 0 })
    expect(accounts.map(({ label, domain }) => ({ label, domain }))).toContainEqual({
      label: 'shop.example',
      domain: 'shop.example',
    })
    expect(accounts.map(({ label }) => label)).toContain('Bank')
    for (const { label, domain } of accounts) expect([label, domain]).not.toContain(hidden)
    const said = JSON.stringify([events, issues, candidates, lists, accounts])
    expect(said).toContain(hidden)
    expect(said.toLowerCase().includes(secret.toLowerCase()), 'A password is in an answer').toBe(false)
  })

  it('may be a file that is no export, and says so', async () => {
    const id = await opened(exports, '')
    expect(await exports.read(id, null)).toMatchObject({ kind: 'refused', reason: 'empty' })
    await expect(last(exports.audit(id))).rejects.toMatchObject(kind('INVALID'))
  })

  it('is compared with a list of breaches, and refuses another file', async () => {
    const id = await opened(exports, csvOf(['lantern-gravel-otter']))
    await exports.read(id, null)
    const list = JSON.stringify([
      {
        Name: 'Site',
        Title: 'Site',
        Domain: 'site-0.example',
        BreachDate: '2025-01-01',
        DataClasses: ['Passwords'],
      },
    ])
    const summary = await exports.breaches(id, Buffer.from(list).toString('base64'))
    expect(summary.kinds.find(each => each.kind === 'breached-service')?.state).not.toBe('not-asked')
    await expect(exports.breaches(id, Buffer.from('{}').toString('base64'))).rejects.toMatchObject(
      kind('WRONG_FILE'),
    )
  })

  it('is compared with the public list of breaches where that has been fetched', async () => {
    const site = { name: 'Site', title: 'Site', domain: 'site-0.example', dataClasses: ['Passwords'] }
    const withList = createPasswordExports({
      store: memoryStore,
      services: [],
      ownWords: async () => [],
      rangeServiceUrl: async () => 'https://range.example',
      breachList: async () => ({
        fetchedAt: '2026-11-22T12:00:00.000Z',
        from: 'https://breaches.example',
        breaches: [
          { ...site, on: '2025-01-01' },
          { ...site, on: null },
        ],
      }),
    })
    try {
      const id = await opened(withList, csvOf(['lantern-gravel-otter']))
      await withList.read(id, null)
      const finished = await last(withList.audit(id))
      const kinds = finished?.type === 'finished' ? finished.summary.kinds : []
      expect(kinds.find(each => each.kind === 'breached-service')?.state).toMatch(/judged|partly/)
    } finally {
      await withList.forget()
    }
  })
})

describe('after a whole look at an export through the app', () => {
  const passwords = [
    'Quillfeather-Marker-41!',
    'zebra crossing waterfall ink',
    'Senedd1999',
    'tr0ub4dor-and-more-of-it',
    'pässwörd-mit-ümläuten-9',
    'lantern-gravel-otter-mosaic',
  ]
  const kept = 'word-that-is-kept-in-memory'

  /** A text in all the ways it could lie about. Base64 depends on what comes before. */
  const formsOf = (text: string) => {
    const bytes = Buffer.from(text)
    const inBase64 = [0, 1, 2].map(lead =>
      Buffer.concat([Buffer.alloc(lead), bytes])
        .toString('base64')
        .replace(/=+$/, '')
        .slice(lead === 0 ? 0 : 4, -2),
    )
    const escaped = JSON.stringify(text).slice(1, -1)
    return [bytes, Buffer.from(text, 'utf16le'), ...[...inBase64, escaped].map(form => Buffer.from(form))]
  }
  const holds = (content: Buffer, text: string) => formsOf(text).some(form => content.includes(form))

  async function contentOf(folder: string): Promise<Buffer[]> {
    const names = await readdir(folder, { recursive: true })
    const files: Buffer[] = []
    for (const name of names) {
      const path = join(folder, name)
      if ((await stat(path)).isFile()) files.push(await readFile(path))
    }
    return files
  }

  it('no password is anywhere, and its worker is gone', async () => {
    const folder = await temporaryFolder()
    const at = (name: string) => join(folder, name)
    for (const name of ['data', 'temporary', 'home', 'home/Downloads', 'out']) await mkdir(at(name))
    const file = at('home/Downloads/export.csv')
    await writeFile(file, csvOf([...passwords, passwords[0] ?? '']))
    const server = await startRangeServer(new Map([[passwords[2] ?? '', 12]]))
    const child = startProcess('audit-export', [at('data'), file, server.url, at('out/heap'), kept], {
      env: { PATH: process.env.PATH, HOME: at('home'), USERPROFILE: at('home'), TMPDIR: at('temporary') },
    })
    let errors = ''
    child.stderr.on('data', data => {
      errors += data
    })
    const output = await outputOf(child)
    await server.close()

    const result = JSON.parse(output)
    expect(result.result).toMatchObject({ kind: 'read', logins: passwords.length + 1 })
    expect(result).toMatchObject({ breached: 1, found: 1, crashed: { kinds: ['INTERNAL', 'NOT_FOUND'] } })
    expect(result.taken).toEqual({ added: passwords.length + 1, known: 0 })
    expect(result.again).toEqual({ added: 0, known: passwords.length + 1 })
    const { before, during, after, second, locked } = result.threads
    expect({ during: during - before, after: after - before, second: second - before }).toEqual({
      during: 1,
      after: 0,
      second: 1,
    })
    // Locking ends the store's own thread as well.
    expect(locked).toBeLessThan(second - 1)

    const heap = await readFile(at('out/heap'))
    expect(holds(heap, kept), 'what is in memory can be found').toBe(true)
    const places = {
      heap: [heap],
      printed: [Buffer.from(output), Buffer.from(errors)],
      data: await contentOf(at('data')),
      temporary: await contentOf(at('temporary')),
    }
    expect(places.data.length).toBeGreaterThan(0)
    for (const [place, contents] of Object.entries(places))
      for (const [index, password] of passwords.entries())
        expect(
          contents.some(content => holds(content, password)),
          `password ${index} in ${place}`,
        ).toBe(false)
    expect(holds(await readFile(file), passwords[0] ?? ''), 'the file itself is untouched').toBe(true)
  })
})
