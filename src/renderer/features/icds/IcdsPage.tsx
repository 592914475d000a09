import type { IcdsView } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import styles from './IcdsPage.module.css'
import { LikelihoodCard } from './LikelihoodCard.tsx'
import { RecheckForm } from './RecheckForm.tsx'
import { ServiceCard } from './ServiceCard.tsx'

/** The two services of NCSC: whether they may be for this person, what they do, and how far one is with them. */
export function IcdsPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const profile = useRead('profile')
  return (
    <Page title={say('icds.title')} lede={say('icds.lede')}>
      <Loaded query={profile}>{known => (known === null ? <NoProfile /> : <WithProfile />)}</Loaded>
    </Page>
  )
}

function NoProfile() {
  const { say } = useWords()
  return (
    <EmptyState
      title={say('icds.noProfileTitle')}
      action={
        <ButtonLink kind="primary" href={hrefTo('profile')}>
          {say('icds.noProfileButton')}
        </ButtonLink>
      }
    >
      {say('icds.noProfileText')}
    </EmptyState>
  )
}

function WithProfile() {
  const icds = useRead('icds')
  return <Loaded query={icds}>{view => <Services view={view} />}</Loaded>
}

function Services({ view }: { view: IcdsView }) {
  const { say } = useWords()
  return (
    <>
      <LikelihoodCard view={view} />
      {view.services.map(service => (
        <ServiceCard key={service.id} service={service} status={view.status} />
      ))}
      <Section title={say('icds.warningsTitle')}>
        <Points items={view.warnings} />
      </Section>
      <Section title={say('icds.readyTitle')} lede={say('icds.readyText')}>
        <Points items={view.haveReady} />
        <Inventory />
      </Section>
      <Section title={say('icds.howTitle')} lede={say('icds.how')}>
        <ExternalLink link={view.link} />
        <RecheckForm status={view.status} />
      </Section>
    </>
  )
}

/** Points of which some are not confirmed: those say in their own words with whom to check. */
function Points({ items }: { items: readonly { text: string }[] }) {
  return (
    <ul>
      {items.map(item => (
        <li key={item.text}>{item.text}</li>
      ))}
    </ul>
  )
}

/** What the person listed in Surefoot, to be copied into the form by hand. */
function Inventory() {
  const { say } = useWords()
  const accounts = useRead('accounts')
  const devices = useRead('carriedDevices')
  const accountLines = (accounts.data ?? []).map(({ account, service }) =>
    service && service.name !== account.label ? `${account.label} (${service.name})` : account.label,
  )
  const deviceLines = (devices.data ?? []).map(({ device }) =>
    [device.label, device.make].filter(Boolean).join(', '),
  )
  if (accounts.isPending || devices.isPending) return null
  if (accountLines.length + deviceLines.length === 0) {
    return (
      <div className={styles.inventory}>
        <p>{say('icds.nothingListed')}</p>
        <ButtonRow>
          <ButtonLink href={hrefTo('accounts')}>{say('icds.listAccounts')}</ButtonLink>
        </ButtonRow>
      </div>
    )
  }
  const lists = [
    { title: say('icds.accountsTitle'), lines: accountLines },
    { title: say('icds.devicesTitle'), lines: deviceLines },
  ].filter(list => list.lines.length > 0)
  return (
    <div className={styles.inventory}>
      {lists.map(list => (
        <div key={list.title}>
          <h3>{list.title}</h3>
          <ul className={styles.lines}>
            {list.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <ButtonRow>
        <CopyButton
          text={lists.map(list => [list.title, ...list.lines].join('\n')).join('\n\n')}
          label={say('icds.copyList')}
        />
      </ButtonRow>
    </div>
  )
}
