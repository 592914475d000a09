import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pages } from '../../src/main/web/messages.ts'
import { home } from '../../src/renderer/i18n/en-GB/home.ts'
import { vault } from '../../src/renderer/i18n/en-GB/vault.ts'
import { launchBrowserDoor } from './support/launch.ts'
import { expect, test } from './support/test.ts'
import { setUp, unlock } from './support/vault.ts'

test('lets one browser in, and keeps its address out of the address bar', async ({ window, door }) => {
  await expect(window).toHaveURL(`${door.origin}/`)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(vault.welcome)
})

test('shows another browser what to do instead of the app', async ({ window, door, browser }) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(door.address)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(pages.usedAddress.title)
  await stranger.goto(door.origin)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(pages.notEntered.title)
})

test('stays open through a reload', async ({ window }) => {
  await setUp(window)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(home.welcome)
})

test('a page of another origin can neither read nor write', async ({ window, door, context }) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
  const foreign = await context.newPage()
  await foreign.route('http://foreign.test/**', route =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>foreign</title>' }),
  )
  await foreign.goto('http://foreign.test/')
  const outcome = await foreign.evaluate(async origin => {
    const headers = { 'content-type': 'application/json', 'x-surefoot': '1' }
    const attempt = (request: Promise<Response>) =>
      request.then(
        response => response.type,
        () => 'refused',
      )
    return {
      read: await attempt(fetch(`${origin}/`, { credentials: 'include' })),
      call: await attempt(
        fetch(`${origin}/rpc/app/quit`, { method: 'POST', credentials: 'include', headers, body: '{}' }),
      ),
      blind: await attempt(
        fetch(`${origin}/rpc/app/quit`, {
          method: 'POST',
          mode: 'no-cors',
          credentials: 'include',
          body: '{}',
        }),
      ),
    }
  }, door.origin)
  expect(outcome).toMatchObject({ read: 'refused', call: 'refused' })
  // The blind request arrives, and does nothing: the app still answers.
  await window.reload()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(vault.welcome)
})

test('ends cleanly with Ctrl-C, and opens again with what was kept', async ({ browser }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'surefoot-e2e-'))
  const visit = async (address: string) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(address)
    return page
  }
  const first = await launchBrowserDoor({ dataFolder })
  await setUp(await visit(first.address))
  expect(await first.stop()).toBe(0)
  expect(first.output()).toContain('Surefoot has ended.')

  const second = await launchBrowserDoor({ dataFolder })
  const page = await visit(second.address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vault.unlockTitle)
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(home.welcome)
  await second.stop()
  await rm(dataFolder, { recursive: true })
})
