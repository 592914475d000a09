import { type ReactNode, useState } from 'react'
import type { AuditStep } from '../../../shared/views.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { MessageKey, Words } from '../../i18n/words.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Form } from '../../ui/Form.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { AnswerFields, MoreFields } from './AnswerFields.tsx'
import { type AnswerDraft, draftOf, type GivenAnswer, isSameAnswer, readAnswer } from './answer-draft.ts'
import { WhyWeAsk } from './StepFrame.tsx'

export type QuestionStep = Extract<AuditStep, { kind: 'question' }>

/** One question with its answer. `buttons` draws the end of the form, `keeps` says that nothing was changed. */
export function QuestionForm({
  step,
  onDone,
  buttons,
}: {
  step: QuestionStep
  /** The answer is kept, newly or as it was. */
  onDone: () => void
  buttons: (state: { busy: boolean; keeps: boolean }) => ReactNode
}) {
  const { say } = useWords()
  const { question, stale } = step
  const [answer] = useState(step.answer)
  const [draft, setDraft] = useState(() => draftOf(question, answer, stale))
  const [tried, setTried] = useState(false)
  const save = useChange((client, given: GivenAnswer) => client.answers.save(given))

  const set = (part: Partial<AnswerDraft>) => setDraft(last => ({ ...last, ...part }))
  const { answer: given, problems } = readAnswer(question, draft)
  const keeps = answer !== null && !stale && given !== null && isSameAnswer(answer, given)
  const submit = () => {
    setTried(true)
    if (!given) return
    if (keeps) onDone()
    else save.mutate(given, { onSuccess: onDone })
  }
  const fields = { question, draft, set, problems: tried ? problems : {} }

  return (
    <Form onSubmit={submit}>
      {tried && <ErrorSummary problems={Object.values(problems).map(key => say(key))} />}
      <EarlierAnswer step={{ ...step, answer }} />
      <AnswerFields {...fields} />
      <Stack gap={2}>
        <MoreFields {...fields} />
        <WhyWeAsk>
          <p>{question.why}</p>
          {step.link && <ExternalLink link={step.link} />}
          <Sources sources={question.sources} />
        </WhyWeAsk>
      </Stack>
      <Problem error={save.error} />
      {buttons({ busy: save.isPending, keeps })}
    </Form>
  )
}

function EarlierAnswer({ step }: { step: QuestionStep }) {
  const words = useWords()
  const { say, onDay } = words
  if (!step.answer) return null
  const day = onDay(step.answer.answeredAt)
  if (!step.stale) return <Notice>{say('audit.answered', { day })}</Notice>
  return (
    <Notice tone="attention">
      {say('audit.stale', { day, answer: sayAnswer(step, step.answer.value, words) })}
    </Notice>
  )
}

/** An answer as the person gave it. */
function sayAnswer({ question }: QuestionStep, value: string, { say, day }: Words): string {
  const { answerSet } = question
  if (answerSet.kind === 'choice') {
    return answerSet.options.find(option => option.id === value)?.label ?? value
  }
  const words: Record<string, MessageKey> = { never: 'audit.dateNever', 'not-sure': 'audit.notSure' }
  const word = words[value]
  if (word) return say(word)
  return answerSet.kind === 'date' ? day(value) : value
}
