import { ArrowDownRight, ArrowUpRight, CircleHelp, Dot } from 'lucide-react'
import type { AuditSummary } from '../../../shared/model/audit.ts'
import type { Change, Comparison } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { ScoreRing } from '../../ui/ScoreRing.tsx'
import styles from './ComparisonView.module.css'

/** Worst news first, so that it is not missed among the good. */
const kinds = [
  { kind: 'worse', icon: ArrowDownRight },
  { kind: 'no-longer-known', icon: CircleHelp },
  { kind: 'better', icon: ArrowUpRight },
  { kind: 'now-known', icon: ArrowUpRight },
  { kind: 'new', icon: Dot },
  { kind: 'gone', icon: Dot },
] as const

/** What two audits differ in, in words and by kind. */
export function ComparisonView({
  comparison,
  withScores = false,
}: {
  comparison: Comparison
  withScores?: boolean
}) {
  const { say } = useWords()
  const groups = kinds
    .map(each => ({ ...each, changes: comparison.changes.filter(change => change.kind === each.kind) }))
    .filter(group => group.changes.length > 0)
  return (
    <div className={styles.comparison}>
      {withScores && (
        <div className={styles.scores}>
          <Standing audit={comparison.earlier} />
          <Standing audit={comparison.later} />
        </div>
      )}
      <p>
        {say('history.summary', {
          changes: comparison.changes.length,
          unchanged: comparison.unchanged,
        }).trim()}
      </p>
      {groups.length > 0 && (
        <div className={styles.groups}>
          {groups.map(({ kind, icon: Icon, changes }) => (
            <div key={kind}>
              <h3 className={classNames(styles.kind, styles[kind])}>
                <Icon size={20} strokeWidth={2.4} aria-hidden />
                {say(`history.${kind}`)}
              </h3>
              <ul className={styles.changes}>
                {changes.map(change => (
                  <li key={`${change.checkId} ${change.subject ?? ''}`} className={styles.change}>
                    <ChangeLine change={change} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function ChangeLine({ change }: { change: Change }) {
  const { say } = useWords()
  return (
    <>
      <p>
        {change.subject && <span className={styles.subject}>{`${change.subject}: `}</span>}
        {change.headline}
      </p>
      {change.before && change.after && (
        <p className={styles.fromTo}>
          {say('history.fromTo', {
            before: say(`outcomes.${change.before}`),
            after: say(`outcomes.${change.after}`),
          })}
        </p>
      )}
    </>
  )
}

function Standing({ audit }: { audit: AuditSummary }) {
  const { say, day } = useWords()
  return (
    <div className={styles.score}>
      <ScoreRing part={audit.score.overall} />
      <div>
        <p className={styles.when}>{day(audit.finishedAt)}</p>
        <p className={styles.known}>{say('history.known', { coverage: audit.score.overall.coverage })}</p>
      </div>
    </div>
  )
}
