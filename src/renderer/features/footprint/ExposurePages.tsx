import { ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-aria-components'
import type { ExposureView } from '../../../shared/footprint-views.ts'
import { isDesktop } from '../../app/door.ts'
import { useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Tag } from '../../ui/Chip.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { OutsideLink } from '../../ui/OutsideLink.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { RemoveFromList } from '../../ui/RemoveFromList.tsx'
import { ExposureForm } from './ExposureForm.tsx'
import styles from './ExposurePages.module.css'
import { ExposureStateForm } from './ExposureStateForm.tsx'
import { NotThere } from './NotThere.tsx'
import { SensitivityTag } from './SensitivityTag.tsx'
import { StateTag } from './StateTag.tsx'

const list = () => ({ href: hrefTo('footprint', 'exposures') })

/** Adds something the person knows of, without a search. */
export function NewExposurePage() {
  const { say } = useWords()
  const [id] = useState(() => crypto.randomUUID())
  return (
    <Page
      title={say('footprint.exposureNewTitle')}
      lede={say('footprint.exposureNewLede')}
      back={{ ...list(), label: say('footprint.backToExposures') }}
    >
      <ExposureForm
        exposure={null}
        id={id}
        backHref={hrefTo('footprint', 'exposures')}
        onSaved={() => goTo('footprint', 'exposures', id)}
      />
    </Page>
  )
}

/** Changes what was written down about an exposure. */
export function ChangeExposurePage({ id }: { id: string }) {
  const { say } = useWords()
  return (
    <WithExposure id={id}>
      {({ exposure }) => (
        <Page
          title={say('footprint.exposureChangeTitle')}
          back={{ href: hrefTo('footprint', 'exposures', id) }}
        >
          <ExposureForm
            exposure={exposure}
            id={id}
            backHref={hrefTo('footprint', 'exposures', id)}
            onSaved={() => goTo('footprint', 'exposures', id)}
          />
        </Page>
      )}
    </WithExposure>
  )
}

/** One exposure: its next step, how it stands, the ways that fit, and what was written down. */
export function ExposurePage({ id }: { id: string }) {
  return <WithExposure id={id}>{view => <Known view={view} />}</WithExposure>
}

function WithExposure({ id, children }: { id: string; children: (view: ExposureView) => ReactNode }) {
  const exposures = useRead('exposures')
  return (
    <Loaded query={exposures}>
      {views => {
        const view = views.find(({ exposure }) => exposure.id === id)
        return view ? children(view) : <NotThere />
      }}
    </Loaded>
  )
}

function Known({ view }: { view: ExposureView }) {
  const { say } = useWords()
  const { exposure } = view
  return (
    <Page title={exposure.where} back={{ ...list(), label: say('footprint.backToExposures') }}>
      <div className={styles.tags}>
        <SensitivityTag level={view.sensitivity} />
        <StateTag state={exposure.state} />
        {exposure.publicByDuty === 'yes' && <Tag>{say('footprint.dutyTag')}</Tag>}
        {view.due && <Tag tone="attention">{say(`footprint.due-${view.due}`)}</Tag>}
      </div>
      <Card tone="accent">
        <div className={styles.next}>
          <h2>{say('footprint.nextStep')}</h2>
          <p>{view.nextStep ?? say('footprint.noNextStep')}</p>
          <OpenIt view={view} />
        </div>
      </Card>
      <Ways view={view} />
      <Section title={say('footprint.stateTitle')} lede={say('footprint.partial')}>
        {/* Its form begins anew with what was saved. */}
        <ExposureStateForm key={JSON.stringify(exposure)} exposure={exposure} />
      </Section>
      <Details view={view} />
      <RemoveFromList
        words={{
          button: say('footprint.removeExposure'),
          title: say('footprint.removeExposureTitle'),
          text: say('footprint.removeExposureText'),
          confirm: say('footprint.removeConfirm'),
          removed: say('footprint.removeExposureRemoved'),
        }}
        remove={client => client.footprint.removeExposure({ id: exposure.id })}
        leave={() => goTo('footprint', 'exposures')}
      />
    </Page>
  )
}

/** The desktop door opens nothing but https, so there another address can only be copied. */
function OpenIt({ view: { exposure } }: { view: ExposureView }) {
  const { say } = useWords()
  if (exposure.link === null) return null
  if (isDesktop() && !exposure.link.startsWith('https:')) {
    return (
      <div className={styles.plain}>
        <p>{say('footprint.plainLink')}</p>
        <CopyButton text={exposure.link} label={say('footprint.copyLink')} />
      </div>
    )
  }
  return (
    <div className={styles.openIt}>
      <OutsideLink
        url={exposure.link}
        label={say('footprint.openIt')}
        look="button"
        open={client => client.footprint.openExposure({ id: exposure.id })}
      />
      <span className={styles.address}>{new URL(exposure.link).host}</span>
    </div>
  )
}

function Ways({ view: { exposure, routes } }: { view: ExposureView }) {
  const { say } = useWords()
  if (exposure.state === 'removed') return null
  return (
    <Section
      title={say('footprint.routesTitle')}
      lede={say(routes.length > 0 ? 'footprint.routesText' : 'footprint.noRoutes')}
    >
      {routes.length > 0 && (
        <ul className={styles.routes}>
          {routes.map(route => (
            <li key={route.id}>
              <Link
                href={hrefTo('footprint-routes', route.id, exposure.id)}
                className={classNames(styles.route)}
              >
                <span>{route.title}</span>
                <ArrowRight size={18} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint-routes')} kind="quiet">
          {say('footprint.allRoutes')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}

function Details({ view: { exposure } }: { view: ExposureView }) {
  const { say, day } = useWords()
  const facts = [
    {
      id: 'kinds',
      label: say('footprint.factKinds'),
      value: exposure.kinds.map(kind => say(`footprint.kind-${kind}`)).join(', '),
    },
    {
      id: 'publisher',
      label: say('footprint.factPublisher'),
      value: say(`footprint.publisher-${exposure.publisher}`),
    },
    { id: 'duty', label: say('footprint.factDuty'), value: say(`footprint.answer-${exposure.publicByDuty}`) },
    {
      id: 'changeable',
      label: say('footprint.factChangeable'),
      value: say(`footprint.answer-${exposure.changeable}`),
    },
    { id: 'found', label: say('footprint.factFound'), value: day(exposure.foundOn) },
    ...(exposure.detail === null
      ? []
      : [{ id: 'detail', label: say('footprint.factDetail'), value: exposure.detail }]),
  ]
  return (
    <Section title={say('footprint.detailsTitle')}>
      <dl className={styles.facts}>
        {facts.map(fact => (
          <div key={fact.id}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint', 'exposures', exposure.id, 'change')}>
          {say('footprint.changeDetails')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}
