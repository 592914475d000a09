import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { listOfFailures, readPlaywright, readVitest } from '../../../scripts/test/results.mjs'
import UnhandledErrors from '../../../scripts/test/unhandled-errors.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function report(content: unknown): Promise<string> {
  const file = join(await temporaryFolder(), 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const suite = (status: string, ...tests: string[]) => ({
  name: inRepository('tests/unit/some.test.ts'),
  status,
  message: status === 'failed' ? 'there is no such module' : '',
  assertionResults: tests.map(each => ({
    status: each,
    fullName: `a ${each} test`,
    title: `a ${each} test`,
    ancestorTitles: ['', 'something'],
    failureMessages: each === 'failed' ? ['Error: Property failed\n{ seed: 7 }'] : [],
  })),
})

describe('results of vitest', () => {
  it('are counted, and what failed is named with the start of what it said', async () => {
    const file = await report({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [suite('passed', 'passed', 'skipped'), suite('failed', 'passed', 'failed')],
    })
    expect(readVitest(file, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['a skipped test'],
      failures: ['tests/unit/some.test.ts > something > a failed test\n  Error: Property failed { seed: 7 }'],
    })
  })

  it('count and name a file that could not be loaded', async () => {
    const file = await report({
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [suite('passed', 'passed'), suite('failed')],
    })
    expect(readVitest(file, 1)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['tests/unit/some.test.ts > the file itself\n  there is no such module'],
    })
  })

  it('count and name an error that nobody caught', async () => {
    const file = await report({
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [suite('passed', 'passed')],
    })
    const unhandled = join(await temporaryFolder(), 'unhandled.json')
    process.env.UNHANDLED_ERRORS_FILE = unhandled
    try {
      new UnhandledErrors().onTestRunEnd(
        [],
        [
          { message: 'the pipe broke', VITEST_TEST_PATH: inRepository('tests/unit/pipe.test.ts') },
          { message: 'too late', VITEST_TEST_NAME: 'waits' },
        ],
      )
    } finally {
      delete process.env.UNHANDLED_ERRORS_FILE
    }
    expect(readVitest(file, 1, unhandled)).toMatchObject({
      passed: 1,
      failed: 2,
      failures: [
        'tests/unit/pipe.test.ts > an error that nobody caught\n  the pipe broke',
        'waits > an error that nobody caught\n  too late',
      ],
    })
  })

  it('never say that all is well when the run did not end well', async () => {
    const file = await report({
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [suite('passed', 'passed')],
    })
    expect(readVitest(file, 0, '/nowhere/unhandled.json')).toMatchObject({ failed: 0, failures: [] })
    for (const badly of [
      readVitest(file, 1),
      readVitest(file, null),
      readVitest('/nowhere/report.json', 0),
    ]) {
      expect(badly.failed).toBe(1)
      expect(badly.failures).toHaveLength(1)
    }
  })
})

describe('results of Playwright', () => {
  const skippedTest = {
    title: 'the desktop door',
    tests: [
      { status: 'skipped', annotations: [{ type: 'skip', description: 'no Electron here' }], results: [] },
    ],
  }
  const spec = (title: string, status: string) => ({
    title,
    tests: [
      { status, annotations: [], results: [{ error: { message: '\u001b[31mno button\u001b[39m' } }, {}] },
    ],
  })
  it('are counted and named, a test that needed a second try as failed', async () => {
    const file = await report({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
      suites: [
        {
          title: 'plan.spec.ts',
          specs: [spec('opens', 'unexpected')],
          suites: [
            {
              title: 'by keyboard',
              specs: [skippedTest, spec('closes', 'flaky'), spec('stays', 'expected')],
            },
          ],
        },
      ],
    })
    expect(readPlaywright(file, 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: ['the desktop door: no Electron here'],
      failures: [
        'plan.spec.ts > opens\n  no button',
        'plan.spec.ts > by keyboard > closes > passed at the second try only\n  no button',
      ],
    })
  })

  it('name an error outside the tests', async () => {
    const file = await report({
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      suites: [],
      errors: [{ message: 'no tests found' }],
    })
    expect(readPlaywright(file, 1)).toMatchObject({
      failed: 1,
      failures: ['outside the tests\n  no tests found'],
    })
  })

  it('never say that all is well when the run did not end well', async () => {
    const file = await report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] })
    expect(readPlaywright(file, 0)).toMatchObject({ failed: 0, failures: [] })
    expect(readPlaywright(file, 1)).toMatchObject({
      failed: 1,
      failures: [expect.stringContaining('ended badly')],
    })
    expect(readPlaywright('/nowhere/report.json', 0).failed).toBe(1)
  })
})

describe('the list of what failed', () => {
  it('has a line for each, and is not there when all is well', () => {
    expect(listOfFailures(['Types', 'a.test.ts > b\n  c'])).toBe('\nFailed:\n- Types\n- a.test.ts > b\n  c\n')
    expect(listOfFailures([])).toBe('')
  })
})
