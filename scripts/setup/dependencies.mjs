import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { SetupFailure } from './failure.mjs'
import { place } from './places.mjs'
import { npm, run } from './run.mjs'

/** Whether the installed packages are those of the lock file: the stamp holds the lock file's digest. */
export function areInstalled(
  lockFile = place('package-lock.json'),
  stampFile = place('node_modules/.surefoot-stamp'),
) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digestOf(lockFile)
}

/** @param {string} lockFile */
export const digestOf = lockFile => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

/** Installs the packages of the lock file when they are missing or others. */
export async function ensureDependencies() {
  if (areInstalled()) return
  process.stdout.write('Installing what Surefoot is built from (once, about half a minute)...\n')
  const { program, argv } = npm()
  // Build and tests need the development packages, whatever NODE_ENV says.
  const { code, output } = await run(program, [...argv, 'ci', '--include=dev', '--no-progress'], {
    quiet: true,
  })
  if (code !== 0) {
    throw new SetupFailure(
      `The packages could not be installed. This needs a connection to the npm registry. What npm said:\n\n${output.trim()}`,
    )
  }
  writeFileSync(place('node_modules/.surefoot-stamp'), digestOf(place('package-lock.json')))
}
