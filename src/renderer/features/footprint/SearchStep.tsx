import { CircleCheck, CircleDashed, CircleSlash, Eye, Pause } from 'lucide-react'
import { useState } from 'react'
import type { SearchQuery, Sitting } from '../../../shared/footprint-views.ts'
import type { SearchRecord } from '../../../shared/model/search.ts'
import { useChange } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { today } from '../../ui/day-parts.ts'
import { Page, Section } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { FoundForm } from './FoundForm.tsx'
import { OpenSearch } from './OpenSearch.tsx'
import styles from './SearchStep.module.css'
import { isPassed, minutesLeft, nextAfter } from './sitting-progress.ts'

/** One search of a sitting: open it, look, and say what was found. */
export function SearchStep({
  query,
  sitting,
  queries,
}: {
  query: SearchQuery
  sitting: Sitting
  queries: readonly SearchQuery[]
}) {
  const { say } = useWords()
  const place = queries.findIndex(({ id }) => id === query.id) + 1
  const passed = queries.filter(each => isPassed(each)).length
  const next = nextAfter(queries, query.id)
  const number = String(sitting.number)
  const goOn = () => goTo('footprint', 'sitting', number, next?.id ?? 'end')
  return (
    <Page
      title={query.label}
      kicker={say('footprint.searchKicker', { number: sitting.number, title: sitting.title })}
      {...(query.tip ? { lede: query.tip } : {})}
      back={{ href: hrefTo('footprint', 'searches'), label: say('footprint.searchesTitle') }}
    >
      <ProgressBar
        label={say('footprint.searchProgress')}
        done={passed}
        of={queries.length}
        text={`${say('footprint.searchCount', { place, total: queries.length })} · ${say(
          'footprint.searchMinutesLeft',
          { minutes: minutesLeft(queries) },
        )}`}
      />
      <OpenSearch query={query} isFirst={passed === 0} />
      <WhatWasFound query={query} goOn={goOn} />
      <ButtonRow>
        <ButtonLink
          href={hrefTo('footprint', 'sitting', number, 'pause')}
          kind="quiet"
          icon={<Pause size={18} aria-hidden />}
        >
          {say('footprint.pause')}
        </ButtonLink>
      </ButtonRow>
      <Disclosure title={say('footprint.allInSitting')}>
        <AllSearches queries={queries} current={query.id} number={number} />
      </Disclosure>
    </Page>
  )
}

type Outcome = SearchRecord['outcome']

function WhatWasFound({ query, goOn }: { query: SearchQuery; goOn: () => void }) {
  const { say } = useWords()
  const [isDescribing, setIsDescribing] = useState(false)
  const save = useChange(async (client, outcome: Outcome) => {
    await client.footprint.saveSearch({ queryId: query.id, target: query.target, outcome, on: today() })
    // Before everything is read again, while it is still known which search comes next.
    goOn()
  })
  if (isDescribing) return <FoundForm query={query} onDone={goOn} onCancel={() => setIsDescribing(false)} />
  return (
    <Section title={say('footprint.foundTitle')} lede={say('footprint.foundHint')}>
      {query.record && <Answered query={query} />}
      <Problem error={save.error} />
      <ButtonRow>
        <Button
          busy={save.isPending}
          icon={<CircleCheck size={19} aria-hidden />}
          onPress={() => save.mutate('nothing')}
        >
          {say('footprint.nothing')}
        </Button>
        <Button icon={<Eye size={19} aria-hidden />} onPress={() => setIsDescribing(true)}>
          {say('footprint.something')}
        </Button>
        <Button kind="quiet" onPress={() => save.mutate('skipped')}>
          {say('footprint.skip')}
        </Button>
      </ButtonRow>
    </Section>
  )
}

function Answered({ query }: { query: SearchQuery }) {
  const { say, onDay } = useWords()
  const takeBack = useChange(client => client.footprint.removeSearch({ queryId: query.id }))
  const { record } = query
  if (!record) return null
  return (
    <div className={styles.answered}>
      <p>{say(`footprint.was-${record.outcome}`, { day: onDay(record.on) })}</p>
      <Button kind="quiet" busy={takeBack.isPending} onPress={() => takeBack.mutate(undefined)}>
        {say('footprint.takeBack')}
      </Button>
      <Problem error={takeBack.error} />
    </div>
  )
}

const icons = { nothing: CircleCheck, found: Eye, skipped: CircleSlash, open: CircleDashed }

function AllSearches({
  queries,
  current,
  number,
}: {
  queries: readonly SearchQuery[]
  current: string
  number: string
}) {
  const { say } = useWords()
  return (
    <ol className={styles.all}>
      {queries.map(query => {
        const state = query.record?.outcome ?? 'open'
        const Icon = icons[state]
        return (
          <li key={query.id}>
            <a
              href={hrefTo('footprint', 'sitting', number, query.id)}
              {...(query.id === current ? { 'aria-current': 'step' as const } : {})}
            >
              <Icon size={18} aria-hidden />
              <span>{query.label}</span>
              <span className={styles.state}>{say(`footprint.state-${state}`)}</span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}
