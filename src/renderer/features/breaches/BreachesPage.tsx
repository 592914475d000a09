import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { AddressCard } from './AddressCard.tsx'
import { BreachedServices } from './BreachedServices.tsx'
import styles from './Breaches.module.css'
import { KeyForm } from './KeyForm.tsx'
import { ListCard } from './ListCard.tsx'

/** Which breaches hold the person's addresses, and which of their services were broken into. */
export function BreachesPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const breaches = useRead('breaches')
  return (
    <Page
      title={say('shell.breaches')}
      lede={say('breaches.lede')}
      back={{ href: hrefTo('footprint'), label: say('shell.footprint') }}
    >
      <Section title={say('breaches.waysTitle')}>
        <ol className={styles.ways}>
          {(['wayPage', 'wayKey', 'wayNothing'] as const).map(way => (
            <li key={way}>{say(`breaches.${way}`)}</li>
          ))}
        </ol>
      </Section>
      <Loaded query={breaches}>
        {view => (
          <>
            <Section title={say('breaches.addressesTitle')}>
              {view.addresses.length === 0 ? (
                <EmptyState
                  title={say('breaches.noAddresses')}
                  action={
                    <ButtonLink href={hrefTo('footprint', 'identity')} kind="primary">
                      {say('breaches.addAddresses')}
                    </ButtonLink>
                  }
                >
                  {say('breaches.noAddressesText')}
                </EmptyState>
              ) : (
                <Stack gap={4}>
                  {view.addresses.map(address => (
                    <AddressCard key={address.facetId} address={address} view={view} />
                  ))}
                  <Notice>{say('breaches.sensitive')}</Notice>
                </Stack>
              )}
            </Section>
            <Section title={say('breaches.keyTitle')}>
              <KeyForm hasKey={view.hasKey} service={view.service} />
            </Section>
            <Section title={say('breaches.listTitle')} lede={say('breaches.listText')}>
              <ListCard view={view} />
            </Section>
            <Section title={say('breaches.servicesTitle')}>
              <BreachedServices view={view} />
            </Section>
          </>
        )}
      </Loaded>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint')}>{say('breaches.next')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}
