import { notImplemented } from '@hapi/boom'
import type { PrivacyView } from '../../shared/footprint-views.ts'
import type { SettingState } from '../../shared/model/privacy.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

export interface Privacy {
  get(): Promise<PrivacyView>
  /** 404 when the platform has no such setting. */
  saveState(state: SettingState): Promise<void>
  removeState(of: Pick<SettingState, 'platformId' | 'settingId' | 'audience'>): Promise<void>
}

export interface PrivacyOptions {
  readonly store: () => Store
  readonly catalogue: Catalogue
  readonly clock: Clock
}

/** The privacy walkthroughs: which platforms are the person's, and how far they are in each. */
export function createPrivacy(_options: PrivacyOptions): Privacy {
  const missing = () => Promise.reject(notImplemented())
  return { get: missing, saveState: missing, removeState: missing }
}
