import { principles } from '../../shared/model/principle.ts'
import type { Score } from '../../shared/model/score.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './PrincipleBars.module.css'

/**
 * The four principles with their scores. A principle that is not known well enough shows no
 * bar, not an empty one, and each says how many checks it rests on: one good answer alone is no mastery.
 */
export function PrincipleBars({ score }: { score: Score }) {
  const { say } = useWords()
  return (
    <ul className={styles.bars}>
      {principles.map(principle => {
        const part = score.principles[principle]
        const spoken =
          part.score === null
            ? say('ui.principleUnknown', { coverage: part.coverage })
            : say('ui.principleScore', { score: part.score, coverage: part.coverage })
        return (
          <li key={principle} className={styles.bar}>
            <span className={styles.name}>{say(`principles.${principle}`)}</span>
            <span className={styles.value}>
              <span aria-hidden="true">
                <span className={styles.known}>
                  {say('ui.principleKnown', { known: part.counted - part.unknown, of: part.counted })}
                </span>
                {part.score ?? say('ui.principleShortUnknown')}
              </span>
              <span className={styles.spoken}>{spoken}</span>
            </span>
            <span className={part.score === null ? styles.unknownTrack : styles.track} aria-hidden="true">
              {part.score !== null && <span className={styles.fill} style={{ width: `${part.score}%` }} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
