import { Link } from 'react-aria-components'
import type { KeyAccountAccess } from '../../../shared/model/access-graph.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { MessageKey } from '../../i18n/words.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Page.tsx'
import type { AccessIndex } from './access-index.ts'
import styles from './KeyAccounts.module.css'
import { shortestFirst, worstAccountsFirst } from './key-account-order.ts'
import { Together } from './Things.tsx'

const shownAtOnce = 3
/** Cards that stand there at once; whoever has more important accounts than that unfolds the others. */
const mostCards = 12

/** What is enough to get into each key account, and what its owner must not lose, worst first. */
export function KeyAccounts({ index }: { index: AccessIndex }) {
  const { say } = useWords()
  const accounts = worstAccountsFirst(index.view.keyAccounts)
  return (
    <Section title={say('access.keyTitle')} lede={say('access.keyLede')}>
      {accounts.length === 0 ? (
        <Notice>{say('access.keyNone')}</Notice>
      ) : (
        <>
          <Cards accounts={accounts.slice(0, mostCards)} index={index} />
          {accounts.length > mostCards && (
            <Disclosure title={say('access.moreKey', { count: accounts.length - mostCards })}>
              <Cards accounts={accounts.slice(mostCards)} index={index} />
            </Disclosure>
          )}
        </>
      )}
    </Section>
  )
}

function Cards({ accounts, index }: { accounts: readonly KeyAccountAccess[]; index: AccessIndex }) {
  return (
    <ul className={styles.accounts}>
      {accounts.map(account => (
        <li key={account.vertex} className={styles.item}>
          <KeyAccount account={account} index={index} />
        </li>
      ))}
    </ul>
  )
}

function KeyAccount({ account, index }: { account: KeyAccountAccess; index: AccessIndex }) {
  const { say } = useWords()
  return (
    <Card>
      <div className={styles.head}>
        <h3>
          <Link href={hrefTo('accounts', account.accountId)}>{account.label}</Link>
        </h3>
        <Chip outcome={account.outcome} />
      </div>
      <p className={styles.weakest}>{account.weakest}</p>
      <div className={styles.sets}>
        <Sets
          title="access.waysIn"
          none="access.noWaysIn"
          more="access.moreWays"
          sets={account.waysIn}
          index={index}
        />
        <Sets
          title="access.lockOuts"
          none="access.noLockOuts"
          more="access.moreSets"
          sets={account.lockOuts}
          index={index}
        />
      </div>
      {index.vertex(account.vertex)?.waysKnown === false && (
        <p className={styles.bounded}>{say('access.mayHaveMore')}</p>
      )}
      {account.bounded && <p className={styles.bounded}>{say('access.boundedAccount')}</p>}
    </Card>
  )
}

function Sets({
  title,
  none,
  more,
  sets,
  index,
}: {
  title: MessageKey
  none: MessageKey
  more: MessageKey
  sets: readonly (readonly string[])[]
  index: AccessIndex
}) {
  const { say } = useWords()
  const sorted = shortestFirst(sets)
  const first = sorted.slice(0, shownAtOnce)
  const rest = sorted.slice(shownAtOnce)
  return (
    <div className={styles.set}>
      <p className={styles.setTitle}>{say(title)}</p>
      {sets.length === 0 ? (
        <p>{say(none)}</p>
      ) : (
        <>
          <SetList sets={first} index={index} />
          {rest.length > 0 && (
            <Disclosure title={say(more, { count: rest.length })}>
              <SetList sets={rest} index={index} />
            </Disclosure>
          )}
        </>
      )}
    </div>
  )
}

function SetList({ sets, index }: { sets: readonly (readonly string[])[]; index: AccessIndex }) {
  return (
    <ul className={styles.list}>
      {sets.map(ids => (
        <li key={ids.join(' ')}>
          <Together index={index} ids={ids} />
        </li>
      ))}
    </ul>
  )
}
