import { test as base, expect } from '@playwright/test'
import { contentSecurityPolicy } from '../../src/main/security-headers.ts'
import { files } from '../../src/renderer/i18n/en-GB/files.ts'
import { footprint } from '../../src/renderer/i18n/en-GB/footprint.ts'
import { home } from '../../src/renderer/i18n/en-GB/home.ts'
import { passwordExport } from '../../src/renderer/i18n/en-GB/password-export.ts'
import { settings } from '../../src/renderer/i18n/en-GB/settings.ts'
import { shell } from '../../src/renderer/i18n/en-GB/shell.ts'
import { ui } from '../../src/renderer/i18n/en-GB/ui.ts'
import { vault } from '../../src/renderer/i18n/en-GB/vault.ts'
import { makeVault, writeExport } from '../support/export-writers/index.ts'
import { type Desktop, launchDesktop, noDesktopHere } from './support/desktop.ts'
import { setUp, unlock } from './support/vault.ts'

/** The desktop door: the real built main process and preload, with what must never come loose. */
const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures named, even when there are none
  desktop: async ({}, use) => {
    const desktop = await launchDesktop()
    await expect(heading(desktop)).toHaveText(vault.welcome)
    await use(desktop)
    await desktop.stop()
  },
})
// biome-ignore lint/suspicious/noSkippedTests: without a desktop door there is nothing to test, and the run says so
test.skip(noDesktopHere !== null, noDesktopHere ?? '')

const heading = ({ page }: Desktop) => page.getByRole('heading', { level: 1 })

test('loads from its own scheme, and its calls are answered', async ({ desktop }) => {
  expect(await desktop.origin()).toBe('app://surefoot')
  await setUp(desktop.page)
  await expect(heading(desktop)).toHaveText(home.welcome)
})

test('the window can do no more than a web page', async ({ desktop }) => {
  expect(await desktop.webPreferences()).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  const reachable = await desktop.page.evaluate(() => ({
    bridge: Object.entries(Reflect.get(window, 'surefoot')),
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter(name => name in window),
  }))
  expect(reachable).toEqual({ bridge: [['door', 'desktop']], node: [] })
})

test('the policy is served with the page and with what does not exist', async ({ desktop }) => {
  const policies = await desktop.page.evaluate(async () => {
    const paths = ['/', '/nothing', '/..%2f..%2fpackage.json']
    const answers = await Promise.all(paths.map(path => fetch(path)))
    return answers.map(answer => [answer.status, answer.headers.get('content-security-policy')])
  })
  expect(policies).toEqual([
    [200, contentSecurityPolicy],
    [404, contentSecurityPolicy],
    [404, contentSecurityPolicy],
  ])
})

test('inline scripts and foreign loads do nothing', async ({ desktop }) => {
  const outcome = await desktop.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const foreign = await fetch('https://example.org/').then(
      () => 'loaded',
      () => 'refused',
    )
    return { inline: 'ranInline' in window, foreign }
  })
  expect(outcome).toEqual({ inline: false, foreign: 'refused' })
})

test('stays on its page and opens no window', async ({ desktop }) => {
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://other/']) {
    expect(await desktop.refusesToNavigate(url), url).toBe(true)
    expect(await desktop.refusesToOpenWindow(url), url).toBe(true)
  }
})

test('denies every permission', async ({ desktop }) => {
  for (const permission of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']) {
    expect(await desktop.refusesPermission(permission), permission).toBe(true)
  }
})

test('a frame inside the page gets no port, and the page gets one a load', async ({ desktop }) => {
  await desktop.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<!doctype html><title>inside</title>'
    document.body.append(frame)
    return new Promise(resolve => frame.addEventListener('load', resolve))
  })
  const ask = () =>
    new Promise<number>(resolve => {
      let ports = 0
      window.addEventListener('message', event => {
        ports += event.ports.length
        // Messages arrive in order, so an answer would have come before this one comes back.
        if (event.data === 'last') resolve(ports)
      })
      window.postMessage('surefoot:ready', '*')
      setTimeout(() => window.postMessage('last', '*'))
    })
  for (const frame of desktop.page.frames()) expect(await frame.evaluate(ask)).toBe(0)
})

test('a reload gets a new port and goes on', async ({ desktop }) => {
  await setUp(desktop.page)
  await desktop.page.reload()
  await expect(heading(desktop)).toHaveText(home.welcome)
})

test('opens a link of the catalogue outside, by https', async ({ desktop }) => {
  await desktop.page.getByRole('link', { name: shell['report-concern'] }).first().click()
  await expect(heading(desktop)).toHaveText(/./)
  await desktop.page.getByRole('button', { name: ui.opensOutside }).first().click()
  await expect.poll(() => desktop.openedOutside()).toEqual([expect.stringMatching(/^https:\/\//)])
})

test('opens a search outside with the text that stands there, and nothing else', async ({ desktop }) => {
  const { page } = desktop
  await setUp(page)
  await page.evaluate(() => window.location.assign('#/footprint/identity/add/username'))
  await page.getByLabel(footprint.username, { exact: true }).fill('sian_example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '1 added' })).toBeVisible()
  await page.evaluate(() => window.location.assign('#/footprint/sitting/1'))
  await page.getByRole('button', { name: /^Open in Google/ }).click()
  await expect.poll(() => desktop.openedOutside()).toHaveLength(1)
  const [opened = ''] = await desktop.openedOutside()
  const { origin, pathname, searchParams } = new URL(opened)
  expect(`${origin}${pathname}`).toBe('https://www.google.com/search')
  expect([...searchParams.keys()]).toEqual(['q'])
  expect(searchParams.get('q')).toBe(await page.locator('code').first().textContent())
})

test('reads a file over the port and says why it cannot', async ({ desktop }) => {
  const { page } = desktop
  await setUp(page)
  await page.evaluate(() => window.location.assign('#/files'))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Nothing that Surefoot knows'),
    })
  await expect(page.getByText('notes.txt')).toBeVisible()
  await expect(page.getByText(files['refusal-not-a-known-format'])).toBeVisible()
})

test('looks at an export over the port, and forgets it when the computer goes to sleep', async ({
  desktop,
}) => {
  const { page } = desktop
  await setUp(page)
  await page.evaluate(() => window.location.assign('#/password-export'))
  await page.locator('input[type=file]').setInputFiles({
    name: 'export.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(writeExport('chrome-csv', makeVault(20))),
  })
  await expect(heading(desktop)).toHaveText(passwordExport.resultTitle)
  await expect(page.getByText(passwordExport.finishedSpoken)).toBeAttached({ timeout: 30_000 })
  await desktop.suspend()
  await unlock(page)
  await page.evaluate(() => window.location.assign('#/password-export/result'))
  await expect(heading(desktop)).toHaveText(passwordExport.endedLostTitle)
})

test('locks when the computer goes to sleep', async ({ desktop }) => {
  await setUp(desktop.page)
  await desktop.suspend()
  await expect(heading(desktop)).toHaveText(vault.unlockTitle)
  await unlock(desktop.page)
  await expect(heading(desktop)).toHaveText(home.welcome)
})

test('hides the window from screen sharing when the settings say so', async ({ desktop }) => {
  await setUp(desktop.page)
  expect(await desktop.hidesFromScreenSharing()).toBe(false)
  await desktop.page.getByRole('link', { name: shell.settings, exact: true }).click()
  await desktop.page.getByText(settings.contentProtection).click()
  await expect.poll(() => desktop.hidesFromScreenSharing()).toBe(true)
})
