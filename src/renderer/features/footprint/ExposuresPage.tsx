import { ArrowRight, CalendarClock, Eye, Plus } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'react-aria-components'
import type { ExposureView } from '../../../shared/footprint-views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Tag } from '../../ui/Chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './ExposuresPage.module.css'
import { inOrder } from './exposure-order.ts'
import { SensitivityTag } from './SensitivityTag.tsx'
import { StateTag } from './StateTag.tsx'

/** All that was found, what is due first, then what hurts most. */
export function ExposuresPage() {
  const { say } = useWords()
  const exposures = useRead('exposures')
  return (
    <Page
      title={say('footprint.exposuresTitle')}
      lede={say('footprint.exposuresLede')}
      back={{ href: hrefTo('footprint'), label: say('footprint.backToHub') }}
      width="wide"
    >
      <Loaded query={exposures}>
        {list => (list.length === 0 ? <Empty /> : <Listed exposures={list} />)}
      </Loaded>
    </Page>
  )
}

function Empty() {
  const { say } = useWords()
  return (
    <EmptyState
      icon={<Eye size={24} />}
      title={say('footprint.exposuresEmptyTitle')}
      action={
        <ButtonRow>
          <ButtonLink href={hrefTo('footprint', 'searches')} kind="primary">
            {say('footprint.exposuresEmptyButton')}
          </ButtonLink>
          <AddLink />
        </ButtonRow>
      }
    >
      {say('footprint.exposuresEmptyText')}
    </EmptyState>
  )
}

function AddLink() {
  const { say } = useWords()
  return (
    <ButtonLink href={hrefTo('footprint', 'exposures', 'new')} icon={<Plus size={19} aria-hidden />}>
      {say('footprint.exposuresAdd')}
    </ButtonLink>
  )
}

function Listed({ exposures }: { exposures: readonly ExposureView[] }) {
  const { say } = useWords()
  const { due, open, closed } = inOrder(exposures)
  return (
    <>
      <ButtonRow>
        <AddLink />
      </ButtonRow>
      {due.length > 0 && (
        <Section title={say('footprint.exposuresDue')}>
          <List exposures={due} />
        </Section>
      )}
      {open.length > 0 && (
        <Section title={say('footprint.exposuresOpen')}>
          <List exposures={open} />
        </Section>
      )}
      {closed.length > 0 && (
        <Disclosure
          title={say('footprint.exposuresClosed', { count: closed.length })}
          defaultExpanded={open.length + due.length === 0}
        >
          <List exposures={closed} />
        </Disclosure>
      )}
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint-routes')} kind="primary">
          {say('footprint.exposuresNext')}
        </ButtonLink>
        <ButtonLink href={hrefTo('mosaic')}>{say('footprint.exposuresMosaic')}</ButtonLink>
      </ButtonRow>
    </>
  )
}

function List({ exposures }: { exposures: readonly ExposureView[] }) {
  return (
    <ul className={styles.list}>
      {exposures.map(view => (
        <li key={view.exposure.id} className={styles.item}>
          <Row view={view} />
        </li>
      ))}
    </ul>
  )
}

function Row({ view }: { view: ExposureView }) {
  const { say, list, onDay } = useWords()
  const id = useId()
  const { exposure } = view
  const days = [
    ...(exposure.state === 'asked' && exposure.askedOn
      ? [say('footprint.askedOnDay', { day: onDay(exposure.askedOn) })]
      : []),
    ...(exposure.lookAgainOn ? [say('footprint.lookAgainOnDay', { day: onDay(exposure.lookAgainOn) })] : []),
  ]
  return (
    <Card>
      <article className={styles.row} aria-labelledby={id}>
        <div className={styles.words}>
          <h3 id={id} className={styles.where}>
            {exposure.where}
          </h3>
          <p className={styles.kinds}>
            {list(exposure.kinds.map((kind, index) => lower(say(`footprint.kind-${kind}`), index)))}
          </p>
          <div className={styles.tags}>
            <SensitivityTag level={view.sensitivity} />
            <StateTag state={exposure.state} />
            {exposure.publicByDuty === 'yes' && <Tag>{say('footprint.dutyTag')}</Tag>}
            {view.due && (
              <span className={styles.due}>
                <CalendarClock size={17} aria-hidden />
                {say(`footprint.due-${view.due}`)}
              </span>
            )}
          </div>
          {days.length > 0 && <p className={styles.detail}>{days.join(' · ')}</p>}
          {view.nextStep && (
            <p className={styles.next}>
              <strong>{say('footprint.nextShort')}</strong> {view.nextStep}
            </p>
          )}
        </div>
        <Link href={hrefTo('footprint', 'exposures', exposure.id)} className={classNames(styles.open)}>
          {say('footprint.exposureOpen')}
          <VisuallyHidden>{` ${exposure.where}`}</VisuallyHidden>
          <ArrowRight size={17} aria-hidden />
        </Link>
      </article>
    </Card>
  )
}

/** In a list only the first word is a beginning. */
const lower = (text: string, index: number): string =>
  index === 0 ? text : text.charAt(0).toLowerCase() + text.slice(1)
