import { Check, Clock } from 'lucide-react'
import { useId } from 'react'
import type { AuditPlan, AuditStep } from '../../../shared/views.ts'
import { useChange } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Words } from '../../i18n/words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { isCounted, isDone, minutesLeft, sectionsOf } from './audit-steps.ts'
import styles from './StartPage.module.css'

/** Begins an audit, or goes on with the one that was left. */
export function StartPage({ plan }: { plan: AuditPlan }) {
  const { say } = useWords()
  const at = plan.steps.findIndex(step => step.id === plan.progress?.step)
  const step = plan.steps[at]
  return (
    <Page title={say('shell.audit')} lede={say('audit.lede')}>
      {plan.progress && step ? (
        <GoOn plan={plan} step={step} index={at} changedAt={plan.progress.changedAt} />
      ) : (
        <Begin plan={plan} />
      )}
      <Section title={say('audit.sectionsTitle')}>
        <Card>
          <ol className={styles.sections}>
            {sectionsOf(plan)
              .map(section => ({ ...section, steps: section.steps.filter(isCounted) }))
              .filter(section => section.steps.length > 0)
              .map(section => (
                <li key={section.id} className={styles.section}>
                  <span className={styles.title}>{section.title}</span>
                  <SectionState steps={section.steps} />
                </li>
              ))}
          </ol>
        </Card>
      </Section>
    </Page>
  )
}

function SectionState({ steps }: { steps: readonly AuditStep[] }) {
  const { say } = useWords()
  const done = steps.filter(isDone).length
  const total = steps.length
  return (
    <span className={styles.state}>
      {done === total && <Check size={18} strokeWidth={2.6} aria-hidden />}
      {done === total
        ? say('audit.sectionDone')
        : done === 0
          ? say('audit.sectionOpen', { total })
          : say('audit.sectionOf', { done, total })}
    </span>
  )
}

/** Sets the bookmark on the first page, so that from then on an audit is under way. */
function useBegin(plan: AuditPlan) {
  const first = plan.steps[0]
  return useChange(async client => {
    if (!first) return
    await client.audit.discardProgress()
    await client.audit.saveProgress({ step: first.id })
    goTo('audit', first.id)
  })
}

function Begin({ plan }: { plan: AuditPlan }) {
  const { say } = useWords()
  const begin = useBegin(plan)
  const time = say('audit.time', { minutes: minutesLeft(plan.steps) })
  return (
    <Stack gap={4}>
      <p className={styles.time}>
        <Clock size={20} aria-hidden />
        <span>{`${say('audit.timeText', { time })} ${say('audit.haveReady')}`}</span>
      </p>
      <ButtonRow>
        <Button kind="primary" busy={begin.isPending} onPress={() => begin.mutate(undefined)}>
          {say('audit.begin')}
        </Button>
      </ButtonRow>
      <Problem error={begin.error} />
    </Stack>
  )
}

function GoOn({
  plan,
  step,
  index,
  changedAt,
}: {
  plan: AuditPlan
  step: AuditStep
  index: number
  changedAt: string
}) {
  const words = useWords()
  const { say, onDay } = words
  const id = useId()
  const begin = useBegin(plan)
  const time = say('audit.time', { minutes: minutesLeft(plan.steps.slice(index)) })
  return (
    <Card tone="accent" label={id}>
      <Stack gap={3}>
        <h2 id={id}>{say('audit.goOnTitle', { step: titleOf(step, words) })}</h2>
        <p>{say('audit.goOnText', { day: onDay(changedAt), time })}</p>
        <ButtonRow>
          <ButtonLink kind="primary" href={hrefTo('audit', step.id)}>
            {say('audit.goOn')}
          </ButtonLink>
          <Button busy={begin.isPending} onPress={() => begin.mutate(undefined)}>
            {say('audit.startOver')}
          </Button>
        </ButtonRow>
        <p>{say('audit.startOverText')}</p>
        <Problem error={begin.error} />
      </Stack>
    </Card>
  )
}

/** What a page of the audit is called in lists. */
export const titleOf = (step: AuditStep, { say }: Words): string =>
  step.kind === 'question' ? step.question.name : say(`audit.screen-${step.id}`)
