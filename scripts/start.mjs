import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { fetchElectron, findElectron, noDesktopBecause } from './setup/electron.mjs'
import { runMain, SetupFailure } from './setup/failure.mjs'
import { findNode } from './setup/node.mjs'
import { place } from './setup/places.mjs'
import { run } from './setup/run.mjs'
import { browserFlags, readOptions, sharedFlags, usage } from './start/options.mjs'

/**
 * Path of the Electron program, or null when the browser is the way.
 * @param {import('./start/options.mjs').Options} options
 * @param {string} node
 */
async function chooseElectron(options, node) {
  if (options.browser) return null
  const reason = noDesktopBecause()
  const electron = reason ? null : (findElectron() ?? (await fetchElectron(node)))
  if (electron) return electron
  const sentence = reason ?? 'The desktop window could not be fetched from its host (github.com).'
  if (options.desktop) throw new SetupFailure(`${sentence} Use "npm start -- --browser" instead.`)
  process.stdout.write(`${sentence} Surefoot opens in your browser instead.\n`)
  return null
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options === null || options.help) {
    process[options ? 'stdout' : 'stderr'].write(usage)
    return options ? 0 : 2
  }
  await ensureDependencies()
  const node = findNode()
  await ensureBuild(node)
  const electron = await chooseElectron(options, node)
  const { code } = electron
    ? await run(electron, [place('.'), ...sharedFlags(options)])
    : await run(node, [place('out/main/web.js'), ...browserFlags(options)])
  return code ?? 0
})
