import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/use-words.ts'
import styles from './ErrorSummary.module.css'

/** What stands in the way of going on. Takes the focus when it appears or changes. */
export function ErrorSummary({ problems }: { problems: readonly string[] }) {
  const { say } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const joined = problems.join('\n')
  useEffect(() => {
    if (joined) box.current?.focus()
  }, [joined])

  if (problems.length === 0) return null
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <CircleAlert size={24} aria-hidden />
      <div>
        <h2 className={styles.title}>{say('ui.errorSummary')}</h2>
        <ul className={styles.list}>
          {problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
