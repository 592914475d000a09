import { badData, notFound } from '@hapi/boom'
import type { PrivacyPlatformView, PrivacyView } from '../../shared/footprint-views.ts'
import type { platformKinds, SettingState } from '../../shared/model/privacy.ts'
import type { System } from '../../shared/model/system.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { audiencesOf, fits } from './fitting.ts'
import { programmesFor } from './programmes.ts'
import { isFuture, isMeant, progressOf } from './progress.ts'

export interface Privacy {
  get(): Promise<PrivacyView>
  /**
   * Keeps one answer, in the place of an earlier one. 404 when the platform has no such setting for that kind of account,
   * 422 for a day that has not come.
   */
  saveState(state: SettingState): Promise<void>
  removeState(of: Pick<SettingState, 'platformId' | 'settingId' | 'audience'>): Promise<void>
}

export interface PrivacyOptions {
  readonly store: () => Store
  readonly catalogue: Pick<Catalogue, 'privacyPlatforms' | 'programmes' | 'service'>
  readonly clock: Clock
  readonly system: System
}

/** The privacy walkthroughs: which platforms are the person's, and how far they are in each. */
export function createPrivacy({ store, catalogue, clock, system }: PrivacyOptions): Privacy {
  return {
    async get() {
      const from = store()
      const [accounts, carried, profile, states] = await Promise.all([
        from.accounts(),
        from.carriedDevices(),
        from.profile(),
        from.settingStates(),
      ])
      const now = clock()
      const possessions = { accounts, devices: carried.map(({ platform }) => platform), system }
      const platforms = catalogue.privacyPlatforms.map((platform): PrivacyPlatformView => {
        const audiences = audiencesOf(platform, accounts)
        return {
          platform,
          fits: fits(platform, possessions),
          audiences,
          ...progressOf(platform, audiences, states, now),
        }
      })
      return {
        platforms: platforms.toSorted(byWhatMatters),
        programmes: programmesFor(possessions, profile, catalogue),
      }
    },
    async saveState(state) {
      const platform = catalogue.privacyPlatforms.find(one => one.id === state.platformId)
      if (platform === undefined || !isMeant(platform, state))
        throw notFound('There is no such setting for this kind of account', { kind: 'NOT_FOUND' })
      if (isFuture(state.on, clock()))
        throw badData('The day of an answer has not come yet', { kind: 'INVALID' })
      await store().saveSettingState(state)
    },
    async removeState({ platformId, settingId, audience }) {
      await store().removeSettingState(platformId, settingId, audience)
    },
  }
}

/** What lets a stranger into everything else comes before what shows a single thing. */
const kindsByWeight: readonly (typeof platformKinds)[number][] = [
  'account',
  'phone',
  'messenger',
  'social',
  'computer',
  'browser',
  'meetings',
  'shopping',
]

/** The person's own first, then what is not finished, then by kind, then by how many settings matter most. */
function byWhatMatters(a: PrivacyPlatformView, b: PrivacyPlatformView): number {
  const heavy = ({ platform }: PrivacyPlatformView) =>
    platform.settings.filter(setting => setting.weight === 3).length
  const finished = ({ answered, total }: PrivacyPlatformView) => answered === total
  return (
    Number(b.fits) - Number(a.fits) ||
    Number(finished(a)) - Number(finished(b)) ||
    kindsByWeight.indexOf(a.platform.kind) - kindsByWeight.indexOf(b.platform.kind) ||
    heavy(b) - heavy(a) ||
    a.platform.name.localeCompare(b.platform.name, 'en-GB')
  )
}
