import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app.ts'
import { fullRun, typed } from './full-run.ts'

/**
 * A full run on this machine's real facts, in a process of its own so that its system calls can be recorded.
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
  include: { name: false, notes: false, accountLabels: false },
})
process.stderr.write('BEFORE-THE-BUTTON\n')
const exposure = await client.passwords.exposure({ password: typed.password }).then(
  () => 'answered',
  (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'other'),
)
console.log(JSON.stringify({ auditId, exposure, reportLength: report.content.length }))
await app.close()
process.exit(0)
