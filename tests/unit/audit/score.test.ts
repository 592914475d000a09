import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { score } from '../../../src/main/audit/score.ts'
import { evidenceGrades } from '../../../src/shared/model/evidence.ts'
import { outcomes } from '../../../src/shared/model/finding.ts'
import { scoreSchema } from '../../../src/shared/model/score.ts'
import { finding } from './finding-fixture.ts'

const overall = (...findings: Parameters<typeof finding>[0][]) =>
  score(findings.map((fields, index) => finding({ checkId: `check-${index}`, ...fields }))).overall

describe('score', () => {
  it('weighs pass 1, attention one half and fail 0', () => {
    expect(
      overall(
        { outcome: 'pass', weight: 2 },
        { outcome: 'attention', weight: 1 },
        { outcome: 'fail', weight: 1 },
      ),
    ).toMatchObject({ score: 63, coverage: 100 })
  })

  it('lets an unknown lower the coverage and never the score', () => {
    expect(overall({ outcome: 'pass', weight: 3 }, { outcome: 'unknown', weight: 1 })).toEqual({
      score: 100,
      coverage: 75,
      counted: 2,
      unknown: 1,
    })
  })

  it('leaves what does not apply out of both', () => {
    expect(overall({ outcome: 'pass' }, { outcome: 'notApplicable' })).toMatchObject({
      score: 100,
      coverage: 100,
      counted: 1,
    })
  })

  it('halves a bare word for weights 4 and 5 only', () => {
    expect(overall({ grade: 'said', weight: 5 }).score).toBe(50)
    expect(overall({ grade: 'said', weight: 3 }).score).toBe(100)
    expect(overall({ grade: 'dated', weight: 5 }).score).toBe(100)
  })

  it('shows no number below half coverage, nor for nothing at all', () => {
    expect(overall({ outcome: 'pass', weight: 1 }, { outcome: 'unknown', weight: 1 })).toMatchObject({
      score: 100,
      coverage: 50,
    })
    expect(overall({ outcome: 'pass', weight: 2 }, { outcome: 'unknown', weight: 3 })).toMatchObject({
      score: null,
      coverage: 40,
    })
    expect(overall()).toEqual({ score: null, coverage: 0, counted: 0, unknown: 0 })
  })

  it('lets a check that speaks of many accounts weigh once', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      finding({ checkId: 'account-sign-in', subject: `account-${index}`, outcome: 'fail' }),
    )
    expect(score([finding(), ...many]).overall.score).toBe(50)
  })

  it('keeps the principles apart', () => {
    const { principles } = score([
      finding({ principle: 'B', outcome: 'fail' }),
      finding({ checkId: 'other' }),
    ])
    expect(principles.B.score).toBe(0)
    expect(principles.S.score).toBe(100)
    expect(principles.T).toMatchObject({ score: null, coverage: 0 })
  })

  it('stays within its bounds for any findings, and never rises when a pass becomes unknown, attention or fail', () => {
    const any = fc.record({
      outcome: fc.constantFrom(...outcomes),
      grade: fc.constantFrom(...evidenceGrades),
      weight: fc.integer({ min: 1, max: 5 }),
      checkId: fc.stringMatching(/^[a-z]{1,4}$/),
    })
    fc.assert(
      fc.property(fc.array(any), fields => {
        const findings = fields.map(finding)
        const before = score(findings)
        expect(scoreSchema.safeParse(before).success).toBe(true)
        const spoiled = score(
          findings.map(one => (one.outcome === 'pass' ? { ...one, outcome: 'unknown' as const } : one)),
        )
        expect(spoiled.overall.coverage).toBeLessThanOrEqual(before.overall.coverage)
        const failed = score(
          findings.map(one => (one.outcome === 'pass' ? { ...one, outcome: 'fail' as const } : one)),
        )
        expect(failed.overall.score ?? 0).toBeLessThanOrEqual(before.overall.score ?? 0)
      }),
    )
  })
})
