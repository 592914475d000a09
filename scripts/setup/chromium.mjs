import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { place } from './places.mjs'
import { run } from './run.mjs'
import { installPackages } from './system-packages.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Path of a Chromium for the tests, or null: the one named in CHROMIUM, an installed one, or Playwright's own.
 * @param {{ env?: NodeJS.ProcessEnv, exists?: (path: string) => boolean, own?: () => string | undefined }} [machine]
 */
export function findChromium({ env = process.env, exists = existsSync, own = playwrightsOwn } = {}) {
  const installed = (env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  const candidates = [env.CHROMIUM, ...installed, ...elsewhere, own()]
  return candidates.find(path => path !== undefined && path !== '' && exists(path)) ?? null
}

function playwrightsOwn() {
  try {
    return createRequire(place('package.json'))('playwright-core').chromium.executablePath()
  } catch {
    return undefined
  }
}

/**
 * Finds a Chromium or gets one: Debian's where we may install it, else Playwright's own.
 * @param {string} node
 * @returns {Promise<string>} path of the program
 */
export async function ensureChromium(node) {
  const found = findChromium()
  if (found) return found
  if (await installPackages(['chromium'])) {
    const installed = findChromium()
    if (installed) return installed
  }
  process.stdout.write("Fetching Playwright's own Chromium...\n")
  await run(node, [place('node_modules/playwright-core/cli.js'), 'install', 'chromium'], {
    quiet: true,
    timeoutMs: 5 * 60 * 1000,
  })
  const fetched = findChromium()
  if (fetched) return fetched
  throw new SetupFailure(
    'The tests in the browser need Chromium, and none could be found or fetched. Install it ("apt-get install chromium" on Debian or Ubuntu), or set CHROMIUM to the path of one.',
  )
}
