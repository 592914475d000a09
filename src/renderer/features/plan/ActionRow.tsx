import { Check, Undo2 } from 'lucide-react'
import { useId } from 'react'
import type { Action } from '../../../shared/model/action.ts'
import type { PlanEntry } from '../../../shared/views.ts'
import { useChange } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Chip, Tag } from '../../ui/Chip.tsx'
import { today } from '../../ui/day-parts.ts'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './ActionRow.module.css'

const closed: readonly Action['state'][] = ['done', 'accepted']
export const isClosed = ({ action }: PlanEntry): boolean => closed.includes(action.state)

/** One thing to do: what, by whom, until when, and what Surefoot sees of it today. */
export function ActionRow({ entry }: { entry: PlanEntry }) {
  const { say, day, onDay } = useWords()
  const toast = useToast()
  const id = useId()
  const { action, finding, title } = entry
  const save = useChange((client, state: Action['state']) =>
    client.plan.save({ ...withoutMoment(action), state }),
  )
  const done = isClosed(entry)
  const isOverdue = !done && action.dueOn !== null && action.dueOn < today()
  const change = (state: Action['state'], said: 'plan.markedDone' | 'plan.openedAgain') =>
    save.mutate(state, { onSuccess: () => toast(say(said)) })

  return (
    <article className={styles.row} aria-labelledby={id}>
      <div className={styles.text}>
        <h3 id={id}>{title}</h3>
        <div className={styles.tags}>
          {finding && <Chip outcome={finding.acceptance ? 'accepted' : finding.outcome} />}
          {action.state !== 'to-do' && <Tag>{say(`plan.${action.state}`)}</Tag>}
          {isOverdue && action.dueOn && (
            <Tag tone="attention">{say('plan.overdue', { day: onDay(action.dueOn) })}</Tag>
          )}
        </div>
        <p className={styles.detail}>
          {[
            say(`plan.by-${action.owner}`),
            ...(action.dueOn && !isOverdue && !done ? [say('plan.dueOn', { day: day(action.dueOn) })] : []),
          ].join(', ')}
        </p>
        {action.note && <p className={styles.note}>{action.note}</p>}
        <Standing entry={entry} />
        <Problem error={save.error} />
      </div>
      <div className={styles.buttons}>
        <ButtonRow>
          {done ? (
            <Button
              busy={save.isPending}
              icon={<Undo2 size={18} aria-hidden />}
              onPress={() => change('to-do', 'plan.openedAgain')}
            >
              {say('plan.openAgain')}
              <VisuallyHidden>{` ${title}`}</VisuallyHidden>
            </Button>
          ) : (
            <Button
              busy={save.isPending}
              icon={<Check size={18} aria-hidden />}
              onPress={() => change('done', 'plan.markedDone')}
            >
              {say('plan.markDone')}
              <VisuallyHidden>{` ${title}`}</VisuallyHidden>
            </Button>
          )}
          <ButtonLink href={hrefTo('plan', action.id)} kind="quiet">
            {say('plan.change')}
            <VisuallyHidden>{` ${title}`}</VisuallyHidden>
          </ButtonLink>
        </ButtonRow>
      </div>
    </article>
  )
}

/** A tick alone mends nothing: what is said to be done is held against what is found today. */
function Standing({ entry: { action, finding } }: { entry: PlanEntry }) {
  const { say } = useWords()
  if (action.checkId !== null && finding === null)
    return <p className={styles.detail}>{say('plan.noLongerFound')}</p>
  const isOpen = finding !== null && finding.outcome !== 'pass' && finding.outcome !== 'notApplicable'
  if (action.state !== 'done' || !isOpen) return null
  return <p className={styles.detail}>{say('plan.stillOpen')}</p>
}

/** The main process sets the moment of the change itself. */
export function withoutMoment({ changedAt: _, ...action }: Action): Omit<Action, 'changedAt'> {
  return action
}
