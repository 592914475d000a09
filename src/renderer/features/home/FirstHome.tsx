import { ClipboardCheck, Laptop, UserRound } from 'lucide-react'
import type { HomeView } from '../../../shared/views.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { ContinueCard } from './ContinueCard.tsx'
import styles from './FirstHome.module.css'

/** Home before anything is known: what will happen, in three steps, and the button that begins. */
export function FirstHome({ view }: { view: HomeView }) {
  const { say } = useWords()
  const steps = [
    { id: 'profile', icon: UserRound, title: say('home.firstProfile'), text: say('home.firstProfileText') },
    { id: 'measure', icon: Laptop, title: say('home.firstMeasure'), text: say('home.firstMeasureText') },
    { id: 'ask', icon: ClipboardCheck, title: say('home.firstAsk'), text: say('home.firstAskText') },
  ]
  return (
    <Page title={say('home.welcome')} lede={say('home.welcomeLede')}>
      {view.progress && <ContinueCard progress={view.progress} />}
      <ol className={styles.steps} aria-label={say('home.firstSteps')}>
        {steps.map(step => (
          <li key={step.id} className={styles.step}>
            <span className={styles.icon} aria-hidden="true">
              <step.icon size={22} />
            </span>
            <div>
              <h2 className={styles.title}>{step.title}</h2>
              <p className={styles.text}>{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
      <ButtonRow>
        <ButtonLink kind={view.progress ? 'secondary' : 'primary'} href={hrefTo('audit')}>
          {say('home.firstButton')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={hrefTo('device')}>
          {say('home.firstLook')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
