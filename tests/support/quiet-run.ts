import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app.ts'
import { memorySecretStore } from '../../src/main/store/keys/secret-store.ts'
import { dayOf } from '../../src/shared/model/date.ts'
import { makeVault, writeExport } from './export-writers/index.ts'
import { quietFootprintRun, typedFootprint } from './footprint-run.ts'
import { type Client, fullRun, typed } from './full-run.ts'
import { buttons, quietSettings } from './quiet-buttons.ts'

/**
 * A full run on this machine's real facts, with the picture of the accounts, a look at an export and a footprint review, in
 * a process of its own so that its system calls can be recorded. Then the buttons that send, one after the other; stderr
 * says before each which one comes. Prints one line of JSON: what was done, and what came of each button.
 */
const root = join(import.meta.dirname, '../..')
const app = await createApp({
  door: 'terminal',
  dataFolder: process.argv[2] ?? (await mkdtemp(join(tmpdir(), 'surefoot-quiet-'))),
  resourcesFolder: join(root, 'resources'),
  secretStore: memorySecretStore(),
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
await client.settings.save({ ...(await client.settings.get()), ...quietSettings })
const footprint = await quietFootprintRun(client, dayOf(new Date()))
const footprintReport = await client.report.create({
  auditId: (await client.audit.finish()).summary.id,
  format: 'json',
  include: { name: true, notes: true, accountLabels: true, footprint: true },
})
const pressed = {
  'passwords.exposure': await press('passwords.exposure', () =>
    client.passwords.exposure({ password: typed.password }),
  ),
  'domains.check': await press('domains.check', async () => {
    const domain = typedFootprint.domain
    for await (const event of await client.domains.check({ domain }))
      if (event.type === 'finished') return event.view.parts.map(({ outcome }) => outcome)
    return []
  }),
  'breaches.check': await press('breaches.check', () =>
    client.breaches.check({ facetId: footprint.facets.email, way: 'range' }),
  ),
  'breaches.fetchList': await press('breaches.fetchList', () => client.breaches.fetchList()),
}
// What was found out lies in the store, and looking at it again asks nobody.
process.stderr.write(buttons.end)
await client.domains.list()
await client.breaches.get()
console.log(
  JSON.stringify({
    auditId,
    pressed,
    searched: footprint.searched,
    settings: footprint.settings,
    previews: footprint.previews,
    cleaned: [footprint.photo, footprint.document].map(({ result }) => result.after.length),
    footprintReportLength: footprintReport.content.length,
    reportLength: report.content.length,
    vertices: picture.vertices.length,
    logins,
  }),
)
await app.close()
process.exit(0)

/** Says which button comes, presses it, and gives its answer or the kind of its error. */
async function press<Answer>(name: string, button: () => Promise<Answer>): Promise<Answer | string> {
  process.stderr.write(buttons.marker(name))
  return button().catch((error: unknown) =>
    error instanceof Error && 'code' in error ? String(error.code) : 'other',
  )
}

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
