import { useState } from 'react'
import type { RouteView } from '../../../shared/footprint-views.ts'
import { type RouteTask, routeTaskStates } from '../../../shared/model/footprint-route.ts'
import { useChange } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { partsOf, readDay, today } from '../../ui/day-parts.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { readPastDay } from '../../ui/past-day.ts'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { PlanRoute } from './PlanRoute.tsx'
import styles from './Routes.module.css'

const wasAsked = (state: RouteTask['state']) => ['asked', 'answered', 'refused'].includes(state)

/** How far the person is on a way: state, the day they asked, when to look again, a note. */
export function TaskForm({
  view,
  task,
  exposureId,
  saveKind,
}: {
  view: RouteView
  task: RouteTask | null
  exposureId: string | null
  /** Of the button that saves: a page has one that stands out. */
  saveKind: 'primary' | 'secondary'
}) {
  const { say, day } = useWords()
  const toast = useToast()
  const [id] = useState(() => task?.id ?? crypto.randomUUID())
  const [state, setState] = useState<RouteTask['state'] | null>(task?.state ?? null)
  const [asked, setAsked] = useState(partsOf(task?.askedOn ?? null))
  const [again, setAgain] = useState(partsOf(task?.againOn ?? null))
  const [note, setNote] = useState(task?.note ?? '')
  const [tried, setTried] = useState(false)
  const save = useChange(async (client, next: RouteTask) => {
    await client.footprint.saveRouteTask(next)
    // Said before everything is read again: a first save makes this form anew under the task's id.
    toast(say('footprintRoutes.saved'))
  })

  const askedRead = readPastDay(asked)
  const needsDay = state !== null && wasAsked(state)
  const askedProblem = !needsDay
    ? null
    : askedRead.problem !== null
      ? say(askedRead.problem)
      : askedRead.day === null
        ? say('footprintRoutes.askedMissing')
        : null
  const againRead = readDay(again)
  const againProblem =
    againRead.kind === 'incomplete'
      ? say('ui.dateIncomplete')
      : againRead.kind === 'impossible'
        ? say('ui.dateImpossible')
        : againRead.kind === 'day' && againRead.day < (askedRead.day ?? today())
          ? say('footprintRoutes.againTooSoon')
          : null
  const stateProblem = state === null ? say('footprintRoutes.stateMissing') : null
  const problems = [stateProblem, askedProblem, againProblem].filter(problem => problem !== null)

  const choose = (next: RouteTask['state']) => {
    setState(next)
    // Nearly everyone notes it on the day itself.
    if (next === 'asked' && askedRead.day === null && !asked.year) setAsked(partsOf(today()))
  }
  const submit = () => {
    setTried(true)
    if (state === null || problems.length > 0) return
    save.mutate({
      id,
      routeId: view.route.id,
      exposureId,
      state,
      askedOn: needsDay ? askedRead.day : (task?.askedOn ?? null),
      answerBy: task?.askedOn === askedRead.day ? (task?.answerBy ?? null) : null,
      closedOn: task?.closedOn ?? null,
      againOn: againRead.kind === 'day' ? againRead.day : null,
      note,
    })
  }

  return (
    <div className={styles.task}>
      {task?.state === 'asked' && task.askedOn !== null && (
        <p>
          {task.answerBy === null
            ? say('footprintRoutes.askedOnDayOnly', { day: day(task.askedOn) })
            : say('footprintRoutes.askedOnDay', { day: day(task.askedOn), due: day(task.answerBy) })}
        </p>
      )}
      <Form onSubmit={submit}>
        {tried && problems.length > 0 && <ErrorSummary problems={problems} />}
        <RadioCards
          label={say('footprintRoutes.taskState')}
          options={routeTaskStates.map(value => ({
            value,
            label: say(`footprintRoutes.state-${value}`),
            hint: say(`footprintRoutes.stateHint-${value}`),
          }))}
          error={tried ? stateProblem : null}
          value={state}
          onChange={choose}
        />
        {needsDay && (
          <DateField
            label={say('footprintRoutes.askedOn')}
            hint={say('footprintRoutes.askedOnHint')}
            error={tried ? askedProblem : null}
            parts={asked}
            onChange={setAsked}
            offerToday
          />
        )}
        {state !== null && state !== 'not-for-me' && (
          <>
            <DateField
              label={say('footprintRoutes.againOn')}
              hint={say('footprintRoutes.againOnHint')}
              error={tried ? againProblem : null}
              parts={again}
              onChange={setAgain}
            />
            <TextArea
              label={say('footprintRoutes.note')}
              hint={say('footprintRoutes.noteHint')}
              value={note}
              onChange={setNote}
              maxLength={2000}
              rows={3}
            />
          </>
        )}
        <Problem error={save.error} />
        <ButtonRow>
          <Button kind={saveKind} type="submit" busy={save.isPending}>
            {say('footprintRoutes.save')}
          </Button>
          <PlanRoute title={view.route.title} dueOn={task?.answerBy ?? null} />
        </ButtonRow>
      </Form>
      {task && (
        <RemoveFromList
          words={{
            button: say('footprintRoutes.removeTask'),
            title: say('footprintRoutes.removeTitle'),
            text: say('footprintRoutes.removeText'),
            confirm: say('footprintRoutes.removeConfirm'),
            removed: say('footprintRoutes.removed'),
          }}
          remove={client => client.footprint.removeRouteTask({ id: task.id })}
          leave={() => goTo('footprint-routes')}
        />
      )}
    </div>
  )
}
