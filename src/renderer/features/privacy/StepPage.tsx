import { ChevronRight } from 'lucide-react'
import { Fragment, useState } from 'react'
import type { PrivacyPlatformView } from '../../../shared/footprint-views.ts'
import { dayOf } from '../../../shared/model/date.ts'
import type { Link } from '../../../shared/model/link.ts'
import { type Audience, type SettingState, settingAnswers } from '../../../shared/model/privacy.ts'
import { useChange, useRead } from '../../app/queries.ts'
import { goTo } from '../../app/router.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { Form } from '../../ui/Form.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page, Stack } from '../../ui/Page.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Sources } from '../../ui/Sources.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { CarryToPhone } from './CarryToPhone.tsx'
import { NoPlatform, stepHref } from './PlatformPage.tsx'
import styles from './Privacy.module.css'
import { allSteps, isApplied, type Step } from './walkthrough.ts'

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
        const steps = allSteps(view)
        if (settingId === finished) return <Finished view={view} steps={steps} />
        const index = steps.findIndex(step => step.audience === audience && step.setting.id === settingId)
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

/** Stands where a setting's id stands once the last one is answered. */
const finished = 'finished'

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
              <Path parts={setting.phonePath} />
              {platform.phoneStart !== null && (
                <span className={styles.soft}>
                  {say('privacy.phoneStart', { start: platform.phoneStart })}
                </span>
              )}
            </>
          )}
        </dd>
      </dl>
      {setting.doubt !== null && <Notice title={say('privacy.checkWith')}>{setting.doubt}</Notice>}
      {link && <ExternalLink link={link} />}
      <CarryToPhone setting={setting} platform={platform.name} value={value} />
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
  const { say } = useWords()
  const platformId = view.platform.id
  const [answer, setAnswer] = useState<Answered | null>(step.isAnswered ? (step.state?.answer ?? null) : null)
  const [note, setNote] = useState(step.state?.note ?? '')
  const save = useChange((client, state: SettingState) => client.privacy.saveState(state))
  const goOn = () => {
    if (after) goTo('privacy', platformId, after.audience, after.setting.id)
    else goTo('privacy', platformId, step.audience, finished)
  }
  const submit = () => {
    if (answer === null) return goOn()
    const hasNote = answer === 'different' || answer === 'cannot'
    save.mutate(
      {
        platformId,
        settingId: step.setting.id,
        audience: step.audience,
        answer,
        on: dayOf(new Date()),
        note: hasNote ? note.trim() : '',
      },
      { onSuccess: goOn },
    )
  }
  return (
    <Form onSubmit={submit}>
      <RadioCards
        label={say('privacy.how')}
        options={settingAnswers.map(value => ({ value, label: say(`privacy.answer-${value}`) }))}
        value={answer}
        onChange={setAnswer}
      />
      {(answer === 'different' || answer === 'cannot') && (
        <TextArea
          label={say(`privacy.${answer}Note`)}
          {...(answer === 'different' ? { hint: say('privacy.differentNoteHint') } : {})}
          value={note}
          onChange={setNote}
          maxLength={500}
          rows={3}
        />
      )}
      <Problem error={save.error} />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={save.isPending}>
          {say(answer === null ? 'privacy.next' : 'privacy.save')}
        </Button>
        {before && (
          <ButtonLink href={stepHref(platformId, before)} kind="quiet">
            {say('privacy.back')}
          </ButtonLink>
        )}
      </ButtonRow>
    </Form>
  )
}

function Finished({ view, steps }: { view: PrivacyPlatformView; steps: readonly Step[] }) {
  const { say } = useWords()
  const { name, id } = view.platform
  const open = steps.filter(step => !step.isAnswered).length
  return (
    <Page
      title={say('privacy.finishedTitle', { name })}
      lede={say('privacy.finishedText', { applied: steps.filter(isApplied).length, total: steps.length })}
    >
      {open > 0 && <p>{say('privacy.finishedOpen', { open })}</p>}
      <ButtonRow>
        <ButtonLink href={hrefTo('privacy')} kind="primary">
          {say('privacy.finishedNext')}
        </ButtonLink>
        <ButtonLink href={hrefTo('privacy', id)}>{say('privacy.all', { name })}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}
