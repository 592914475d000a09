import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memory, place } from './places.mjs'
import { run } from './run.mjs'

const day = 24 * 60 * 60 * 1000
const fetchLimit = 4 * 60 * 1000
const reachLimit = 4000
const failedFetch = join(memory, 'electron-fetch-failed')

/** Path of the Electron program, or null when it has not been fetched. */
export function findElectron(folder = place('node_modules/electron')) {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/**
 * Whether a fetch failed within the last day: then it is not tried again.
 * @param {string} [file]
 * @param {number} [now]
 */
export function failedLately(file = failedFetch, now = Date.now()) {
  const status = statSync(file, { throwIfNoEntry: false })
  return status !== undefined && now - status.mtimeMs < day
}

/**
 * Fetches Electron's program by Electron's own install step, which checks its digest. One try, with a time limit; a failure
 * is remembered for a day, so that nobody waits each time for a host that cannot be reached.
 * @param {string} node
 * @returns {Promise<string | null>}
 */
export async function fetchElectron(node) {
  if (failedLately()) return null
  process.stdout.write('Fetching the desktop window, once (about 120 MB)...\n')
  const fetched =
    (await canReachHost()) &&
    (await run(node, [place('node_modules/electron/install.js')], { quiet: true, timeoutMs: fetchLimit }))
      .code === 0
  const program = fetched ? findElectron() : null
  if (program === null) {
    mkdirSync(memory, { recursive: true })
    writeFileSync(failedFetch, '')
  } else rmSync(failedFetch, { force: true })
  return program
}

/** Asks the host first, because the install step itself tries for a long time. Behind a proxy or a mirror only it knows the way. */
async function canReachHost() {
  const { HTTPS_PROXY, https_proxy, ELECTRON_MIRROR, npm_config_electron_mirror } = process.env
  if (HTTPS_PROXY || https_proxy || ELECTRON_MIRROR || npm_config_electron_mirror) return true
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(reachLimit),
    })
    return true
  } catch {
    return false
  }
}

/**
 * Why this computer cannot show a desktop window whatever is installed, as a sentence; null when it can.
 * @param {{ platform?: string, env?: NodeJS.ProcessEnv, user?: number | undefined }} [machine]
 */
export function noDesktopBecause({
  platform = process.platform,
  env = process.env,
  user = process.getuid?.(),
} = {}) {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no screen here for a desktop window.'
  if (user === 0) return 'The desktop window does not run as root, because its sandbox could not protect you.'
  return null
}
