import { expect, type Page } from '@playwright/test'
import { access } from '../../src/renderer/i18n/en-GB/access.ts'
import { accounts } from '../../src/renderer/i18n/en-GB/accounts.ts'
import { passwordExport } from '../../src/renderer/i18n/en-GB/password-export.ts'
import type { VaultEntry } from '../support/export-writers/index.ts'
import { writeExport } from '../support/export-writers/index.ts'
import { typed } from '../support/full-run.ts'
import { test, unlock } from './support/filled-store.ts'
import { pressByKeyboard, tabTo } from './support/keyboard.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const goTo = async (page: Page, address: string) => {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`)
}

test.describe.configure({ timeout: 180_000 })

const login = (title: string, site: string, password: string): VaultEntry => ({
  kind: 'login',
  title,
  addresses: [`https://${site}/login`],
  user: 'someone@example.org',
  password,
  changedOn: '2025-06-01',
})
const shared = 'Holyrood2026!'
const vault = [
  login('Facebook', 'www.facebook.com', shared),
  login('LinkedIn', 'www.linkedin.com', shared),
  login('Corner shop', 'shop.example', 'rK7!vw2PqLz9#dTu'),
]

test('accounts by keyboard, an export, accounts taken over, the picture, its advice, and a better score', async ({
  page,
  store,
  openDoor,
}) => {
  await openDoor(page, { dataFolder: store.folder })
  await unlock(page)

  await test.step('an account is added by keyboard', async () => {
    await goTo(page, 'accounts')
    await pressByKeyboard(page, page.getByRole('link', { name: accounts.several }))
    await tabTo(page, page.getByRole('combobox', { name: accounts.service }))
    await page.keyboard.type('Gmail')
    await tabTo(page, page.getByRole('checkbox', { name: accounts['method-sms'] }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 account added')).toBeVisible()
  })

  await test.step('an export is looked at, and shows what is wrong without a password', async () => {
    await goTo(page, 'password-export')
    await page.locator('input[type=file]').setInputFiles({
      name: 'bitwarden.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeExport('bitwarden-json', vault)),
    })
    await expect(heading(page)).toHaveText(passwordExport.resultTitle)
    await expect(page.getByText(passwordExport.finishedSpoken)).toBeAttached({ timeout: 30_000 })
    await page.getByRole('link', { name: new RegExp(passwordExport['kind-reused']) }).click()
    await expect(page.getByRole('main').or(page.locator('#page')).first()).toContainText('linkedin.com')
    expect(await page.content()).not.toContain(shared)
    await goTo(page, 'password-export/take-over')
  })

  await test.step('its accounts join the inventory', async () => {
    await page.getByText(passwordExport.takeOverReuse, { exact: true }).click()
    await button(page, 'Add 2 accounts').click()
    await goTo(page, 'accounts')
    await expect(page.getByRole('link', { name: 'Open Facebook' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open LinkedIn' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open Corner shop' })).toHaveCount(0)
  })

  const before = await scoreOf(page)
  await test.step('the picture shows what falls, and the advice leads to the account', async () => {
    await goTo(page, 'access')
    await expect(heading(page)).toHaveText(access.title)
    await expect(page.getByText(access.changeFirst)).toBeVisible()
    await expect(
      page.getByText(`${typed.accountLabel} falls to a stolen SIM card alone.`, { exact: true }),
    ).toBeVisible()
    const advice = page.getByRole('link', { name: `Open ${typed.accountLabel}`, exact: true }).first()
    await pressByKeyboard(page, advice)
    await expect(heading(page)).toHaveText(typed.accountLabel)
  })

  await test.step('following it moves the score', async () => {
    await page.getByRole('checkbox', { name: accounts['recovery-phone'], exact: true }).press('Space')
    await page.getByRole('checkbox', { name: accounts['recovery-printed-codes'], exact: true }).press('Space')
    await button(page, accounts.save).click()
    await expect(heading(page)).toHaveText('Accounts')
    await expect.poll(() => scoreOf(page)).toBeGreaterThan(before)
    await goTo(page, 'access')
    await expect(page.getByText(/falls to a stolen SIM card alone/)).toHaveCount(0)
  })
})

/** The score on the home page. */
async function scoreOf(page: Page): Promise<number> {
  await goTo(page, 'home')
  const ring = page.getByRole('img', { name: /^Score \d+ of 100/ })
  return Number(/\d+/.exec((await ring.getAttribute('aria-label')) ?? '')?.[0])
}
