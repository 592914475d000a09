import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { access } from '../../src/renderer/i18n/en-GB/access.ts'
import { domains } from '../../src/renderer/i18n/en-GB/domains.ts'
import { errors } from '../../src/renderer/i18n/en-GB/errors.ts'
import { files } from '../../src/renderer/i18n/en-GB/files.ts'
import { findings } from '../../src/renderer/i18n/en-GB/findings.ts'
import { footprint } from '../../src/renderer/i18n/en-GB/footprint.ts'
import { footprintRoutes } from '../../src/renderer/i18n/en-GB/footprint-routes.ts'
import { history } from '../../src/renderer/i18n/en-GB/history.ts'
import { password } from '../../src/renderer/i18n/en-GB/password.ts'
import { passwordExport } from '../../src/renderer/i18n/en-GB/password-export.ts'
import { privacy } from '../../src/renderer/i18n/en-GB/privacy.ts'
import { settings } from '../../src/renderer/i18n/en-GB/settings.ts'
import { shell } from '../../src/renderer/i18n/en-GB/shell.ts'
import { vault } from '../../src/renderer/i18n/en-GB/vault.ts'
import type { ExportFormat } from '../../src/shared/model/password-export.ts'
import { passphrase, unlock } from '../e2e/support/vault.ts'
import { writeExport } from '../support/export-writers/index.ts'
import { cutShort, loseKey, makeNewer, swapKey } from '../support/store-faults.ts'
import { fictionalPhotos } from './fictional-photos.ts'
import { fictionalVault } from './fictional-vault.ts'

export interface Screen {
  readonly name: string
  /** Page of the window, such as `settings`. The one that is open when not given. */
  readonly at?: string
  /** Brings the page to where it shall be looked at. */
  readonly show?: (page: Page) => Promise<void>
  /** Only where the window is narrow. */
  readonly narrowOnly?: true
}

/** Screens of one data folder, seen one after the other in one window. */
export interface Scene {
  readonly name: string
  /** `new`: nothing was ever set up. `filled`: a copy of the fictional person's store. */
  readonly folder: 'new' | 'filled'
  readonly befall?: (folder: string) => Promise<void>
  /** Keeps the folder open elsewhere meanwhile. */
  readonly heldElsewhere?: true
  readonly unlocked?: true
  readonly screens: readonly Screen[]
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const press = (name: string) => (page: Page) => button(page, name).first().click()
const follow = (start: string) => (page: Page) => page.locator(`main a[href^="${start}"]`).first().click()

async function tryToUnlock(page: Page): Promise<void> {
  if (await button(page, vault.unlock).isVisible()) await unlock(page)
  await page.getByText(vault.whatToDo).waitFor()
}
const fault = (name: string, befall: (folder: string) => Promise<void>): Scene => ({
  name,
  folder: 'filled',
  befall,
  screens: [{ name, show: tryToUnlock }],
})

async function choosePassphrase(page: Page): Promise<void> {
  await button(page, vault.start).click()
  await page.getByText(vault.passphrase, { exact: true }).click()
  await page.getByLabel(vault.newPassphrase, { exact: true }).fill(passphrase)
  await page.getByText(vault.strengthStrong).waitFor()
}

async function checkPassword(page: Page): Promise<void> {
  await page.getByLabel(password.field, { exact: true }).fill('Westminster2024!')
  await page.waitForTimeout(1500)
}

async function wrongPassphrase(page: Page): Promise<void> {
  await page.getByLabel(vault.unlockPassphrase, { exact: true }).fill('not this one')
  await button(page, vault.unlock).click()
  await page.getByText(errors.WRONG_PASSPHRASE).first().waitFor()
}

async function openFirstFinding(page: Page): Promise<void> {
  const finding = page.locator('main article').first()
  await finding.getByRole('button', { name: findings.howTo }).click()
  await finding.evaluate(element => element.scrollIntoView({ block: 'center' }))
}

async function openFirstExposure(page: Page): Promise<void> {
  await page.getByRole('article').first().getByRole('link').click()
  await page.getByRole('heading', { name: footprint.stateTitle }).waitFor()
}

const openOverdue = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(footprintRoutes.overdueTitle) })
    .first()
    .click()

/** Photos of our own, with a place in Cardiff and one at sea. */
async function readPhotos(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      fictionalPhotos.map(({ name, content }) => ({ name, mimeType: 'image/jpeg', buffer: content })),
    )
  const opening = page.getByRole('button', { name: new RegExp(`^${files.show}`) })
  await opening.nth(fictionalPhotos.length - 1).waitFor()
  for (const each of await opening.all()) await each.click()
}

async function prepareDomain(page: Page): Promise<void> {
  await page.getByLabel(domains.name).fill('sam-taylor.example')
  await button(page, domains.prepare).click()
  await page.getByText(domains.resolver).waitFor()
}

async function waitForPicture(page: Page): Promise<void> {
  await page.waitForTimeout(1500)
}

async function showPicture(page: Page): Promise<void> {
  const opening = page.getByRole('button', { name: access.showPicture, exact: true })
  if (await opening.isVisible()) await opening.click()
  await waitForPicture(page)
  await page
    .getByRole('heading', { name: access.pictureTitle })
    .evaluate(element => element.scrollIntoView({ block: 'start' }))
}

const chooseExport = (format: ExportFormat) => async (page: Page) => {
  await page.locator('input[type=file]').setInputFiles({
    name: `export-${format}`,
    mimeType: 'text/plain',
    buffer: Buffer.from(writeExport(format, fictionalVault)),
  })
  const after = format === 'other-csv' ? passwordExport.columnsTitle : passwordExport.finishedSpoken
  await page.getByText(after).first().waitFor({ state: 'attached' })
}

/** Another address of the page: it keeps the export. */
const partOfExport = (part: string) => async (page: Page) => {
  await chooseExport('bitwarden-json')(page)
  await page.evaluate(address => window.location.assign(address), `#/password-export/${part}`)
  await page.waitForTimeout(500)
}

export const scenes: readonly Scene[] = [
  {
    name: 'first start',
    folder: 'new',
    screens: [
      { name: 'welcome' },
      { name: 'set-up', show: choosePassphrase },
      { name: 'restore', show: press(vault.haveBackup) },
    ],
  },
  {
    name: 'locked',
    folder: 'filled',
    screens: [
      { name: 'unlock' },
      { name: 'unlock-forgotten', show: press(vault.forgot) },
      { name: 'unlock-wrong', show: wrongPassphrase },
      { name: 'concern-while-locked', at: 'report-concern' },
    ],
  },
  fault('fault-damaged', cutShort),
  fault('fault-key-file-missing', loseKey),
  fault('fault-wrong-key', swapKey),
  fault('fault-newer', folder => makeNewer(folder, passphrase)),
  fault('fault-unreadable', async folder => {
    // A folder in the place of the file cannot be read as one, whoever asks.
    await rm(join(folder, 'vault.json'))
    await mkdir(join(folder, 'vault.json'))
  }),
  { name: 'in use', folder: 'filled', heldElsewhere: true, screens: [{ name: 'fault-in-use' }] },
  {
    name: 'open',
    folder: 'filled',
    unlocked: true,
    screens: [
      { name: 'home', at: 'home' },
      { name: 'menu', at: 'home', show: press(shell.menu), narrowOnly: true },
      { name: 'audit-start', at: 'audit' },
      { name: 'audit-question', at: 'audit/memorable-passwords' },
      { name: 'audit-date', at: 'audit/recovery-routes-reviewed' },
      { name: 'audit-result', at: 'audit/result' },
      { name: 'plan', at: 'plan' },
      { name: 'device', at: 'device' },
      { name: 'device-finding', at: 'device', show: openFirstFinding },
      { name: 'carried-devices', at: 'carried-devices' },
      { name: 'carried-device', at: 'carried-devices', show: follow('#/carried-devices/') },
      { name: 'accounts', at: 'accounts' },
      { name: 'account', at: 'accounts', show: follow('#/accounts/') },
      { name: 'several-accounts', at: 'accounts/several' },
      { name: 'openers', at: 'openers' },
      { name: 'access', at: 'access', show: waitForPicture },
      { name: 'access-picture', at: 'access', show: showPicture },
      { name: 'password', at: 'password', show: checkPassword },
      { name: 'export', at: 'password-export' },
      { name: 'export-columns', at: 'password-export', show: chooseExport('other-csv') },
      { name: 'export-result', at: 'password-export', show: chooseExport('bitwarden-json') },
      { name: 'export-reused', at: 'password-export', show: partOfExport('kind/reused') },
      { name: 'export-take-over', at: 'password-export', show: partOfExport('take-over') },
      { name: 'export-finish', at: 'password-export', show: partOfExport('finish') },
      { name: 'footprint', at: 'footprint' },
      { name: 'footprint-identity', at: 'footprint/identity' },
      { name: 'footprint-entry', at: 'footprint/identity/add/name' },
      { name: 'footprint-consent', at: 'footprint/consent' },
      { name: 'footprint-searches', at: 'footprint/searches' },
      { name: 'footprint-search', at: 'footprint/sitting/2' },
      { name: 'footprint-found', at: 'footprint/sitting/2', show: press(footprint.something) },
      { name: 'footprint-pause', at: 'footprint/sitting/2/pause' },
      { name: 'footprint-exposures', at: 'footprint/exposures' },
      { name: 'footprint-exposure', at: 'footprint/exposures', show: openFirstExposure },
      { name: 'routes', at: 'footprint-routes' },
      { name: 'route', at: 'footprint-routes/open-register' },
      { name: 'route-overdue', at: 'footprint-routes', show: openOverdue },
      { name: 'letter', at: 'footprint-routes/open-register/general/open-register-opt-out' },
      { name: 'mosaic', at: 'mosaic' },
      { name: 'files', at: 'files' },
      { name: 'files-read', at: 'files', show: readPhotos },
      { name: 'domains', at: 'domains' },
      { name: 'domain-preview', at: 'domains', show: prepareDomain },
      { name: 'breaches', at: 'breaches' },
      { name: 'privacy', at: 'privacy' },
      { name: 'privacy-platform', at: 'privacy/google' },
      { name: 'privacy-step', at: 'privacy/google/personal/two-step', show: press(privacy.carry) },
      { name: 'privacy-end', at: 'privacy/google/personal/finished' },
      { name: 'icds', at: 'icds' },
      { name: 'history', at: 'history' },
      { name: 'comparison', at: 'history', show: press(history.compare) },
      { name: 'concern', at: 'report-concern' },
      { name: 'report', at: 'report' },
      { name: 'profile', at: 'profile' },
      { name: 'settings', at: 'settings' },
      { name: 'change-passphrase', at: 'settings', show: press(settings.changePassphrase) },
      { name: 'delete-everything', at: 'settings', show: press(settings.wipe) },
      { name: 'score', at: 'how-the-score-works' },
      { name: 'not-found', at: 'no-such-page' },
    ],
  },
]
