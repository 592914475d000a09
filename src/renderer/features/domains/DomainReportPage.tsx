import { FileDown } from 'lucide-react'
import { useId, useState } from 'react'
import type { DomainView } from '../../../shared/footprint-views.ts'
import { useAsk, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { download } from '../../ui/files.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { useToast } from '../../ui/Toast.tsx'
import styles from './Domains.module.css'
import { countsOf } from './domain-counts.ts'
import { WillAsk } from './WillAsk.tsx'

const order = ['fail', 'attention', 'unknown', 'pass', 'notApplicable'] as const

/** What was found about one domain, worst first, and the page to hand over. */
export function DomainReportPage({ id }: { id: string }) {
  const { say } = useWords()
  const domains = useRead('domains')
  const back = { href: hrefTo('domains'), label: say('domains.all') }
  return (
    <Loaded query={domains}>
      {list => {
        const view = list.find(({ report }) => report.id === id)
        if (view) return <Report key={view.report.at} view={view} back={back} />
        return (
          <Page title={say('domains.notFoundTitle')} lede={say('domains.notFoundText')} back={back}>
            <ButtonRow>
              <ButtonLink href={back.href} kind="primary">
                {back.label}
              </ButtonLink>
            </ButtonRow>
          </Page>
        )
      }}
    </Loaded>
  )
}

function Report({ view, back }: { view: DomainView; back: { href: string; label: string } }) {
  const { say, onDay } = useWords()
  const [again, setAgain] = useState(false)
  const { report } = view
  const isUnread = view.parts.every(({ outcome }) => outcome === 'unknown')
  const parts = view.parts.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  return (
    <Page
      title={report.domain}
      kicker={say('domains.lookedOn', { day: onDay(report.at) })}
      lede={isUnread ? say('domains.unreadLede') : `${countsOf(view, say)}. ${say('domains.reportLede')}`}
      back={back}
    >
      {report.takesMail === false && <Notice>{say('domains.noMail')}</Notice>}
      <Section title={say('domains.partsTitle')}>
        <div className={styles.parts}>
          {parts.map(part => (
            <Part key={part.id} part={part} />
          ))}
        </div>
      </Section>
      {!isUnread && <HandOver view={view} />}
      {again ? (
        <WillAsk domain={report.domain} onBack={() => setAgain(false)} />
      ) : (
        <ButtonRow>
          <Button kind={isUnread ? 'primary' : 'secondary'} onPress={() => setAgain(true)}>
            {say('domains.again')}
          </Button>
        </ButtonRow>
      )}
      <RemoveFromList
        words={{
          button: say('domains.remove'),
          title: say('domains.removeTitle', { domain: report.domain }),
          text: say('domains.removeText'),
          confirm: say('domains.removeConfirm'),
          removed: say('domains.removed'),
        }}
        remove={client => client.domains.remove({ id: report.id })}
        leave={() => goTo('domains')}
      />
    </Page>
  )
}

function Part({ part }: { part: DomainView['parts'][number] }) {
  const { say } = useWords()
  const id = useId()
  return (
    <article className={styles.part} aria-labelledby={id}>
      <div>
        <Chip outcome={part.outcome} />
      </div>
      <Stack gap={3}>
        <div>
          <h3 id={id}>{part.headline}</h3>
          <p className={styles.name}>{part.name}</p>
        </div>
        <p>{part.means}</p>
        {part.reasonText !== null && <p>{part.reasonText}</p>}
        {part.steps.length > 0 && (
          <Disclosure title={say('domains.steps')} of={part.name}>
            <ol>
              {part.steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Disclosure>
        )}
        <Disclosure title={say('domains.seen')} of={part.name}>
          {part.seen.length === 0 ? (
            <p>{say(part.outcome === 'unknown' ? 'domains.seenUnread' : 'domains.seenNothing')}</p>
          ) : (
            <ul className={styles.lines}>
              {part.seen.map(record => (
                <li key={record}>
                  <code>{record}</code>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      </Stack>
    </article>
  )
}

function HandOver({ view }: { view: DomainView }) {
  const { say } = useWords()
  const toast = useToast()
  const make = useAsk(client => client.domains.handOver({ id: view.report.id }))
  const save = () =>
    make.mutate(undefined, {
      onSuccess: file => {
        download(file.fileName, file.content, file.mediaType)
        toast(say('domains.handedOver'))
      },
    })
  return (
    <Section title={say('domains.handOverTitle')}>
      <Card tone="accent">
        <Stack gap={4}>
          <p>{say('domains.handOverText')}</p>
          <Problem error={make.error} />
          <ButtonRow>
            <Button
              kind="primary"
              busy={make.isPending}
              icon={<FileDown size={19} aria-hidden />}
              onPress={save}
            >
              {say('domains.handOver')}
            </Button>
          </ButtonRow>
        </Stack>
      </Card>
    </Section>
  )
}
