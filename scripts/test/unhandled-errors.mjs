import { writeFileSync } from 'node:fs'

/**
 * A vitest reporter that keeps what no test was blamed for: errors that nobody caught. Vitest's JSON report leaves them out
 * (https://vitest.dev/guide/reporters.html#json-reporter). Written as a list of `UnhandledError` to the file that
 * UNHANDLED_ERRORS_FILE names.
 * @typedef {{ message: string, file: string | null, test: string | null }} UnhandledError
 */
export default class UnhandledErrors {
  /**
   * @param {readonly unknown[]} _modules
   * @param {readonly { message?: string, VITEST_TEST_PATH?: string, VITEST_TEST_NAME?: string }[]} errors
   */
  onTestRunEnd(_modules, errors) {
    const file = process.env.UNHANDLED_ERRORS_FILE
    if (file === undefined) return
    /** @type {UnhandledError[]} */
    const kept = errors.map(error => ({
      message: error.message ?? 'no message',
      file: error.VITEST_TEST_PATH ?? null,
      test: error.VITEST_TEST_NAME ?? null,
    }))
    writeFileSync(file, JSON.stringify(kept))
  }
}
