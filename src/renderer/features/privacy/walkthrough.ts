import type { PrivacyPlatformView } from '../../../shared/footprint-views.ts'
import { addDays, dayOf } from '../../../shared/model/date.ts'
import {
  type Audience,
  type PrivacySetting,
  type SettingState,
  walkthroughEveryDays,
} from '../../../shared/model/privacy.ts'

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
  now: Date = new Date(),
): Step[] {
  const oldest = addDays(now, -walkthroughEveryDays)
  return platform.settings.flatMap(setting => {
    const value = audience === 'personal' ? setting.personal : setting.publicRole
    if (value === null) return []
    const state = states.find(one => one.settingId === setting.id && one.audience === audience) ?? null
    const isAnswered = state !== null && state.answer !== 'not-now' && state.on >= oldest
    return [{ setting, audience, value, state, isAnswered }]
  })
}

/** Every step of a platform, one kind of account after the other. */
export const allSteps = (view: PrivacyPlatformView, now: Date = new Date()): Step[] =>
  view.audiences.flatMap(audience => stepsOf(view, audience, now))

/** The first step that is still open; null when none is. */
export const firstOpen = (steps: readonly Step[]): Step | null => steps.find(step => !step.isAnswered) ?? null

export const isApplied = ({ isAnswered, state }: Step): boolean =>
  isAnswered && (state?.answer === 'done' || state?.answer === 'already')

/** Whether the six months are over. */
export const isDue = ({ dueOn }: Pick<PrivacyPlatformView, 'dueOn'>, now: Date = new Date()): boolean =>
  dueOn !== null && dueOn <= dayOf(now)
