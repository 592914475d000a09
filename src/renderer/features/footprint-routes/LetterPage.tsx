import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import { useState } from 'react'
import type { LetterDraft } from '../../../shared/footprint-views.ts'
import type { RouteTask } from '../../../shared/model/footprint-route.ts'
import { useClient } from '../../app/backend.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { today } from '../../ui/day-parts.ts'
import { download } from '../../ui/files.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Section, Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { StatementText } from '../../ui/Statements.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { inGeneral } from './in-general.ts'
import { longFields } from './long-fields.ts'
import { AboutExposure } from './RoutePage.tsx'
import styles from './Routes.module.css'
import { taskAbout } from './route-groups.ts'

/** A letter filled in from what the person entered, to copy or save. */
export function LetterPage({
  routeId,
  exposureId,
  letterId,
}: {
  routeId: string
  exposureId: string | null
  letterId: string
}) {
  const { say } = useWords()
  const client = useClient()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const draft = useQuery({
    queryKey: ['letter', letterId, exposureId, values],
    queryFn: ({ signal }) => client.footprint.letter({ letterId, exposureId, values }, { signal }),
    // The text stays while it is filled in anew with each key.
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const change = (id: string, value: string) => setValues(last => ({ ...last, [id]: value }))
  return (
    <Loaded query={draft}>
      {letter => (
        <Page
          title={letter.title}
          {...(exposureId === null ? {} : { kicker: <AboutExposure exposureId={exposureId} /> })}
          lede={say('footprintRoutes.letterLede', { to: letter.to })}
          back={{ href: hrefTo('footprint-routes', routeId, ...(exposureId === null ? [] : [exposureId])) }}
        >
          <Section title={say('footprintRoutes.fillIn')} lede={say('footprintRoutes.fillInText')}>
            <Fields letter={letter} values={values} onChange={change} />
            <div role="status">
              {letter.missing.length > 0 ? (
                <Notice tone="attention">
                  {say('footprintRoutes.missing', { labels: letter.missing.join(', ') })}
                </Notice>
              ) : (
                <p>{say('footprintRoutes.complete')}</p>
              )}
            </div>
          </Section>
          <Section title={say('footprintRoutes.letterText')}>
            <Draft letter={letter} />
          </Section>
          <Notice>{say('footprintRoutes.neverSent')}</Notice>
          <NoteAsked routeId={routeId} exposureId={exposureId} />
          <Disclosure title={say('footprintRoutes.restsOn')}>
            <p>
              <StatementText statement={letter.restsOn} />
            </p>
            <Sources sources={letter.sources} />
          </Disclosure>
        </Page>
      )}
    </Loaded>
  )
}

function Fields({
  letter,
  values,
  onChange,
}: {
  letter: LetterDraft
  values: Readonly<Record<string, string>>
  onChange: (id: string, value: string) => void
}) {
  const { say } = useWords()
  // Fixed when the page opens: a field that grew while somebody types in it would lose the focus.
  const [isLong] = useState(() => new Set(longFields(letter)))
  return (
    <Stack gap={4}>
      {letter.fields.map(({ id, label, hint, value, required }) => {
        const shown = values[id] ?? value
        const Field = isLong.has(id) ? TextArea : TextField
        return (
          <Field
            key={id}
            label={required ? label : say('ui.optional', { label })}
            {...(isLong.has(id) ? { rows: 3 } : {})}
            {...(hint === null ? {} : { hint })}
            value={shown}
            onChange={typed => onChange(id, typed)}
            maxLength={2000}
          />
        )
      })}
    </Stack>
  )
}

function Draft({ letter }: { letter: LetterDraft }) {
  const { say } = useWords()
  const toast = useToast()
  const save = () => {
    const { subject, body, fileName, form } = letter
    download(
      fileName,
      form === 'message' ? body : `${say('footprintRoutes.subject')}: ${subject}\n\n${body}\n`,
      'text/plain;charset=utf-8',
    )
    toast(say('footprintRoutes.savedLetter'))
  }
  return (
    <Card>
      <Stack gap={4}>
        <p>
          <strong>{say('footprintRoutes.subject')}:</strong> {letter.subject}
        </p>
        <div className={styles.letter}>{letter.body}</div>
        <ButtonRow>
          <CopyButton text={letter.body} label={say('footprintRoutes.copy')} kind="primary" />
          <CopyButton text={letter.subject} label={say('footprintRoutes.copySubject')} />
          <Button icon={<FileDown size={18} aria-hidden />} onPress={save}>
            {say('footprintRoutes.saveLetter')}
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}

/** Notes that it was sent today, so that the month for an answer begins. */
function NoteAsked({ routeId, exposureId }: { routeId: string; exposureId: string | null }) {
  const { say } = useWords()
  const toast = useToast()
  const routes = useRead('routes')
  const view = routes.data?.find(({ route }) => route.id === routeId)
  const task = view ? taskAbout(view, exposureId) : null
  const save = useChange((client, next: RouteTask) => client.footprint.saveRouteTask(next))
  const note = () =>
    save.mutate(
      {
        id: task?.id ?? crypto.randomUUID(),
        routeId,
        exposureId,
        state: 'asked',
        askedOn: today(),
        answerBy: null,
        closedOn: null,
        againOn: task?.againOn ?? null,
        note: task?.note ?? '',
      },
      {
        onSuccess: () => {
          toast(say('footprintRoutes.noteAskedDone'))
          goTo('footprint-routes', routeId, exposureId ?? inGeneral)
        },
      },
    )
  if (!view) return null
  return (
    <>
      <Problem error={save.error} />
      <ButtonRow>
        <Button busy={save.isPending} onPress={note}>
          {say('footprintRoutes.noteAsked')}
        </Button>
        <ButtonLink
          href={hrefTo('footprint-routes', routeId, ...(exposureId === null ? [] : [exposureId]))}
          kind="quiet"
        >
          {say('footprintRoutes.backToRoute')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
