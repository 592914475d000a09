import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { typed } from '../support/full-run.ts'
import { contentOf, expectInside, filesIn, test, unlock } from './support/filled-store.ts'

/** Locking, deleting, backing up and changing the passphrase, as a person does them in the window. */

const otherPassphrase = 'granite-teaspoon-lantern-eleven'
// Each of these derives keys several times over, in several processes.
test.describe.configure({ timeout: 120_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function goTo(page: Page, name: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/${name}`)
}

async function expectLocked(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText('Surefoot is locked')
  const html = await page.content()
  for (const text of [typed.name, typed.accountLabel, typed.deviceLabel, typed.actionTitle])
    expect(html).not.toContain(text)
}

test('locks on demand: the page forgets what it showed, and no address leads round the lock', async ({
  page,
  store,
  openDoor,
}) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expectLocked(page)
  await goTo(page, 'accounts')
  await expectLocked(page)
  await page.reload()
  await expectLocked(page)
  await unlock(page)
  await expect(heading(page)).not.toHaveText('Surefoot is locked')
})

async function lockAfter(page: Page, time: string): Promise<void> {
  await page.getByRole('button', { name: 'Lock after this long without a touch' }).click()
  await page.getByRole('option', { name: time, exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

// Windows knows no signals, and the clock is moved by one.
if (process.platform !== 'win32') {
  test('locks by itself when the person was away for as long as the settings say', async ({
    page,
    store,
    openDoor,
  }) => {
    const movingClock = fileURLToPath(new URL('../support/moving-clock.mjs', import.meta.url))
    const door = await openDoor(page, { dataFolder: store.folder, nodeFlags: ['--import', movingClock] })
    await unlock(page)
    await expectInside(page)
    await goTo(page, 'settings')
    await lockAfter(page, '30 minutes')
    door.signal('SIGUSR2')
    await goTo(page, 'home')
    await expectInside(page)
    await goTo(page, 'settings')
    await lockAfter(page, '5 minutes')
    door.signal('SIGUSR2')
    // It looks at its clock every quarter of a minute.
    await expect(heading(page)).toHaveText('Surefoot is locked', { timeout: 30_000 })
    await expectLocked(page)
  })
}

test('names whom to tell about a concern while it is locked', async ({ page, store, openDoor }) => {
  await openDoor(page, { dataFolder: store.folder })
  await expect(heading(page)).toHaveText('Surefoot is locked')
  await page.getByRole('link', { name: 'Report a concern' }).click()
  await expect(heading(page)).toHaveText('Report a concern')
  await expect(page.getByText('Surefoot is locked, so this is what fits everyone.')).toBeVisible()
  await expect(page.getByText('999', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('report@phishing.gov.uk').first()).toBeVisible()
  await page.getByRole('link', { name: 'Back to unlock' }).click()
  await expect(heading(page)).toHaveText('Surefoot is locked')
})

test('deletes everything only after the words were typed, and then leaves no file behind', async ({
  page,
  store,
  openDoor,
}) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  await goTo(page, 'settings')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(dialog.getByText('Type “delete everything” exactly')).toBeVisible()
  await dialog.getByRole('textbox').fill('delete')
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(dialog).toBeVisible()
  expect(Object.keys(await filesIn(store.folder))).toEqual(['surefoot.db', 'vault.json'])

  await dialog.getByRole('textbox').fill('delete everything')
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(heading(page)).toHaveText('Know where you stand online')
  expect(await readdir(store.folder)).toEqual([])
})

async function saveBackup(page: Page, path: string): Promise<void> {
  await goTo(page, 'settings')
  await page.getByRole('button', { name: 'Make a backup' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('A passphrase for the backup').fill(otherPassphrase)
  await dialog.getByText('I have put this passphrase where I will find it again').click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^surefoot-backup-\d{4}-\d\d-\d\d\.surefoot$/)
  await file.saveAs(path)
}

async function restore(page: Page, path: string, passphrase: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByLabel('Passphrase of the backup').fill(passphrase)
  await page.getByRole('button', { name: 'Restore it' }).click()
}

test('a backup brings everything back, and keeps what it replaced', async ({ page, store, openDoor }) => {
  const backup = join(store.folder, '..', 'saved.surefoot')
  const door = await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  await saveBackup(page, backup)

  await goTo(page, 'profile')
  await page.getByLabel('What shall we call you?').fill('Sam Taylor')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(heading(page)).toContainText('Sam Taylor')

  await goTo(page, 'settings')
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  await expect(page.getByText('The encrypted files from before stay in its folder')).toBeVisible()
  await restore(page, backup, typed.passphrase)
  await expect(page.getByText('That passphrase does not open it.')).toBeVisible()
  await restore(page, backup, otherPassphrase)
  await expect(page.getByText('Your backup is back')).toBeVisible()
  await goTo(page, 'home')
  await expectInside(page)
  await door.stop()
  expect(await contentOf(store.folder)).toBe(store.content)
  expect((await readdir(store.folder)).filter(name => name.startsWith('surefoot-set-aside-'))).toHaveLength(1)
})

test('a backup opens on another laptop with its own passphrase, and other files are refused', async ({
  page,
  store,
  openDoor,
}) => {
  const backup = join(store.folder, '..', 'saved.surefoot')
  const first = await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  await saveBackup(page, backup)
  await first.stop()

  const otherFolder = join(store.folder, '..', 'other-laptop')
  await mkdir(otherFolder, { mode: 0o700 })
  const notOurs = join(store.folder, '..', 'holiday.surefoot')
  await writeFile(notOurs, 'PK\u0003\u0004 this is something else')
  const door = await openDoor(page, { dataFolder: otherFolder })
  await page.getByRole('button', { name: 'I have a backup from before' }).click()
  await restore(page, notOurs, otherPassphrase)
  await expect(page.getByText('This is not a Surefoot backup')).toBeVisible()
  await restore(page, backup, otherPassphrase)
  await expectInside(page)
  await door.stop()
  expect(await contentOf(otherFolder, otherPassphrase)).toBe(store.content)
})

test('a new passphrase opens everything and the old one no longer does', async ({
  page,
  store,
  openDoor,
}) => {
  const door = await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  await goTo(page, 'settings')
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your passphrase now').fill('not the passphrase at all')
  await dialog.getByLabel('Your new passphrase').fill(otherPassphrase)
  await dialog.getByText('I have put this passphrase where I will find it again').click()
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await expect(dialog.getByText('That passphrase does not open it.')).toBeVisible()
  await dialog.getByLabel('Your passphrase now').fill(typed.passphrase)
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await expect(page.getByText('The passphrase was changed')).toBeVisible()

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await unlock(page)
  await expect(page.getByText('That passphrase does not open it.')).toBeVisible()
  await unlock(page, otherPassphrase)
  await expect(heading(page)).toHaveText('Settings')
  await door.stop()
  expect(await contentOf(store.folder, otherPassphrase)).toBe(store.content)
})
