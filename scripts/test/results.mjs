import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Results */

/**
 * The numbers of a vitest JSON report. A run that fails without a failed test (a file that cannot be loaded, an error after
 * the end) counts as one failure for each such file, and as one at least.
 * @param {string} file
 * @param {number | null} exitCode
 * @returns {Results}
 */
export function readVitest(file, exitCode) {
  const report = readReport(file)
  if (report === null) return { passed: 0, failed: 1, skipped: [] }
  const tests = report.testResults.flatMap((/** @type {any} */ suite) => suite.assertionResults)
  const skipped = tests
    .filter((/** @type {any} */ test) => ['pending', 'skipped', 'todo'].includes(test.status))
    .map((/** @type {any} */ test) => test.fullName)
  const empty = report.testResults.filter(
    (/** @type {any} */ suite) =>
      suite.status === 'failed' &&
      suite.assertionResults.every((/** @type {any} */ test) => test.status !== 'failed'),
  ).length
  return withExitCode(
    { passed: report.numPassedTests, failed: report.numFailedTests + empty, skipped },
    exitCode,
  )
}

/**
 * The numbers of a Playwright JSON report. A test that passed only at the second try counts as failed.
 * @param {string} file
 * @param {number | null} exitCode
 * @returns {Results}
 */
export function readPlaywright(file, exitCode) {
  const report = readReport(file)
  if (report === null) return { passed: 0, failed: 1, skipped: [] }
  const { expected, unexpected, flaky } = report.stats
  return withExitCode(
    { passed: expected, failed: unexpected + flaky, skipped: skippedIn(report.suites) },
    exitCode,
  )
}

/**
 * @param {any[]} suites
 * @returns {string[]}
 */
function skippedIn(suites) {
  return suites.flatMap(suite => [
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests
        .filter((/** @type {any} */ test) => test.status === 'skipped')
        .map((/** @type {any} */ test) => [spec.title, ...reasonsOf(test)].join(': ')),
    ),
    ...skippedIn(suite.suites ?? []),
  ])
}

const reasonsOf = (/** @type {any} */ test) =>
  test.annotations.map((/** @type {any} */ { description }) => description).filter(Boolean)

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/**
 * @param {Results} results
 * @param {number | null} exitCode
 */
const withExitCode = (results, exitCode) =>
  exitCode !== 0 && results.failed === 0 ? { ...results, failed: 1 } : results
