import { FileKey2, ListPlus, Plus, UserRound } from 'lucide-react'
import type { AccountView } from '../../../shared/views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { AccountList, MissingAccounts, type Place } from './AccountList.tsx'
import { AccountPage, NewAccountPage } from './AccountPage.tsx'
import { SeveralPage } from './SeveralPage.tsx'

const place: Place = ['accounts']

/** The inventory of accounts: `#/accounts`, `#/accounts/new/<which>`, `#/accounts/several` and `#/accounts/<id>`. */
export function AccountsPage({ rest }: { rest: readonly string[] }) {
  const [first, second] = rest
  if (first === 'new') return <NewAccountPage key={second} place={place} keyAccount={second} />
  if (first === 'several') return <SeveralPage place={place} />
  if (first !== undefined) return <AccountPage key={first} place={place} id={first} />
  return <Overview />
}

function Overview() {
  const { say } = useWords()
  const accounts = useRead('accounts')
  return (
    <Page title={say('shell.accounts')} lede={say('accounts.lede')} width="wide">
      <Loaded query={accounts}>{list => <Listed accounts={list} />}</Loaded>
    </Page>
  )
}

function Listed({ accounts }: { accounts: readonly AccountView[] }) {
  if (accounts.length === 0) return <Empty />
  return (
    <>
      <Ways isEmpty={false} />
      <AccountList accounts={accounts} place={place} />
      <MissingAccounts accounts={accounts} place={place} />
      <NextFromHere />
    </>
  )
}

function Empty() {
  const { say } = useWords()
  return (
    <>
      <EmptyState icon={<UserRound size={24} />} title={say('accounts.emptyTitle')}>
        {say('accounts.emptyText')}
      </EmptyState>
      <MissingAccounts accounts={[]} place={place} />
      <Ways isEmpty />
    </>
  )
}

/** The ways to fill the list: one, several, or out of a password manager. */
function Ways({ isEmpty }: { isEmpty: boolean }) {
  const { say } = useWords()
  return (
    <ButtonRow>
      <ButtonLink href={hrefTo(...place, 'new')} icon={<Plus size={19} aria-hidden />}>
        {say('accounts.add')}
      </ButtonLink>
      <ButtonLink href={hrefTo(...place, 'several')} icon={<ListPlus size={19} aria-hidden />}>
        {say('accounts.several')}
      </ButtonLink>
      <ButtonLink href={hrefTo('password-export')} icon={<FileKey2 size={19} aria-hidden />}>
        {say('accounts.fromExport')}
      </ButtonLink>
      {!isEmpty && (
        <ButtonLink href={hrefTo('openers')} kind="quiet">
          {say('accounts.openers')}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}

function NextFromHere() {
  const { say } = useWords()
  return (
    <ButtonRow>
      <ButtonLink href={hrefTo('access')} kind="primary">
        {say('accounts.hangTogether')}
      </ButtonLink>
      <ButtonLink href={hrefTo('plan')} kind="quiet">
        {say('accounts.next')}
      </ButtonLink>
    </ButtonRow>
  )
}
