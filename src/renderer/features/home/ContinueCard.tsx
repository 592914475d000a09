import { Bookmark } from 'lucide-react'
import type { HomeView } from '../../../shared/views.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import styles from './ContinueCard.module.css'

/** An audit that was begun and not finished. */
export function ContinueCard({ progress }: { progress: NonNullable<HomeView['progress']> }) {
  const { say, onDay } = useWords()
  return (
    <section className={styles.card}>
      <Bookmark size={22} className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <h2 className={styles.title}>{say('home.continueTitle')}</h2>
        <p>{say('home.continueText', { day: onDay(progress.changedAt) })}</p>
      </div>
      <ButtonLink kind="primary" href={hrefTo('audit', progress.step)}>
        {say('home.continueAudit')}
      </ButtonLink>
    </section>
  )
}
