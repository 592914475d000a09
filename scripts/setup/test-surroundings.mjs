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

/** @param {string} name library of one of LibreOffice's programs */
const hasOffice = name => existsSync(`/usr/lib/libreoffice/program/lib${name}lo.so`)

/** What the tests with a real keychain, without a network, and with documents of other programs need of a Linux system. */
const needs = [
  { package: 'dbus', present: () => isOnPath('dbus-run-session') },
  { package: 'gnome-keyring', present: () => isOnPath('gnome-keyring-daemon') },
  { package: 'libsecret-1-0', present: () => hasLibrary('libsecret-1.so') },
  {
    package: 'iproute2',
    present: () => isOnPath('ip') || existsSync('/usr/sbin/ip') || existsSync('/sbin/ip'),
  },
  { package: 'strace', present: () => isOnPath('strace') },
  // LibreOffice without windows: about 320 MB, unpacked in half a minute.
  { package: 'libreoffice-writer-nogui', present: () => hasOffice('sw') },
  { package: 'libreoffice-calc-nogui', present: () => hasOffice('sc') },
  { package: 'libreoffice-impress-nogui', present: () => hasOffice('sd') },
  { package: 'poppler-utils', present: () => isOnPath('pdftoppm') },
  // Name servers for the look at a domain.
  { package: 'bind9', present: () => isOnPath('named') || existsSync('/usr/sbin/named') },
  { package: 'bind9-utils', present: () => isOnPath('dnssec-signzone') },
  { package: 'unbound', present: () => isOnPath('unbound') || existsSync('/usr/sbin/unbound') },
  { package: 'openssl', present: () => isOnPath('openssl') },
  { package: 'qpdf', present: () => isOnPath('qpdf') },
  { package: 'libimage-exiftool-perl', present: () => isOnPath('exiftool') },
  { package: 'imagemagick', present: () => isOnPath('identify') },
  { package: 'libheif-examples', present: () => isOnPath('heif-enc') },
  { package: 'webp', present: () => isOnPath('cwebp') },
]

/** Installs what is missing where that is possible, and says plainly which tests will not run otherwise. */
export async function ensureTestSurroundings() {
  if (process.platform !== 'linux') return
  const missing = () => needs.filter(need => !need.present()).map(need => need.package)
  if (missing().length === 0 || (await installPackages(missing()))) return
  process.stdout.write(
    `Missing here: ${missing().join(', ')}. Tests that need a real keychain, a closed-off network or other programs' documents will say so and not run. Install these packages to run them.\n`,
  )
}
