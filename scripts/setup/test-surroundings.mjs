import { existsSync, readdirSync } from 'node:fs'
import { installPackages, isOnPath } from './system-packages.mjs'

/** Where Debian and others keep the shared libraries of a package. */
const libraryFolders = [
  '/usr/lib',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
]

/** @param {string} name */
const hasLibrary = name =>
  libraryFolders.some(folder => existsSync(folder) && readdirSync(folder).some(file => file.startsWith(name)))

/** What the tests with a real keychain and without a network need of a Linux system. */
const needs = [
  { package: 'dbus', present: () => isOnPath('dbus-run-session') },
  { package: 'gnome-keyring', present: () => isOnPath('gnome-keyring-daemon') },
  { package: 'libsecret-1-0', present: () => hasLibrary('libsecret-1.so') },
  {
    package: 'iproute2',
    present: () => isOnPath('ip') || existsSync('/usr/sbin/ip') || existsSync('/sbin/ip'),
  },
]

/** Installs what is missing where that is possible, and says plainly which tests will not run otherwise. */
export async function ensureTestSurroundings() {
  if (process.platform !== 'linux') return
  const missing = () => needs.filter(need => !need.present()).map(need => need.package)
  if (missing().length === 0 || (await installPackages(missing()))) return
  process.stdout.write(
    `Missing here: ${missing().join(', ')}. Tests that need a real keychain or a closed-off network will say so and not run. Install these packages to run them.\n`,
  )
}
