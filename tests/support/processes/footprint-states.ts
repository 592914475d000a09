// Does a footprint review in a new store in the folder given, and goes through the states of the vault. Prints the name of
// each state, and waits for a line before it goes on, so that others can look at the files meanwhile.
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../../src/main/app.ts'
import { memorySecretStore } from '../../../src/main/store/keys/secret-store.ts'
import { dayOf } from '../../../src/shared/model/date.ts'
import { handOver, markedPhoto, quietFootprintRun, typedFootprint } from '../footprint-run.ts'
import { typed } from '../full-run.ts'

const [dataFolder = '', backupFile = ''] = process.argv.slice(2)
const path = (address: string) => fileURLToPath(new URL(address, import.meta.url))
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const state = async (name: string) => {
  console.log(`STATE ${name}`)
  await lines.next()
}

const app = await createApp({
  door: 'terminal',
  dataFolder,
  resourcesFolder: path('../../../resources/'),
  replayFolder: path('../../fixtures/machines/windows-11'),
  environment: { ...process.env, DBUS_SESSION_BUS_ADDRESS: '' },
  secretStore: memorySecretStore(),
})
const client = createRouterClient(app.router)
const { passphrase } = typed
await client.vault.create({ protection: 'passphrase', passphrase })
await quietFootprintRun(client, dayOf(app.clock()))
await client.audit.finish()
const held = await handOver(client, typedFootprint.fileName, markedPhoto)
await client.files.read({ id: held })
await client.files.clean({ id: held })
await state('open')
const { data } = await client.vault.exportBackup({ passphrase })
await writeFile(backupFile, Buffer.from(data, 'base64'))
await state('backup')
await client.vault.lock()
await state('locked')
await client.vault.importBackup({ passphrase, data, replace: true })
await client.vault.unlock({ passphrase }).catch(() => undefined)
if ((await client.footprint.exposures()).length !== 3) throw new Error('The backup holds three exposures')
await state('restored')
await app.close()
await state('closed')
process.exit(0)
