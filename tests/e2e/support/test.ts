import { test as base, expect, type Page } from '@playwright/test'
import { type LaunchOptions, launchBrowserDoor, type RunningDoor } from './launch.ts'

interface Fixtures {
  /** How the door is started: `test.use({ launch: { replay: machine('windows-11') } })`. */
  launch: LaunchOptions
  /** A browser door of this test's own. */
  door: RunningDoor
  /** The window, let in, of a Surefoot that nobody has set up yet. */
  window: Page
}

/**
 * Tests in the browser door. A test fails when the page reports an error, breaks the content policy, or asks for anything
 * from elsewhere than the door.
 */
export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  door: async ({ launch }, use) => {
    const door = await launchBrowserDoor(launch)
    await use(door)
    await door.stop()
  },
  window: async ({ door, page }, use) => {
    const trouble: string[] = []
    page.on('pageerror', error => trouble.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error' && !isAnswerOfACall(message.text())) trouble.push(message.text())
    })
    page.on('request', request => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${door.origin}/`)) {
        trouble.push(`asked for ${request.url()}`)
      }
    })
    await page.goto(door.address)
    await use(page)
    expect(trouble).toEqual([])
  },
})

/** Chromium reports every call that is answered with an error, such as a wrong passphrase; the page shows those itself. */
const isAnswerOfACall = (text: string) =>
  text.startsWith('Failed to load resource: the server responded with a status of')

export { expect } from '@playwright/test'
