import { useId } from 'react'
import type { Day } from '../../../shared/model/date.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { today } from '../../ui/day-parts.ts'
import styles from './NextAuditCard.module.css'

/** When the next audit is due, and the two things one may do until then. */
export function NextAuditCard({ nextAuditOn, hasAudit }: { nextAuditOn: Day | null; hasAudit: boolean }) {
  const { say, onDay } = useWords()
  const id = useId()
  const isDue = nextAuditOn !== null && nextAuditOn <= today()
  return (
    <Card label={id}>
      <div className={styles.card}>
        <h2 id={id} className={styles.title}>
          {nextAuditOn && !isDue
            ? say('home.nextAuditOn', { day: onDay(nextAuditOn) })
            : say('home.nextAudit')}
        </h2>
        <p className={styles.text}>{say(isDue ? 'home.nextAuditDue' : 'home.nextAuditText')}</p>
        <ButtonRow>
          <ButtonLink kind={isDue ? 'primary' : 'secondary'} href={hrefTo('audit')}>
            {say('home.startAudit')}
          </ButtonLink>
          {hasAudit && (
            <ButtonLink kind="quiet" href={hrefTo('report')}>
              {say('home.takeReport')}
            </ButtonLink>
          )}
        </ButtonRow>
      </div>
    </Card>
  )
}
