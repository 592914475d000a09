import { ArrowRight } from 'lucide-react'
import type { AccessChange } from '../../../shared/model/access-graph.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Page.tsx'
import type { AccessIndex } from './access-index.ts'
import styles from './BestChanges.module.css'
import { hrefOf } from './where-to-say.ts'

const nextCount = 2
const namedCount = 5

/** The change that helps most on its own card, the next two under it, and the others behind a press. */
export function BestChanges({ index }: { index: AccessIndex }) {
  const { say } = useWords()
  const [best, ...others] = index.view.changes
  if (!best) {
    const isAllKnown = index.view.keyAccounts.every(account => account.outcome !== 'unknown')
    return <Notice>{say(isAllKnown ? 'access.changesNone' : 'access.changesUnsure')}</Notice>
  }
  const next = others.slice(0, nextCount)
  const rest = others.slice(nextCount)
  return (
    <Section title={say('access.changesTitle')}>
      <Card tone="accent">
        <div className={styles.best}>
          <p className={styles.kicker}>{say('access.changeFirst')}</p>
          <h3 className={styles.title}>{best.title}</h3>
          <ChangeText change={best} />
          <Hardened change={best} index={index} />
          <div className={styles.button}>
            <ChangeButton change={best} index={index} isPrimary />
          </div>
        </div>
      </Card>
      {next.length > 0 && (
        <ol className={styles.next} start={2}>
          {next.map((change, place) => (
            <ChangeRow key={change.id} change={change} place={place + 2} index={index} />
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <Disclosure title={say('access.otherChanges', { count: rest.length })}>
          <ol className={styles.next} start={2 + nextCount}>
            {rest.map((change, place) => (
              <ChangeRow key={change.id} change={change} place={place + 2 + nextCount} index={index} />
            ))}
          </ol>
        </Disclosure>
      )}
    </Section>
  )
}

function ChangeRow({ change, place, index }: { change: AccessChange; place: number; index: AccessIndex }) {
  return (
    <li className={styles.row}>
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <div className={styles.text}>
        <h3>{change.title}</h3>
        <ChangeText change={change} />
      </div>
      <ChangeButton change={change} index={index} />
    </li>
  )
}

function ChangeText({ change }: { change: AccessChange }) {
  const { say } = useWords()
  return (
    <>
      <p className={styles.effect}>{change.effect}</p>
      {change.cost && <p className={styles.effect}>{say('access.cost', { cost: change.cost })}</p>}
    </>
  )
}

/** The accounts that a change makes harder to get into, by name where there are several. */
function Hardened({ change, index }: { change: AccessChange; index: AccessIndex }) {
  const { say, list } = useWords()
  const named = change.hardens.slice(0, namedCount)
  const more = change.hardens.length - named.length
  if (change.hardens.length < 2) return null
  const names = [...index.labels(named), ...(more > 0 ? [say('access.moreAccounts', { count: more })] : [])]
  return <p className={styles.effect}>{say('access.hardens', { names: list(names) })}</p>
}

function ChangeButton({
  change,
  index,
  isPrimary = false,
}: {
  change: AccessChange
  index: AccessIndex
  isPrimary?: boolean
}) {
  const { say } = useWords()
  const place = index.vertex(change.at)
  return (
    <ButtonLink
      href={hrefOf(place?.about ?? null) ?? hrefTo('accounts')}
      kind={isPrimary ? 'primary' : 'secondary'}
      icon={<ArrowRight size={18} aria-hidden />}
    >
      {place ? say('access.doIt', { thing: place.label }) : say('access.doItAnywhere')}
    </ButtonLink>
  )
}
