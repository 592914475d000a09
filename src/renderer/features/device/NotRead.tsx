import type { FindingView } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { byReason } from './device-findings.ts'
import styles from './NotRead.module.css'

/** How many points could not be read, and why: one line for each reason. */
export function NotRead({ findings }: { findings: readonly FindingView[] }) {
  const { say, list } = useWords()
  const reasons = byReason(findings)
  const count = reasons.reduce((sum, each) => sum + each.findings.length, 0)
  if (count === 0) return null
  return (
    <Disclosure title={say('device.notReadTitle', { count })}>
      <p>{say('device.notReadText')}</p>
      <dl className={styles.reasons}>
        {reasons.map(each => (
          <div key={each.reason}>
            <dt>{list(each.findings.map(finding => finding.name))}</dt>
            <dd>{each.reason}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
