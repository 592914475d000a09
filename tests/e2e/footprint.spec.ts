import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { footprint } from '../../src/renderer/i18n/en-GB/footprint.ts'
import { shell } from '../../src/renderer/i18n/en-GB/shell.ts'
import { ui } from '../../src/renderer/i18n/en-GB/ui.ts'
import { pressByKeyboard, tabTo } from './support/keyboard.ts'
import { machine } from './support/places.ts'
import { test } from './support/test.ts'
import { setUp } from './support/vault.ts'

test.use({ launch: { replay: machine('windows-11') }, contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ timeout: 180_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name })
const goTo = async (page: Page, address: string) => {
  await page.goto(`${new URL(page.url()).origin}/#/${address}`)
}

test('twelve pieces of an identity, the first sitting and three exposures, by keyboard alone', async ({
  window: page,
}) => {
  await setUp(page)
  await goTo(page, 'footprint')
  await expect(page.getByRole('heading', { name: footprint.emptyTitle })).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: footprint.whoMe }))
  await page.keyboard.press('Space')
  await pressByKeyboard(page, button(page, footprint.begin))

  await enterTwelvePieces(page)
  await goTo(page, 'footprint/identity')
  await expect(link(page, /^Change /)).toHaveCount(pieces.length)
  for (const piece of pieces) await expect(link(page, new RegExp(`^Change .*${piece}`)).first()).toBeVisible()
  await expectAccessible(page)

  await pressByKeyboard(page, link(page, footprint.goOnToSearches))
  await expect(heading(page)).toHaveText(footprint.searchesTitle)
  await pressByKeyboard(page, link(page, new RegExp(`^${footprint.sittingBegin} Sitting 1`)))
  await sitThrough(page)

  await expect(page.getByText('3 things written down')).toBeVisible()
  await expect(page.getByText(/^1 search skipped/)).toBeVisible()
  await pressByKeyboard(page, button(page, footprint.endNextButton))
  await expect(page.getByText(/^On your plan for /)).toBeVisible()
  await expectNothingTypedInSight(page)
  await expectAccessible(page)

  await pressByKeyboard(page, link(page, footprint.endExposures))
  await expect(page.getByRole('article')).toHaveCount(3)
  await pressByKeyboard(page, link(page, /^Open Small ads/))
  await expect(heading(page)).toHaveText('Small ads of a local paper')
  await tabTo(page, page.getByRole('radio', { name: new RegExp(`^${footprint['state-of-open']}`) }))
  await page.keyboard.press('ArrowDown')
  await pressByKeyboard(page, button(page, footprint.saveState))
  await expect(page.getByRole('main').getByText(footprint['state-of-asked']).first()).toBeVisible()
  await expectNothingTypedInSight(page)
  await expectAccessible(page)

  await goTo(page, 'footprint/exposures')
  await expect(page.getByText(/^Asked today/)).toBeVisible()
  await goTo(page, 'plan')
  await expect(page.getByRole('heading', { name: /^Footprint review: sitting/ })).toBeVisible()
})

const pieces = [
  'Siân',
  'O’Neill',
  '07700 900123',
  '020 7946 0018',
  'sian@example.org',
  'office@example.org',
  'Tŷ Gwyn',
  'sian_example',
  'sian.example',
  'Exampleton Food Bank',
  'Exampleton',
  'Robin',
]

async function enterTwelvePieces(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText(footprint.addTitleName)
  await tabTo(page, page.getByLabel(footprint.given, { exact: true }))
  await typeAndTab(page, 'Siân', 'Evans')
  await page.keyboard.press('Enter')
  await expectAdded(page, 1)
  await typeAndTab(page, 'Siân', 'O’Neill')
  await tabTo(page, page.getByRole('radio', { name: footprint['form-full'], exact: true }))
  await page.keyboard.press('ArrowRight')
  // What is still in the form is added on the way to the next page.
  await next(page)

  await expect(heading(page)).toHaveText(footprint.addTitlePhone)
  await tabTo(page, page.getByLabel(footprint.phone, { exact: true }))
  await page.keyboard.type('my number')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').getByText(footprint.phoneWrong)).toBeVisible()
  await page.getByLabel(footprint.phone, { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await typeAndEnter(page, '07700 900123', '020 7946 0018')
  await next(page)

  await tabTo(page, page.getByLabel(footprint.email, { exact: true }))
  await typeAndEnter(page, 'sian@example.org', 'office@example.org')
  await next(page)

  await tabTo(page, page.getByLabel(footprint.house, { exact: true }))
  await typeAndTab(page, 'Tŷ Gwyn', 'Some Street', 'Exampleton', 'ZZ1 1ZZ')
  await next(page)

  await tabTo(page, page.getByLabel(footprint.username, { exact: true }))
  await typeAndEnter(page, '@sian_example')
  await next(page)

  await tabTo(page, page.getByLabel(footprint.domain, { exact: true }))
  await typeAndEnter(page, 'https://www.sian.example/')
  await next(page)

  await tabTo(page, page.getByLabel(footprint.organisation, { exact: true }))
  await typeAndEnter(page, 'Exampleton Food Bank')
  await next(page)

  await tabTo(page, page.getByLabel(footprint.place, { exact: true }))
  await typeAndEnter(page, 'Exampleton')
  await next(page)
  await expect(heading(page)).toHaveText(footprint.addTitlePicture)
  await next(page)

  await tabTo(page, page.getByLabel(footprint.member, { exact: true }))
  await page.keyboard.type('Robin Evans')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(footprint.memberConsentTitle)
  await pressByKeyboard(page, button(page, footprint.saveConsent))
  await expect(page.getByRole('alert').getByText(footprint.agreedMissing)).toBeVisible()
  await tabTo(page, page.getByRole('checkbox', { name: footprint.agreed }))
  await page.keyboard.press('Space')
  await pressByKeyboard(page, button(page, footprint.saveConsent))
  await expect(heading(page)).toHaveText(footprint.partIdentity)
  await expect(page.getByText('Robin Evans agreed today.')).toBeVisible()
}

/** Fills fields that lie one after the other. */
async function typeAndTab(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
}

/** Adds one after the other in the same field. */
async function typeAndEnter(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expectAdded(page, index + 1)
  }
}

async function expectAdded(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('heading', { name: `${count} added` })).toBeVisible()
  await expect(page.getByRole('main').locator('input').first()).toBeFocused()
}

async function next(page: Page): Promise<void> {
  const before = page.url()
  await pressByKeyboard(page, page.getByRole('button', { name: /^Next: / }))
  await expect.poll(() => page.url()).not.toBe(before)
}

const found = ['Register of the council', 'Small ads of a local paper', 'Results of a fun run']

/** Answers every search: three times something, once skipped, with a pause in between, and else nothing. */
async function sitThrough(page: Page): Promise<void> {
  await expect(page.getByText(footprint.privateTitle)).toBeVisible()
  await expectLinksOutside(page)
  await expectAccessible(page)
  for (let search = 0; search < 60; search += 1) {
    await expect(button(page, footprint.nothing)).toBeVisible()
    const before = page.url()
    const where = found[search]
    if (where) await writeDown(page, where, search === 1)
    else await pressByKeyboard(page, button(page, search === 3 ? footprint.skip : footprint.nothing))
    await expect.poll(() => page.url()).not.toBe(before)
    if (page.url().endsWith('/end')) break
    if (search === 4) await pauseAndGoOn(page)
  }
  await expect(heading(page)).toHaveText(footprint.endTitle)
}

/** Where and what, and on. With `first`, it is tried without either first. */
async function writeDown(page: Page, where: string, tryEmpty: boolean): Promise<void> {
  await pressByKeyboard(page, button(page, footprint.something))
  await expect(page.getByLabel(footprint.where, { exact: true })).toBeFocused()
  if (tryEmpty) {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').getByText(footprint.whereMissing)).toBeVisible()
    await expectAccessible(page)
    await tabTo(page, page.getByLabel(footprint.where, { exact: true }))
  }
  await page.keyboard.type(where)
  const kind = page.getByRole('checkbox', { name: footprint['kind-signature'] })
  await tabTo(page, kind)
  await page.keyboard.press('Space')
  await expect(kind).toBeChecked()
  await pressByKeyboard(page, button(page, footprint.saveAndGoOn))
}

async function pauseAndGoOn(page: Page): Promise<void> {
  const label = await heading(page).textContent()
  await pressByKeyboard(page, link(page, footprint.pause))
  await expect(heading(page)).toHaveText(footprint.pausedTitle)
  await expect(page.getByText(label ?? '')).toBeVisible()
  await pressByKeyboard(page, link(page, footprint.goOnNow))
  await expect(heading(page)).toHaveText(label ?? '')
}

/** Searches open in the person's own browser, say where they go, and tell nothing of where they come from. */
async function expectLinksOutside(page: Page): Promise<void> {
  const outside = page.getByRole('main').locator('a[target="_blank"]')
  expect(await outside.count()).toBeGreaterThan(0)
  for (const each of await outside.all()) {
    await expect(each).toHaveAttribute('href', /^https:\/\//)
    await expect(each).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(each).toHaveAccessibleName(new RegExp(`^Open .*\\(${ui.opensOutside}\\)$`))
  }
  await expect(page.getByText(/^sends this text to /).first()).toBeVisible()
}

/** Neither the address nor the title of the window holds anything that was typed. */
async function expectNothingTypedInSight(page: Page): Promise<void> {
  const inSight = `${decodeURIComponent(page.url())} ${await page.title()}`
  expect([...pieces, ...found].filter(text => inSight.includes(text))).toEqual([])
  await expect(page).toHaveTitle(`${shell.footprint} - Surefoot`)
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))).toEqual([])
}

test('with an adviser the person agrees first, and takes it back when they like', async ({
  window: page,
}) => {
  await setUp(page)
  await goTo(page, 'footprint')
  await pressByKeyboard(page, button(page, footprint.begin))
  await expect(page.getByRole('alert').getByText(footprint.whoMissing)).toBeVisible()
  await tabTo(page, page.getByRole('radio', { name: footprint.whoMe }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: footprint.whoAdviser })).toBeChecked()
  await pressByKeyboard(page, button(page, footprint.begin))
  await expect(heading(page)).toHaveText(footprint.consentTitle)
  await expectAccessible(page)

  await tabTo(page, page.getByLabel(footprint.adviser, { exact: true }))
  await typeAndTab(page, 'Alex Adviser', 'Siân Evans')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').getByText(footprint.iAgreeMissing)).toBeVisible()
  await tabTo(page, page.getByRole('checkbox', { name: footprint.iAgree }))
  await page.keyboard.press('Space')
  await pressByKeyboard(page, button(page, footprint.agree))
  await expect(heading(page)).toHaveText(footprint.partIdentity)

  await goTo(page, 'footprint')
  await expect(page.getByText('Alex Adviser helps with this review, agreed today.')).toBeVisible()
  await pressByKeyboard(page, link(page, footprint.helpedLink))
  await expect(heading(page)).toHaveText('Agreed today with Alex Adviser')
  await pressByKeyboard(page, button(page, footprint.withdraw))
  await pressByKeyboard(
    page,
    page.getByRole('dialog').getByRole('button', { name: footprint.withdrawConfirm }),
  )
  await expect(page.getByRole('radio', { name: footprint.whoMe })).toBeVisible()
})
