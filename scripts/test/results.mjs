import { existsSync, readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { place } from '../setup/places.mjs'

/**
 * `failures` names what failed, `file > test` and the start of what was said, one for each in `failed`.
 * @typedef {{ passed: number, failed: number, skipped: string[], failures: string[] }} Results
 */

/**
 * The numbers of a vitest JSON report. A file that cannot be loaded counts as one failure, and so does each error that
 * nobody caught (the list of scripts/test/unhandled-errors.mjs). A run that ends badly counts as one failure at least.
 * @param {string} file
 * @param {number | null} exitCode
 * @param {string} [unhandledFile]
 * @returns {Results}
 */
export function readVitest(file, exitCode, unhandledFile) {
  const report = readReport(file)
  if (report === null) return withoutReport(file)
  const failures = [
    ...report.testResults.flatMap(failuresOfFile),
    ...((unhandledFile && readReport(unhandledFile)) ?? []).map(failureOfUnhandled),
  ]
  const skipped = report.testResults
    .flatMap((/** @type {any} */ suite) => suite.assertionResults)
    .filter((/** @type {any} */ test) => ['pending', 'skipped', 'todo'].includes(test.status))
    .map((/** @type {any} */ test) => test.fullName)
  return withExitCode(file, exitCode, { passed: report.numPassedTests, skipped, failures })
}

/**
 * The numbers of a Playwright JSON report. A test that passed only at the second try counts as failed, and so does an
 * error outside the tests.
 * @param {string} file
 * @param {number | null} exitCode
 * @returns {Results}
 */
export function readPlaywright(file, exitCode) {
  const report = readReport(file)
  if (report === null) return withoutReport(file)
  const specs = specsIn(report.suites, [])
  const skipped = specs.flatMap(({ spec }) =>
    spec.tests
      .filter((/** @type {any} */ test) => test.status === 'skipped')
      .map((/** @type {any} */ test) => [spec.title, ...reasonsOf(test)].join(': ')),
  )
  const failures = [
    ...specs.flatMap(({ spec, above }) =>
      spec.tests
        .filter((/** @type {any} */ test) => ['unexpected', 'flaky'].includes(test.status))
        .map((/** @type {any} */ test) => failureOfSpec([...above, spec.title], test)),
    ),
    ...(report.errors ?? []).map((/** @type {any} */ error) => named(['outside the tests'], error.message)),
  ]
  return withExitCode(file, exitCode, { passed: report.stats.expected, skipped, failures })
}

/**
 * What failed, to be read at the very end of the output: empty when nothing did.
 * @param {readonly string[]} failures
 */
export function listOfFailures(failures) {
  return failures.length === 0 ? '' : `\nFailed:\n${failures.map(failure => `- ${failure}`).join('\n')}\n`
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function failuresOfFile(suite) {
  const tests = suite.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
  const file = fileName(suite.name)
  if (suite.status === 'failed' && tests.length === 0)
    return [named([file, 'the file itself'], suite.message)]
  return tests.map((/** @type {any} */ test) =>
    named([file, ...test.ancestorTitles.filter(Boolean), test.title], test.failureMessages[0]),
  )
}

/** @param {import('./unhandled-errors.mjs').UnhandledError} error */
function failureOfUnhandled({ message, file, test }) {
  const where = [...(file === null ? [] : [fileName(file)]), ...(test === null ? [] : [test])]
  return named([...where, 'an error that nobody caught'], message)
}

/** @param {string} file */
const fileName = file => relative(place('.'), file)

/**
 * @param {readonly string[]} path
 * @param {any} test
 */
function failureOfSpec(path, test) {
  const message = test.results.find((/** @type {any} */ result) => result.error)?.error.message
  return named([...path, ...(test.status === 'flaky' ? ['passed at the second try only'] : [])], message)
}

/**
 * @param {any[]} suites
 * @param {readonly string[]} above
 * @returns {{ spec: any, above: readonly string[] }[]}
 */
function specsIn(suites, above) {
  return suites.flatMap(suite => {
    const path = suite.title ? [...above, suite.title] : above
    return [
      ...(suite.specs ?? []).map((/** @type {any} */ spec) => ({ spec, above: path })),
      ...specsIn(suite.suites ?? [], path),
    ]
  })
}

const reasonsOf = (/** @type {any} */ test) =>
  test.annotations.map((/** @type {any} */ { description }) => description).filter(Boolean)

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const messageLength = 200

/**
 * One line for the list, with the start of the message below it: a property that failed says there with which seed.
 * @param {readonly string[]} path
 * @param {string | undefined} message
 */
function named(path, message) {
  const said = (message ?? '').replace(colours, '').replace(/\s+/g, ' ').trim()
  const start = said.length > messageLength ? `${said.slice(0, messageLength)}…` : said
  return start === '' ? path.join(' > ') : `${path.join(' > ')}\n  ${start}`
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/**
 * @param {string} file
 * @returns {Results}
 */
function withoutReport(file) {
  return { passed: 0, failed: 1, skipped: [], failures: [`${basename(file)} was not written`] }
}

/**
 * @param {string} file
 * @param {number | null} exitCode
 * @param {{ passed: number, skipped: string[], failures: string[] }} results
 * @returns {Results}
 */
function withExitCode(file, exitCode, { passed, skipped, failures }) {
  const all =
    exitCode !== 0 && failures.length === 0
      ? [`${basename(file, '.json')} ended badly (${exitCode ?? 'by a signal'}), no test says why`]
      : failures
  return { passed, failed: all.length, skipped, failures: all }
}
