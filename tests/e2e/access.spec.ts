import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { access } from '../../src/renderer/i18n/en-GB/access.ts'
import { type Account, newAccount } from '../../src/shared/model/account.ts'
import type { CarriedDevice } from '../../src/shared/model/carried-device.ts'
import type { Opener } from '../../src/shared/model/opener.ts'
import { sampleCarriedDevice } from '../support/sample-records.ts'
import { tabTo } from './support/keyboard.ts'
import { machine } from './support/places.ts'
import { test } from './support/test.ts'
import { setUp } from './support/vault.ts'

/** A mailbox with text messages as a fallback, and what it opens, on the page that shows how accounts hang together. */

test.use({ launch: { replay: machine('windows-11') }, contextOptions: { reducedMotion: 'reduce' } })

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const numberVertex = `phone-number:${id(21)}`

const number: Opener = {
  id: id(21),
  kind: 'phone-number',
  label: 'My SIM',
  deviceId: id(12),
  movePin: 'no',
}
const phone = (at: number, label: string): CarriedDevice =>
  sampleCarriedDevice({
    id: id(at),
    label,
    platform: 'android',
    make: '',
    osVersion: null,
    unlockedBy: ['pin'],
    codesOnLockScreen: 'no',
    findMyDevice: 'yes',
    answeredOn: '2026-11-01',
  })
const account = (at: number, label: string, fields: Partial<Account>): Account => ({
  ...newAccount({ id: id(at), label, kind: 'email' }),
  recovery: ['none'],
  uniquePassword: 'yes',
  passwordPlace: 'manager',
  passwordHolder: id(3),
  knownTo: [],
  appPasswords: 'no',
  ...fields,
})
const accounts: readonly Account[] = [
  account(1, 'Mailbox', {
    signInMethods: ['app-code', 'sms'],
    signInThrough: [
      { method: 'app-code', holder: id(11) },
      { method: 'sms', holder: id(21) },
    ],
    recovery: ['phone'],
    recoverThrough: [{ route: 'phone', holder: id(21) }],
  }),
  account(2, 'Social', {
    kind: 'social',
    signInMethods: ['none'],
    recovery: ['email'],
    recoverThrough: [{ route: 'email', holder: id(1) }],
  }),
  account(3, 'Vault', {
    kind: 'password-manager',
    signInMethods: ['passkey'],
    signInThrough: [{ method: 'passkey', holder: 'this-device' }],
    passwordPlace: 'memory',
    passwordHolder: null,
  }),
  newAccount({ id: id(4), label: 'Shop', kind: 'other' }),
]

/** Calls the door as the window does. */
async function call(page: Page, procedure: string, input: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json', 'x-surefoot': '1' }
      return (await fetch(`/rpc/${path}`, { method: 'POST', headers, body: body ?? '' })).status
    },
    [procedure, JSON.stringify({ json: input })],
  )
  expect(status, procedure).toBe(200)
}

async function openPage(page: Page): Promise<void> {
  await setUp(page)
  await call(page, 'openers/save', number)
  for (const [at, label] of [
    [11, 'My phone'],
    [12, 'Old phone'],
  ] as const)
    await call(page, 'carriedDevices/save', phone(at, label))
  for (const one of accounts) await call(page, 'accounts/save', one)
  await page.goto(`${new URL(page.url()).origin}/#/access`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(access.title)
}

const section = (page: Page, title: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
const box = (page: Page, vertex: string): Locator => page.locator(`[data-vertex="${vertex}"]`)

test('the stolen SIM card is the weakest way, and taking the number away helps most', async ({
  window: page,
}) => {
  await openPage(page)
  await expect(page.getByText('Mailbox falls to a stolen SIM card alone.')).toBeVisible()
  const changes = section(page, access.changesTitle)
  await expect(changes.getByRole('heading', { level: 3 }).first()).toHaveText(
    'Take your phone number away from Mailbox, both to sign in and to get back in.',
  )
  const links = changes.getByRole('link')
  await expect(links.first()).toHaveAttribute('href', `#/accounts/${id(1)}`)
  await expect(changes.getByRole('link', { name: 'Open My SIM' }).first()).toHaveAttribute(
    'href',
    `#/openers/${id(21)}`,
  )

  const whatIf = section(page, access.whatIfTitle)
  // Nothing was said of the shop, so it is neither locked nor within reach, and neither open nor safe.
  await expect(whatIf.getByText('We cannot tell about 1 account', { exact: true })).toHaveCount(2)
  await expect(whatIf.getByText('No account opens by this alone for certain')).toBeVisible()

  const row = section(page, access.tableTitle)
    .getByRole('row')
    .filter({ hasText: /^My SIM/ })
  await expect(row).toContainText('2: Mailbox and Social')
  await expect(row).toContainText('Not known of 1 account')
})

test('the picture is walked by keyboard, and says what falls', async ({ window: page }) => {
  await openPage(page)
  const said = section(page, access.pictureTitle).getByRole('status')
  await tabTo(page, page.locator('[data-vertex][tabindex="0"]'))
  for (let steps = 0; steps < 10; steps += 1) {
    if (await box(page, numberVertex).evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  const sentence = '“My SIM” alone opens 2 accounts: Mailbox and Social. We cannot tell about 1 account.'
  await expect(said).toHaveText(sentence)
  await page.keyboard.press('Enter')
  await expect(box(page, numberVertex)).toHaveAttribute('aria-pressed', 'true')
  // After what each thing opens by itself stands what becomes of it now.
  await expect(box(page, `account:${id(2)}`)).toContainText(`, ${access.nodeOpens}`)
  await expect(box(page, `account:${id(3)}`)).not.toContainText(`, ${access.nodeOpens}`)
  await expect(box(page, `account:${id(4)}`)).toContainText(`, ${access.nodeUnsure}`)

  await page.keyboard.press('ArrowRight')
  await expect(box(page, numberVertex)).not.toBeFocused()
  await expect(said).toHaveText(sentence)
  await page.keyboard.press('Escape')
  await expect(box(page, numberVertex)).toHaveAttribute('aria-pressed', 'false')
  await expect(said).not.toHaveText(sentence)
})

test('axe finds nothing, and nothing is wider than the window', async ({ window: page }) => {
  await openPage(page)
  await box(page, numberVertex).click()
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 800 })
    if (width === 400) await page.getByRole('button', { name: access.showPicture }).click()
    await expect(box(page, numberVertex)).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const builder = new AxeBuilder({ page })
      // The theme changes colours and nothing else.
      if (colorScheme === 'dark') builder.withRules(['color-contrast', 'link-in-text-block'])
      const { violations } = await builder.analyze()
      expect(violations.flatMap(({ id: rule, nodes }) => nodes.map(node => `${rule}: ${node.html}`))).toEqual(
        [],
      )
    }
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overhang).toBeLessThanOrEqual(0)
  }
})
