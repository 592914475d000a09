import { useEffect } from 'react'
import type { AuditPlan, AuditStep } from '../../../shared/views.ts'
import { useChange } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { ScreenStep } from './ScreenStep.tsx'
import { StepButtons } from './StepButtons.tsx'
import { StepFrame } from './StepFrame.tsx'

/** One page of an audit that is under way. Opening it moves the bookmark here. */
export function GuidedStep({
  plan,
  step,
  rest,
}: {
  plan: AuditPlan
  step: AuditStep
  rest: readonly string[]
}) {
  const { say } = useWords()
  const index = plan.steps.indexOf(step)
  const next = plan.steps[index + 1]
  const goOn = () => goTo('audit', ...(next ? [next.id] : []))
  const bookmark = useBookmark(step.id, plan.progress?.step)

  if (step.kind === 'screen') {
    return (
      <>
        <Problem error={bookmark.error} />
        <ScreenStep plan={plan} step={step} index={index} rest={rest} onNext={goOn} />
      </>
    )
  }
  return (
    <StepFrame plan={plan} index={index} title={step.question.text} lede={step.question.hint}>
      <Problem error={bookmark.error} />
      <QuestionForm
        step={step}
        onDone={goOn}
        buttons={({ busy, keeps }) => (
          <StepButtons>
            <Button kind="primary" type="submit" busy={busy}>
              {say(keeps ? 'audit.keep' : 'audit.continue')}
            </Button>
          </StepButtons>
        )}
      />
    </StepFrame>
  )
}

function useBookmark(step: string, saved: string | undefined) {
  const save = useChange((client, id: string) => client.audit.saveProgress({ step: id }))
  const { mutate } = save
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening a page moves the bookmark, not its arrival
  useEffect(() => {
    if (saved !== step) mutate(step)
  }, [step, mutate])
  return save
}
