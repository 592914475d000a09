import { ArrowRight } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { HomeView } from '../../../shared/views.ts'
import { hrefTo } from '../../app/routes.ts'
import { findingKey } from '../../findings/FindingList.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ChangesCard } from './ChangesCard.tsx'
import { ContinueCard } from './ContinueCard.tsx'
import { IcdsCard } from './IcdsCard.tsx'
import styles from './KnownHome.module.css'
import { NextAction } from './NextAction.tsx'
import { NextAuditCard } from './NextAuditCard.tsx'
import { ScoreCard } from './ScoreCard.tsx'

/** Home once something is known. */
export function KnownHome({ view }: { view: HomeView }) {
  const { say } = useWords()
  const { nextActions } = view.current
  return (
    <Page title={useGreeting(view.profile?.name ?? '')} lede={<Lede view={view} />} width="wide">
      {view.progress && <ContinueCard progress={view.progress} />}
      <div className={styles.top}>
        <section className={styles.next}>
          <div className={styles.head}>
            {nextActions.length > 0 && <h2>{say('home.nextThree', { count: nextActions.length })}</h2>}
            <Link href={hrefTo('plan')} className={classNames(styles.more)}>
              {say('home.seePlan')}
              <ArrowRight size={17} aria-hidden />
            </Link>
          </div>
          {nextActions.length === 0 ? (
            <NothingToDo view={view} />
          ) : (
            <ol className={styles.three}>
              {nextActions.map((finding, index) => (
                <NextAction
                  key={findingKey(finding)}
                  finding={finding}
                  place={index + 1}
                  isPrimary={index === 0 && !view.progress}
                />
              ))}
            </ol>
          )}
        </section>
        <ScoreCard current={view.current} />
      </div>
      {view.icds && <IcdsCard icds={view.icds} />}
      <div className={styles.bottom}>
        {view.lastChanges.length > 0 && <ChangesCard changes={view.lastChanges} />}
        <NextAuditCard nextAuditOn={view.nextAuditOn} hasAudit={view.lastAudit !== null} />
      </div>
    </Page>
  )
}

function Lede({ view }: { view: HomeView }) {
  const { say, onDay } = useWords()
  if (!view.lastAudit) return say('home.noAudit')
  const day = onDay(view.lastAudit.finishedAt)
  return view.lastChanges.length > 0
    ? say('home.lastAuditChanges', { day, count: view.lastChanges.length })
    : say('home.lastAudit', { day })
}

function NothingToDo({ view }: { view: HomeView }) {
  const { say } = useWords()
  const notKnown = view.current.findings.filter(finding => finding.outcome === 'unknown').length
  return (
    <EmptyState
      title={say('home.nothingTitle')}
      action={
        notKnown > 0 && (
          <ButtonRow>
            <ButtonLink kind="primary" href={hrefTo('audit')}>
              {say('home.finishKnowing')}
            </ButtonLink>
          </ButtonRow>
        )
      }
    >
      {notKnown > 0 ? say('home.nothingUnknown', { count: notKnown }) : say('home.nothingText')}
    </EmptyState>
  )
}

function useGreeting(name: string): string {
  const { say } = useWords()
  const hour = new Date().getHours()
  const key = hour < 12 ? 'home.morning' : hour < 18 ? 'home.afternoon' : 'home.evening'
  return say(key, { named: name ? 'yes' : 'no', name })
}
