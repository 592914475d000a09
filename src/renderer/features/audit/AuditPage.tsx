import type { AuditPlan } from '../../../shared/views.ts'
import { NotFoundPage } from '../../app/NotFoundPage.tsx'
import { useRead } from '../../app/queries.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ChangeAnswer } from './ChangeAnswer.tsx'
import { GuidedStep } from './GuidedStep.tsx'
import { ResultPage } from './ResultPage.tsx'
import { StartPage } from './StartPage.tsx'

/**
 * The guided audit: `#/audit` begins it, `#/audit/<step>` is one page of it, `#/audit/<question>/change` changes one
 * answer outside it, `#/audit/result/<id>` is what it came to.
 */
export function AuditPage({ rest }: { rest: readonly string[] }) {
  const plan = useRead('auditPlan')
  const [stepId, after] = rest
  if (stepId === 'result' && after !== undefined) return <ResultPage key={after} auditId={after} />
  return (
    <Loaded query={plan}>
      {known =>
        stepId === undefined ? (
          <StartPage plan={known} />
        ) : (
          <OneStep plan={known} stepId={stepId} rest={rest.slice(1)} />
        )
      }
    </Loaded>
  )
}

function OneStep({ plan, stepId, rest }: { plan: AuditPlan; stepId: string; rest: readonly string[] }) {
  const step = plan.steps.find(each => each.id === stepId)
  if (!step) return <NotFoundPage />
  if (step.kind === 'question' && (rest[0] === 'change' || plan.progress === null)) {
    return <ChangeAnswer key={step.id} step={step} />
  }
  // A page of an audit that is over: whoever comes back to it begins anew on purpose.
  if (plan.progress === null) return <StartPage plan={plan} />
  return <GuidedStep key={step.id} plan={plan} step={step} rest={rest} />
}
