import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-aria-components'
import type { AuditPlan } from '../../../shared/views.ts'
import { useAsk } from '../../app/queries.ts'
import { replaceWith } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { isCounted, isDone } from './audit-steps.ts'
import styles from './FinishStep.module.css'
import { titleOf } from './StartPage.tsx'
import { StepButtons } from './StepButtons.tsx'
import { StepFrame } from './StepFrame.tsx'

/** The end of the questions: what is still open, and the press that keeps the audit. */
export function FinishStep({ plan, index }: { plan: AuditPlan; index: number }) {
  const words = useWords()
  const { say } = words
  const queries = useQueryClient()
  const finish = useAsk(client => client.audit.finish())
  const open = plan.steps.filter(step => isCounted(step) && !isDone(step))

  // The result has its own address, so that reloading it keeps no second audit. Only then is everything read again:
  // the audit that is under way is gone by then, and this page with it.
  const keep = () =>
    finish.mutate(undefined, {
      onSuccess: view => {
        replaceWith('audit', 'result', view.summary.id)
        void queries.invalidateQueries()
      },
    })

  return (
    <StepFrame plan={plan} index={index} title={say('audit.screen-result')} lede={say('audit.lede-result')}>
      <Section
        title={say('audit.openTitle', { count: open.length })}
        lede={open.length === 0 ? say('audit.openNone') : say('audit.openText', { count: open.length })}
      >
        {open.length > 0 && (
          <ul className={styles.open}>
            {open.map(step => (
              <li key={step.id}>
                <Link href={hrefTo('audit', step.id)}>{titleOf(step, words)}</Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Problem error={finish.error} />
      <StepButtons>
        <Button kind="primary" busy={finish.isPending} onPress={keep}>
          {say('audit.finish')}
        </Button>
      </StepButtons>
    </StepFrame>
  )
}
