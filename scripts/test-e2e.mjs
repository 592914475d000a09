import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runMain } from './setup/failure.mjs'
import { findNode } from './setup/node.mjs'
import { ensureTestSurroundings } from './setup/test-surroundings.mjs'
import { runPlaywright } from './test/playwright.mjs'

/** Runs the tests in the browser and of the desktop door. Arguments go to Playwright. */
await runMain(async () => {
  await ensureDependencies()
  const node = findNode()
  await ensureBuild(node)
  await ensureTestSurroundings()
  const { code } = await runPlaywright(node, process.argv.slice(2))
  return code ?? 1
})
