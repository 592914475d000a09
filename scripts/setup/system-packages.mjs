import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/** @param {string} name */
export const isOnPath = (name, path = process.env.PATH ?? '') =>
  path.split(delimiter).some(folder => folder !== '' && existsSync(join(folder, name)))

/** Whether packages of the system can be installed from here: Debian's tools, and the right to use them. */
export const canInstallPackages = () => process.getuid?.() === 0 && isOnPath('apt-get')

/**
 * Installs Debian packages. False when they cannot be had.
 * @param {readonly string[]} names
 */
export async function installPackages(names) {
  if (!canInstallPackages()) return false
  process.stdout.write(`Installing ${names.join(', ')} with apt-get...\n`)
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...names], options)
  if ((await install()).code === 0) return true
  await run('apt-get', ['update'], options)
  return (await install()).code === 0
}
