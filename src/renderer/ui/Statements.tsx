import type { Statement } from '../../shared/model/footprint-route.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './Statements.module.css'

/** Sentences; those that no source confirms say so, beside their own words about whom to ask. */
export function Statements({
  statements,
  ordered = false,
}: {
  statements: readonly Statement[]
  ordered?: boolean
}) {
  const items = statements.map(statement => (
    <li key={statement.text}>
      <StatementText statement={statement} />
    </li>
  ))
  return ordered ? <ol className={styles.list}>{items}</ol> : <ul className={styles.list}>{items}</ul>
}

/** One of them, inside a sentence or a paragraph of its own. */
export function StatementText({ statement: { text, confirmed } }: { statement: Statement }) {
  const { say } = useWords()
  return (
    <>
      {text}
      {!confirmed && <span className={styles.doubt}> ({say('ui.notConfirmed')})</span>}
    </>
  )
}
