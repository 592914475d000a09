import { Check, ListPlus } from 'lucide-react'
import { newAction } from '../../../shared/model/action.ts'
import type { Day } from '../../../shared/model/date.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button } from '../../ui/Button.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './Routes.module.css'

/** Puts a way on the plan as an action of its own, once. */
export function PlanRoute({ title, dueOn }: { title: string; dueOn: Day | null }) {
  const { say } = useWords()
  const toast = useToast()
  const plan = useRead('plan')
  const add = useChange(client => client.plan.save(newAction({ id: crypto.randomUUID(), title, dueOn })))
  const isThere = plan.data?.some(entry => entry.title === title) ?? false
  if (isThere) {
    return (
      <span className={styles.onPlan}>
        <Check size={18} aria-hidden />
        {say('footprintRoutes.onPlan')}
      </span>
    )
  }
  return (
    <Button
      kind="quiet"
      busy={add.isPending}
      icon={<ListPlus size={18} aria-hidden />}
      onPress={() => add.mutate(undefined, { onSuccess: () => toast(say('footprintRoutes.onPlan')) })}
    >
      {say('footprintRoutes.putOnPlan')}
    </Button>
  )
}
