import type { AuditPlan } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { sectionsOf } from './audit-steps.ts'
import styles from './SectionProgress.module.css'

/** How far the audit has come: one bar for each section, as long as the section is. `index` counts from 0. */
export function SectionProgress({ plan, index }: { plan: AuditPlan; index: number }) {
  const { say } = useWords()
  const total = plan.steps.length
  return (
    <div
      className={styles.sections}
      role="progressbar"
      aria-label={say('audit.progress')}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={index + 1}
      aria-valuetext={say('audit.progressSpoken', { step: index + 1, total })}
    >
      {sectionsOf(plan).map(section => {
        const reached = section.steps.filter(step => plan.steps.indexOf(step) <= index).length
        return (
          <div key={section.id} className={styles.section} style={{ flexGrow: section.steps.length }}>
            <div className={styles.fill} style={{ width: `${(reached / section.steps.length) * 100}%` }} />
          </div>
        )
      })}
    </div>
  )
}
