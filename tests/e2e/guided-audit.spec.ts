import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { accounts } from '../../src/renderer/i18n/en-GB/accounts.ts'
import { audit } from '../../src/renderer/i18n/en-GB/audit.ts'
import { device } from '../../src/renderer/i18n/en-GB/device.ts'
import { findings } from '../../src/renderer/i18n/en-GB/findings.ts'
import { history } from '../../src/renderer/i18n/en-GB/history.ts'
import { home } from '../../src/renderer/i18n/en-GB/home.ts'
import { profile } from '../../src/renderer/i18n/en-GB/profile.ts'
import { ui } from '../../src/renderer/i18n/en-GB/ui.ts'
import { unlock, test as withStore } from './support/filled-store.ts'
import { pressByKeyboard, tabTo } from './support/keyboard.ts'
import { launchBrowserDoor } from './support/launch.ts'
import { machine } from './support/places.ts'
import { test } from './support/test.ts'
import { setUp, unlock as unlockNew } from './support/vault.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const hash = (page: Page) => new URL(page.url()).hash
const goTo = async (page: Page, address: string) => {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`)
}

/** Waits for the page after this one: it has another address, and its heading the focus. */
async function expectNextPage(page: Page, before: string): Promise<void> {
  await expect.poll(() => hash(page)).not.toBe(before)
  await expect(heading(page)).toBeFocused()
}

test.describe('a first audit of a recorded laptop', () => {
  test.use({ launch: { replay: machine('windows-11') } })
  test.describe.configure({ timeout: 180_000 })

  test('goes by keyboard alone from the first start to the result', async ({ window: page }) => {
    await setUp(page)
    await pressByKeyboard(page, page.getByRole('link', { name: home.firstButton }))
    await expect(heading(page)).toBeFocused()
    await pressByKeyboard(page, button(page, audit.begin))

    await expect(heading(page)).toHaveText(audit['screen-profile'])
    await sayWhoIAm(page)
    await expect(heading(page)).toHaveText(audit['screen-device'])
    await pressByKeyboard(page, button(page, device.measure))
    await expect(page.getByText(/could be read, in/)).toBeVisible()
    await expect(button(page, device.again)).toBeFocused()
    await continueByKeyboard(page)

    await expect(heading(page)).toHaveText(audit['screen-carried-devices'])
    await continueByKeyboard(page)
    await answerUntil(page, audit['screen-accounts'])
    await addMailbox(page)
    await continueByKeyboard(page)
    await answerUntil(page, audit['screen-result'])
    await pressByKeyboard(page, button(page, audit.finish))

    await expect(heading(page)).toHaveText(audit.resultTitle)
    await expect(page.getByText(/^Score \d+ of 100\. \d+% of it is known\.$/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Three things to do next' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Show me how/ })).toHaveCount(3)
    await expect(page.getByText(audit.firstText)).toBeVisible()

    await page.reload()
    await expect(heading(page)).toHaveText(audit.resultTitle)
    await goTo(page, 'history')
    await expect(page.getByRole('row')).toHaveCount(2)
  })

  test('says what is missing before it goes on, and where', async ({ window: page }) => {
    await setUp(page)
    await goTo(page, 'audit')
    await button(page, audit.begin).click()
    await button(page, audit.continue).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(profile.roleMissing)
    await expect(summary).toContainText(profile.nationMissing)
    await expect(heading(page)).toHaveText(audit['screen-profile'])
  })

  test('goes on where it was: after a reload, after leaving, and after a new start', async ({ page }) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'surefoot-e2e-'))
    const options = { dataFolder, replay: machine('windows-11') }
    const first = await launchBrowserDoor(options)
    await page.goto(first.address)
    await setUp(page)
    await goTo(page, 'audit')
    await button(page, audit.begin).click()
    await expect(heading(page)).toHaveText(audit['screen-profile'])
    await goTo(page, 'audit/update-delay')
    await expect(heading(page)).toContainText('restart')
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await button(page, audit.continue).click()
    await expect.poll(() => hash(page)).not.toContain('update-delay')
    const question = await heading(page).textContent()

    await page.reload()
    await expect(heading(page)).toHaveText(question ?? '')
    await button(page, audit.stop).click()
    await page.getByRole('link', { name: home.continueAudit }).click()
    await expect(heading(page)).toHaveText(question ?? '')

    await first.stop()
    const second = await launchBrowserDoor(options)
    await page.goto(second.address)
    await unlockNew(page)
    await goTo(page, 'audit')
    await page.getByRole('link', { name: audit.goOn, exact: true }).click()
    await expect(heading(page)).toHaveText(question ?? '')
    await page.getByRole('link', { name: ui.back, exact: true }).click()
    await expect(page.getByRole('radio').first()).toBeChecked()
    await expect(button(page, audit.keep)).toBeVisible()
    await second.stop()
    await rm(dataFolder, { recursive: true, force: true })
  })
})

test('measures the very machine it runs on, and owns up to what it could not read', async ({
  window: page,
}) => {
  await setUp(page)
  await goTo(page, 'device')
  await expect(page.getByRole('heading', { name: device.neverTitle })).toBeVisible()
  await button(page, device.measure).click()
  const outcome = page.getByText(/could be read, in/)
  await expect(outcome).toBeVisible({ timeout: 60_000 })
  const shown = page.getByRole('article')
  await expect(shown.first()).toBeVisible()

  const notKnown = page.getByText(/^Not known \(\d+\)$/)
  const claimsAll = /^All/.test((await outcome.textContent()) ?? '')
  if (!claimsAll) {
    await notKnown.click()
    await expect(shown.first()).toContainText('Not known')
    await expect(shown.filter({ hasText: /Good|Needs fixing/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /could not be read$/ })).toBeVisible()
  }
})

withStore.describe('a second audit', () => {
  withStore.describe.configure({ timeout: 180_000 })

  withStore(
    'keeps fresh answers, and shows what changed since the first',
    async ({ page, store, openDoor }) => {
      await openDoor(page, { dataFolder: store.folder })
      await unlock(page)
      await goTo(page, 'audit')
      await button(page, audit.begin).click()
      await expect(heading(page)).toHaveText(audit['screen-profile'])

      await goTo(page, 'audit/recovery-codes-kept')
      await expect(page.getByText(/^You answered this/)).toBeVisible()
      await expect(button(page, audit.keep)).toBeVisible()
      await page.getByText('No', { exact: true }).click()
      await button(page, audit.continue).click()
      await expect.poll(() => hash(page)).toContain('recovery-routes-reviewed')

      await goTo(page, 'audit/result')
      await button(page, audit.finish).click()
      await expect(heading(page)).toHaveText(audit.resultTitle)
      const worse = page.locator('div').filter({ has: page.getByRole('heading', { name: history.worse }) })
      await expect(worse.last()).toContainText('You have no recovery codes')
      await expect(worse.last()).toContainText('Good, now Needs fixing')

      await goTo(page, 'history')
      await expect(page.getByRole('img', { name: /^2 audits from/ })).toBeVisible()
      await button(page, history.compare).click()
      await expect(page.getByText('You have no recovery codes')).toBeVisible()
    },
  )

  withStore(
    'one answer can be changed from its finding, outside any audit',
    async ({ page, store, openDoor }) => {
      await openDoor(page, { dataFolder: store.folder })
      await unlock(page)
      await goTo(page, 'history')
      await expect(page.getByRole('heading', { name: history.oneTitle })).toHaveCount(0)
      await goTo(page, 'plan')
      await expect(heading(page)).toHaveText('Plan')
      await goTo(page, 'audit/recovery-codes-kept/change')
      await page.getByText('No', { exact: true }).click()
      await button(page, audit.saveChange).click()
      await expect(heading(page)).toHaveText('Plan')
      await goTo(page, 'audit')
      await expect(button(page, audit.begin)).toBeVisible()
    },
  )

  withStore('an account is added, judged, put on the plan and removed', async ({ page, store, openDoor }) => {
    await openDoor(page, { dataFolder: store.folder })
    await unlock(page)
    await goTo(page, 'accounts/new')
    await page.getByRole('combobox', { name: accounts.service }).fill('linked')
    await page.getByRole('option', { name: /LinkedIn/ }).click()
    await page.getByText(accounts.choiceNone).click()
    await button(page, accounts.save).click()
    await page.getByRole('link', { name: 'Open LinkedIn' }).click()
    const finding = page.getByRole('article').filter({ hasText: 'A password alone opens this account' })
    await finding.getByRole('button', { name: findings.howTo }).click()
    await finding.getByRole('button', { name: 'Put it on my plan' }).click()
    await finding.getByRole('link', { name: 'On your plan' }).click()
    await expect(heading(page)).toContainText('A password alone opens this account')

    await goTo(page, 'accounts')
    await page.getByRole('link', { name: 'Open LinkedIn' }).click()
    await button(page, accounts.remove).click()
    await page.getByRole('dialog').getByRole('button', { name: accounts.removeConfirm }).click()
    await expect(heading(page)).toHaveText('Accounts')
    await expect(page.getByRole('link', { name: 'Open LinkedIn' })).toHaveCount(0)
  })
})

/** Name, role and nation, typed and chosen with the keyboard. */
async function sayWhoIAm(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel(profile.name))
  await page.keyboard.type('Ada')
  await tabTo(page, page.getByRole('button', { name: profile.role }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type('Councillor')
  await expect(page.getByRole('option', { name: 'Councillor', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: 'England' }))
  await page.keyboard.press('Space')
  await continueByKeyboard(page)
}

/** The mailbox that counts most, found by typing a part of its name. */
async function addMailbox(page: Page): Promise<void> {
  await pressByKeyboard(page, page.getByRole('link', { name: `Add ${accounts['key-mailbox']}` }))
  await expect(heading(page)).toHaveText(accounts['key-mailbox'])
  await tabTo(page, page.getByRole('combobox', { name: accounts.service }))
  await page.keyboard.type('gmai')
  await expect(page.getByRole('option', { name: /Gmail/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: accounts['method-sms'] }))
  await page.keyboard.press('Space')
  await pressByKeyboard(page, button(page, accounts.save))
  await expect(heading(page)).toHaveText(audit['screen-accounts'])
  await expect(page.getByRole('link', { name: 'Open Gmail' })).toBeVisible()
}

async function continueByKeyboard(page: Page): Promise<void> {
  const before = hash(page)
  await pressByKeyboard(page, button(page, audit.continue))
  await expectNextPage(page, before)
}

/** Answers question after question, and passes the screens, until the page with this heading comes. */
async function answerUntil(page: Page, last: string): Promise<void> {
  while ((await heading(page).textContent()) !== last) {
    const first = page.locator('form').getByRole('radio').first()
    const screens: readonly string[] = [
      audit['screen-password'],
      audit['screen-footprint'],
      audit['screen-icds'],
    ]
    if (!screens.includes((await heading(page).textContent()) ?? '')) {
      await tabTo(page, first)
      // The first option of a question that asks for a day or a number opens more inputs, so there the next is taken.
      await page.keyboard.press('Space')
      if (await page.getByText(audit.whichDay).or(page.getByText(audit.countPart)).isVisible()) {
        await page.keyboard.press('ArrowDown')
      }
    }
    await continueByKeyboard(page)
  }
}
