import { useWords } from '../i18n/use-words.ts'
import { classNames } from './class-names.ts'
import styles from './ProgressSteps.module.css'

/** How far a guided flow has come. `step` counts from 1. */
export function ProgressSteps({ step, total }: { step: number; total: number }) {
  const { say } = useWords()
  return (
    <div
      className={styles.steps}
      role="progressbar"
      aria-label={say('ui.stepOf', { step, total })}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={step}
    >
      {Array.from({ length: total }, (_, index) => index + 1).map(each => (
        <span key={each} className={classNames(styles.step, each <= step && styles.done)} />
      ))}
    </div>
  )
}
