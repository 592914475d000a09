import type { Finding } from '../../shared/model/finding.ts'
import { type Principle, principles } from '../../shared/model/principle.ts'
import type { PartScore, Score } from '../../shared/model/score.ts'

const worth = { pass: 1, attention: 0.5, fail: 0 } as const
/** Below this share of what could be known, no number is shown: it would say more than is known. */
export const leastCoverage = 0.5

/**
 * How much of a finding's weight was earned. For weights 4 and 5 the person's bare word earns half:
 * what matters most deserves a date, a look by an adviser, or a measurement.
 */
export function earned(finding: Pick<Finding, 'outcome' | 'grade' | 'weight'>): number | null {
  if (finding.outcome === 'unknown' || finding.outcome === 'notApplicable') return null
  const share = finding.weight >= 4 && finding.grade === 'said' ? 0.5 : 1
  return worth[finding.outcome] * share
}

/** Scores findings as a whole and for each principle. docs/score.md explains it to people. */
export function score(findings: readonly Finding[]): Score {
  const part = (of: readonly Finding[]) => partScore(of)
  const byPrinciple = principles.map(
    principle => [principle, part(findings.filter(finding => finding.principle === principle))] as const,
  )
  return {
    overall: part(findings),
    principles: Object.fromEntries(byPrinciple) as Record<Principle, PartScore>,
  }
}

function partScore(findings: readonly Finding[]): PartScore {
  const counting = findings.filter(finding => finding.outcome !== 'notApplicable')
  const share = subjectShare(counting)
  let applicable = 0
  let knownWeight = 0
  let earnedWeight = 0
  for (const finding of counting) {
    const weight = finding.weight * share(finding)
    const value = earned(finding)
    applicable += weight
    if (value === null) continue
    knownWeight += weight
    earnedWeight += weight * value
  }
  const coverage = applicable === 0 ? 0 : knownWeight / applicable
  return {
    score:
      applicable === 0 || coverage < leastCoverage ? null : Math.round((100 * earnedWeight) / knownWeight),
    coverage: Math.round(100 * coverage),
    counted: counting.length,
    unknown: counting.filter(finding => finding.outcome === 'unknown').length,
  }
}

/** A check that speaks of several accounts or devices weighs once: its findings share the weight. */
function subjectShare(findings: readonly Finding[]): (finding: Finding) => number {
  const counts = new Map<string, number>()
  for (const { checkId } of findings) counts.set(checkId, (counts.get(checkId) ?? 0) + 1)
  return finding => 1 / (counts.get(finding.checkId) ?? 1)
}
