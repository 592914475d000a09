import type { AccountView } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { FindingList } from '../../findings/FindingList.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { AccountForm } from './AccountForm.tsx'
import type { Place } from './AccountList.tsx'
import { AccountNext } from './AccountNext.tsx'
import { isKeyAccount, kindOf } from './key-accounts.ts'
import { ServiceMore } from './ServiceMore.tsx'
import { WithHoldings } from './WithHoldings.tsx'

/** Adds an account. `key` says which of those everyone has it is to be. */
export function NewAccountPage({
  place,
  keyAccount,
  short = false,
}: {
  place: Place
  keyAccount: string | undefined
  short?: boolean
}) {
  const { say } = useWords()
  const services = useRead('services')
  const key = isKeyAccount(keyAccount) ? keyAccount : null
  return (
    <Page
      title={key ? say(`accounts.key-${key}`) : say('accounts.addTitle')}
      lede={say('accounts.addLede')}
      back={{ href: hrefTo(...place) }}
    >
      <Loaded query={services}>
        {known => (
          <WithHoldings short={short}>
            {holdings => (
              <AccountForm
                account={null}
                kind={key && kindOf[key]}
                services={known}
                holdings={holdings}
                backHref={hrefTo(...place)}
                onSaved={() => goTo(...place)}
              />
            )}
          </WithHoldings>
        )}
      </Loaded>
    </Page>
  )
}

/** One account: what Surefoot makes of it, what was said about it, and the way to remove it. */
export function AccountPage({ place, id, short = false }: { place: Place; id: string; short?: boolean }) {
  const accounts = useRead('accounts')
  return (
    <Loaded query={accounts}>
      {list => {
        const view = list.find(each => each.account.id === id)
        return view ? <Known view={view} place={place} short={short} /> : <NotFound place={place} />
      }}
    </Loaded>
  )
}

function Known({ view, place, short }: { view: AccountView; place: Place; short: boolean }) {
  const { say } = useWords()
  const services = useRead('services')
  const applying = view.findings.filter(finding => finding.outcome !== 'notApplicable')
  return (
    <Page
      title={view.account.label}
      lede={say('accounts.editLede')}
      back={{ href: hrefTo(...place), label: say('accounts.backToList') }}
    >
      {!short && <AccountNext view={view} />}
      {!short && applying.length > 0 && (
        <Section title={say('accounts.findings')}>
          <FindingList findings={applying} />
        </Section>
      )}
      <Section title={say('accounts.details')}>
        <Loaded query={services}>
          {known => (
            <WithHoldings short={short}>
              {holdings => (
                <AccountForm
                  key={view.account.id}
                  account={view.account}
                  kind={null}
                  services={known}
                  holdings={holdings}
                  backHref={hrefTo(...place)}
                  onSaved={() => goTo(...place)}
                />
              )}
            </WithHoldings>
          )}
        </Loaded>
        <RemoveAccount view={view} place={place} />
      </Section>
      {!short && view.service && <ServiceMore service={view.service} />}
    </Page>
  )
}

function RemoveAccount({ view, place }: { view: AccountView; place: Place }) {
  const { say } = useWords()
  return (
    <RemoveFromList
      words={{
        button: say('accounts.remove'),
        title: say('accounts.removeTitle', { label: view.account.label }),
        text: say('accounts.removeText'),
        confirm: say('accounts.removeConfirm'),
        removed: say('accounts.removed'),
      }}
      remove={client => client.accounts.remove({ id: view.account.id })}
      leave={() => goTo(...place)}
    />
  )
}

function NotFound({ place }: { place: Place }) {
  const { say } = useWords()
  return (
    <Page title={say('accounts.notFoundTitle')} lede={say('accounts.notFoundText')}>
      <ButtonRow>
        <ButtonLink href={hrefTo(...place)} kind="primary">
          {say('accounts.backToList')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
