import type { PrivacyPlatformView } from '../../../shared/footprint-views.ts'
import { addDays, dayOf } from '../../../shared/model/date.ts'
import {
  type Audience,
  type PrivacySetting,
  type SettingState,
  walkthroughEveryDays,
} from '../../../shared/model/privacy.ts'
import { now } from '../../app/clock.ts'

/** A setting on the way through a platform, for one kind of account. */
export interface Step {
  readonly setting: PrivacySetting
  readonly audience: Audience
  /** What it should be there. */
  readonly value: string
  readonly state: SettingState | null
  /** Answered within the six months, and not put off. */
  readonly isAnswered: boolean
}

/** The settings that are meant for a kind of account, in their order. */
export function stepsOf(
  { platform, states }: PrivacyPlatformView,
  audience: Audience,
  at: Date = now(),
): Step[] {
  const oldest = addDays(at, -walkthroughEveryDays)
  return platform.settings.flatMap(setting => {
    const value = audience === 'personal' ? setting.personal : setting.publicRole
    if (value === null) return []
    const state = states.find(one => one.settingId === setting.id && one.audience === audience) ?? null
    const isAnswered = state !== null && state.answer !== 'not-now' && state.on >= oldest
    return [{ setting, audience, value, state, isAnswered }]
  })
}

/** Every step of a platform, one kind of account after the other. */
export const allSteps = (view: PrivacyPlatformView, at: Date = now()): Step[] =>
  view.audiences.flatMap(audience => stepsOf(view, audience, at))

/** The first step that is still open; null when none is. */
export const firstOpen = (steps: readonly Step[]): Step | null => steps.find(step => !step.isAnswered) ?? null

export const isApplied = ({ isAnswered, state }: Step): boolean =>
  isAnswered && (state?.answer === 'done' || state?.answer === 'already')

/** What stands for the state of a step in a list. `old`: the six months are over. */
export function standingOf({ state, isAnswered }: Step): SettingState['answer'] | 'open' | 'old' {
  if (state === null) return 'open'
  return state.answer === 'not-now' || isAnswered ? state.answer : 'old'
}

/** The platform to go on with: one that is begun, then one that is not, then one that is due again. */
export function nextPlatform(
  views: readonly PrivacyPlatformView[],
  at: Date = now(),
): PrivacyPlatformView | null {
  const open = views.filter(view => firstOpen(allSteps(view, at)) !== null)
  return open.find(({ answered }) => answered > 0) ?? open[0] ?? null
}

/** The steps as one text for a phone that opens no page: a line each for where it is, what it is called and what to set. */
export function stepAsText(
  platform: Pick<PrivacyPlatformView['platform'], 'name' | 'phoneStart'>,
  { setting, value }: Pick<Step, 'setting' | 'value'>,
): string {
  const path = setting.phonePath ?? setting.webPath ?? []
  const start = setting.phonePath === null ? null : platform.phoneStart
  return [platform.name, start, path.join(' > '), `${setting.title}: ${value}`].filter(Boolean).join('\n')
}

/** Whether the six months are over. */
export const isDue = ({ dueOn }: Pick<PrivacyPlatformView, 'dueOn'>, at: Date = now()): boolean =>
  dueOn !== null && dueOn <= dayOf(at)
