import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { place } from './places.mjs'
import { run } from './run.mjs'

const sources = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/**
 * When the newest of these files, or of the files and folders in these folders, was changed. A folder counts too: it changes when a file is removed.
 * @param {readonly string[]} paths
 * @returns {number} milliseconds
 */
export function lastChange(paths) {
  let newest = 0
  for (const path of paths) {
    const status = statSync(path, { throwIfNoEntry: false })
    if (!status) continue
    newest = Math.max(newest, status.mtimeMs)
    if (status.isDirectory())
      newest = Math.max(newest, lastChange(readdirSync(path).map(name => join(path, name))))
  }
  return newest
}

export function isBuilt(stampFile = place('out/.built'), paths = sources.map(place)) {
  return existsSync(stampFile) && statSync(stampFile).mtimeMs >= lastChange(paths)
}

/**
 * Builds when a source is newer than the last build. Shows the build's output only when it fails.
 * @param {string} node
 */
export async function ensureBuild(node) {
  if (isBuilt()) return
  process.stdout.write('Building Surefoot...\n')
  const began = new Date()
  const { code, output } = await run(
    node,
    [place('node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      quiet: true,
    },
  )
  if (code !== 0) throw new SetupFailure(`The build failed:\n\n${output.trim()}`)
  mkdirSync(place('out'), { recursive: true })
  // Stamped with the moment it began: what was changed meanwhile is built next time.
  writeFileSync(place('out/.built'), began.toISOString())
  utimesSync(place('out/.built'), began, began)
}
