import { ensureDependencies } from './setup/dependencies.mjs'
import { findElectron, noDesktopBecause } from './setup/electron.mjs'
import { runMain } from './setup/failure.mjs'
import { findNode } from './setup/node.mjs'
import { place } from './setup/places.mjs'
import { run } from './setup/run.mjs'
import { readOptions, sharedFlags } from './start/options.mjs'

const usage = `Usage: npm run dev -- [options]

Runs Surefoot from its sources and follows every change.

  --desktop      in the desktop window
  --browser      in the browser; what happens without an Electron program
  --data DIR     keep the encrypted files in DIR
  --replay DIR   show the computer recorded in DIR instead of this one
`

await runMain(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options === null || options.help) {
    process[options ? 'stdout' : 'stderr'].write(usage)
    return options ? 0 : 2
  }
  await ensureDependencies()
  const node = findNode()
  const desktop =
    options.desktop || (!options.browser && findElectron() !== null && noDesktopBecause() === null)
  const flags = sharedFlags(options)
  const { code } = desktop
    ? await run(node, [
        place('node_modules/electron-vite/bin/electron-vite.js'),
        'dev',
        '--watch',
        '--',
        ...flags,
      ])
    : await run(node, [place('scripts/dev/browser.mjs'), ...flags])
  return code ?? 0
})
