import { Globe } from 'lucide-react'
import { useState } from 'react'
import type { DomainView } from '../../../shared/footprint-views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { DomainForm } from './DomainForm.tsx'
import { DomainReportPage } from './DomainReportPage.tsx'
import styles from './Domains.module.css'
import { countsOf } from './domain-counts.ts'
import { asKept } from './typed-domain.ts'
import { WillAsk } from './WillAsk.tsx'

/** Domains of the person's own: `#/domains`, and the report on one as `#/domains/<id>`. */
export function DomainsPage({ rest }: { rest: readonly string[] }) {
  const [id] = rest
  return id === undefined ? <Overview /> : <DomainReportPage key={id} id={id} />
}

function Overview() {
  const { say } = useWords()
  const domains = useRead('domains')
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Page
      title={say('shell.domains')}
      lede={say('domains.lede')}
      back={{ href: hrefTo('footprint'), label: say('shell.footprint') }}
    >
      {chosen === null ? (
        <DomainForm onChoose={setChosen} />
      ) : (
        <WillAsk key={chosen} domain={chosen} onBack={() => setChosen(null)} />
      )}
      <Loaded query={domains}>
        {list => (
          <Section title={say('domains.listTitle')}>
            <DomainList list={list} onChoose={setChosen} />
          </Section>
        )}
      </Loaded>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint')}>{say('domains.next')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function DomainList({ list, onChoose }: { list: readonly DomainView[]; onChoose: (domain: string) => void }) {
  const { say, onDay } = useWords()
  const identity = useRead('identity')
  const named = (identity.data?.facets ?? []).flatMap(facet =>
    facet.kind === 'domain' && facet.of === null ? [facet.name] : [],
  )
  const unseen = named.filter(name => !list.some(({ report }) => report.domain === asKept(name)))
  if (list.length === 0 && unseen.length === 0) return <p>{say('domains.noneNamed')}</p>
  return (
    <ul className={styles.list}>
      {list.map(view => (
        <li key={view.report.id} className={styles.row}>
          <Globe size={22} className={styles.icon} aria-hidden />
          <Stack gap={2}>
            <h3>{view.report.domain}</h3>
            <p>
              {say('domains.lookedOn', { day: onDay(view.report.at) })}. {countsOf(view, say)}
            </p>
            <ButtonRow>
              <ButtonLink href={hrefTo('domains', view.report.id)}>
                {say('domains.openReport')}
                <VisuallyHidden>{`: ${view.report.domain}`}</VisuallyHidden>
              </ButtonLink>
            </ButtonRow>
          </Stack>
        </li>
      ))}
      {unseen.map(name => (
        <Unseen key={name} name={name} onChoose={onChoose} />
      ))}
    </ul>
  )
}

function Unseen({ name, onChoose }: { name: string; onChoose: (domain: string) => void }) {
  const { say } = useWords()
  return (
    <li className={styles.row}>
      <Globe size={22} className={styles.icon} aria-hidden />
      <Stack gap={2}>
        <h3>{name}</h3>
        <p>{say('domains.notLooked')}</p>
        <ButtonRow>
          <Button onPress={() => onChoose(name)}>
            {say('domains.lookNow')}
            <VisuallyHidden>{` ${name}`}</VisuallyHidden>
          </Button>
        </ButtonRow>
      </Stack>
    </li>
  )
}
