import { answerNever, answerNotSure } from '../../../shared/model/answer.ts'
import type { Question } from '../../../shared/model/question.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/DateField.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './AnswerFields.module.css'
import { type AnswerDraft, type AnswerProblems, answerGiven, mayBeDated } from './answer-draft.ts'

type Fields = {
  question: Question
  draft: AnswerDraft
  set: (part: Partial<AnswerDraft>) => void
  problems: AnswerProblems
}

/** The inputs of one question, as its answer set asks for them. */
export function AnswerFields(fields: Fields) {
  switch (fields.question.answerSet.kind) {
    case 'choice':
      return <ChoiceFields {...fields} options={fields.question.answerSet.options} />
    case 'date':
      return <DateFields {...fields} />
    case 'coverage':
      return <CountFields {...fields} of={fields.question.answerSet.of} />
  }
}

function ChoiceFields({
  question,
  draft,
  set,
  problems,
  options,
}: Fields & { options: Extract<Question['answerSet'], { kind: 'choice' }>['options'] }) {
  const { say } = useWords()
  return (
    <RadioCards
      label={question.text}
      labelHidden
      error={problems.choice ? say(problems.choice) : null}
      options={options.map(option => ({
        value: option.id,
        label: option.label,
        ...(option.hint === undefined ? {} : { hint: option.hint }),
      }))}
      value={draft.choice}
      onChange={choice => set({ choice })}
    />
  )
}

function DateFields({ question, draft, set, problems }: Fields) {
  const { say } = useWords()
  return (
    <>
      <RadioCards
        label={question.text}
        labelHidden
        error={problems.choice ? say(problems.choice) : null}
        options={[
          { value: answerGiven, label: say('audit.dateOn') },
          { value: answerNever, label: say('audit.dateNever') },
          { value: answerNotSure, label: say('audit.notSure'), hint: say('audit.notSureHint') },
        ]}
        value={draft.choice}
        onChange={choice => set({ choice })}
      />
      {draft.choice === answerGiven && (
        <div className={styles.day}>
          <DateField
            label={say('audit.whichDay')}
            hint={say('audit.whichDayHint')}
            error={problems.day ? say(problems.day) : null}
            parts={draft.day}
            onChange={day => set({ day })}
            offerToday
          />
        </div>
      )}
    </>
  )
}

function CountFields({ question, draft, set, problems, of }: Fields & { of: string }) {
  const { say } = useWords()
  const error = problems.count ? say(problems.count) : null
  return (
    <>
      <RadioCards
        label={question.text}
        labelHidden
        error={problems.choice ? say(problems.choice) : null}
        options={[
          { value: answerGiven, label: say('audit.countKnown') },
          { value: answerNotSure, label: say('audit.notSure'), hint: say('audit.notSureHint') },
        ]}
        value={draft.choice}
        onChange={choice => set({ choice })}
      />
      {draft.choice === answerGiven && (
        <div className={styles.count}>
          <TextField
            label={say('audit.countPart')}
            error={error}
            value={draft.part}
            onChange={part => set({ part })}
            inputMode="numeric"
            maxLength={4}
            narrow
          />
          <TextField
            label={say('audit.countWhole', { of })}
            hint={say('audit.countWholeHint')}
            value={draft.whole}
            onChange={whole => set({ whole })}
            inputMode="numeric"
            maxLength={4}
            narrow
          />
        </div>
      )}
    </>
  )
}

const weighty = 4

/** A day raises what an answer is worth, a note is for the person alone. Both may be left out. */
export function MoreFields({ question, draft, set, problems }: Fields) {
  const { say } = useWords()
  const dated = mayBeDated(question, draft.choice)
  return (
    <Disclosure
      key={problems.checkedOn}
      title={say(
        !dated
          ? 'audit.addNote'
          : question.weight >= weighty
            ? 'audit.addDayThatCounts'
            : 'audit.addDayOrNote',
      )}
      defaultExpanded={draft.checkedOn.day !== '' || draft.note !== '' || Boolean(problems.checkedOn)}
    >
      {dated && (
        <DateField
          label={say('ui.optional', { label: say('audit.checkedOn') })}
          hint={say('audit.checkedOnHint')}
          error={problems.checkedOn ? say(problems.checkedOn) : null}
          parts={draft.checkedOn}
          onChange={checkedOn => set({ checkedOn })}
          offerToday
        />
      )}
      <TextArea
        label={say('ui.optional', { label: say('audit.note') })}
        hint={say('audit.noteHint')}
        value={draft.note}
        onChange={note => set({ note })}
        maxLength={2000}
        rows={3}
      />
    </Disclosure>
  )
}
