import { chmod, cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import { ui } from '../../src/renderer/i18n/en-GB/ui.ts'
import { chromiumFlags, chromiumPath } from '../e2e/support/chromium.ts'
import { launchBrowserDoor } from '../e2e/support/launch.ts'
import { machine, place } from '../e2e/support/places.ts'
import { unlock } from '../e2e/support/vault.ts'
import { fillForFictionalPerson } from './fictional-person.ts'
import { type Scene, type Screen, scenes } from './screens.ts'

/**
 * Takes pictures of the built app, shown to a person who does not exist: every screen, wide and narrow, light and dark.
 * `--readme` takes the few of the README instead. `--only NAME` takes those screens whose name holds it, of either.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const folder = values.readme
  ? place('docs/images')
  : resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0] ?? 'screenshots')

interface Look {
  readonly width: number
  readonly theme: 'light' | 'dark'
}
const looks: readonly Look[] = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 400, theme: 'light' },
  { width: 400, theme: 'dark' },
]
/** The pictures of the README, by screen. */
const forReadme: Readonly<Record<string, Look>> = {
  home: { width: 1200, theme: 'light' },
  'audit-question': { width: 1200, theme: 'light' },
  'device-finding': { width: 1200, theme: 'dark' },
  'access-picture': { width: 1200, theme: 'light' },
  'export-result': { width: 1200, theme: 'light' },
  footprint: { width: 1200, theme: 'light' },
  'privacy-step': { width: 1200, theme: 'light' },
  concern: { width: 400, theme: 'light' },
}
const height = values.readme ? 750 : 800
const largestForReadme = 160_000

const looksOf = ({ name, narrowOnly }: Screen): readonly Look[] => {
  if (!name.includes(values.only)) return []
  const look = forReadme[name]
  if (values.readme) return look ? [look] : []
  return narrowOnly ? looks.filter(({ width }) => width === 400) : looks
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const parent = await mkdtemp(join(tmpdir(), 'surefoot-screenshots-'))
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags] })
  try {
    const filled = join(parent, 'filled')
    await fillForFictionalPerson(filled)
    for (const scene of scenes) await takeScene(browser, scene, filled, join(parent, scene.name))
  } finally {
    await browser.close()
    await rm(parent, { recursive: true, force: true })
  }
}

async function takeScene(browser: Browser, scene: Scene, filled: string, dataFolder: string): Promise<void> {
  const screens = scene.screens.filter(screen => looksOf(screen).length > 0)
  if (screens.length === 0) return
  if (scene.folder === 'filled') {
    await cp(filled, dataFolder, { recursive: true })
    await chmod(dataFolder, 0o700)
  }
  await scene.befall?.(dataFolder)
  const options = { dataFolder, replay: machine('windows-11') }
  const holder = scene.heldElsewhere ? await launchBrowserDoor(options) : null
  if (holder) await (await browser.newPage()).goto(holder.address)
  const door = await launchBrowserDoor(options)
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(door.address)
  if (scene.unlocked) {
    await unlock(page)
    await page.getByRole('navigation').first().waitFor()
  }
  for (const screen of screens) await takeScreen(page, screen, door.origin)
  await context.close()
  await door.stop()
  await holder?.stop()
}

async function takeScreen(page: Page, screen: Screen, origin: string): Promise<void> {
  for (const { width, theme } of looksOf(screen)) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme })
    await page.goto(`${origin}/#/${screen.at ?? ''}`)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect(page.getByText(ui.loading, { exact: true })).toHaveCount(0)
    await screen.show?.(page).catch((error: unknown) => {
      process.exitCode = 1
      process.stderr.write(`${screen.name}: ${error}\n`)
    })
    // A dialog lies over what is seen now; a picture of a whole page is taken from its top.
    const isDialog = (await page.getByRole('dialog').count()) > 0
    if (!isDialog && !values.readme) await page.evaluate(() => window.scrollTo(0, 0))
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(400)
    const name = values.readme ? `${screen.name}.png` : `${screen.name}-${width}-${theme}.png`
    await keep(name, await page.screenshot({ fullPage: !values.readme && !isDialog, animations: 'disabled' }))
  }
}

async function keep(name: string, picture: Buffer): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, picture)
  const { size } = await stat(path)
  process.stdout.write(`${name} ${Math.round(size / 1000)} kB\n`)
  if (values.readme && size > largestForReadme) {
    process.stderr.write(`${name} is larger than ${largestForReadme / 1000} kB.\n`)
    process.exitCode = 1
  }
}

await main()
