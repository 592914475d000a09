import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlaywright, readVitest } from '../../../scripts/test/results.mjs'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function report(content: unknown): Promise<string> {
  const file = join(await temporaryFolder(), 'report.json')
  await writeFile(file, JSON.stringify(content))
  return file
}
const suite = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map(each => ({ status: each, fullName: `a ${each} test` })),
})

describe('results of vitest', () => {
  it('are counted', async () => {
    const file = await report({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [suite('passed', 'passed', 'skipped'), suite('failed', 'passed', 'failed')],
    })
    expect(readVitest(file, 1)).toEqual({ passed: 2, failed: 1, skipped: ['a skipped test'] })
  })

  it('count a file that could not be loaded', async () => {
    const file = await report({
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [suite('passed', 'passed'), suite('failed')],
    })
    expect(readVitest(file, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('never say that all is well when the run did not end well', async () => {
    const file = await report({
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [suite('passed', 'passed')],
    })
    expect(readVitest(file, 0).failed).toBe(0)
    expect(readVitest(file, 1).failed).toBe(1)
    expect(readVitest(file, null).failed).toBe(1)
    expect(readVitest('/nowhere/report.json', 0).failed).toBe(1)
  })
})

describe('results of Playwright', () => {
  const skippedTest = {
    title: 'the desktop door',
    tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no Electron here' }] }],
  }
  it('are counted, a test that needed a second try as failed', async () => {
    const file = await report({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
      suites: [{ specs: [], suites: [{ specs: [skippedTest] }] }],
    })
    expect(readPlaywright(file, 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: ['the desktop door: no Electron here'],
    })
  })

  it('never say that all is well when the run did not end well', async () => {
    const file = await report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] })
    expect(readPlaywright(file, 0).failed).toBe(0)
    expect(readPlaywright(file, 1).failed).toBe(1)
    expect(readPlaywright('/nowhere/report.json', 0).failed).toBe(1)
  })
})
