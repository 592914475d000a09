import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { FindingView } from '../../../shared/views.ts'
import { EvidenceLine } from '../../findings/EvidenceLine.tsx'
import { FindingDetails } from '../../findings/FindingRow.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './NextAction.module.css'

/** One of the three: what it is, how long it takes, and behind one press how to do it. */
export function NextAction({
  finding,
  place,
  isPrimary,
}: {
  finding: FindingView
  place: number
  isPrimary: boolean
}) {
  const { say } = useWords()
  return (
    <li className={styles.item}>
      <Disclosure className={classNames(styles.card)}>
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <div className={styles.text}>
          <Heading level={3}>
            {finding.subjectLabel && <span className={styles.subject}>{`${finding.subjectLabel}: `}</span>}
            {finding.headline}
          </Heading>
          <p className={styles.seen}>{finding.outcome === 'unknown' ? finding.reasonText : finding.seen}</p>
          <EvidenceLine finding={finding} />
        </div>
        <div className={styles.meta}>
          <Chip outcome={finding.outcome} />
          <AriaButton slot="trigger" className={classNames(styles.how, isPrimary && styles.first)}>
            <span>
              {say('findings.showHow')}
              <VisuallyHidden>{`: ${finding.headline}, ${say('findings.minutes', { minutes: finding.effortMinutes })}`}</VisuallyHidden>
            </span>
            <span className={styles.minutes} aria-hidden="true">
              {say('findings.effort', { minutes: finding.effortMinutes })}
            </span>
            <ChevronDown size={18} strokeWidth={2.4} className={classNames(styles.chevron)} aria-hidden />
          </AriaButton>
        </div>
        <DisclosurePanel className={classNames(styles.panel)}>
          <div className={styles.inside}>
            <FindingDetails finding={finding} />
          </div>
        </DisclosurePanel>
      </Disclosure>
    </li>
  )
}
