import { HeartHandshake } from 'lucide-react'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './Pace.module.css'

/** That short sittings are best, that it may upset, and where to turn then. */
export function Pace() {
  const { say } = useWords()
  return (
    <p className={styles.pace}>
      <HeartHandshake size={20} aria-hidden />
      <span>
        {say('footprint.pace')} <a href={hrefTo('report-concern')}>{say('footprint.paceLink')}</a>
      </span>
    </p>
  )
}
