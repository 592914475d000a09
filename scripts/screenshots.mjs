import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runMain } from './setup/failure.mjs'
import { findNode } from './setup/node.mjs'
import { place } from './setup/places.mjs'
import { run } from './setup/run.mjs'

/** Pictures of every screen of the built app, for looking at: see tests/screenshots/take.ts. */
await runMain(async () => {
  await ensureDependencies()
  const node = findNode()
  await ensureBuild(node)
  const chromium = await ensureChromium(node)
  const { code } = await run(node, [place('tests/screenshots/take.ts'), ...process.argv.slice(2)], {
    env: { CHROMIUM: chromium },
  })
  return code ?? 1
})
