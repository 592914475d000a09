import { CircleCheck, CircleDashed, Clock, OctagonAlert, Paintbrush } from 'lucide-react'
import type { ExportSummary } from '../../../shared/model/password-export.ts'
import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { headlineOf, type WorstName, worstOrder } from './result-reading.ts'
import styles from './Severities.module.css'

export const severityIcons = {
  urgent: OctagonAlert,
  soon: Clock,
  tidy: Paintbrush,
  clear: CircleCheck,
  notJudged: CircleDashed,
}

/** The one thing to say first, and every login by the worst that is wrong with it. */
export function Severities({ summary, isRunning }: { summary: ExportSummary; isRunning: boolean }) {
  const { say } = useWords()
  const headline = headlineOf(summary, isRunning)
  return (
    <section className={styles.severities}>
      <div>
        <h2 className={styles.headline}>
          {say(`passwordExport.headline-${headline.kind}`, { count: headline.count })}
        </h2>
        {headline.kind === 'partial' && <p>{say('passwordExport.headlinePartialText')}</p>}
      </div>
      <Shares summary={summary} />
      <h3 className={styles.caption}>{say('passwordExport.severities')}</h3>
      <ul className={styles.tiles}>
        {worstOrder.map(name => (
          <Tile key={name} name={name} count={summary.worst[name]} />
        ))}
      </ul>
    </section>
  )
}

/** The same as the numbers below, for those who would rather look than read. */
function Shares({ summary }: { summary: ExportSummary }) {
  if (summary.logins === 0) return null
  return (
    <div className={styles.shares} aria-hidden="true">
      {worstOrder
        .filter(name => summary.worst[name] > 0)
        .map(name => (
          <span
            key={name}
            className={classNames(styles.share, styles[name])}
            style={{ flexGrow: summary.worst[name] }}
          />
        ))}
    </div>
  )
}

function Tile({ name, count }: { name: WorstName; count: number }) {
  const { say, number } = useWords()
  const Icon = severityIcons[name]
  return (
    <li className={classNames(styles.tile, styles[name], count === 0 && styles.none)}>
      <span className={styles.name}>
        <Icon size={20} strokeWidth={2.4} aria-hidden />
        {say(`passwordExport.severity-${name}`)}
      </span>
      <span className={styles.count}>{number(count)}</span>
      <span className={styles.hint}>{say(`passwordExport.severityHint-${name}`)}</span>
    </li>
  )
}
