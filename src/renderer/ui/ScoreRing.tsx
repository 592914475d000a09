import type { PartScore } from '../../shared/model/score.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './ScoreRing.module.css'

const size = 148
const outer = 66
const inner = 54

/**
 * The score as the thick ring and the coverage as the thin one around it, so that one is never seen without the
 * other. Without a score the middle says so instead of showing a number.
 */
export function ScoreRing({ part }: { part: PartScore }) {
  const { say } = useWords()
  const spoken =
    part.score === null
      ? say('ui.scoreUnknownSpoken', { coverage: part.coverage })
      : say('ui.scoreSpoken', { score: part.score, coverage: part.coverage })

  return (
    <div className={styles.ring} role="img" aria-label={spoken}>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <Arc radius={outer} width={4} share={1} className={styles.track} />
        <Arc radius={outer} width={4} share={part.coverage / 100} className={styles.coverage} />
        <Arc radius={inner} width={11} share={1} className={styles.track} />
        {part.score !== null && part.score > 0 && (
          <Arc radius={inner} width={11} share={part.score / 100} className={styles.score} />
        )}
      </svg>
      <span className={styles.middle} aria-hidden="true">
        {part.score === null ? (
          <span className={styles.none}>{say('ui.noScore')}</span>
        ) : (
          <span className={styles.number}>{part.score}</span>
        )}
      </span>
    </div>
  )
}

function Arc({
  radius,
  width,
  share,
  className,
}: {
  radius: number
  width: number
  share: number
  className: string | undefined
}) {
  const length = 2 * Math.PI * radius
  return (
    <circle
      className={className}
      cx={size / 2}
      cy={size / 2}
      r={radius}
      fill="none"
      strokeWidth={width}
      strokeLinecap={share === 1 ? 'butt' : 'round'}
      strokeDasharray={`${length * share} ${length}`}
      transform={`rotate(-90 ${size / 2} ${size / 2})`}
    />
  )
}
