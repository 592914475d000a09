import { outcomes } from '../../shared/model/finding.ts'
import type { FindingView } from '../../shared/views.ts'
import { Chip } from '../ui/Chip.tsx'
import styles from './OutcomeCounts.module.css'

/** How many findings came to what, worst first. What could not be read has its own number, as large as the others. */
export function OutcomeCounts({ findings }: { findings: readonly FindingView[] }) {
  const counts = outcomes
    .map(outcome => ({ outcome, count: findings.filter(finding => finding.outcome === outcome).length }))
    .filter(each => each.count > 0)
  return (
    <ul className={styles.counts}>
      {counts.map(({ outcome, count }) => (
        <li key={outcome} className={styles.count}>
          <span className={styles.number}>{count}</span>
          <Chip outcome={outcome} />
        </li>
      ))}
    </ul>
  )
}
