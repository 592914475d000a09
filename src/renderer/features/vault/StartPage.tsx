import { EyeOff, ListChecks, LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { ChooseProtection } from './ChooseProtection.tsx'
import { RestorePage } from './RestorePage.tsx'
import styles from './StartPage.module.css'

type Step = 'welcome' | 'protect' | 'restore'

/** The very first start: what Surefoot promises, then how it is locked. */
export function StartPage() {
  const [step, setStep] = useState<Step>('welcome')
  switch (step) {
    case 'welcome':
      return <Welcome onStart={() => setStep('protect')} onRestore={() => setStep('restore')} />
    case 'protect':
      return <ChooseProtection onBack={() => setStep('welcome')} />
    case 'restore':
      return <RestorePage replaces={false} onBack={() => setStep('welcome')} />
  }
}

function Welcome({ onStart, onRestore }: { onStart: () => void; onRestore: () => void }) {
  const { say } = useWords()
  const promises = [
    { icon: LockKeyhole, title: say('vault.promiseYours'), text: say('vault.promiseYoursText') },
    { icon: EyeOff, title: say('vault.promiseHonest'), text: say('vault.promiseHonestText') },
    { icon: ListChecks, title: say('vault.promiseShort'), text: say('vault.promiseShortText') },
  ]
  return (
    <Page title={say('vault.welcome')} lede={say('vault.welcomeLede')}>
      <ul className={styles.promises}>
        {promises.map(promise => (
          <li key={promise.title} className={styles.promise}>
            <span className={styles.icon} aria-hidden="true">
              <promise.icon size={22} />
            </span>
            <div>
              <h2 className={styles.title}>{promise.title}</h2>
              <p className={styles.text}>{promise.text}</p>
            </div>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button kind="primary" onPress={onStart}>
          {say('vault.start')}
        </Button>
        <Button kind="quiet" onPress={onRestore}>
          {say('vault.haveBackup')}
        </Button>
      </ButtonRow>
    </Page>
  )
}
