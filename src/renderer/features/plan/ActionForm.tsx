import { useState } from 'react'
import { type Action, actionOwners, actionStates } from '../../../shared/model/action.ts'
import type { PlanEntry } from '../../../shared/views.ts'
import { useChange } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/DateField.tsx'
import { partsOf, readDay } from '../../ui/day-parts.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { SaveButtons } from '../../ui/SaveButtons.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'

/** Owner, day, state and note of an action. Only one added by hand has words of its own. */
export function ActionForm({ entry, onSaved }: { entry: PlanEntry | null; onSaved: () => void }) {
  const { say } = useWords()
  const toast = useToast()
  const action = entry?.action ?? null
  const byHand = action === null || action.checkId === null
  const [id] = useState(() => action?.id ?? crypto.randomUUID())
  const [title, setTitle] = useState(action?.title ?? '')
  const [owner, setOwner] = useState<Action['owner']>(action?.owner ?? 'me')
  const [due, setDue] = useState(partsOf(action?.dueOn ?? null))
  const [state, setState] = useState<Action['state']>(action?.state ?? 'to-do')
  const [note, setNote] = useState(action?.note ?? '')
  const [tried, setTried] = useState(false)
  const save = useChange((client, next: Omit<Action, 'changedAt'>) => client.plan.save(next))

  const dueRead = readDay(due)
  const dueProblem =
    dueRead.kind === 'incomplete'
      ? say('ui.dateIncomplete')
      : dueRead.kind === 'impossible'
        ? say('ui.dateImpossible')
        : null
  const titleProblem = byHand && !title.trim() ? say('plan.titleMissing') : null

  const submit = () => {
    setTried(true)
    if (dueProblem || titleProblem) return
    save.mutate(
      {
        id,
        checkId: action?.checkId ?? null,
        subject: action?.subject ?? null,
        title: byHand ? title.trim() : null,
        owner,
        dueOn: dueRead.kind === 'day' ? dueRead.day : null,
        state,
        note,
      },
      {
        onSuccess: () => {
          toast(say('plan.saved'))
          onSaved()
        },
      },
    )
  }

  return (
    <Form onSubmit={submit}>
      {tried && <ErrorSummary problems={[titleProblem, dueProblem].filter(each => each !== null)} />}
      {byHand && (
        <TextField
          label={say('plan.title')}
          hint={say('plan.titleHint')}
          error={tried ? titleProblem : null}
          value={title}
          onChange={setTitle}
          maxLength={160}
        />
      )}
      <RadioCards
        label={say('plan.owner')}
        options={actionOwners.map(each => ({ value: each, label: say(`plan.${each}`) }))}
        value={owner}
        onChange={setOwner}
        inline
      />
      <DateField
        label={say('plan.due')}
        hint={say('plan.dueHint')}
        error={tried ? dueProblem : null}
        parts={due}
        onChange={setDue}
      />
      {action && (
        <RadioCards
          label={say('plan.state')}
          options={actionStates.map(each => ({ value: each, label: say(`plan.${each}`) }))}
          value={state}
          onChange={setState}
          inline
        />
      )}
      <TextArea
        label={say('ui.optional', { label: say('plan.note') })}
        hint={say('plan.noteHint')}
        value={note}
        onChange={setNote}
        maxLength={2000}
        rows={3}
      />
      <SaveButtons label={say('plan.save')} save={save} backHref={hrefTo('plan')} />
    </Form>
  )
}
