import { History } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { AuditSummary } from '../../../shared/model/audit.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Table } from '../../ui/Table.tsx'
import { AuditPage } from './AuditPage.tsx'
import { CompareForm } from './CompareForm.tsx'
import { ComparePage } from './ComparePage.tsx'
import { Trend } from './Trend.tsx'

/** Finished audits: `#/history`, `#/history/<id>` and `#/history/compare/<earlier>/<later>`. */
export function HistoryPage({ rest }: { rest: readonly string[] }) {
  const [first, earlier, later] = rest
  if (first === 'compare' && earlier !== undefined && later !== undefined) {
    return <ComparePage key={`${earlier} ${later}`} earlier={earlier} later={later} />
  }
  if (first !== undefined) return <AuditPage key={first} id={first} />
  return <Overview />
}

function Overview() {
  const { say } = useWords()
  const audits = useRead('audits')
  return (
    <Page title={say('shell.history')} lede={say('history.lede')} width="wide">
      <Loaded query={audits}>{list => (list.length === 0 ? <None /> : <Audits audits={list} />)}</Loaded>
    </Page>
  )
}

function None() {
  const { say } = useWords()
  return (
    <EmptyState
      icon={<History size={24} />}
      title={say('history.emptyTitle')}
      action={
        <ButtonLink href={hrefTo('audit')} kind="primary">
          {say('history.start')}
        </ButtonLink>
      }
    >
      {say('history.emptyText')}
    </EmptyState>
  )
}

function Audits({ audits }: { audits: readonly AuditSummary[] }) {
  const { say } = useWords()
  const newestFirst = audits.toSorted((a, b) => b.finishedAt.localeCompare(a.finishedAt))
  const hasTwo = audits.length > 1
  return (
    <>
      {hasTwo ? (
        <Section title={say('history.trendTitle')}>
          <Card>
            <Trend audits={audits} />
          </Card>
        </Section>
      ) : (
        <Notice title={say('history.oneTitle')}>{say('history.oneText')}</Notice>
      )}
      <Section title={say('history.auditsTitle')}>
        <AuditTable audits={newestFirst} />
      </Section>
      {hasTwo && (
        <Section title={say('history.compareTitle')}>
          <CompareForm audits={newestFirst} />
        </Section>
      )}
      <ButtonRow>
        <ButtonLink href={hrefTo('audit')} kind={hasTwo ? 'secondary' : 'primary'}>
          {say('history.start')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function AuditTable({ audits }: { audits: readonly AuditSummary[] }) {
  const { say, moment } = useWords()
  return (
    <Table
      caption={say('history.auditsTitle')}
      captionHidden
      columns={[
        {
          id: 'audit',
          title: say('history.audit'),
          cell: audit => <Link href={hrefTo('history', audit.id)}>{moment(audit.finishedAt)}</Link>,
        },
        {
          id: 'score',
          title: say('history.score'),
          align: 'end',
          cell: audit =>
            audit.score.overall.score === null
              ? say('history.noScore')
              : say('history.ofHundred', { score: audit.score.overall.score }),
        },
        {
          id: 'coverage',
          title: say('history.coverage'),
          align: 'end',
          cell: audit => say('history.percent', { coverage: audit.score.overall.coverage }),
        },
      ]}
      rows={audits}
      rowKey={audit => audit.id}
    />
  )
}
