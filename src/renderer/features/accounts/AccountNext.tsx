import type { AccountView } from '../../../shared/views.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Card } from '../../ui/Card.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import styles from './AccountNext.module.css'
import { useStrongest } from './use-strongest.ts'

/** What is in use against what is on offer, and the one thing to do next about this account. */
export function AccountNext({ view }: { view: AccountView }) {
  const { say } = useWords()
  const strongest = useStrongest(view)
  const { nextStep } = view
  return (
    <Card>
      <div className={styles.next}>
        <dl className={styles.methods}>
          <div>
            <dt>{say('accounts.inUse')}</dt>
            <dd>{strongest.inUse}</dd>
          </div>
          <div>
            <dt>{say('accounts.offered')}</dt>
            <dd>{strongest.offered}</dd>
          </div>
        </dl>
        <div>
          <h2 className={styles.title}>{say('accounts.nextStep')}</h2>
          <p>{nextStep?.text ?? say('accounts.nothingLeft')}</p>
        </div>
        {nextStep?.link && <ExternalLink link={nextStep.link} />}
      </div>
    </Card>
  )
}
