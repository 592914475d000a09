import { chmod, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { vault } from '../../../src/renderer/i18n/en-GB/vault.ts'
import { outputOf, startProcess } from '../../support/child-process.ts'
import { typed } from '../../support/full-run.ts'
import { type LaunchOptions, launchBrowserDoor, type RunningDoor } from './launch.ts'
import { machine } from './places.ts'

/** A store that a person filled with a whole audit, protected by `typed.passphrase`, in a folder of its own. */
export interface FilledStore {
  readonly folder: string
  /** The same files, untouched, to put back. */
  readonly copy: string
  /** All it held when it was filled, as JSON. */
  readonly content: string
}

interface Fixtures {
  store: FilledStore
  /** Starts the browser door on a recorded laptop and lets the page in. Doors that still run after the test are ended. */
  openDoor: (page: Page, options: LaunchOptions & { dataFolder: string }) => Promise<RunningDoor>
}

interface WorkerFixtures {
  original: { folder: string; content: string }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  original: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's form
    async ({}, use) => {
      const folder = await newFolder()
      const content = await outputOf(startProcess('use-store', [folder, typed.passphrase, 'fill']))
      await use({ folder, content })
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  store: async ({ original }, use) => {
    const parent = await newFolder()
    const folder = join(parent, 'data')
    const copy = join(parent, 'copy')
    await cp(original.folder, folder, { recursive: true })
    await cp(original.folder, copy, { recursive: true })
    await chmod(folder, 0o700)
    await use({ folder, copy, content: original.content })
    await chmod(folder, 0o700)
    await rm(parent, { recursive: true, force: true })
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's form
  openDoor: async ({}, use) => {
    const doors: RunningDoor[] = []
    await use(async (page, options) => {
      const door = await launchBrowserDoor({ replay: machine('windows-11'), ...options })
      doors.push(door)
      await page.goto(door.address)
      return door
    })
    await Promise.all(doors.map(door => door.stop()))
  },
})

const newFolder = () => mkdtemp(join(tmpdir(), 'surefoot-e2e-'))

/** Types the passphrase and unlocks. */
export async function unlock(page: Page, passphrase: string = typed.passphrase): Promise<void> {
  await page.getByLabel(vault.unlockPassphrase, { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: vault.unlock, exact: true }).click()
}

/** The person is inside: their name stands on the home page. Deriving the key takes its time on a busy machine. */
export async function expectInside(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(typed.name, { timeout: 30_000 })
}

/** Everything the store in a folder holds, as JSON. No door may have it open. */
export const contentOf = (folder: string, passphrase: string = typed.passphrase): Promise<string> =>
  outputOf(startProcess('use-store', [folder, passphrase, 'read']))

/** The bytes of every file of ours in a folder. The lock file never holds any. */
export async function filesIn(folder: string): Promise<Record<string, Buffer>> {
  const names = (await readdir(folder)).filter(name => /^(vault|surefoot).*\.(json|db)$/.test(name)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async name => [name, await readFile(join(folder, name))] as const)),
  )
}

/** Puts the files back as they were. */
export async function putBack({ folder, copy }: FilledStore): Promise<void> {
  for (const name of ['vault.json', 'surefoot.db']) await cp(join(copy, name), join(folder, name))
}
