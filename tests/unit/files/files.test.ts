import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isBoom } from '@hapi/boom'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createFilePool } from '../../../src/main/files/file-pool.ts'
import { startFileThread } from '../../../src/main/files/file-thread.ts'
import { createFiles, type FilesOptions } from '../../../src/main/files/files.ts'
import { findFiles, readWhole } from '../../../src/main/files/find-files.ts'
import { ascii, exifSegment, jpegFile, tiffBlock } from '../../support/picture-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const photo = jpegFile([exifSegment(tiffBlock({ main: { 315: ascii('Anna') } }))])

function service(options: FilesOptions = {}) {
  const files = createFiles(options)
  onTestFinished(() => files.close())
  return files
}
async function hand(files: ReturnType<typeof createFiles>, bytes: Buffer, fileName = 'a.jpg') {
  const { id } = await files.begin({ fileName, bytes: bytes.length })
  for (let at = 0; at < bytes.length; at += 100)
    await files.add(id, bytes.subarray(at, at + 100).toString('base64'))
  return id
}
const failure = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return isBoom(error) ? error.data?.kind : error
}
/** A pool whose workers run a script of the test's own. */
async function poolOf(script: string, limitMs = 60_000) {
  const file = join(await temporaryFolder(), 'worker.mjs')
  await writeFile(file, `import { parentPort } from 'node:worker_threads'\n${script}`)
  return () =>
    createFilePool(() =>
      startFileThread({
        url: pathToFileURL(file),
        limitMs,
        limits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
      }),
    )
}

describe('files at hand', () => {
  it('are read and cleaned from their pieces, several at once', async () => {
    const files = service()
    const ids = await Promise.all(['a.jpg', 'b.jpg', 'c.jpg'].map(name => hand(files, photo, name)))
    const reports = await Promise.all(ids.map(id => files.read(id)))
    expect(reports.map(({ fileName, disclosures }) => [fileName, disclosures[0]?.value])).toEqual([
      ['a.jpg', 'Anna'],
      ['b.jpg', 'Anna'],
      ['c.jpg', 'Anna'],
    ])
    const [id = ''] = ids
    const result = await files.clean(id)
    expect(result).toMatchObject({ fileName: 'a cleaned.jpg', after: [] })
    const { data, end } = await files.cleaned(id, 0)
    expect(end).toBe(true)
    expect(Buffer.from(data, 'base64')).toHaveLength(result.bytes)
    expect(Buffer.from(data, 'base64').includes('Anna')).toBe(false)
    // The original is still there.
    expect((await files.read(id)).disclosures).toHaveLength(1)
  })

  it('are refused when too large, alone or together', async () => {
    const files = service({ heldBytes: 1000 })
    expect(await failure(files.begin({ fileName: 'a', bytes: 400 * 1024 ** 2 }))).toBe('WRONG_FILE')
    const { id } = await files.begin({ fileName: 'a', bytes: 800 })
    expect(await failure(files.begin({ fileName: 'b', bytes: 300 }))).toBe('WRONG_FILE')
    await files.forget(id)
    expect(await failure(files.begin({ fileName: 'b', bytes: 300 }))).toBeNull()
  })

  it('must come as a whole, and no more than that', async () => {
    const files = service()
    const { id } = await files.begin({ fileName: 'a', bytes: 4 })
    await files.add(id, Buffer.from('abc').toString('base64'))
    expect(await failure(files.read(id))).toBe('INVALID')
    expect(await failure(files.add(id, Buffer.from('de').toString('base64')))).toBe('INVALID')
    expect(await failure(files.cleaned(id, 0))).toBe('NOT_FOUND')
  })

  it('are unknown once let go', async () => {
    const files = service()
    const id = await hand(files, photo)
    await files.forget(id)
    expect(await failure(files.read(id))).toBe('NOT_FOUND')
    const second = await hand(files, photo)
    await files.close()
    expect(await failure(files.read(second))).toBe('NOT_FOUND')
    expect((await files.read(await hand(files, photo))).read).toBe('whole')
  })

  it('are let go when nobody asks for them', async () => {
    // Long enough to be handed over on a busy machine.
    const files = service({ idleMs: 1_000 })
    const id = await hand(files, photo)
    await new Promise(done => setTimeout(done, 3_000))
    expect(await failure(files.read(id))).toBe('NOT_FOUND')
  })

  it('without a clean copy say so', async () => {
    const files = service()
    const id = await hand(files, photo.subarray(0, -3))
    expect(await failure(files.clean(id))).toBe('WRONG_FILE')
  })
})

describe('a worker that ends over a file', () => {
  const turns = `
    let turn = 0
    parentPort.on('message', message => {
      turn += 1
      ACTION
    })`
  const answer = `parentPort.postMessage({ call: 'read', bytes: message.bytes, report: {
    fileName: message.fileName, bytes: 1, format: null, read: 'not-read', reason: 'empty', disclosures: [], places: [],
    picture: null, thumbnail: null, cleanable: false } }, [message.bytes])`
  const script = (trouble: string) =>
    turns.replace('ACTION', `if (message.fileName === 'bad.jpg') { ${trouble} } else ${answer}`)

  it.each([
    // Long enough for the good file on a busy machine, whose worker has to start first.
    ['took-too-long', 'while (true) {}', 6_000],
    ['too-complex', 'const held = []; while (true) held.push(new Array(1e5).fill(turn))', 60_000],
    ['too-complex', 'process.exit(3)', 60_000],
    ['too-complex', 'throw new Error(message.fileName)', 60_000],
  ] as const)('gives %s and starts again for the next', async (reason, trouble, limitMs) => {
    const files = service({ startPool: await poolOf(script(trouble), limitMs) })
    const bad = await hand(files, photo, 'bad.jpg')
    const good = await hand(files, photo, 'good.jpg')
    const [first, second] = await Promise.all([files.read(bad), files.read(good)])
    expect(first).toMatchObject({ fileName: 'bad.jpg', read: 'not-read', reason, bytes: photo.length })
    expect(second).toMatchObject({ fileName: 'good.jpg', reason: 'empty' })
    expect(await failure(files.read(bad))).toBe('NOT_FOUND')
    expect(await files.read(good)).toMatchObject({ reason: 'empty' })
  })

  it('is not believed when it answers with something else than a report', async () => {
    const odd = `parentPort.postMessage({ call: 'read', bytes: message.bytes, report: { read: 'whole' } }, [message.bytes])`
    const files = service({ startPool: await poolOf(script(odd), 60_000) })
    const folder = await temporaryFolder()
    for (const name of ['bad.jpg', 'good.jpg']) await writeFile(join(folder, name), photo)
    const reports = (await all(files.inspectPaths([folder]))).map(one => one.kind === 'file' && one.report)
    expect(reports).toMatchObject([
      { fileName: 'bad.jpg', read: 'not-read', reason: 'unreadable' },
      { fileName: 'good.jpg', reason: 'empty' },
    ])
  })
})

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('files in folders', () => {
  it('are found in order, without following links, with what cannot be read', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'b', 'deep'), { recursive: true })
    await writeFile(join(folder, 'b', 'deep', 'photo.jpg'), photo)
    await writeFile(join(folder, 'a.jpg'), photo)
    await symlink(folder, join(folder, 'b', 'circle'))
    await symlink(join(folder, 'a.jpg'), join(folder, 'named.jpg'))
    const found = await all(findFiles([folder, join(folder, 'missing'), join(folder, 'named.jpg')]))
    expect(found).toEqual([
      { kind: 'file', path: join(folder, 'a.jpg') },
      { kind: 'skipped', path: join(folder, 'b', 'circle'), reason: 'link' },
      { kind: 'file', path: join(folder, 'b', 'deep', 'photo.jpg') },
      { kind: 'skipped', path: join(folder, 'named.jpg'), reason: 'link' },
      { kind: 'skipped', path: join(folder, 'missing'), reason: 'missing' },
      { kind: 'file', path: join(folder, 'named.jpg') },
    ])
    const bounded = await all(findFiles([folder], { entries: 1 }))
    expect(bounded).toContainEqual({ kind: 'skipped', path: folder, reason: 'too-many' })
    const shallow = await all(findFiles([folder], { depth: 1 }))
    expect(shallow).toContainEqual({ kind: 'skipped', path: join(folder, 'b'), reason: 'too-deep' })
  })

  it('are read whole, or not at all', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.jpg')
    await writeFile(path, photo)
    const read = await readWhole(path)
    expect('bytes' in read && Buffer.from(read.bytes).equals(photo)).toBe(true)
    expect(await readWhole(join(folder, 'missing'))).toEqual({ refused: 'unreadable', size: 0 })
    expect(await readWhole(folder)).toEqual({ refused: 'unreadable', size: 0 })
  })
})
