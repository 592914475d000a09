import { expect, type Page } from '@playwright/test'
import { accounts } from '../../src/renderer/i18n/en-GB/accounts.ts'
import { openers } from '../../src/renderer/i18n/en-GB/openers.ts'
import { pressByKeyboard, tabTo } from './support/keyboard.ts'
import { machine } from './support/places.ts'
import { test } from './support/test.ts'
import { setUp } from './support/vault.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const goTo = async (page: Page, address: string) => {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`)
}

test.use({ launch: { replay: machine('windows-11') } })
test.describe.configure({ timeout: 180_000 })

test('twenty accounts are added one after the other by keyboard alone', async ({ window: page }) => {
  await setUp(page)
  await goTo(page, 'accounts')
  await pressByKeyboard(page, page.getByRole('link', { name: accounts.several }))
  await expect(heading(page)).toHaveText(accounts.severalTitle)
  const field = page.getByRole('combobox', { name: accounts.service })
  await tabTo(page, field)

  for (const [index, name] of services.entries()) {
    await page.keyboard.type(name.slice(0, 3))
    await chooseByArrows(page, name)
    await expect(field).toHaveValue(name)
    await page.keyboard.press('Enter')
    await expect(page.getByText(countOf(index + 1))).toBeVisible()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('')
  }

  await pressByKeyboard(page, page.getByRole('link', { name: accounts.severalDone }))
  await expect(page.getByRole('link', { name: /^Open / })).toHaveCount(services.length + 1)
})

/** Goes down the list to the service and takes it with Enter. */
async function chooseByArrows(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option', { name: new RegExp(`^${name}(?! Messenger)`) })
  await expect(option).toBeVisible()
  const place = (await page.getByRole('option').allTextContents()).findIndex(text => text.startsWith(name))
  for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

const services = [
  'Gmail',
  'Facebook',
  'Instagram',
  'LinkedIn',
  'WhatsApp',
  'Signal',
  'Telegram',
  'Dropbox',
  'PayPal',
  'Amazon',
  'eBay',
  'Uber',
  'GitHub',
  'Zoom',
  'Slack',
  'Reddit',
  'Snapchat',
  'TikTok',
  'Strava',
  'Mailchimp',
]
const countOf = (count: number) => (count === 1 ? '1 account added' : `${count} accounts added`)

test('a way into an account goes through what is added on the spot, and everything comes back', async ({
  window: page,
}) => {
  await setUp(page)
  await goTo(page, 'accounts/new')
  await page.getByRole('combobox', { name: accounts.service }).fill('Gmail')
  await page.getByRole('option', { name: /Gmail/ }).click()
  await page.getByRole('checkbox', { name: accounts['method-sms'] }).press('Space')
  await page.getByLabel(accounts['addHolder-phone-number']).fill('Private mobile')
  // Enter adds the number and does not send the form.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Private mobile' })).toBeChecked()
  await page.getByRole('radio', { name: accounts['ownership-shared'] }).press('Space')
  await page
    .getByRole('radiogroup', { name: accounts.known })
    .getByRole('radio', { name: accounts.knownPeople, exact: true })
    .press('Space')
  await page.getByLabel(accounts['addHolder-person']).fill('J')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'J', exact: true })).toBeChecked()
  await button(page, accounts.save).click()

  await page.getByRole('link', { name: 'Open Gmail' }).click()
  await expect(page.getByRole('checkbox', { name: 'Private mobile' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'J', exact: true })).toBeChecked()
  await expect(page.getByRole('radio', { name: accounts['ownership-shared'] })).toBeChecked()

  await goTo(page, 'openers')
  await page.getByRole('link', { name: 'Private mobile' }).click()
  await page.getByRole('radio', { name: accounts.yes, exact: true }).press('Space')
  await button(page, openers.save).click()
  await page.getByRole('link', { name: 'Private mobile' }).click()
  await expect(page.getByRole('radio', { name: accounts.yes, exact: true })).toBeChecked()
})
