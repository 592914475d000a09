import { useState } from 'react'
import type { VaultState } from '../../../shared/model/vault-state.ts'
import { useStatus } from '../../app/backend.ts'
import { useChange } from '../../app/queries.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './FaultPage.module.css'
import { RestorePage } from './RestorePage.tsx'
import { WipeDialog } from './WipeDialog.tsx'

export type Fault = Exclude<VaultState, 'absent' | 'locked' | 'open'>

/** Faults after which the stored files may have to be given up. The others pass by themselves. */
const mayRestore: ReadonlySet<Fault> = new Set(['key-missing', 'wrong-key', 'corrupt'])

/** Why the store does not open, what is safe, and what to do in order. */
export function FaultPage() {
  const { vault } = useStatus()
  if (vault === 'absent' || vault === 'locked' || vault === 'open') return null
  return <FaultInside fault={vault} />
}

function FaultInside({ fault }: { fault: Fault }) {
  const { say } = useWords()
  const { dataFolder, protection } = useStatus()
  // vault.json says how the key is kept. When it is gone itself, no keychain has anything to do with it.
  const page = fault === 'key-missing' && protection === null ? 'key-file-missing' : fault
  const [restoring, setRestoring] = useState(false)
  const [wiping, setWiping] = useState(false)
  const tryAgain = useChange(client => client.vault.unlock({}))

  if (restoring) return <RestorePage replaces onBack={() => setRestoring(false)} />
  return (
    <Page title={say(`faults.${page}-title`)} lede={say(`faults.${page}-lede`)}>
      <Notice>{say('vault.whatIsSafe')}</Notice>
      <Section title={say('vault.whatToDo')}>
        <ol className={styles.steps}>
          {say(`faults.${page}-steps`)
            .split('\n')
            .map(step => (
              <li key={step}>{step}</li>
            ))}
        </ol>
        <ButtonRow>
          <Button
            kind={fault === 'corrupt' ? 'secondary' : 'primary'}
            busy={tryAgain.isPending}
            onPress={() => tryAgain.mutate(undefined)}
          >
            {say('vault.tryAgain')}
          </Button>
          {mayRestore.has(fault) && (
            <>
              <Button kind={fault === 'corrupt' ? 'primary' : 'secondary'} onPress={() => setRestoring(true)}>
                {say('vault.restore')}
              </Button>
              <Button kind="quiet" onPress={() => setWiping(true)}>
                {say('vault.startAgain')}
              </Button>
            </>
          )}
        </ButtonRow>
        <Problem error={tryAgain.error} />
      </Section>
      <div className={styles.folder}>
        <p>{say('vault.folder')}</p>
        <code>{dataFolder}</code>
      </div>
      {wiping && <WipeDialog onClose={() => setWiping(false)} />}
    </Page>
  )
}
