import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, _electron as electron, type Page } from '@playwright/test'
import { findElectron } from '../../../scripts/setup/electron.mjs'
import { chromiumPath } from './chromium.ts'
import { withoutKeychain } from './launch.ts'
import { place } from './places.ts'

/** A running desktop door, on Electron itself or on the stand-in that runs the same built files. */
export interface Desktop {
  readonly page: Page
  webPreferences(): Promise<Record<string, unknown>>
  /** The window's origin as the main process sees it. */
  origin(): Promise<string>
  /** Tries to leave for another page; whether that was prevented. */
  refusesToNavigate(url: string): Promise<boolean>
  refusesToOpenWindow(url: string): Promise<boolean>
  refusesPermission(permission: string): Promise<boolean>
  /** Addresses handed to the person's own browser. */
  openedOutside(): Promise<string[]>
  hidesFromScreenSharing(): Promise<boolean>
  suspend(): Promise<void>
  stop(): Promise<void>
}

const standin = place('../shared/electron-standin/run.mjs')

/** Why there is no desktop door to test here, or null. */
export const noDesktopHere =
  findElectron() === null && !existsSync(standin)
    ? 'there is neither an Electron program in node_modules/electron nor a stand-in beside the repository'
    : null

export async function launchDesktop(): Promise<Desktop> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'surefoot-desktop-'))
  const program = findElectron()
  const desktop = program ? await launchElectron(program, dataFolder) : await launchStandin(dataFolder)
  return {
    ...desktop,
    stop: async () => {
      await desktop.stop()
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function launchElectron(executablePath: string, dataFolder: string): Promise<Desktop> {
  const environment = Object.entries({ ...process.env, ...withoutKeychain }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const app = await electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), place('.'), '--data', dataFolder],
    env: Object.fromEntries(environment),
  })
  const page = await app.firstWindow()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedOutside: opened })
    shell.openExternal = async url => void opened.push(url)
  })
  return {
    page,
    webPreferences: () =>
      app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        // Not among the public types, and the only way to see what is in force.
        const contents = window?.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>
        }
        return contents.getLastWebPreferences()
      }),
    origin: () =>
      app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.origin ?? '',
      ),
    refusesToNavigate: async url => {
      const before = page.url()
      await page.evaluate(address => window.location.assign(address), url)
      // A prevented navigation tells nobody, so another round trip through the page has to do.
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
      return page.url() === before
    },
    refusesToOpenWindow: url => page.evaluate(address => window.open(address) === null, url),
    refusesPermission: permission =>
      page.evaluate(
        async name =>
          (await navigator.permissions.query({ name: name as PermissionName })).state === 'denied',
        permission,
      ),
    openedOutside: () => app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[]),
    hidesFromScreenSharing: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isContentProtected() ?? false),
    suspend: async () => {
      await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
    },
    stop: () => app.close(),
  }
}

interface StandinState {
  external: string[]
  windows: { url: string; options: { webPreferences: Record<string, unknown> } }[]
}

async function launchStandin(dataFolder: string): Promise<Desktop> {
  const child = spawn(process.execPath, [standin, place('.'), '--serve'], {
    env: {
      ...process.env,
      ...withoutKeychain,
      CHROMIUM: chromiumPath,
      STANDIN_ARGS: `--data ${dataFolder}`,
      STANDIN_USERDATA: join(dataFolder, 'window'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const { cdp, control }: { cdp: string; control: string } = JSON.parse(String(line))
  const browser = await chromium.connectOverCDP(cdp)
  const [page] = browser.contexts()[0]?.pages() ?? []
  if (!page) throw new Error('The stand-in has no window')

  const get = async (path: string) => (await fetch(control + path)).json()
  const post = async (path: string, body: object) =>
    (await fetch(control + path, { method: 'POST', body: JSON.stringify(body) })).json()
  const state = (): Promise<StandinState> => get('/state')
  return {
    page,
    webPreferences: async () => (await state()).windows[0]?.options.webPreferences ?? {},
    origin: async () => new URL('/', (await state()).windows[0]?.url).href.replace(/\/$/, ''),
    refusesToNavigate: async url => (await post('/navigate', { url })).prevented,
    refusesToOpenWindow: async url => (await post('/navigate', { url })).open?.action === 'deny',
    refusesPermission: async permission => (await post('/permission', { permission })).granted === false,
    openedOutside: async () => (await state()).external,
    hidesFromScreenSharing: async () => {
      const calls: [string, ...unknown[]][] = await get('/calls')
      return calls.findLast(([name]) => name === 'BrowserWindow#setContentProtection')?.[1] === true
    },
    suspend: async () => {
      await post('/emit', { target: 'powerMonitor', event: 'suspend' })
    },
    stop: async () => {
      await browser.close()
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
