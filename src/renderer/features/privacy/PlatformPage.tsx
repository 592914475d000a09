import { Check, Circle, CircleHelp, CircleMinus, RotateCcw } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { PrivacyPlatformView } from '../../../shared/footprint-views.ts'
import type { Audience } from '../../../shared/model/privacy.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Progress } from './PlatformList.tsx'
import styles from './Privacy.module.css'
import { allSteps, firstOpen, isDue, type Step, stepsOf } from './walkthrough.ts'

/** One platform: what to know first, where to begin or go on, and every setting with how it stands. */
export function PlatformPage({ id }: { id: string }) {
  const privacy = useRead('privacy')
  return (
    <Loaded query={privacy}>
      {({ platforms }) => {
        const view = platforms.find(({ platform }) => platform.id === id)
        return view ? <Platform view={view} /> : <NoPlatform />
      }}
    </Loaded>
  )
}

export function NoPlatform() {
  const { say } = useWords()
  return (
    <Page title={say('privacy.notFoundTitle')} lede={say('privacy.notFoundText')}>
      <ButtonRow>
        <ButtonLink href={hrefTo('privacy')} kind="primary">
          {say('privacy.toList')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function Platform({ view }: { view: PrivacyPlatformView }) {
  const { say, day } = useWords()
  const { platform, audiences, dueOn, answered } = view
  const steps = allSteps(view)
  const next = firstOpen(steps) ?? steps[0]
  const isDone = firstOpen(steps) === null
  return (
    <Page
      title={platform.name}
      lede={<Progress view={view} />}
      back={{ href: hrefTo('privacy'), label: say('shell.privacy') }}
    >
      {dueOn !== null && (
        <p>{isDue(view) ? say('privacy.overdue') : say('privacy.due', { day: day(dueOn) })}</p>
      )}
      {platform.notes.length > 0 && (
        <Section title={say('privacy.notes')}>
          <ul className={styles.statements}>
            {platform.notes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {next && (
        <ButtonRow>
          <ButtonLink href={stepHref(platform.id, next)} kind={isDone ? 'secondary' : 'primary'}>
            {say(isDone ? 'privacy.goAgain' : answered === 0 ? 'privacy.begin' : 'privacy.goOn')}
          </ButtonLink>
        </ButtonRow>
      )}
      {audiences.map(audience => (
        <Settings key={audience} view={view} audience={audience} />
      ))}
    </Page>
  )
}

export const stepHref = (platformId: string, { audience, setting }: Pick<Step, 'audience' | 'setting'>) =>
  hrefTo('privacy', platformId, audience, setting.id)

function Settings({ view, audience }: { view: PrivacyPlatformView; audience: Audience }) {
  const { say } = useWords()
  const steps = stepsOf(view, audience)
  if (steps.length === 0) return null
  return (
    <Section
      title={say(view.audiences.length > 1 ? `privacy.audience-${audience}` : 'privacy.settingsTitle')}
    >
      <ul className={styles.settings}>
        {steps.map(step => (
          <li key={step.setting.id}>
            <Link href={stepHref(view.platform.id, step)} className={classNames(styles.setting)}>
              <StateIcon step={step} />
              <span className={styles.settingWords}>
                <span>{step.setting.title}</span>
                <span className={styles.soft}>{step.value}</span>
              </span>
              <span className={styles.state}>{say(`privacy.state-${stateOf(step)}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function stateOf({ state, isAnswered }: Step) {
  if (state === null) return 'open'
  if (state.answer === 'not-now' || isAnswered) return state.answer
  return 'old'
}

const icons = {
  open: Circle,
  old: RotateCcw,
  done: Check,
  already: Check,
  cannot: CircleMinus,
  different: CircleHelp,
  'not-now': Circle,
}

function StateIcon({ step }: { step: Step }) {
  const state = stateOf(step)
  const Icon = icons[state]
  const isGood = state === 'done' || state === 'already'
  return <Icon size={20} className={isGood ? styles.good : styles.open} aria-hidden />
}
