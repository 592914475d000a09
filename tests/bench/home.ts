import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app.ts'
import { memoryKeyStore } from '../../src/main/store/keys/memory-key-store.ts'
import { type Account, newAccount } from '../../src/shared/model/account.ts'
import { type Figure, median } from './figure.ts'

const account = (index: number): Account => ({
  ...newAccount({ id: randomUUID(), label: `Account ${index}`, kind: 'other' }),
  signInMethods: ['app-code'],
  recovery: ['printed-codes'],
  uniquePassword: 'yes',
  passwordPlace: 'manager',
  reviewedOn: '2026-11-01',
})

/** Opening a store with 40 audits and 5,000 records and gathering home, against opening an empty one. */
export async function home(root: string): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'surefoot-bench-'))
  const keyStore = memoryKeyStore()
  const open = (dataFolder: string) =>
    createApp({
      door: 'browser',
      dataFolder,
      resourcesFolder: join(root, 'resources'),
      replayFolder: join(root, 'tests/fixtures/machines/ubuntu-24.04'),
      keyStore,
    })
  const timed = async (dataFolder: string) => {
    const app = await open(dataFolder)
    const client = createRouterClient(app.router)
    // As in the window: the status is on screen before anybody can unlock.
    await client.app.status()
    await new Promise(resolve => setTimeout(resolve, 500))
    const value = await median(1, async () => {
      await client.vault.unlock({})
      await client.home.get()
    })
    await app.close()
    return value
  }
  const prepare = async (dataFolder: string, audits: number, actions: number) => {
    const app = await open(dataFolder)
    const client = createRouterClient(app.router)
    await client.vault.create({ protection: 'keychain' })
    for await (const event of await client.device.measure({})) if (event.type === 'finished') break
    for (let index = 0; index < 20; index++) await client.accounts.save(account(index))
    for (let index = 0; index < audits; index++) await client.audit.finish()
    for (let index = 0; index < actions; index++)
      await client.plan.save({
        id: randomUUID(),
        checkId: null,
        subject: null,
        title: `Something to do ${index}`,
        owner: 'me',
        dueOn: null,
        state: 'to-do',
        note: '',
      })
    await app.close()
  }
  try {
    await prepare(join(folder, 'full'), 40, 5000)
    await prepare(join(folder, 'empty'), 0, 0)
    const full = [
      await timed(join(folder, 'full')),
      await timed(join(folder, 'full')),
      await timed(join(folder, 'full')),
    ].toSorted((a, b) => a - b)
    return {
      name: 'opening 40 audits, 5,000 records, home',
      value: full[1] ?? Number.NaN,
      unit: 'ms',
      limit: 250,
      baseline: { name: 'the same with an empty store', value: await timed(join(folder, 'empty')) },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
