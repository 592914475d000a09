import { Check, Clock, Search } from 'lucide-react'
import type { SearchPack, Sitting } from '../../../shared/footprint-views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Tag } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { EngineChoice } from './EngineChoice.tsx'
import { Pace } from './Pace.tsx'
import styles from './SearchesPage.module.css'
import { minutesLeft, nextSitting, queriesOf, sittingState } from './sitting-progress.ts'

/** The searches in sittings, the next one first, and where they open. */
export function SearchesPage() {
  const { say } = useWords()
  const searches = useRead('searches')
  return (
    <Page
      title={say('footprint.searchesTitle')}
      lede={say('footprint.searchesLede')}
      back={{ href: hrefTo('footprint'), label: say('footprint.backToHub') }}
    >
      <Loaded query={searches}>
        {pack => (pack.sittings.length === 0 ? <Empty /> : <Sittings pack={pack} />)}
      </Loaded>
    </Page>
  )
}

function Empty() {
  const { say } = useWords()
  return (
    <EmptyState
      icon={<Search size={24} />}
      title={say('footprint.searchesEmptyTitle')}
      action={
        <ButtonLink href={hrefTo('footprint', 'identity', 'add', 'name')} kind="primary">
          {say('footprint.next-identity-button')}
        </ButtonLink>
      }
    >
      {say('footprint.searchesEmptyText')}
    </EmptyState>
  )
}

function Sittings({ pack }: { pack: SearchPack }) {
  const { say } = useWords()
  const next = nextSitting(pack)
  const others = pack.sittings.filter(sitting => sitting !== next)
  return (
    <>
      <ProgressBar
        label={say('footprint.searchesProgress')}
        done={pack.done}
        of={pack.queries.length}
        text={say('footprint.searchesDone', { done: pack.done, total: pack.queries.length })}
      />
      <ol className={styles.sittings}>
        {[...(next ? [next] : []), ...others].map(sitting => (
          <li key={sitting.number} className={styles.item}>
            <SittingCard sitting={sitting} pack={pack} isNext={sitting === next} />
          </li>
        ))}
      </ol>
      {pack.withoutConsent.length > 0 && (
        <Notice>
          <p>{say('footprint.withoutConsent')}</p>
          <p>
            <a href={hrefTo('footprint', 'identity')}>{say('footprint.withoutConsentLink')}</a>
          </p>
        </Notice>
      )}
      <EngineChoice />
      <Pace />
    </>
  )
}

function SittingCard({ sitting, pack, isNext }: { sitting: Sitting; pack: SearchPack; isNext: boolean }) {
  const { say } = useWords()
  const state = sittingState(pack, sitting)
  const queries = queriesOf(pack, sitting)
  const name = say('footprint.sittingName', { number: sitting.number, title: sitting.title })
  const minutes = state === 'begun' ? minutesLeft(queries) : sitting.minutes
  return (
    <Card tone={isNext ? 'accent' : 'plain'}>
      <div className={styles.sitting}>
        <div className={styles.words}>
          <h2 className={styles.name}>{name}</h2>
          <div className={styles.meta}>
            {state === 'finished' ? (
              <span className={styles.finished}>
                <Check size={17} strokeWidth={2.6} aria-hidden />
                {say('footprint.sittingFinished')}
              </span>
            ) : (
              <span className={styles.minutes}>
                <Clock size={17} aria-hidden />
                {say(state === 'begun' ? 'footprint.searchMinutesLeft' : 'footprint.sittingMinutes', {
                  minutes,
                })}
              </span>
            )}
            <span>{say('footprint.sittingDone', { done: sitting.done, total: sitting.queries.length })}</span>
            {isNext && <Tag tone="accent">{say('footprint.sittingNext')}</Tag>}
          </div>
        </div>
        <ButtonLink
          href={hrefTo('footprint', 'sitting', String(sitting.number))}
          kind={isNext ? 'primary' : state === 'finished' ? 'quiet' : 'secondary'}
        >
          {say(
            state === 'finished'
              ? 'footprint.sittingAgain'
              : state === 'begun'
                ? 'footprint.sittingGoOn'
                : 'footprint.sittingBegin',
          )}
          <VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </ButtonLink>
      </div>
    </Card>
  )
}
