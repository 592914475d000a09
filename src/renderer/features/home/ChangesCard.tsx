import { ArrowDownRight, ArrowUpRight, CircleHelp, Dot } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'react-aria-components'
import type { Change } from '../../../shared/views.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './ChangesCard.module.css'

const icons = {
  better: ArrowUpRight,
  worse: ArrowDownRight,
  'now-known': ArrowUpRight,
  'no-longer-known': CircleHelp,
  new: Dot,
  gone: Dot,
}
const shown = 4

/** What is different from the audit before the last. */
export function ChangesCard({ changes }: { changes: readonly Change[] }) {
  const { say } = useWords()
  const id = useId()
  return (
    <Card label={id}>
      <h2 id={id} className={styles.title}>
        {say('home.changedTitle')}
      </h2>
      <ul className={styles.list}>
        {changes.slice(0, shown).map(change => {
          const Icon = icons[change.kind]
          return (
            <li key={`${change.checkId} ${change.subject ?? ''}`} className={styles.change}>
              <Icon size={20} strokeWidth={2.4} className={classNames(styles[change.kind])} aria-hidden />
              <span>
                <span className={styles.kind}>{`${say(`home.${change.kind}`)}: `}</span>
                {change.headline}
              </span>
            </li>
          )
        })}
      </ul>
      <Link href={hrefTo('history')} className={classNames(styles.more)}>
        {say('home.seeHistory')}
      </Link>
    </Card>
  )
}
