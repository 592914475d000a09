import { Check } from 'lucide-react'
import { useState } from 'react'
import type { BreachCheck } from '../../../shared/model/breach-check.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { inOrder } from './address-state.ts'
import styles from './Breaches.module.css'

/** The breaches that hold an address, open ones first, each to be ticked off. */
export function FoundBreaches({ check }: { check: BreachCheck }) {
  const { say, day, list } = useWords()
  const record = useChange((client, dealtWith: string[]) =>
    client.breaches.record({
      facetId: check.facetId,
      way: check.way,
      names: check.breaches.map(({ name }) => name),
      dealtWith,
    }),
  )
  const isDone = (name: string) => check.dealtWith.includes(name)
  const [pressed, setPressed] = useState<string | null>(null)
  const mark = (name: string) => {
    setPressed(name)
    record.mutate(isDone(name) ? check.dealtWith.filter(each => each !== name) : [...check.dealtWith, name])
  }
  // In the order of the first look: a row that moved while it is marked would take the focus along.
  const [doneAtFirst] = useState(check.dealtWith)
  const sorted = inOrder(check.breaches, doneAtFirst)
  return (
    <>
      {sorted.some(({ name }) => !isDone(name)) && <p>{say('breaches.toDo')}</p>}
      <ul className={styles.list}>
        {sorted.map(({ name, title, on, dataClasses }) => (
          <li key={name} className={styles.row}>
            <p className={styles.title}>{title}</p>
            <p className={styles.soft}>
              {on === null ? say('breaches.breachUndated') : say('breaches.breachOn', { day: day(on) })}
            </p>
            {dataClasses.length > 0 && <p>{say('breaches.taken', { classes: list(dataClasses) })}</p>}
            {isDone(name) && (
              <p className={styles.done}>
                <Check size={17} aria-hidden />
                {say('breaches.done')}
              </p>
            )}
            <Button busy={record.isPending && pressed === name} onPress={() => mark(name)}>
              {say(isDone(name) ? 'breaches.markOpen' : 'breaches.markDone')}
              <VisuallyHidden>{`: ${title}`}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
      <Problem error={record.error} />
    </>
  )
}
