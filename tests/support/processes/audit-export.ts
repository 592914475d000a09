import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeHeapSnapshot } from 'node:v8'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../../src/main/app.ts'
import { errorKind } from '../../../src/main/errors.ts'
import { startExportThread } from '../../../src/main/passwords/export/export-thread.ts'
import { createPasswordExports } from '../../../src/main/passwords/export/password-exports.ts'
import { memoryKeyStore } from '../../../src/main/store/keys/memory-key-store.ts'
import { defaultSettings } from '../../../src/shared/model/settings.ts'

/**
 * A whole look at an export through the real app, then one whose worker falls over, and at the end a picture of this thread's
 * memory. Arguments: data folder, the export, address of the range service, where to write the picture, and a word that this
 * process keeps in memory. Prints one line of JSON without anything of the export but counts.
 */
const [dataFolder = '', file = '', rangeServiceUrl = '', snapshot = '', kept = ''] = process.argv.slice(2)
const held = { kept: `kept ${kept}` }

const app = await createApp({
  door: 'browser',
  dataFolder,
  resourcesFolder: join(import.meta.dirname, '../../../resources'),
  keyStore: memoryKeyStore(),
})
const client = createRouterClient(app.router)
await client.vault.create({ protection: 'keychain' })
await client.settings.save({ ...defaultSettings, rangeServiceUrl })

const threads = (): number => {
  const report: unknown = process.report.getReport()
  return typeof report === 'object' && report !== null && 'workers' in report && Array.isArray(report.workers)
    ? report.workers.length
    : Number.NaN
}

async function begin(): Promise<{ id: string }> {
  const bytes = await readFile(file)
  const export_ = await client.passwordExport.begin({ fileName: basename(file), bytes: bytes.length })
  const half = Math.floor(bytes.length / 2)
  for (const piece of [bytes.subarray(0, half), bytes.subarray(half)])
    await client.passwordExport.add({ ...export_, data: piece.toString('base64') })
  return export_
}

async function look() {
  const { id } = await begin()
  const result = await client.passwordExport.read({ id, columns: null })
  let summary: unknown = null
  for await (const event of await client.passwordExport.audit({ id }))
    if (event.type === 'finished') summary = event.summary
  for await (const event of await client.passwordExport.exposure({ id }))
    if (event.type === 'finished') summary = event.summary
  const seen = await client.passwordExport.issues({ id, kind: 'breached', offset: 0, limit: 200 })
  const candidates = await client.passwordExport.candidates({ id })
  const entries = candidates.map(({ entry }) => entry)
  const taken = await client.passwordExport.takeOver({ id, entries, withReuse: true })
  const again = await client.passwordExport.takeOver({ id, entries, withReuse: true })
  const list = await client.passwordExport.list({ id, format: 'json' })
  const found = await client.passwordExport.locate({ id })
  return { result, summary, breached: seen.total, taken, again, list: list.content, found: found.length }
}

/** The worker falls over with an error that quotes all it was given. */
async function crash(): Promise<{ kinds: string[]; texts: string }> {
  const source = `
    import { parentPort } from 'node:worker_threads'
    let text = ''
    parentPort.on('message', ({ sequence, call, args }) => {
      if (call === 'add') text += Buffer.from(args[0]).toString()
      if (call === 'read') { console.log(text); console.error(text); throw new Error(text) }
      parentPort.postMessage({ sequence, value: null })
    })`
  const exports = createPasswordExports({
    store: app.vault.store,
    services: [],
    ownWords: async () => [],
    rangeServiceUrl: async () => rangeServiceUrl,
    startThread: onEnd =>
      startExportThread(onEnd, new URL(`data:text/javascript,${encodeURIComponent(source)}`)),
  })
  const bytes = await readFile(file)
  const { id } = await exports.begin({ fileName: 'export.csv', bytes: bytes.length })
  await exports.add(id, bytes.toString('base64'))
  const fell = await exports.read(id, null).catch((error: unknown) => error)
  const after = await exports.read(id, null).catch((error: unknown) => error)
  const texts = [fell, after].map(error => (error instanceof Error ? `${error.stack} ${error.message}` : ''))
  return { kinds: [errorKind(fell), errorKind(after)], texts: texts.join('\n') }
}

const before = threads()
const looked = await look()
const during = threads()
await client.passwordExport.forget()
const after = threads()
await begin()
const second = threads()
await client.vault.lock()
const locked = threads()
const crashed = await crash()
writeHeapSnapshot(snapshot)
console.log(
  JSON.stringify({
    ...looked,
    crashed,
    threads: { before, during, after, second, locked },
    kept: held.kept.length,
  }),
)
await app.close()
process.exit(0)
