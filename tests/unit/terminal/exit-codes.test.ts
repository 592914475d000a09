import { describe, expect, it } from 'vitest'
import { exitCodeFor } from '../../../src/main/terminal/exit-codes.ts'
import type { Outcome } from '../../../src/shared/model/finding.ts'

describe('the exit code', () => {
  it.each<[number, string, Outcome[]]>([
    [0, 'all is well', ['pass', 'pass', 'notApplicable']],
    [1, 'something needs fixing', ['pass', 'fail', 'unknown']],
    [1, 'something needs attention', ['pass', 'attention']],
    [3, 'something is not known', ['pass', 'unknown']],
    [3, 'nothing is known', ['unknown']],
    [3, 'nothing applies', ['notApplicable']],
    [3, 'nothing was looked at', []],
  ])('is %d when %s', (code, _when, outcomes) => {
    expect(exitCodeFor(outcomes)).toBe(code)
  })
})
