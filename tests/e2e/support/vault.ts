import { expect, type Page } from '@playwright/test'
import { vault } from '../../../src/renderer/i18n/en-GB/vault.ts'

/** Strong enough for Surefoot, and used nowhere else. */
export const passphrase = 'quartz lantern orbit meadow thimble'

/** Goes through the first start: protects the store with the passphrase and ends on the home page. */
export async function setUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: vault.start, exact: true }).click()
  await page.getByText(vault.passphrase, { exact: true }).click()
  await page.getByLabel(vault.newPassphrase, { exact: true }).fill(passphrase)
  await expect(page.getByText(vault.strengthStrong)).toBeVisible()
  await page.getByText(vault.kept, { exact: true }).click()
  await page.getByRole('button', { name: vault.create, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(vault.protectTitle, {
    timeout: 30_000,
  })
}

/** Opens a locked Surefoot. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel(vault.unlockPassphrase, { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: vault.unlock, exact: true }).click()
}
