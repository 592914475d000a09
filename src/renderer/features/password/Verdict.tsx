import type { PasswordVerdict } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Table } from '../../ui/Table.tsx'
import styles from './Verdict.module.css'

const levels = [0, 1, 2, 3, 4] as const
const tones = ['bad', 'bad', 'middling', 'good', 'good'] as const

/** How a password would hold: a word and a bar, times, and what weakens it. Never the password. */
export function Verdict({ verdict }: { verdict: PasswordVerdict }) {
  const { say } = useWords()
  const level = levels[verdict.score] ?? 0
  const word = say(`password.score${level}`)
  return (
    <div className={styles.verdict}>
      <div className={classNames(styles.head, styles[tones[level] ?? 'bad'])}>
        <p role="status">
          <span className={styles.title}>{`${say('password.verdict')}: `}</span>
          <strong>{word}</strong>
        </p>
        <div className={styles.bar} aria-hidden="true">
          {levels.map(each => (
            <span key={each} className={classNames(styles.part, each <= level && styles.filled)} />
          ))}
        </div>
      </div>
      {verdict.weaknesses.length > 0 && (
        <div>
          <h2 className={styles.sub}>{say('password.weaknesses')}</h2>
          <ul className={styles.weaknesses}>
            {verdict.weaknesses.map(weakness => (
              <li key={weakness}>{say(`password.${weakness}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <Table
        caption={say('password.timesCaption')}
        columns={[
          { id: 'who', title: say('password.who'), cell: time => say(`password.${time.scenario}`) },
          {
            id: 'time',
            title: say('password.time'),
            cell: time => say(`password.${time.unit}`, { count: time.count }),
          },
        ]}
        rows={verdict.crackTimes}
        rowKey={time => time.scenario}
      />
      {verdict.shortened && <p className={styles.note}>{say('password.shortened')}</p>}
    </div>
  )
}
