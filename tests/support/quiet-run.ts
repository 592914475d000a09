import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app.ts'
import { makeVault, writeExport } from './export-writers/index.ts'
import { type Client, fullRun, typed } from './full-run.ts'

/**
 * A full run on this machine's real facts, with the picture of the accounts and a look at an export, in a process of its own so that its system calls can be recorded.
 * Prints one line of JSON: what happened when the range query was asked for at the very end.
 */
const root = join(import.meta.dirname, '../..')
const app = await createApp({
  door: 'terminal',
  dataFolder: process.argv[2] ?? (await mkdtemp(join(tmpdir(), 'surefoot-quiet-'))),
  resourcesFolder: join(root, 'resources'),
})
const client = createRouterClient(app.router)
await client.vault.create({ protection: 'passphrase', passphrase: typed.passphrase })
const { auditId } = await fullRun(client)
const report = await client.report.create({
  auditId,
  format: 'html',
  include: { name: false, notes: false, accountLabels: false, footprint: false },
})
const picture = await client.accounts.access()
const logins = await lookAtExport(client)
process.stderr.write('BEFORE-THE-BUTTON\n')
const exposure = await client.passwords.exposure({ password: typed.password }).then(
  () => 'answered',
  (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'other'),
)
console.log(
  JSON.stringify({
    auditId,
    exposure,
    reportLength: report.content.length,
    vertices: picture.vertices.length,
    logins,
  }),
)
await app.close()
process.exit(0)

/** Everything that is done with an export without asking anybody. Gives how many logins were judged. */
async function lookAtExport({ passwordExport }: Client): Promise<number> {
  const bytes = writeExport('bitwarden-json', makeVault(50))
  const { id } = await passwordExport.begin({ fileName: 'export.json', bytes: bytes.length })
  await passwordExport.add({ id, data: Buffer.from(bytes).toString('base64') })
  await passwordExport.read({ id, columns: null })
  let judged = 0
  for await (const event of await passwordExport.audit({ id })) {
    if (event.type === 'finished') judged = event.summary.logins
  }
  const [first] = await passwordExport.candidates({ id })
  await passwordExport.takeOver({ id, entries: first ? [first.entry] : [], withReuse: true })
  await passwordExport.list({ id, format: 'csv' })
  await passwordExport.locate({ id })
  await passwordExport.exposurePreview({ id })
  await passwordExport.forget()
  return judged
}
