import type { FindingView } from '../../shared/views.ts'
import { Card } from '../ui/Card.tsx'
import { FindingRow } from './FindingRow.tsx'

/** Findings under each other on one card, in the given order. */
export function FindingList({
  findings,
  fixed = false,
}: {
  findings: readonly FindingView[]
  fixed?: boolean
}) {
  if (findings.length === 0) return null
  return (
    <Card>
      {findings.map(finding => (
        <FindingRow key={findingKey(finding)} finding={finding} fixed={fixed} />
      ))}
    </Card>
  )
}

/** What tells one finding from another: its check, and its subject where the check speaks of several. */
export const findingKey = (finding: Pick<FindingView, 'checkId' | 'subject'>): string =>
  `${finding.checkId} ${finding.subject ?? ''}`
