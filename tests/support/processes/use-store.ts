// Fills a new store in the folder given with a whole audit, or opens the one that is there. Prints all it holds as JSON.
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../../src/main/app.ts'
import { fullRun, typed } from '../full-run.ts'
import { everythingIn } from '../sample-records.ts'

const [dataFolder = '', passphrase = typed.passphrase, task = ''] = process.argv.slice(2)
const path = (address: string) => fileURLToPath(new URL(address, import.meta.url))
const app = await createApp({
  door: 'terminal',
  dataFolder,
  resourcesFolder: path('../../../resources/'),
  replayFolder: path('../../fixtures/machines/windows-11'),
  environment: { ...process.env, DBUS_SESSION_BUS_ADDRESS: '' },
})
const client = createRouterClient(app.router)
if (task === 'fill') {
  await client.vault.create({ protection: 'passphrase', passphrase })
  await fullRun(client)
} else await client.vault.unlock({ passphrase })
console.log(JSON.stringify(await everythingIn(app.vault.store())))
await app.close()
