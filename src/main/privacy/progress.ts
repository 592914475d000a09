import { addDays, type Day, dayOf, daysBetween } from '../../shared/model/date.ts'
import {
  type Audience,
  type PrivacyPlatform,
  type PrivacySetting,
  type SettingState,
  walkthroughEveryDays,
} from '../../shared/model/privacy.ts'

/** How far the person is with one platform. */
export interface Progress {
  /** What was said of settings that are still in the catalogue and meant for that kind of account. */
  readonly states: SettingState[]
  /** Each setting once for each audience that it is meant for. */
  readonly total: number
  readonly answered: number
  /** Of those answered, the ones that are set as they should be. */
  readonly applied: number
  readonly lastOn: Day | null
  readonly dueOn: Day | null
}

/**
 * Counts what was answered within the six months. An answer that is older, from the future or put off leaves its setting
 * due. `lastOn` and `dueOn` speak of the answers that count for these audiences, however old: the walkthrough is due again
 * six months after the oldest of them, which may be past.
 */
export function progressOf(
  platform: PrivacyPlatform,
  audiences: readonly Audience[],
  states: readonly SettingState[],
  now: Date,
): Progress {
  const known = states.filter(state => isMeant(platform, state))
  const asked = known.filter(({ audience }) => audiences.includes(audience))
  const given = asked.filter(({ answer, on }) => answer !== 'not-now' && !isFuture(on, now))
  const current = given.filter(({ on }) => daysBetween(on, dayOf(now)) <= walkthroughEveryDays)
  const days = given.map(({ on }) => on).toSorted()
  const [oldest] = days
  return {
    states: known,
    total: audiences
      .map(audience => platform.settings.filter(setting => valueFor(setting, audience) !== null).length)
      .reduce((sum, count) => sum + count, 0),
    answered: current.length,
    applied: current.filter(({ answer }) => answer === 'done' || answer === 'already').length,
    lastOn: days.at(-1) ?? null,
    dueOn: oldest === undefined ? null : addDays(oldest, walkthroughEveryDays),
  }
}

/** Whether the platform has the setting, and it is meant for that kind of account. */
export function isMeant(
  platform: PrivacyPlatform,
  { platformId, settingId, audience }: Pick<SettingState, 'platformId' | 'settingId' | 'audience'>,
): boolean {
  if (platform.id !== platformId) return false
  const setting = platform.settings.find(one => one.id === settingId)
  return setting !== undefined && valueFor(setting, audience) !== null
}

/** Tomorrow still counts as today, because a person may be further east than UTC. */
export const isFuture = (day: Day, now: Date): boolean => day > addDays(dayOf(now), 1)

const valueFor = (setting: PrivacySetting, audience: Audience): string | null =>
  audience === 'personal' ? setting.personal : setting.publicRole
