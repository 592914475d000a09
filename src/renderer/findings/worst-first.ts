import { outcomes } from '../../shared/model/finding.ts'
import type { FindingView } from '../../shared/views.ts'

/** Worst first, heaviest first among the same; what was accepted comes after what is still to do. */
export function worstFirst(findings: readonly FindingView[]): FindingView[] {
  const place = (finding: FindingView) =>
    finding.acceptance ? outcomes.indexOf('unknown') + 0.5 : outcomes.indexOf(finding.outcome)
  return findings.toSorted((a, b) => place(a) - place(b) || b.weight - a.weight)
}
