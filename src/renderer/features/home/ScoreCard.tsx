import { useId } from 'react'
import { Link } from 'react-aria-components'
import type { CurrentFindings } from '../../../shared/views.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { PrincipleBars } from '../../ui/PrincipleBars.tsx'
import { ScoreRing } from '../../ui/ScoreRing.tsx'
import styles from './ScoreCard.module.css'

/** Score and coverage, the four principles, and where the numbers come from. */
export function ScoreCard({ current }: { current: CurrentFindings }) {
  const { say, onDay } = useWords()
  const id = useId()
  const { overall } = current.score
  return (
    <Card label={id}>
      <div className={styles.card}>
        <h2 id={id} className={styles.title}>
          {say('home.scoreTitle')}
        </h2>
        <div className={styles.head}>
          <ScoreRing part={overall} />
          <div className={styles.words}>
            {overall.score === null ? (
              <p>{say('home.noScoreText', { coverage: overall.coverage })}</p>
            ) : (
              <>
                <p>{say('home.scoreText')}</p>
                <p>{say('home.coverageText', { coverage: overall.coverage })}</p>
              </>
            )}
          </div>
        </div>
        <PrincipleBars score={current.score} />
        <p className={styles.foot}>
          {current.measuredAt
            ? say('home.measuredAt', { day: onDay(current.measuredAt) })
            : say('home.neverMeasured')}
          <Link href={hrefTo('how-the-score-works')}>{say('home.howItWorks')}</Link>
        </p>
      </div>
    </Card>
  )
}
