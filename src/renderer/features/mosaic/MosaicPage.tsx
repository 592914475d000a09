import {
  CarFront,
  House,
  IdCard,
  Landmark,
  type LucideProps,
  Phone,
  Plane,
  Users,
  Waypoints,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Mosaic, MosaicArea } from '../../../shared/model/mosaic.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './Mosaic.module.css'

const icons: Record<MosaicArea, ComponentType<LucideProps>> = {
  home: House,
  routine: CarFront,
  family: Users,
  finance: Landmark,
  travel: Plane,
  contacts: Phone,
  identity: IdCard,
}
const filled = { none: 0, hints: 1, partly: 2, clear: 3 } as const

/** What was found, put together: areas, the approaches they feed, and what to remove first. */
export function MosaicPage(_: { rest: readonly string[] }) {
  const { say } = useWords()
  const mosaic = useRead('mosaic')
  return (
    <Page
      title={say('shell.mosaic')}
      lede={say('mosaic.lede')}
      back={{ href: hrefTo('footprint'), label: say('shell.footprint') }}
    >
      <Loaded query={mosaic}>
        {known =>
          known.from + known.removed === 0 ? (
            <EmptyState
              icon={<Waypoints size={30} />}
              title={say('mosaic.emptyTitle')}
              action={
                <ButtonLink href={hrefTo('footprint', 'searches')} kind="primary">
                  {say('mosaic.toSearches')}
                </ButtonLink>
              }
            >
              {say('mosaic.emptyText')}
            </EmptyState>
          ) : (
            <Known mosaic={known} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Known({ mosaic }: { mosaic: Mosaic }) {
  const { say } = useWords()
  const { from, removed, publicByDuty, areas, lures, breakers } = mosaic
  return (
    <>
      <p>
        {say('mosaic.from', { from })} {removed > 0 && say('mosaic.removed', { removed })}{' '}
        {publicByDuty > 0 && say('mosaic.byDuty', { count: publicByDuty })}
      </p>
      <Section title={say('mosaic.breakersTitle')} lede={say('mosaic.breakersText')}>
        {breakers.length === 0 ? <p>{say('mosaic.breakersNone')}</p> : <Breakers breakers={breakers} />}
      </Section>
      <Section title={say('mosaic.areasTitle')}>
        <ul className={styles.areas}>
          {areas.map(area => (
            <Area key={area.id} area={area} />
          ))}
        </ul>
        <p className={styles.soft}>{say('mosaic.noneNote')}</p>
      </Section>
      <Section title={say('mosaic.luresTitle')} lede={say('mosaic.luresText')}>
        {lures.length === 0 ? (
          <p>{say('mosaic.luresNone')}</p>
        ) : (
          <ul className={styles.lures}>
            {lures.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </Section>
      <Notice title={say('mosaic.careTitle')}>
        <Stack gap={3}>
          <p>{say('mosaic.careText')}</p>
          <ButtonRow>
            <ButtonLink href={hrefTo('report-concern')}>{say('mosaic.concern')}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Notice>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint-routes')} kind="primary">
          {say('mosaic.next')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function Breakers({ breakers }: { breakers: Mosaic['breakers'] }) {
  const { say } = useWords()
  return (
    <ol className={styles.breakers}>
      {breakers.map(({ exposureId, where, text, routeId }) => (
        <li key={exposureId} className={styles.breaker}>
          <h3>{where}</h3>
          <p>{text}</p>
          <ButtonRow>
            {routeId !== null && (
              <ButtonLink href={hrefTo('footprint-routes', routeId, exposureId)}>
                {say('mosaic.openRoute')}
                <VisuallyHidden>{`: ${where}`}</VisuallyHidden>
              </ButtonLink>
            )}
            <ButtonLink
              href={hrefTo('footprint', 'exposures', exposureId)}
              kind={routeId === null ? 'secondary' : 'quiet'}
            >
              {say('mosaic.openExposure')}
              <VisuallyHidden>{`: ${where}`}</VisuallyHidden>
            </ButtonLink>
          </ButtonRow>
        </li>
      ))}
    </ol>
  )
}

function Area({ area }: { area: Mosaic['areas'][number] }) {
  const { say } = useWords()
  const Icon = icons[area.id]
  return (
    <li className={styles.area}>
      <Icon size={24} className={classNames(styles.icon)} aria-hidden />
      <div className={styles.areaWords}>
        <h3>{say(`mosaic.area-${area.id}`)}</h3>
        <p className={styles.level}>
          <span className={styles.steps} aria-hidden="true">
            {[1, 2, 3].map(step => (
              <span key={step} className={step <= filled[area.level] ? styles.full : styles.empty} />
            ))}
          </span>
          {say(`mosaic.level-${area.level}`)}
        </p>
        <p>{area.text}</p>
      </div>
    </li>
  )
}
