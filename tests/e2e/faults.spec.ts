import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { errors } from '../../src/renderer/i18n/en-GB/errors.ts'
import { faults as faultWords, vault } from '../../src/renderer/i18n/en-GB/vault.ts'
import { typed } from '../support/full-run.ts'
import { canMount, emptyDisk, fillDisk, onSmallDisk } from '../support/small-disk.ts'
import { cutShort, flipBits, loseKey, makeNewer, swapKey } from '../support/store-faults.ts'
import { contentOf, expectInside, filesIn, putBack, test, unlock } from './support/filled-store.ts'

/**
 * Every way in which the stored files may not open has a page that says what happened and what to do. Nothing is changed
 * by looking at it or by trying again, and nothing is given up without the words that ask for it.
 */

type FaultName = 'key-file-missing' | 'wrong-key' | 'corrupt' | 'newer' | 'in-use' | 'unreadable'

/** Only where the files may be beyond help the page has a way to give them up. */
const mayGiveUp: ReadonlySet<FaultName> = new Set(['key-file-missing', 'wrong-key', 'corrupt'])

// Each of these derives keys several times over, in several processes.
test.describe.configure({ timeout: 120_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const tryAgain = (page: Page) => page.getByRole('button', { name: vault.tryAgain }).click()

async function expectFaultPage(page: Page, fault: FaultName, folder: string): Promise<void> {
  await expect(heading(page)).toHaveText(faultWords[`${fault}-title`])
  await expect(page.getByText(vault.whatToDo)).toBeVisible()
  for (const step of faultWords[`${fault}-steps`].split('\n'))
    await expect(page.getByRole('listitem').filter({ hasText: step })).toBeVisible()
  await expect(page.getByText(folder)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Report a concern' })).toBeVisible()
  // Setting up anew is never the offer, and starting again is only where the files may be beyond help.
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await expect(button(vault.start)).toHaveCount(0)
  await expect(button(vault.create)).toHaveCount(0)
  await expect(button(vault.startAgain)).toHaveCount(mayGiveUp.has(fault) ? 1 : 0)
  await expect(button(vault.restore)).toHaveCount(mayGiveUp.has(fault) ? 1 : 0)
}

/** Presses everything on the page that could give the files up, as far as a person gets without typing the words. */
async function pressWithoutWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: vault.startAgain }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: vault.wipeConfirm }).click()
  await expect(dialog.getByText('Type “delete everything” exactly')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: vault.restore }).click()
  await page.getByRole('button', { name: vault.restoreButton }).click()
  await expect(page.getByRole('alert').getByText(vault.restoreFileMissing)).toBeVisible()
  await page.getByRole('button', { name: vault.back, exact: true }).click()
}

test('a wrong passphrase says so beside the field, and the right one still opens', async ({
  page,
  store,
  openDoor,
}) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page, 'velvet-orchard-compass-forty')
  await expect(page.getByText(errors.WRONG_PASSPHRASE)).toBeVisible()
  await expect(heading(page)).toHaveText(vault.unlockTitle)
  expect(await filesIn(store.folder)).toEqual(await filesIn(store.copy))
  await unlock(page)
  await expectInside(page)
})

const faults: readonly {
  name: string
  befall: (folder: string) => Promise<void>
  fault: FaultName
  showsAt: 'start' | 'unlock'
}[] = [
  { name: 'a database cut short', befall: cutShort, fault: 'corrupt', showsAt: 'unlock' },
  { name: 'flipped bits in the database', befall: flipBits, fault: 'corrupt', showsAt: 'unlock' },
  {
    name: 'a missing database',
    befall: folder => rm(join(folder, 'surefoot.db')),
    fault: 'corrupt',
    showsAt: 'start',
  },
  { name: 'a lost key', befall: loseKey, fault: 'key-file-missing', showsAt: 'start' },
  { name: 'a key of another store', befall: swapKey, fault: 'wrong-key', showsAt: 'unlock' },
  {
    name: 'a database of a newer version',
    befall: folder => makeNewer(folder, typed.passphrase),
    fault: 'newer',
    showsAt: 'unlock',
  },
]

for (const { name, befall, fault, showsAt } of faults) {
  test(`${name} has a page of its own, and everything is there once the files are put back`, async ({
    page,
    store,
    openDoor,
  }) => {
    await befall(store.folder)
    const broken = await filesIn(store.folder)
    const door = await openDoor(page, { dataFolder: store.folder })
    if (showsAt === 'unlock') await unlock(page)
    await expectFaultPage(page, fault, store.folder)
    if (mayGiveUp.has(fault)) await pressWithoutWords(page)
    await page.reload()
    await expectFaultPage(page, fault, store.folder)
    expect(await filesIn(store.folder)).toEqual(broken)

    await putBack(store)
    await tryAgain(page)
    await unlock(page)
    await expectInside(page)
    await door.stop()
    expect(await contentOf(store.folder)).toBe(store.content)
  })
}

test('a second Surefoot on the same folder says that the first is open, and opens when it has ended', async ({
  page,
  context,
  store,
  openDoor,
}) => {
  const firstPage = await context.newPage()
  const first = await openDoor(firstPage, { dataFolder: store.folder })
  await unlock(firstPage)
  await expectInside(firstPage)
  const second = await openDoor(page, { dataFolder: store.folder })
  await expectFaultPage(page, 'in-use', store.folder)
  await tryAgain(page)
  await expect(page.getByText(errors.IN_USE)).toBeVisible()
  await first.stop()
  await tryAgain(page)
  await unlock(page)
  await expectInside(page)
  await second.stop()
  expect(await contentOf(store.folder)).toBe(store.content)
})

if (process.platform !== 'win32') {
  test('a folder that may not be read has a page of its own and opens once it may', async ({
    page,
    store,
    openDoor,
  }) => {
    // Nothing can be kept from root, so as root the door runs as nobody.
    const nobody = 65_534
    const asRoot = process.getuid?.() === 0
    if (asRoot) {
      execFileSync('chown', ['-R', String(nobody), store.folder])
      await chmod(join(store.folder, '..'), 0o755)
    }
    await chmod(store.folder, 0o000)
    const door = await openDoor(page, { dataFolder: store.folder, ...(asRoot ? { uid: nobody } : {}) })
    await expectFaultPage(page, 'unreadable', store.folder)
    await tryAgain(page)
    await expectFaultPage(page, 'unreadable', store.folder)

    await chmod(store.folder, 0o700)
    expect(await filesIn(store.folder)).toEqual(await filesIn(store.copy))
    await tryAgain(page)
    await unlock(page)
    await expectInside(page)
    await door.stop()
    if (asRoot) execFileSync('chown', ['-R', '0', store.folder])
    expect(await contentOf(store.folder)).toBe(store.content)
  })
}

if (canMount()) {
  test('a full disk says so, loses nothing and takes what is typed once there is space', async ({
    page,
    store,
    openDoor,
  }) => {
    const parent = await mkdtemp(join(tmpdir(), 'surefoot-e2e-disk-'))
    try {
      await onSmallDisk(parent, '2m', async disk => {
        const folder = join(disk, 'data')
        await cp(store.folder, folder, { recursive: true })
        const door = await openDoor(page, { dataFolder: folder })
        await unlock(page)
        await expectInside(page)
        await fillDisk(disk)
        await page.goto(`${new URL(page.url()).origin}/#/profile`)
        const name = page.getByLabel('What shall we call you?')
        await name.fill('Sam Taylor')
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await expect(page.getByText(errors.DISK_FULL)).toBeVisible()
        await expect(name).toHaveValue('Sam Taylor')

        await emptyDisk(disk)
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await expect(heading(page)).toContainText('Sam Taylor')
        await door.stop()
        const now = JSON.parse(await contentOf(folder))
        expect({ ...now, profile: { ...now.profile, name: typed.name } }).toEqual(JSON.parse(store.content))
      })
    } finally {
      await rm(parent, { recursive: true, force: true })
    }
  })
} else {
  test('a full disk cannot be tried here: only root may mount a small one', () => {
    expect(canMount()).toBe(false)
  })
}
