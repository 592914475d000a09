import { ArrowRight, Clock } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { RouteView } from '../../../shared/footprint-views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import styles from './Routes.module.css'
import { byGroup, isSettled, isUnderWay, openAt } from './route-groups.ts'

/** Three things, and the rest when they are done. */
const shownAtFirst = 3

/** What to do first, what is under way, and everything else by where the entry stands. */
export function RouteList() {
  const { say } = useWords()
  const routes = useRead('routes')
  return (
    <Page
      title={say('shell.footprint-routes')}
      lede={say('footprintRoutes.lede')}
      back={{ href: hrefTo('footprint'), label: say('shell.footprint') }}
    >
      <Loaded query={routes}>
        {views => {
          const underWay = views.filter(isUnderWay)
          const suggested = views.filter(view => view.suggested && !isUnderWay(view) && !isSettled(view))
          const fitting = views.filter(({ fits }) => fits)
          const others = views.filter(({ fits }) => !fits)
          return (
            <>
              {underWay.length > 0 && (
                <Section title={say('footprintRoutes.underWay')}>
                  <RouteLinks views={underWay} />
                </Section>
              )}
              <Section
                title={say('footprintRoutes.suggested')}
                lede={say(
                  suggested.length > 0 ? 'footprintRoutes.suggestedText' : 'footprintRoutes.suggestedNone',
                )}
              >
                {suggested[0] && (
                  <ButtonRow>
                    <ButtonLink href={routeHref(suggested[0])} kind="primary">
                      {say('footprintRoutes.first', { title: suggested[0].route.title })}
                    </ButtonLink>
                  </ButtonRow>
                )}
                {suggested.length > 1 && <RouteLinks views={suggested.slice(1, shownAtFirst)} />}
                {suggested.length > shownAtFirst && (
                  <Disclosure title={say('footprintRoutes.more', { count: suggested.length - shownAtFirst })}>
                    <RouteLinks views={suggested.slice(shownAtFirst)} />
                  </Disclosure>
                )}
              </Section>
              <Notice>{say('footprintRoutes.partial')}</Notice>
              <Section
                title={say('footprintRoutes.all')}
                lede={say('footprintRoutes.allText', { count: fitting.length })}
              >
                {byGroup(fitting).map(({ group, views: own }) => (
                  <Disclosure
                    key={group}
                    title={say('footprintRoutes.group', {
                      group: say(`footprintRoutes.group-${group}`),
                      count: own.length,
                    })}
                  >
                    <RouteLinks views={own} />
                  </Disclosure>
                ))}
              </Section>
              {others.length > 0 && (
                <Disclosure title={say('footprintRoutes.notForYou')}>
                  <RouteLinks views={others} />
                </Disclosure>
              )}
            </>
          )
        }}
      </Loaded>
      <ButtonRow>
        <ButtonLink href={hrefTo('mosaic')}>{say('footprintRoutes.toMosaic')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function RouteLinks({ views }: { views: readonly RouteView[] }) {
  return (
    <ul className={styles.routes}>
      {views.map(view => (
        <li key={view.route.id}>
          <RouteLink view={view} />
        </li>
      ))}
    </ul>
  )
}

function routeHref(view: RouteView): string {
  const about = openAt(view)
  return hrefTo('footprint-routes', view.route.id, ...(about === null ? [] : [about]))
}

function RouteLink({ view }: { view: RouteView }) {
  const { say } = useWords()
  const { route, tasks, overdue } = view
  const states = [...new Set(tasks.map(({ state }) => state))]
  return (
    <Link href={routeHref(view)} className={classNames(styles.route)}>
      <span className={styles.words}>
        <strong>{route.title}</strong>
        <span className={styles.soft}>
          {states.length > 0
            ? states.map(state => say(`footprintRoutes.state-${state}`)).join(', ')
            : say('footprintRoutes.minutes', { minutes: route.effortMinutes })}
        </span>
      </span>
      {overdue && (
        <span className={styles.overdue}>
          <Clock size={17} aria-hidden />
          {say('footprintRoutes.overdueTitle')}
        </span>
      )}
      <ArrowRight size={18} className={styles.arrow} aria-hidden />
    </Link>
  )
}
