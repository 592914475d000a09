import type { Score } from '../../../shared/model/score.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { PrincipleBars } from '../../ui/PrincipleBars.tsx'
import { ScoreRing } from '../../ui/ScoreRing.tsx'
import styles from './AuditPage.module.css'

/** Score, coverage and principles of one finished audit. */
export function AuditScore({ score }: { score: Score }) {
  const { say } = useWords()
  const { overall } = score
  return (
    <Card>
      <div className={styles.score}>
        <ScoreRing part={overall} />
        <div>
          <p className={styles.known}>
            {overall.score === null
              ? say('home.noScoreText', { coverage: overall.coverage })
              : say('ui.scoreSpoken', { score: overall.score, coverage: overall.coverage })}
          </p>
          <PrincipleBars score={score} />
        </div>
      </div>
    </Card>
  )
}
