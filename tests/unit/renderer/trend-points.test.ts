import { describe, expect, it } from 'vitest'
import { trendLines } from '../../../src/renderer/features/history/trend-points.ts'
import type { AuditSummary } from '../../../src/shared/model/audit.ts'

const part = (score: number | null, coverage: number) => ({ score, coverage, counted: 10, unknown: 1 })
const audit = (id: string, finishedAt: string, score: number | null, coverage = 80): AuditSummary => ({
  id,
  startedAt: finishedAt,
  finishedAt,
  score: {
    overall: part(score, coverage),
    principles: { B: part(null, 0), E: part(null, 0), S: part(null, 0), T: part(null, 0) },
  },
})
const score = (each: AuditSummary) => each.score.overall.score

describe('trendLines', () => {
  it('puts audits in time, whatever their order in the list', () => {
    const audits = [
      audit('c', '2026-01-11T00:00:00.000Z', 100),
      audit('a', '2026-01-01T00:00:00.000Z', 0),
      audit('b', '2026-01-03T12:00:00.000Z', 50),
    ]
    expect(trendLines(audits, score)).toEqual([
      [
        { id: 'a', x: 0, y: 0 },
        { id: 'b', x: 0.25, y: 0.5 },
        { id: 'c', x: 1, y: 1 },
      ],
    ])
  })

  it('breaks the line where there is no score', () => {
    const audits = [
      audit('a', '2026-01-01T00:00:00.000Z', 40),
      audit('b', '2026-01-02T00:00:00.000Z', null, 30),
      audit('c', '2026-01-03T00:00:00.000Z', 60),
    ]
    expect(trendLines(audits, score).map(line => line.map(point => point.id))).toEqual([['a'], ['c']])
    expect(trendLines(audits, each => each.score.overall.coverage)).toHaveLength(1)
  })

  it('draws nothing from nothing, and one point from one audit', () => {
    expect(trendLines([], score)).toEqual([])
    expect(trendLines([audit('a', '2026-01-01T00:00:00.000Z', 40)], score)).toEqual([
      [{ id: 'a', x: 0, y: 0.4 }],
    ])
  })
})
