import { Check, Circle, CircleHelp, CircleMinus, RotateCcw } from 'lucide-react'
import { Link } from 'react-aria-components'
import type { PrivacyPlatformView } from '../../../shared/footprint-views.ts'
import type { PrivacyPlatform } from '../../../shared/model/privacy.ts'
import { useRead } from '../../app/queries.ts'
import { hrefTo } from '../../app/routes.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page, Section } from '../../ui/Page.tsx'
import { Statements } from '../../ui/Statements.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { Progress } from './PlatformList.tsx'
import styles from './Privacy.module.css'
import { stepHref } from './step-href.ts'
import { firstOpen, isApplied, isDue, type Step, standingOf, stepsOf } from './walkthrough.ts'

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
  const { platform, audiences, dueOn } = view
  // Those without a setting have nothing to go through.
  const parts = audiences
    .map(audience => ({ audience, steps: stepsOf(view, audience) }))
    .filter(({ steps }) => steps.length > 0)
  const first = parts.find(({ steps }) => firstOpen(steps) !== null) ?? parts[0]
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
          <Statements statements={platform.notes} />
        </Section>
      )}
      {parts.length > 1 && <p>{say('privacy.twoKinds')}</p>}
      {parts.map(({ audience, steps }) => (
        <Settings
          key={audience}
          platform={platform}
          title={say(parts.length > 1 ? `privacy.audience-${audience}` : 'privacy.settingsTitle')}
          steps={steps}
          isFirst={audience === first?.audience}
        />
      ))}
      <ButtonRow>
        <ButtonLink href={hrefTo('privacy')}>{say('privacy.toList')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}

function Settings({
  platform,
  title,
  steps,
  isFirst,
}: {
  platform: PrivacyPlatform
  title: string
  steps: readonly Step[]
  /** Where to go on: only one button of a page stands out. */
  isFirst: boolean
}) {
  const { say } = useWords()
  const open = firstOpen(steps)
  const next = open ?? steps[0]
  const answered = steps.filter(({ isAnswered }) => isAnswered).length
  return (
    <Section
      title={title}
      lede={say('privacy.part', { answered, total: steps.length, applied: steps.filter(isApplied).length })}
    >
      {next && (
        <ButtonRow>
          <ButtonLink
            href={stepHref(platform.id, next)}
            kind={isFirst && open !== null ? 'primary' : 'secondary'}
          >
            {say(open === null ? 'privacy.goAgain' : answered === 0 ? 'privacy.begin' : 'privacy.goOn')}
            <VisuallyHidden>{`: ${title}`}</VisuallyHidden>
          </ButtonLink>
        </ButtonRow>
      )}
      <ul className={styles.settings}>
        {steps.map(step => (
          <li key={step.setting.id}>
            <Link href={stepHref(platform.id, step)} className={classNames(styles.setting)}>
              <StateIcon step={step} />
              <span className={styles.settingWords}>
                <span>{step.setting.title}</span>
                <span className={styles.soft}>{step.value}</span>
              </span>
              <span className={styles.state}>{say(`privacy.state-${standingOf(step)}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
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
  const state = standingOf(step)
  const Icon = icons[state]
  const isGood = state === 'done' || state === 'already'
  return <Icon size={20} className={isGood ? styles.good : styles.open} aria-hidden />
}
