import { ArrowLeft, ChevronRight } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { PrivacyPlatformView } from '../../../shared/footprint-views.ts'
import type { Link } from '../../../shared/model/link.ts'
import { type Audience, type SettingState, settingAnswers } from '../../../shared/model/privacy.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { today } from '../../ui/day-parts.ts'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { CarryToPhone } from './CarryToPhone.tsx'
import { NoPlatform } from './PlatformPage.tsx'
import styles from './Privacy.module.css'
import { finished, stepHref } from './step-href.ts'
import { firstOpen, isApplied, type Step, standingOf, stepsOf } from './walkthrough.ts'

/** One setting: what to set, where, why, and how it stands. */
export function StepPage({
  platformId,
  audience,
  settingId,
}: {
  platformId: string
  audience: Audience
  settingId: string
}) {
  const { say } = useWords()
  const privacy = useRead('privacy')
  return (
    <Loaded query={privacy}>
      {({ platforms }) => {
        const view = platforms.find(({ platform }) => platform.id === platformId)
        if (!view) return <NoPlatform />
        const steps = stepsOf(view, audience)
        if (settingId === finished) return <Finished view={view} audience={audience} steps={steps} />
        const index = steps.findIndex(step => step.setting.id === settingId)
        const step = steps[index]
        if (!step) return <NoPlatform />
        const place = { name: view.platform.name, number: index + 1, total: steps.length }
        return (
          <Page
            title={step.setting.title}
            kicker={
              view.audiences.length > 1
                ? say('privacy.kicker', { ...place, audience: say(`privacy.short-${audience}`) })
                : say('privacy.kickerPlain', place)
            }
            back={{
              href: hrefTo('privacy', platformId),
              label: say('privacy.all', { name: view.platform.name }),
            }}
          >
            <Setting view={view} step={step} />
            <Answer view={view} step={step} before={steps[index - 1]} after={steps[index + 1]} />
          </Page>
        )
      }}
    </Loaded>
  )
}

function Setting({ view, step }: { view: PrivacyPlatformView; step: Step }) {
  const { say, day } = useWords()
  const { setting, value } = step
  const { platform } = view
  const link = linkOf(view, step, say)
  return (
    <Stack gap={4}>
      <Card tone="accent">
        <p className={styles.soft}>{say('privacy.setTo')}</p>
        <p className={styles.target}>{value}</p>
      </Card>
      <p>{setting.why}</p>
      <dl className={styles.where}>
        <dt>{say('privacy.whereWeb')}</dt>
        <dd>{setting.webPath === null ? say('privacy.notWeb') : <Path parts={setting.webPath} />}</dd>
        <dt>{say('privacy.wherePhone')}</dt>
        <dd>
          {setting.phonePath === null ? (
            say('privacy.notPhone')
          ) : (
            <>
              {platform.phoneStart !== null && (
                <span className={styles.soft}>
                  {say('privacy.phoneStart', { start: platform.phoneStart })}
                </span>
              )}
              <Path parts={setting.phonePath} />
            </>
          )}
        </dd>
      </dl>
      {setting.doubt !== null && <Notice title={say('privacy.checkWith')}>{setting.doubt}</Notice>}
      {link && <ExternalLink link={link} />}
      <CarryToPhone platform={platform} step={step} />
      <Disclosure title={say('privacy.asOf', { day: day(setting.asOf) })}>
        <Sources sources={setting.sources} />
      </Disclosure>
    </Stack>
  )
}

/** The setting's own page, or the platform's settings where it has none. */
function linkOf(
  { platform }: PrivacyPlatformView,
  { setting }: Step,
  say: ReturnType<typeof useWords>['say'],
): Link | null {
  if (setting.url !== null) {
    return {
      id: `privacy-${platform.id}-${setting.id}`,
      label: say('privacy.openSetting'),
      url: setting.url,
      asOf: setting.asOf,
      confirmed: setting.urlConfirmed,
    }
  }
  if (platform.url === null || setting.webPath === null) return null
  return {
    id: `privacy-${platform.id}`,
    label: say('privacy.openPlatform', { name: platform.name }),
    url: platform.url,
    asOf: setting.asOf,
    confirmed: platform.urlConfirmed,
  }
}

function Path({ parts }: { parts: readonly string[] }) {
  return (
    <span className={styles.path}>
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && <ChevronRight size={16} aria-hidden />}
          <span>{part}</span>
        </Fragment>
      ))}
    </span>
  )
}

type Answered = SettingState['answer']

function Answer({
  view,
  step,
  before,
  after,
}: {
  view: PrivacyPlatformView
  step: Step
  before: Step | undefined
  after: Step | undefined
}) {
  const { say, day } = useWords()
  const toast = useToast()
  const platformId = view.platform.id
  const { audience, setting, state } = step
  const [answer, setAnswer] = useState<Answered | null>(step.isAnswered ? (state?.answer ?? null) : null)
  const [note, setNote] = useState(state?.note ?? '')
  const [tried, setTried] = useState(false)
  const save = useChange((client, next: SettingState) => client.privacy.saveState(next))
  const remove = useChange(client =>
    client.privacy.removeState({ platformId, settingId: setting.id, audience }),
  )
  const problem = tried && answer === null ? say('privacy.answerMissing') : null
  const nextHref = after ? stepHref(platformId, after) : hrefTo('privacy', platformId, audience, finished)
  const submit = () => {
    setTried(true)
    if (answer === null) return
    save.mutate(
      {
        platformId,
        settingId: setting.id,
        audience,
        answer,
        on: today(),
        note: hasNote(answer) ? note.trim() : '',
      },
      { onSuccess: () => goTo('privacy', platformId, audience, after?.setting.id ?? finished) },
    )
  }
  const takeBack = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        setAnswer(null)
        setNote('')
        toast(say('privacy.takenBack'))
      },
    })
  return (
    <>
      <Form onSubmit={submit}>
        {problem !== null && <ErrorSummary problems={[problem]} />}
        {state !== null && (
          <p className={styles.soft}>
            {say('privacy.lastSaid', {
              answer: say(`privacy.state-${state.answer}`),
              day: day(state.on),
              old: standingOf(step) === 'old' ? 'yes' : 'no',
            })}
          </p>
        )}
        <RadioCards
          label={say('privacy.how')}
          error={problem}
          options={settingAnswers.map(value => ({ value, label: say(`privacy.answer-${value}`) }))}
          value={answer}
          onChange={setAnswer}
        />
        {hasNote(answer) && (
          <TextArea
            label={say(`privacy.${answer}Note`)}
            {...(answer === 'different' ? { hint: say('privacy.differentNoteHint') } : {})}
            value={note}
            onChange={setNote}
            maxLength={500}
            rows={3}
          />
        )}
        <Problem error={save.error ?? remove.error} />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {say('privacy.save')}
          </Button>
          {state !== null && (
            <Button kind="quiet" busy={remove.isPending} onPress={takeBack}>
              {say('privacy.takeBack')}
            </Button>
          )}
        </ButtonRow>
      </Form>
      <nav className={styles.between} aria-label={say('privacy.between')}>
        {before && (
          <ButtonLink
            href={stepHref(platformId, before)}
            kind="quiet"
            icon={<ArrowLeft size={18} aria-hidden />}
          >
            {say('privacy.before')}
          </ButtonLink>
        )}
        <ButtonLink href={nextHref} kind="quiet">
          {say(after ? 'privacy.after' : 'privacy.toEnd')}
        </ButtonLink>
      </nav>
    </>
  )
}

const hasNote = (answer: Answered | null) => answer === 'different' || answer === 'cannot'

/** The end of one kind of account, and what comes next: what was left open, the other kind, or another platform. */
function Finished({
  view,
  audience,
  steps,
}: {
  view: PrivacyPlatformView
  audience: Audience
  steps: readonly Step[]
}) {
  const { say } = useWords()
  const { name, id } = view.platform
  const open = steps.filter(step => !step.isAnswered).length
  const [nextOpen, ...others] = [
    firstOpen(steps),
    ...view.audiences.filter(each => each !== audience).map(each => firstOpen(stepsOf(view, each))),
  ].filter(step => step !== null)
  return (
    <Page
      title={say(open === 0 ? 'privacy.finishedTitle' : 'privacy.endTitle', { name })}
      {...(view.audiences.length > 1 ? { kicker: say(`privacy.audience-${audience}`) } : {})}
      lede={say('privacy.finishedText', { applied: steps.filter(isApplied).length, total: steps.length })}
    >
      <p>{say(open === 0 ? 'privacy.finishedAgain' : 'privacy.finishedOpen', { open })}</p>
      <ButtonRow>
        {[nextOpen, ...others].map(
          step =>
            step && (
              <ButtonLink
                key={step.audience}
                href={stepHref(id, step)}
                kind={step === nextOpen ? 'primary' : 'secondary'}
              >
                {say(
                  step.audience === audience
                    ? 'privacy.finishedToOpen'
                    : `privacy.finishedTo-${step.audience}`,
                )}
              </ButtonLink>
            ),
        )}
        <ButtonLink href={hrefTo('privacy')} kind={nextOpen ? 'secondary' : 'primary'}>
          {say('privacy.finishedNext')}
        </ButtonLink>
        <ButtonLink href={hrefTo('privacy', id)} kind="quiet">
          {say('privacy.all', { name })}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
