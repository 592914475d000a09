import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { SetupFailure } from './setup/failure.mjs'
import { findNode } from './setup/node.mjs'
import { memory, place } from './setup/places.mjs'
import { run } from './setup/run.mjs'
import { ensureTestSurroundings } from './setup/test-surroundings.mjs'
import { runPlaywright } from './test/playwright.mjs'
import { listOfFailures, readPlaywright, readVitest } from './test/results.mjs'

/**
 * Everything that must hold: format and lint, import rules, types, documents, then the tests. Goes on after a failure, so
 * that one run shows all of them, and ends with the names of what failed and one line of totals.
 */
const results = join(memory, 'results')
const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const skipped = []
/** @type {string[]} */
const failures = []

/** Ctrl-C ends everything, not only the step it falls into. */
class Interrupted extends Error {}

/** @param {{ code: number | null, interrupted: boolean }} ended */
function codeOf({ code, interrupted }) {
  if (interrupted) throw new Interrupted()
  return code
}

/** @param {string} title */
const announce = title => process.stdout.write(`\n== ${title}\n`)

/**
 * A check that is not a test: it counts only when it fails.
 * @param {string} title
 * @param {string} program
 * @param {readonly string[]} argv
 */
async function check(title, program, argv) {
  announce(title)
  const code = codeOf(await run(program, argv))
  if (code !== 0) {
    total.failed += 1
    failures.push(title)
    process.stdout.write(`${title}: failed\n`)
  }
}

/**
 * @param {string} title
 * @param {() => Promise<import('./test/results.mjs').Results>} runTests
 */
async function tests(title, runTests) {
  announce(title)
  const ended = await runTests()
  total.passed += ended.passed
  total.failed += ended.failed
  skipped.push(...ended.skipped)
  failures.push(...ended.failures)
}

/**
 * @param {string} node
 * @param {string} project
 */
async function vitest(node, project) {
  const report = join(results, `${project}.json`)
  const unhandled = join(results, `${project}-unhandled.json`)
  const argv = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--reporter=${place('scripts/test/unhandled-errors.mjs')}`,
    `--outputFile.json=${report}`,
  ]
  const env = { UNHANDLED_ERRORS_FILE: unhandled }
  const ended = await run(node, [place('node_modules/vitest/vitest.mjs'), ...argv], { env })
  return readVitest(report, codeOf(ended), unhandled)
}

/** @param {string} node */
async function playwright(node) {
  const report = join(results, 'e2e.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return readPlaywright(report, codeOf(await runPlaywright(node, ['--reporter=list,json'], env)))
}

async function main() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  await ensureDependencies()
  const node = findNode()
  await ensureChromium(node)
  await ensureTestSurroundings()
  await ensureBuild(node)

  await check('Format and lint', node, [
    place('node_modules/@biomejs/biome/bin/biome'),
    'check',
    '--error-on-warnings',
    '.',
  ])
  await check('Import rules', node, [place('scripts/check-imports.mjs')])
  await check('Types', node, [place('node_modules/typescript/bin/tsc'), '--noEmit'])
  await check('Documents', node, [place('scripts/generate-docs.mjs'), '--check'])
  await tests('Unit tests', () => vitest(node, 'unit'))
  await tests('Integration tests', () => vitest(node, 'integration'))
  await tests('Tests in the browser and of the desktop door', () => playwright(node))
}

try {
  await main()
} catch (error) {
  if (error instanceof Interrupted) process.exit(130)
  if (!(error instanceof SetupFailure)) throw error
  process.stderr.write(`${error.message}\n`)
  total.failed += 1
  failures.push(`Set-up: ${error.message}`)
}
if (skipped.length > 0)
  process.stdout.write(`\nNot run here:\n${skipped.map(name => `- ${name}`).join('\n')}\n`)
process.stdout.write(listOfFailures(failures))
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 ? 0 : 1
