import { useState } from 'react'
import { type Exposure, exposureStates } from '../../../shared/model/exposure.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { readState, stateDraftOf, withState } from './exposure-draft.ts'

type Problems = ReturnType<typeof readState>['problems']
const noProblems: Problems = {}

/** How an exposure stands: asked for, gone, refused or to stay, with the days that belong to it. */
export function ExposureStateForm({ exposure }: { exposure: Exposure }) {
  const { say } = useWords()
  const toast = useToast()
  const [draft, setDraft] = useState(() => stateDraftOf(exposure))
  const [problems, setProblems] = useState(noProblems)
  const save = useChange(async (client, next: Exposure) => {
    await client.footprint.saveExposure(next)
    toast(say('footprint.exposureSaved'))
  })
  const problemOf = (field: keyof Problems) => {
    const key = problems[field]
    return key ? say(key) : null
  }
  const submit = () => {
    const read = readState(draft, exposure)
    setProblems(read.problems)
    if (read.exposure) save.mutate(read.exposure)
  }
  const wasAsked = draft.state === 'asked' || draft.state === 'refused' || draft.state === 'removed'
  const asksForDay = draft.state === 'asked'
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={Object.values(problems).map(key => say(key))} />
      <RadioCards
        label={say('footprint.stateTitle')}
        labelHidden
        options={exposureStates.map(value => ({
          value,
          label: say(`footprint.state-of-${value}`),
          hint: say(`footprint.state-of-${value}Hint`),
        }))}
        value={draft.state}
        onChange={state => setDraft(last => withState(last, state))}
      />
      {wasAsked && (
        <DateField
          label={
            asksForDay ? say('footprint.askedOn') : say('ui.optional', { label: say('footprint.askedOn') })
          }
          error={problemOf('askedOn')}
          parts={draft.askedOn}
          onChange={askedOn => setDraft(last => ({ ...last, askedOn }))}
          offerToday
        />
      )}
      <DateField
        label={say('ui.optional', { label: say('footprint.lookAgain') })}
        hint={say('footprint.lookAgainHint')}
        error={problemOf('lookAgainOn')}
        parts={draft.lookAgainOn}
        onChange={lookAgainOn => setDraft(last => ({ ...last, lookAgainOn }))}
      />
      <Problem error={save.error} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={save.isPending}>
          {say('footprint.saveState')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
