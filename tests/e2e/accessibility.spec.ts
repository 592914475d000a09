import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { pageNames } from '../../src/renderer/app/routes.ts'
import { accounts } from '../../src/renderer/i18n/en-GB/accounts.ts'
import { audit } from '../../src/renderer/i18n/en-GB/audit.ts'
import { breaches } from '../../src/renderer/i18n/en-GB/breaches.ts'
import { domains } from '../../src/renderer/i18n/en-GB/domains.ts'
import { files } from '../../src/renderer/i18n/en-GB/files.ts'
import { findings } from '../../src/renderer/i18n/en-GB/findings.ts'
import { footprintRoutes } from '../../src/renderer/i18n/en-GB/footprint-routes.ts'
import { passwordExport } from '../../src/renderer/i18n/en-GB/password-export.ts'
import { privacy } from '../../src/renderer/i18n/en-GB/privacy.ts'
import { shell } from '../../src/renderer/i18n/en-GB/shell.ts'
import { ui } from '../../src/renderer/i18n/en-GB/ui.ts'
import { vault } from '../../src/renderer/i18n/en-GB/vault.ts'
import { makeVault, writeExport } from '../support/export-writers/index.ts'
import { ascii, exifSegment, jpegFile, rational, tiffBlock } from '../support/picture-files.ts'
import { expectInside, test, unlock } from './support/filled-store.ts'
import { test as fresh } from './support/test.ts'
import { setUp } from './support/vault.ts'

/** Every screen, light and dark, wide and narrow: axe finds nothing, nothing is wider than the window, one main heading. */

const wide = { width: 1280, height: 800 }
const narrow = { width: 400, height: 800 }
/** Colours are the same at every width, so the dark is asked for in one. */
const looks = [
  { size: wide, colorScheme: 'light' },
  { size: wide, colorScheme: 'dark' },
  { size: narrow, colorScheme: 'light' },
] as const

test.use({ contextOptions: { reducedMotion: 'reduce' } })
fresh.use({ contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ timeout: 600_000 })
fresh.describe.configure({ timeout: 600_000 })

const photoFromCardiff = jpegFile([
  exifSegment(
    tiffBlock({
      main: { 315: ascii('Sam Taylor') },
      gps: { 1: ascii('N'), 2: rational(51, 1, 29, 1, 0, 1), 3: ascii('W'), 4: rational(3, 1, 11, 1, 0, 1) },
    }),
  ),
])

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Loads the address anew, so that the page before cannot be taken for it. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`)
  await page.reload()
  await expect(heading(page)).toBeVisible()
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  await expect(page.getByText(ui.loading, { exact: true })).toHaveCount(0)
  await expect(heading(page)).toHaveCount(1)
  await expectNoViolations(page, screen)
}

async function expectNoViolations(page: Page, screen: string): Promise<void> {
  for (const { size, colorScheme } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    const where = `${screen}, ${colorScheme}, ${size.width} wide`
    expect.soft(await violationsOf(axe(page, { size, colorScheme })), where).toEqual([])
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(overhang, `${where}: wider than the window by`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(wide)
}

const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * The theme changes colours and nothing else, and the width everything but colours, so each asks again only for the rules
 * that it can break.
 */
function axe(page: Page, { size, colorScheme }: (typeof looks)[number]): AxeBuilder {
  const builder = new AxeBuilder({ page })
  if (colorScheme === 'dark') return builder.withRules(colourRules)
  return size === narrow ? builder.disableRules(colourRules) : builder
}

async function violationsOf(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
}

test('every page of an open Surefoot', async ({ page, store, openDoor }) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  const forms = [
    'accounts/new',
    'accounts/new/mailbox',
    'accounts/several',
    'openers/new/phone-number',
    'carried-devices/new',
    'plan/new',
  ]
  for (const address of [...pageNames, ...forms, 'nowhere']) {
    await goTo(page, address)
    await expectAccessible(page, address)
  }
})

test('single accounts, devices, actions and audits, what unfolds, and a dialog', async ({
  page,
  store,
  openDoor,
}) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  const ways = { accounts: /^Open/, 'carried-devices': /^Open/, plan: /^Change/, history: /^\d/ }
  for (const [list, link] of Object.entries(ways)) {
    await goTo(page, list)
    await page.getByRole('main').getByRole('link', { name: link }).first().click()
    await expect.poll(() => new URL(page.url()).hash.split('/').length).toBeGreaterThan(2)
    await expectAccessible(page, `one of ${list}`)
  }
  await goTo(page, 'device')
  await page.getByRole('button', { name: findings.howTo }).first().click()
  await page.getByRole('button', { name: findings.details }).first().click()
  await expectAccessible(page, 'device, unfolded')
  await page.getByRole('button', { name: findings.accept }).click()
  await page.getByRole('dialog').getByRole('button', { name: findings.acceptConfirm }).click()
  await expect(page.getByText(findings.acceptReasonMissing)).toBeVisible()
  await expectNoViolations(page, 'a dialog with an error')
})

test('the pages of an audit, with their errors', async ({ page, store, openDoor }) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  await goTo(page, 'audit')
  await page.getByRole('button', { name: audit.begin }).click()
  await expect(heading(page)).toHaveText(audit['screen-profile'])
  const screens = ['profile', 'device', 'carried-devices', 'accounts', 'password', 'icds', 'result']
  const questions = ['recovery-codes-kept', 'recovery-routes-reviewed', 'social-own-logins']
  for (const address of [...screens, ...questions]) {
    await goTo(page, `audit/${address}`)
    await expectAccessible(page, `audit, ${address}`)
  }
  await goTo(page, 'accounts/new')
  await page.getByRole('button', { name: accounts.save }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page, 'a form with errors')
  await goTo(page, 'audit/result')
  await page.getByRole('button', { name: audit.finish }).click()
  await expect(heading(page)).toHaveText(audit.resultTitle)
  await expectAccessible(page, 'the result')
})

test('the pages of a password manager export', async ({ page, store, openDoor }) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  const choose = async (name: string, content: Uint8Array) => {
    await goTo(page, 'password-export')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  }
  await choose('vault.kdbx', Uint8Array.of(0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5))
  await expect(heading(page)).toHaveText(passwordExport['refused-vault-file-title'])
  await expectAccessible(page, 'an export that is refused')
  await choose('own.csv', writeExport('other-csv', makeVault(5)))
  await expect(heading(page)).toHaveText(passwordExport.columnsTitle)
  await expectAccessible(page, 'columns to match')
  await choose('export.csv', writeExport('chrome-csv', makeVault(60)))
  await expect(page.getByText(passwordExport.finishedSpoken)).toBeAttached({ timeout: 30_000 })
  await expectAccessible(page, 'the result of an export')
  // Another address of the same page: to load it anew would forget the export.
  for (const part of ['kind/reused', 'take-over', 'save', 'finish']) {
    await page.goto(`${new URL(page.url()).origin}/#/password-export/${part}`)
    await expectAccessible(page, `an export, ${part}`)
  }
})

test('ways off registers, letters, privacy settings, files, a domain and breaches, unfolded', async ({
  page,
  store,
  openDoor,
}) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)
  await expectInside(page)
  const press = (name: string) =>
    page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click()
  const screens = [
    'footprint-routes/open-register',
    'footprint-routes/open-register/general/open-register-opt-out',
    'privacy/google',
    'privacy/google/personal/finished',
    'privacy/nowhere',
  ]
  for (const address of screens) {
    await goTo(page, address)
    await expectAccessible(page, address)
  }
  await goTo(page, 'footprint-routes/open-register')
  await press(footprintRoutes.save)
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page, 'a way, with an error')
  await goTo(page, 'privacy/google/personal/two-step')
  await press(privacy.carry)
  await press(privacy.save)
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page, 'a setting, with its square code and an error')

  await goTo(page, 'files')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photoFromCardiff },
      { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') },
    ])
  await press(files.show)
  await expect(page.getByRole('img', { name: /Cardiff/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await press(files.clean)
  await download
  await expect(page.getByText(files.proofTitle)).toBeVisible()
  await expectAccessible(page, 'files, with a cleaned copy')

  await goTo(page, 'domains')
  await page.getByLabel(domains.name).fill('example.org')
  await press(domains.prepare)
  await expect(page.getByText(domains.resolver)).toBeVisible()
  await expectAccessible(page, 'a domain, before anything is asked')
  await goTo(page, 'breaches')
  await press(breaches.keyEnter)
  await press(breaches.keySave)
  await expect(page.getByText(breaches.keyMissing).first()).toBeVisible()
  await expectAccessible(page, 'breaches, with an error')
})

fresh('the first start, the empty pages, the menu and the locked page', async ({ window: page }) => {
  await expect(heading(page)).toHaveText(vault.welcome)
  await expectAccessible(page, 'welcome')
  await page.getByRole('button', { name: vault.haveBackup }).click()
  await expect(heading(page)).toHaveText(vault.restoreTitle)
  await expectAccessible(page, 'restore')
  await page.reload()
  await page.getByRole('button', { name: vault.start, exact: true }).click()
  await expect(heading(page)).toHaveText(vault.protectTitle)
  await expectAccessible(page, 'protection')
  await page.reload()
  await setUp(page)
  for (const name of ['home', 'audit', 'plan', 'device', 'carried-devices', 'accounts', 'icds', 'history']) {
    await goTo(page, name)
    await expectAccessible(page, `${name}, empty`)
  }
  await page.setViewportSize(narrow)
  await page.getByRole('button', { name: shell.menu, exact: true }).click()
  await expect(page.getByRole('button', { name: shell.closeMenu })).toBeVisible()
  expect(await violationsOf(new AxeBuilder({ page }))).toEqual([])
  await page.getByRole('button', { name: shell.lock, exact: true }).click()
  await expect(heading(page)).toHaveText(vault.unlockTitle)
  await expectAccessible(page, 'locked')
})
