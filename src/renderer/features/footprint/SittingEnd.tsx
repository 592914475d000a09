import { useState } from 'react'
import type { SearchPack, Sitting } from '../../../shared/footprint-views.ts'
import { newAction } from '../../../shared/model/action.ts'
import { addDays } from '../../../shared/model/date.ts'
import type { PlanEntry } from '../../../shared/views.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { inMonths, partsOf, readDay, today } from '../../ui/day-parts.ts'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { firstOpen, nextSitting, queriesOf, tally } from './sitting-progress.ts'

/** The end of a sitting, or a pause in it: what was done, when to go on, and where to turn. */
export function SittingEnd({
  pack,
  sitting,
  isPause,
}: {
  pack: SearchPack
  sitting: Sitting
  isPause: boolean
}) {
  const { say } = useWords()
  const queries = queriesOf(pack, sitting)
  const open = firstOpen(queries)
  const next = nextSitting(pack)
  const paused = isPause && open !== null
  return (
    <Page
      title={say(paused ? 'footprint.pausedTitle' : 'footprint.endTitle')}
      kicker={say('footprint.searchKicker', { number: sitting.number, title: sitting.title })}
      lede={say(paused ? 'footprint.pausedLede' : 'footprint.endLede')}
    >
      <Done pack={pack} sitting={sitting} />
      {paused && <p>{say('footprint.pausedNext', { label: open.label })}</p>}
      <NextTime sitting={paused ? sitting : next} />
      <Notice title={say('footprint.upsetTitle')}>
        <p>{say('footprint.upset')}</p>
        <p>
          <a href={hrefTo('report-concern')}>{say('footprint.upsetLink')}</a>
        </p>
      </Notice>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint', 'exposures')} kind="primary">
          {say('footprint.endExposures')}
        </ButtonLink>
        {paused && (
          <ButtonLink href={hrefTo('footprint', 'sitting', String(sitting.number))}>
            {say('footprint.goOnNow')}
          </ButtonLink>
        )}
        <ButtonLink href={hrefTo('footprint')} kind={paused ? 'quiet' : 'secondary'}>
          {say('footprint.endHub')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function Done({ pack, sitting }: { pack: SearchPack; sitting: Sitting }) {
  const { say } = useWords()
  const exposures = useRead('exposures')
  const queries = queriesOf(pack, sitting)
  const { searched, skipped } = tally(queries)
  const ids = new Set(sitting.queries)
  const firstSkipped = queries.find(({ record }) => record?.outcome === 'skipped')
  return (
    <Section title={say('footprint.endDone')}>
      <Loaded query={exposures} rows={1}>
        {list => (
          <ul>
            <li>{say('footprint.endSearched', { count: searched })}</li>
            <li>
              {say('footprint.endFound', {
                count: list.filter(({ exposure }) => ids.has(exposure.queryId ?? '')).length,
              })}
            </li>
            {skipped > 0 && firstSkipped && (
              <li>
                {say('footprint.endSkipped', { count: skipped })}.{' '}
                <a href={hrefTo('footprint', 'sitting', String(sitting.number), firstSkipped.id)}>
                  {say('footprint.endSkippedLink')}
                </a>
              </li>
            )}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

/** Puts the next time on the plan; `sitting` null: all of them are done, so it is the next round. */
function NextTime({ sitting }: { sitting: Sitting | null }) {
  const { say, day } = useWords()
  const plan = useRead('plan')
  const title = sitting
    ? say('footprint.planTitle', { number: sitting.number })
    : say('footprint.planAgainTitle')
  return (
    <Card tone="accent">
      <Section
        title={say('footprint.endNextTitle')}
        lede={say(sitting ? 'footprint.endNextText' : 'footprint.endLast')}
      >
        <Loaded query={plan} rows={1}>
          {entries => {
            const planned = entries.find(entry => isWaiting(entry, title))
            if (!planned?.action.dueOn) return <PlanForm title={title} isAgain={sitting === null} />
            return (
              <p>
                {say('footprint.endNextOn', { day: day(planned.action.dueOn) })}{' '}
                <a href={hrefTo('plan')}>{say('footprint.endNextPlan')}</a>
              </p>
            )
          }}
        </Loaded>
      </Section>
    </Card>
  )
}

const isWaiting = ({ action }: PlanEntry, title: string): boolean =>
  action.title === title && action.state !== 'done' && action.state !== 'accepted' && action.dueOn !== null

/** A week is a good pace between sittings, and half a year between rounds. */
const suggestion = (isAgain: boolean) => (isAgain ? inMonths(today(), 6) : addDays(today(), 7))

function PlanForm({ title, isAgain }: { title: string; isAgain: boolean }) {
  const { say } = useWords()
  const toast = useToast()
  const [parts, setParts] = useState(() => partsOf(suggestion(isAgain)))
  const [tried, setTried] = useState(false)
  const save = useChange(async (client, dueOn: string) => {
    await client.plan.save(newAction({ id: crypto.randomUUID(), title, dueOn }))
    // Before everything is read again, when this form gives way to the day.
    toast(say('footprint.endNextAdded'))
  })
  const read = readDay(parts)
  const problem = dayProblem(read, today())
  const submit = () => {
    setTried(true)
    if (problem !== null || read.kind !== 'day') return
    save.mutate(read.day)
  }
  return (
    <Form onSubmit={submit}>
      <DateField
        label={say('footprint.endNextDay')}
        error={tried && problem ? say(problem) : null}
        parts={parts}
        onChange={setParts}
      />
      <Problem error={save.error} />
      <ButtonRow>
        <Button type="submit" busy={save.isPending}>
          {say('footprint.endNextButton')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function dayProblem(read: ReturnType<typeof readDay>, now: string) {
  switch (read.kind) {
    case 'empty':
      return 'footprint.endNextDayMissing'
    case 'incomplete':
      return 'ui.dateIncomplete'
    case 'impossible':
      return 'ui.dateImpossible'
    case 'day':
      return read.day < now ? 'footprint.endNextPast' : null
  }
}
