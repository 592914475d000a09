import { FilePen } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { RouteView } from '../../../shared/footprint-views.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { Statements, StatementText } from '../../ui/Statements.tsx'
import { inGeneral } from './in-general.ts'
import styles from './Routes.module.css'
import { taskAbout, tasksAboutFound } from './route-groups.ts'
import { TaskForm } from './TaskForm.tsx'

/** One way: what is there, what it brings, what to do, the letters, and how far the person is. */
export function RoutePage({ id, exposureId }: { id: string; exposureId: string | null }) {
  const routes = useRead('routes')
  return (
    <Loaded query={routes}>
      {views => {
        const view = views.find(({ route }) => route.id === id)
        return view ? <Route view={view} exposureId={exposureId} /> : <NoRoute />
      }}
    </Loaded>
  )
}

export function NoRoute() {
  const { say } = useWords()
  return (
    <Page title={say('footprintRoutes.notFoundTitle')} lede={say('footprintRoutes.notFoundText')}>
      <ButtonRow>
        <ButtonLink href={hrefTo('footprint-routes')} kind="primary">
          {say('footprintRoutes.toList')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function Route({ view, exposureId }: { view: RouteView; exposureId: string | null }) {
  const { say, day } = useWords()
  const { route, letters, links } = view
  const task = taskAbout(view, exposureId)
  const isLate = view.overdue && task?.state === 'asked' && task.answerBy !== null
  const needsAnswer = isLate || task?.state === 'refused'
  return (
    <Page
      title={route.title}
      {...(exposureId === null ? {} : { kicker: <AboutExposure exposureId={exposureId} /> })}
      back={
        exposureId === null
          ? { href: hrefTo('footprint-routes'), label: say('shell.footprint-routes') }
          : { href: hrefTo('footprint', 'exposures', exposureId) }
      }
    >
      {isLate && (
        <Notice tone="attention" title={say('footprintRoutes.overdueTitle')}>
          {say('footprintRoutes.overdue', { due: day(task.answerBy ?? '') })}
        </Notice>
      )}
      {exposureId === null && <AboutFound view={view} />}
      {needsAnswer && route.afterwards.length > 0 && (
        <Section title={say('footprintRoutes.nowDo')}>
          <Statements statements={route.afterwards} ordered />
        </Section>
      )}
      <Section title={say('footprintRoutes.exposes')}>
        <p>
          <StatementText statement={route.exposes} />
        </p>
      </Section>
      <Section title={say('footprintRoutes.brings')}>
        <Statements statements={route.brings} />
      </Section>
      <Section title={say('footprintRoutes.steps')}>
        <Statements statements={route.steps} ordered />
        {links.length > 0 && (
          <ul className={styles.plain}>
            {links.map(link => (
              <li key={link.id}>
                <ExternalLink link={link} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {letters.length > 0 && (
        <Section title={say('footprintRoutes.letters')} lede={say('footprintRoutes.lettersText')}>
          <Stack gap={2}>
            {letters.map((letter, index) => (
              <ButtonRow key={letter.id}>
                <ButtonLink
                  href={hrefTo('footprint-routes', route.id, exposureId ?? inGeneral, letter.id)}
                  icon={<FilePen size={18} aria-hidden />}
                  kind={task === null && index === 0 ? 'primary' : 'secondary'}
                >
                  {say('footprintRoutes.writeLetter', { title: letter.title })}
                </ButtonLink>
              </ButtonRow>
            ))}
          </Stack>
        </Section>
      )}
      <Section title={say('footprintRoutes.taskTitle')}>
        <TaskForm
          key={exposureId}
          view={view}
          task={task}
          exposureId={exposureId}
          saveKind={task === null && letters.length > 0 ? 'secondary' : 'primary'}
        />
      </Section>
      {!needsAnswer && route.afterwards.length > 0 && (
        <Disclosure title={say('footprintRoutes.afterwards')}>
          <Statements statements={route.afterwards} ordered />
        </Disclosure>
      )}
      <Disclosure title={say('footprintRoutes.sources')}>
        <Sources sources={route.sources} />
      </Disclosure>
    </Page>
  )
}

/** What was found, where the way is about it. */
export function AboutExposure({ exposureId }: { exposureId: string | null }) {
  const { say } = useWords()
  const exposures = useRead('exposures')
  const found = exposures.data?.find(({ exposure }) => exposure.id === exposureId)
  return found ? say('footprintRoutes.about', { where: found.exposure.where }) : null
}

/** The same way for single things that were found: each has its own state. */
function AboutFound({ view }: { view: RouteView }) {
  const { say } = useWords()
  const exposures = useRead('exposures')
  const tasks = tasksAboutFound(view)
  const whereOf = (id: string) => exposures.data?.find(({ exposure }) => exposure.id === id)?.exposure.where
  const known = tasks.flatMap(task => {
    const where = whereOf(task.exposureId)
    return where === undefined ? [] : [{ ...task, where }]
  })
  if (known.length === 0) return null
  return (
    <Section title={say('footprintRoutes.aboutFound')}>
      <ul className={styles.plain}>
        {known.map(({ id, exposureId, where, state }) => (
          <li key={id} className={styles.found}>
            <Link href={hrefTo('footprint-routes', view.route.id, exposureId)}>{where}</Link>
            <span className={styles.soft}>{say(`footprintRoutes.state-${state}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
