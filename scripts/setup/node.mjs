import { existsSync } from 'node:fs'
import { SetupFailure } from './failure.mjs'
import { place } from './places.mjs'

/** The oldest Node that database, build and tests run on. */
const oldest = { major: 22, minor: 12 }

/**
 * The Node that runs everything but this set-up: the one that came with the packages, else the person's own when it is new enough.
 * @param {{ platform?: string, arch?: string, version?: string, own?: string, exists?: (path: string) => boolean }} [machine]
 * @returns {string} path of the program
 */
export function findNode({
  platform = process.platform,
  arch = process.arch,
  version = process.versions.node,
  own = process.execPath,
  exists = existsSync,
} = {}) {
  const name = platform === 'win32' ? 'win' : platform
  const packaged = place(`node_modules/node-${name}-${arch}/bin/node${platform === 'win32' ? '.exe' : ''}`)
  if (exists(packaged)) return packaged
  if (isNewEnough(version)) return own
  throw new SetupFailure(
    `Surefoot needs Node ${oldest.major}.${oldest.minor} or newer on this computer, and found ${version}. Install the current Node from https://nodejs.org and try again.`,
  )
}

/** @param {string} version such as `22.12.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor)
}
