import {
  ArrowRight,
  Boxes,
  DatabaseZap,
  Eraser,
  Eye,
  FileSearch,
  Footprints,
  Globe,
  type LucideIcon,
  Search,
  SlidersHorizontal,
  UserRound,
} from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-aria-components'
import type { ExposureView, IdentityView, RouteView, SearchPack } from '../../../shared/footprint-views.ts'
import { isOpen } from '../../../shared/model/exposure.ts'
import { useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import styles from './HubPage.module.css'
import { standingConsent } from './household.ts'
import { type NextStep, nextStep, type Review } from './next-step.ts'
import { Pace } from './Pace.tsx'

/** Where the review begins and where one comes back to: the one next step, and the parts. */
export function HubPage() {
  const { say } = useWords()
  const identity = useRead('identity')
  return (
    <Page title={say('footprint.backToHub')} lede={say('footprint.lede')} width="wide">
      <Loaded query={identity}>
        {known => (known.facets.length === 0 ? <Newcomer identity={known} /> : <Known identity={known} />)}
      </Loaded>
    </Page>
  )
}

function Newcomer({ identity }: { identity: IdentityView }) {
  const { say } = useWords()
  const exposures = useRead('exposures')
  return (
    <>
      <EmptyState icon={<Footprints size={24} />} title={say('footprint.emptyTitle')}>
        {say('footprint.emptyText')}
      </EmptyState>
      {standingConsent(identity, null) ? (
        <ButtonRow>
          <ButtonLink href={hrefTo('footprint', 'identity', 'add', 'name')} kind="primary">
            {say('footprint.next-identity-button')}
          </ButtonLink>
        </ButtonRow>
      ) : (
        <WhoDrives />
      )}
      <Pace />
      <Helped identity={identity} />
      {(exposures.data ?? []).length > 0 && (
        <ButtonRow>
          <ButtonLink href={hrefTo('footprint', 'exposures')}>
            {say('footprint.next-found-button')}
          </ButtonLink>
        </ButtonRow>
      )}
      <Tools />
    </>
  )
}

function WhoDrives() {
  const { say } = useWords()
  const [who, setWho] = useState<'me' | 'adviser' | null>(null)
  const [tried, setTried] = useState(false)
  const missing = tried && who === null ? say('footprint.whoMissing') : null
  const begin = () => {
    setTried(true)
    if (who === 'me') goTo('footprint', 'identity', 'add', 'name')
    if (who === 'adviser') goTo('footprint', 'consent')
  }
  return (
    <Form onSubmit={begin}>
      {missing && <ErrorSummary problems={[missing]} />}
      <RadioCards
        label={say('footprint.whoTitle')}
        hint={say('footprint.whoHint')}
        error={missing}
        options={[
          { value: 'me', label: say('footprint.whoMe') },
          { value: 'adviser', label: say('footprint.whoAdviser'), hint: say('footprint.whoAdviserHint') },
        ]}
        value={who}
        onChange={setWho}
      />
      <ButtonRow>
        <Button kind="primary" type="submit">
          {say('footprint.begin')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

function Known({ identity }: { identity: IdentityView }) {
  const searches = useRead('searches')
  const exposures = useRead('exposures')
  const routes = useRead('routes')
  return (
    <Loaded query={searches}>
      {pack => (
        <Loaded query={exposures}>
          {list => <Overview review={{ identity, pack, exposures: list, routes: routes.data ?? null }} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Overview({ review }: { review: Review }) {
  const { say } = useWords()
  return (
    <>
      <Next step={nextStep(review)} />
      <Pace />
      <Section title={say('footprint.partsTitle')}>
        <Parts {...review} />
      </Section>
      <Tools />
      <Helped identity={review.identity} />
    </>
  )
}

const addressOf = (step: NextStep): string => {
  switch (step.id) {
    case 'identity':
      return hrefTo('footprint', 'identity', 'add', 'name')
    case 'first-sitting':
    case 'sitting':
    case 'go-on':
      return hrefTo('footprint', 'sitting', String(step.number))
    case 'due':
    case 'found':
      return hrefTo('footprint', 'exposures')
    case 'routes':
      return hrefTo('footprint-routes')
    case 'mosaic':
      return hrefTo('mosaic')
    case 'tools':
      return hrefTo('privacy')
  }
}

function Next({ step }: { step: NextStep }) {
  const { say } = useWords()
  const { id, ...values } = step
  return (
    <Card tone="accent" label="footprint-next">
      <div className={styles.next}>
        <div className={styles.nextWords}>
          <p className={styles.kicker}>{say('footprint.nextKicker')}</p>
          <h2 id="footprint-next" className={styles.nextTitle}>
            {say(`footprint.next-${id}-title`, values)}
          </h2>
          <p>{say(`footprint.next-${id}-text`, values)}</p>
        </div>
        <ButtonLink href={addressOf(step)} kind="primary" icon={<ArrowRight size={19} aria-hidden />}>
          {say(`footprint.next-${id}-button`, values)}
        </ButtonLink>
      </div>
    </Card>
  )
}

function Parts({
  identity,
  pack,
  exposures,
  routes,
}: {
  identity: IdentityView
  pack: SearchPack
  exposures: readonly ExposureView[]
  routes: readonly RouteView[] | null
}) {
  const { say } = useWords()
  const begun = (routes ?? []).filter(({ tasks }) => tasks.length > 0).length
  const open = exposures.filter(({ exposure }) => isOpen(exposure)).length
  return (
    <ol className={styles.parts}>
      <Part
        icon={UserRound}
        href={hrefTo('footprint', 'identity')}
        title={say('footprint.partIdentity')}
        text={say('footprint.partIdentityState', { count: identity.facets.length })}
      />
      <Part
        icon={Search}
        href={hrefTo('footprint', 'searches')}
        title={say('footprint.partSearches')}
        text={say('footprint.partSearchesState', { total: pack.queries.length, done: pack.done })}
        share={pack.queries.length > 0 ? pack.done / pack.queries.length : 0}
      />
      <Part
        icon={Eye}
        href={hrefTo('footprint', 'exposures')}
        title={say('footprint.partFound')}
        text={say('footprint.partFoundState', { count: exposures.length, open })}
      />
      <Part
        icon={Eraser}
        href={hrefTo('footprint-routes')}
        title={say('footprint.partRoutes')}
        text={
          routes === null
            ? say('footprint.partRoutesUnknown')
            : say('footprint.partRoutesState', { count: begun })
        }
      />
      <Part
        icon={Boxes}
        href={hrefTo('mosaic')}
        title={say('footprint.partMosaic')}
        text={say('footprint.partMosaicState')}
      />
    </ol>
  )
}

function Tools() {
  const { say } = useWords()
  return (
    <Section title={say('footprint.toolsTitle')}>
      <ul className={styles.tools}>
        <Part
          icon={FileSearch}
          href={hrefTo('files')}
          title={say('footprint.toolFiles')}
          text={say('footprint.toolFilesText')}
        />
        <Part
          icon={Globe}
          href={hrefTo('domains')}
          title={say('footprint.toolDomains')}
          text={say('footprint.toolDomainsText')}
        />
        <Part
          icon={DatabaseZap}
          href={hrefTo('breaches')}
          title={say('footprint.toolBreaches')}
          text={say('footprint.toolBreachesText')}
        />
        <Part
          icon={SlidersHorizontal}
          href={hrefTo('privacy')}
          title={say('footprint.toolPrivacy')}
          text={say('footprint.toolPrivacyText')}
        />
      </ul>
    </Section>
  )
}

function Part({
  icon: Icon,
  href,
  title,
  text,
  share,
}: {
  icon: LucideIcon
  href: string
  title: string
  text: string
  /** How much of it is done, 0 to 1, drawn as a line. The text says it too. */
  share?: number
}) {
  return (
    <li className={styles.item}>
      <Link href={href} className={classNames(styles.part)}>
        <span className={styles.icon} aria-hidden="true">
          <Icon size={21} />
        </span>
        <span className={styles.partWords}>
          <span className={styles.partTitle}>{title}</span>
          <span className={styles.partText}>{text}</span>
          {share !== undefined && (
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ width: `${Math.round(share * 100)}%` }} />
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}

/** Whether an adviser helps, with the way to the agreement. */
function Helped({ identity }: { identity: IdentityView }) {
  const { say, onDay } = useWords()
  const standing = standingConsent(identity, null)
  if (!standing && identity.facets.length === 0) return null
  return (
    <p className={styles.helped}>
      {standing
        ? say('footprint.helpedBy', { adviser: standing.drivenBy, day: onDay(standing.givenOn) })
        : say('footprint.notHelped')}{' '}
      <a href={hrefTo('footprint', 'consent')}>
        {say(standing ? 'footprint.helpedLink' : 'footprint.notHelpedLink')}
      </a>
    </p>
  )
}
