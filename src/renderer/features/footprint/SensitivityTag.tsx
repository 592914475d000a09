import { useWords } from '../../i18n/use-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { isLevel, levels } from './levels.ts'
import styles from './SensitivityTag.module.css'

/** How much something hurts: five bars, of which as many are filled, and the word. */
export function SensitivityTag({ level }: { level: number }) {
  const { say } = useWords()
  if (!isLevel(level)) return null
  return (
    <span className={styles.tag} data-level={level}>
      <span className={styles.bars} aria-hidden="true">
        {levels.toReversed().map(each => (
          <span key={each} className={classNames(styles.bar, each <= level && styles.filled)} />
        ))}
      </span>
      {say(`footprint.hurts-${level}`)}
    </span>
  )
}
