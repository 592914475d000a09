import { type Outcome, outcomes } from '../../shared/model/finding.ts'
import type { FindingView } from '../../shared/views.ts'

/** The outcome to show for several findings together: the worst that is not accepted. Null when none applies. */
export function worstOutcome(findings: readonly FindingView[]): Outcome | null {
  const open = findings.filter(finding => finding.acceptance === null)
  return (
    outcomes.find(
      outcome => outcome !== 'notApplicable' && open.some(finding => finding.outcome === outcome),
    ) ?? null
  )
}
