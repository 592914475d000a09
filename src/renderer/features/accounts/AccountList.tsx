import { ArrowRight, Plus } from 'lucide-react'
import { Link } from 'react-aria-components'
import { accountKinds } from '../../../shared/model/account.ts'
import type { AccountView } from '../../../shared/views.ts'
import { hrefTo, type PageName } from '../../app/routes.ts'
import { worstOutcome } from '../../findings/worst-outcome.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Section, Stack } from '../../ui/Page.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './AccountList.module.css'
import { missingFrom } from './key-accounts.ts'
import { useStrongest } from './use-strongest.ts'

/** Where the pages of single accounts are: under their own page, or inside the guided audit. */
export type Place = readonly [PageName, ...string[]]

/** The accounts by kind, each with what is in use against what is on offer. */
export function AccountList({ accounts, place }: { accounts: readonly AccountView[]; place: Place }) {
  const { say } = useWords()
  const kinds = accountKinds
    .map(kind => ({ kind, accounts: accounts.filter(each => each.account.kind === kind) }))
    .filter(group => group.accounts.length > 0)
  return (
    <Stack gap={5}>
      {kinds.map(group => (
        <Section key={group.kind} title={say(`accounts.kind-${group.kind}`)}>
          <ul className={styles.accounts}>
            {group.accounts.map(view => (
              <li key={view.account.id} className={styles.item}>
                <AccountCard view={view} place={place} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Stack>
  )
}

function AccountCard({ view, place }: { view: AccountView; place: Place }) {
  const { say } = useWords()
  const { account, service } = view
  const strongest = useStrongest(view)
  const worst = worstOutcome(view.findings)
  const isNamedApart = service !== null && service.name !== account.label
  return (
    <Card>
      <div className={styles.account}>
        <div className={styles.head}>
          <div>
            <h3>{account.label}</h3>
            {(isNamedApart || account.ownership) && (
              <p className={styles.service}>
                {[
                  isNamedApart ? service.name : null,
                  account.ownership && say(`accounts.ownership-${account.ownership}`),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            )}
          </div>
          {worst && <Chip outcome={worst} />}
        </div>
        <dl className={styles.methods}>
          <dt>{say('accounts.inUse')}</dt>
          <dd>{strongest.inUse}</dd>
          <dt>{say('accounts.offered')}</dt>
          <dd>{strongest.offered}</dd>
        </dl>
        {view.nextStep && (
          <p className={styles.next}>
            <strong>{say('accounts.nextShort')}</strong> {view.nextStep.text}
          </p>
        )}
        <Link href={hrefTo(...place, account.id)} className={classNames(styles.open)}>
          {say('accounts.open')}
          <VisuallyHidden>{` ${account.label}`}</VisuallyHidden>
          <ArrowRight size={17} aria-hidden />
        </Link>
      </div>
    </Card>
  )
}

/** Accounts nearly everyone has and that are not listed, each with the button that adds it. */
export function MissingAccounts({ accounts, place }: { accounts: readonly AccountView[]; place: Place }) {
  const { say } = useWords()
  const missing = missingFrom(accounts.map(each => each.account))
  if (missing.length === 0) return null
  return (
    <Section title={say('accounts.missingTitle')} lede={say('accounts.missingText')}>
      <ul className={styles.keys}>
        {missing.map((key, index) => (
          <li key={key} className={styles.key}>
            <div>
              <p className={styles.keyName}>{say(`accounts.key-${key}`)}</p>
              <p className={styles.keyText}>{say(`accounts.key-${key}Text`)}</p>
            </div>
            <ButtonLink
              href={hrefTo(...place, 'new', key)}
              kind={index === 0 && accounts.length === 0 ? 'primary' : 'secondary'}
              icon={<Plus size={18} aria-hidden />}
            >
              {say('accounts.addThis')}
              <VisuallyHidden>{` ${say(`accounts.key-${key}`)}`}</VisuallyHidden>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
