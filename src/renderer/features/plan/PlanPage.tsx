import { FileDown, Plus } from 'lucide-react'
import type { CurrentFindings, PlanEntry } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { FindingList, findingKey } from '../../findings/FindingList.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { NextAction } from '../home/NextAction.tsx'
import { ActionPage, NewActionPage } from './ActionPages.tsx'
import { ActionRow, isClosed } from './ActionRow.tsx'
import styles from './PlanPage.module.css'

/** What to do next and what the person decided to do: `#/plan`, `#/plan/new` and `#/plan/<id>`. */
export function PlanPage({ rest }: { rest: readonly string[] }) {
  const [first] = rest
  if (first === 'new') return <NewActionPage />
  if (first !== undefined) return <ActionPage key={first} id={first} />
  return <Overview />
}

function Overview() {
  const { say } = useWords()
  const current = useRead('findings')
  const plan = useRead('plan')
  return (
    <Page title={say('shell.plan')} lede={say('plan.lede')} width="wide">
      <Loaded query={current}>{known => <NextThree current={known} />}</Loaded>
      <Loaded query={plan}>{entries => <OwnList entries={entries} />}</Loaded>
      {current.data && <Accepted current={current.data} />}
      <ButtonRow>
        <ButtonLink href={hrefTo('report')} icon={<FileDown size={19} aria-hidden />}>
          {say('plan.takeReport')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function NextThree({ current }: { current: CurrentFindings }) {
  const { say } = useWords()
  const { nextActions, score } = current
  if (nextActions.length === 0) {
    const isKnown = score.overall.coverage > 0
    return (
      <EmptyState
        title={say('plan.nothingTitle')}
        action={
          !isKnown && (
            <ButtonLink href={hrefTo('audit')} kind="primary">
              {say('plan.startAudit')}
            </ButtonLink>
          )
        }
      >
        {say(isKnown ? 'plan.nothingText' : 'plan.nothingKnownText')}
      </EmptyState>
    )
  }
  return (
    <Section title={say('plan.nextTitle', { count: nextActions.length })}>
      <ol className={styles.three}>
        {nextActions.map((finding, index) => (
          <NextAction key={findingKey(finding)} finding={finding} place={index + 1} isPrimary={index === 0} />
        ))}
      </ol>
    </Section>
  )
}

function OwnList({ entries }: { entries: readonly PlanEntry[] }) {
  const { say } = useWords()
  const open = entries.filter(entry => !isClosed(entry))
  const done = entries.filter(isClosed)
  return (
    <Section title={say('plan.ownTitle')} lede={say('plan.ownText')}>
      {open.length === 0 ? (
        <p className={styles.empty}>{say('plan.ownEmpty')}</p>
      ) : (
        <Card>
          {open.map(entry => (
            <ActionRow key={entry.action.id} entry={entry} />
          ))}
        </Card>
      )}
      <ButtonRow>
        <ButtonLink href={hrefTo('plan', 'new')} icon={<Plus size={19} aria-hidden />}>
          {say('plan.add')}
        </ButtonLink>
      </ButtonRow>
      {done.length > 0 && (
        <Disclosure title={say('plan.doneTitle', { count: done.length })}>
          {done.map(entry => (
            <ActionRow key={entry.action.id} entry={entry} />
          ))}
        </Disclosure>
      )}
    </Section>
  )
}

function Accepted({ current }: { current: CurrentFindings }) {
  const { say } = useWords()
  const accepted = current.findings
    .filter(finding => finding.acceptance !== null)
    .toSorted((a, b) => (a.acceptance?.reviewOn ?? '').localeCompare(b.acceptance?.reviewOn ?? ''))
  if (accepted.length === 0) return null
  return (
    <Section title={say('plan.acceptedTitle')} lede={say('plan.acceptedText')}>
      <FindingList findings={accepted} />
    </Section>
  )
}
