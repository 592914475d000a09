import { ListPlus, ListTodo } from 'lucide-react'
import { newAction } from '../../shared/model/action.ts'
import type { FindingView } from '../../shared/views.ts'
import { useChange, useRead } from '../app/queries.ts'
import { hrefTo } from '../app/routes.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useToast } from '../ui/Toast.tsx'

/** Puts a finding on the person's own list, or leads to where it stands there. */
export function PlanButton({ finding }: { finding: FindingView }) {
  const { say } = useWords()
  const toast = useToast()
  const plan = useRead('plan')
  const put = useChange(client =>
    client.plan.save(
      newAction({ id: crypto.randomUUID(), checkId: finding.checkId, subject: finding.subject }),
    ),
  )
  const planned = plan.data?.find(
    ({ action }) =>
      action.checkId === finding.checkId && action.subject === finding.subject && action.state !== 'done',
  )
  if (planned) {
    return (
      <ButtonLink
        kind="quiet"
        href={hrefTo('plan', planned.action.id)}
        icon={<ListTodo size={19} aria-hidden />}
      >
        {say('plan.isOn')}
      </ButtonLink>
    )
  }
  return (
    <>
      <Button
        kind="quiet"
        busy={put.isPending}
        icon={<ListPlus size={19} aria-hidden />}
        onPress={() => put.mutate(undefined, { onSuccess: () => toast(say('plan.wasPutOn')) })}
      >
        {say('plan.putOn')}
      </Button>
      <Problem error={put.error} />
    </>
  )
}
