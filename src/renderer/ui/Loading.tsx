import { useWords } from '../i18n/use-words.ts'
import styles from './Loading.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Grey shapes where the content will be, announced once. They show only after a moment, so that quick pages do not flicker. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const { say } = useWords()
  return (
    <div className={styles.loading} role="status">
      <VisuallyHidden>{say('ui.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => index).map(row => (
        <span key={row} className={styles.shape} />
      ))}
    </div>
  )
}
