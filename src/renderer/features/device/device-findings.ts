import type { FindingView } from '../../../shared/views.ts'

/** The groups of the filter: an accepted finding is in its own and in no other but `all`. */
export const groups = ['all', 'open', 'unknown', 'good', 'accepted'] as const
export type Group = (typeof groups)[number]

/** Findings that rest on what was measured here. */
export const ofThisDevice = (findings: readonly FindingView[]): FindingView[] =>
  findings.filter(finding => finding.deviceFacts.length > 0)

export function isIn(group: Group, finding: FindingView): boolean {
  if (group === 'all') return true
  if (group === 'accepted' || finding.acceptance) return group === 'accepted' && finding.acceptance !== null
  switch (group) {
    case 'open':
      return finding.outcome === 'fail' || finding.outcome === 'attention'
    case 'unknown':
      return finding.outcome === 'unknown'
    case 'good':
      return finding.outcome === 'pass'
  }
}

/** What could not be read, by the sentence that says why. */
export function byReason(
  findings: readonly FindingView[],
): { reason: string; findings: readonly FindingView[] }[] {
  const notRead = findings.filter(finding => finding.outcome === 'unknown' && finding.reasonText !== null)
  return [...Map.groupBy(notRead, finding => finding.reasonText ?? '')].map(([reason, group]) => ({
    reason,
    findings: group,
  }))
}
