import { FileDown } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { AuditView, HomeView } from '../../../shared/views.ts'
import { useAudit, useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { findingKey } from '../../findings/FindingList.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { AuditScore } from '../history/AuditScore.tsx'
import { ComparisonView } from '../history/ComparisonView.tsx'
import { NextAction } from '../home/NextAction.tsx'
import styles from './ResultPage.module.css'

/** What an audit that was just finished comes to: the score with what it rests on, three things to do, what changed. */
export function ResultPage({ auditId }: { auditId: string }) {
  const audit = useAudit(auditId)
  return <Loaded query={audit}>{view => <Result view={view} />}</Loaded>
}

function Result({ view }: { view: AuditView }) {
  const { say, day, onDay } = useWords()
  const home = useRead('home')
  return (
    <Page
      title={say('audit.resultTitle')}
      lede={say('audit.resultLede', { day: day(view.summary.finishedAt) })}
      width="wide"
    >
      <AuditScore score={view.summary.score} />
      <p>
        <Link href={hrefTo('how-the-score-works')}>{say('audit.howItWorks')}</Link>
      </p>
      <Loaded query={home}>{known => <Three home={known} />}</Loaded>
      <Section title={say('audit.changesTitle')}>
        {view.comparison ? <ComparisonView comparison={view.comparison} /> : <p>{say('audit.firstText')}</p>}
      </Section>
      <Section title={say('audit.nextTitle')}>
        {home.data?.nextAuditOn && <p>{say('audit.nextOn', { day: onDay(home.data.nextAuditOn) })}</p>}
        <ButtonRow>
          <ButtonLink href={hrefTo('plan')} kind="primary">
            {say('audit.nextPlan')}
          </ButtonLink>
          <ButtonLink href={hrefTo('report', view.summary.id)} icon={<FileDown size={19} aria-hidden />}>
            {say('audit.nextReport')}
          </ButtonLink>
          <ButtonLink href={hrefTo('home')} kind="quiet">
            {say('audit.nextHome')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </Page>
  )
}

function Three({ home }: { home: HomeView }) {
  const { say } = useWords()
  const { nextActions } = home.current
  if (nextActions.length === 0) return <p>{say('audit.nothingText')}</p>
  return (
    <Section title={say('audit.threeTitle', { count: nextActions.length })} lede={say('audit.threeText')}>
      <ol className={styles.three}>
        {nextActions.map((finding, index) => (
          <NextAction key={findingKey(finding)} finding={finding} place={index + 1} isPrimary={false} />
        ))}
      </ol>
    </Section>
  )
}
