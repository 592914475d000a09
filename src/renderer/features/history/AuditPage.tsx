import { FileDown } from 'lucide-react'
import type { AuditView } from '../../../shared/views.ts'
import { useAudit } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { FindingList } from '../../findings/FindingList.tsx'
import { worstFirst } from '../../findings/worst-first.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { AuditScore } from './AuditScore.tsx'
import { ComparisonView } from './ComparisonView.tsx'

/** One finished audit, as it was. */
export function AuditPage({ id }: { id: string }) {
  const { say } = useWords()
  const audit = useAudit(id)
  if (audit.error) {
    return (
      <Page
        title={say('history.notFoundTitle')}
        back={{ href: hrefTo('history'), label: say('history.back') }}
      >
        <Loaded query={audit}>{() => null}</Loaded>
      </Page>
    )
  }
  return <Loaded query={audit}>{view => <Known view={view} />}</Loaded>
}

function Known({ view }: { view: AuditView }) {
  const { say, day } = useWords()
  return (
    <Page
      title={say('history.auditTitle', { day: day(view.summary.finishedAt) })}
      lede={say('history.auditLede')}
      back={{ href: hrefTo('history'), label: say('history.back') }}
      width="wide"
    >
      <AuditScore score={view.summary.score} />
      {view.comparison && (
        <Section title={say('history.changedTitle')}>
          <ComparisonView comparison={view.comparison} />
        </Section>
      )}
      <Section title={say('history.findingsTitle')}>
        <FindingList findings={worstFirst(view.findings)} fixed />
      </Section>
      <ButtonRow>
        <ButtonLink href={hrefTo('report', view.summary.id)} icon={<FileDown size={19} aria-hidden />}>
          {say('history.takeReport')}
        </ButtonLink>
        <ButtonLink href={hrefTo('plan')} kind="quiet">
          {say('history.toPlan')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
