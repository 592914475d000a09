import { ensureChromium } from '../setup/chromium.mjs'
import { place } from '../setup/places.mjs'
import { run } from '../setup/run.mjs'

/**
 * Runs Playwright on the built app.
 * @param {string} node
 * @param {readonly string[]} argv
 * @param {Record<string, string>} [env]
 */
export async function runPlaywright(node, argv, env = {}) {
  const chromium = await ensureChromium(node)
  return run(node, [place('node_modules/@playwright/test/cli.js'), 'test', ...argv], {
    env: { CHROMIUM: chromium, ...env },
  })
}
