import { randomUUID } from 'node:crypto'
import { createPrivacy, type Privacy } from '../../../src/main/privacy/privacy.ts'
import type { Store } from '../../../src/main/store/store.ts'
import type { PrivacyPlatformView } from '../../../src/shared/footprint-views.ts'
import { type Account, newAccount } from '../../../src/shared/model/account.ts'
import type {
  HighRiskProgramme,
  PrivacyPlatform,
  PrivacySetting,
  SettingState,
} from '../../../src/shared/model/privacy.ts'
import type { System } from '../../../src/shared/model/system.ts'
import { memoryStore } from '../../support/memory-store.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

export const source = {
  publisher: 'A test',
  title: 'A page',
  url: null,
  asOf: '2026-03-02',
  confirmed: true,
}

export const setting = (id: string, change: Partial<PrivacySetting> = {}): PrivacySetting => ({
  id,
  title: `Setting ${id}`,
  why: 'It shows something.',
  publicRole: 'On',
  personal: 'Off',
  webPath: ['Privacy'],
  phonePath: null,
  url: null,
  urlConfirmed: false,
  confirmed: true,
  doubt: null,
  weight: 2,
  asOf: '2026-03-02',
  sources: [source],
  ...change,
})

export const platform = (id: string, change: Partial<PrivacyPlatform> = {}): PrivacyPlatform => ({
  id,
  name: id,
  kind: 'social',
  services: [],
  url: null,
  urlConfirmed: false,
  phoneStart: null,
  notes: [],
  settings: [setting('one'), setting('two'), setting('role', { personal: null })],
  ...change,
})

export const programme = (id: string, change: Partial<HighRiskProgramme> = {}): HighRiskProgramme => ({
  id,
  name: `Programme ${id}`,
  provider: 'A maker',
  does: [{ text: 'It protects.', confirmed: true }],
  costs: [],
  steps: [{ text: 'Turn it on.', confirmed: true }],
  services: [],
  devices: [],
  roles: [],
  risks: [],
  url: null,
  urlConfirmed: false,
  doubt: null,
  sources: [source],
  ...change,
})

export const account = (serviceId: string | null, change: Partial<Account> = {}): Account => ({
  ...newAccount({ id: randomUUID(), label: 'An account', kind: 'social' }),
  serviceId,
  ...change,
})

export const state = (change: Partial<SettingState> = {}): SettingState => ({
  platformId: 'x',
  settingId: 'one',
  audience: 'personal',
  answer: 'done',
  on: '2026-11-22',
  note: '',
  ...change,
})

export interface Walkthroughs extends Privacy {
  readonly store: Store
  platform(id: string): Promise<PrivacyPlatformView>
  order(): Promise<string[]>
}

/** The service over a store in memory, with the services of the real catalogue. */
export function walkthroughs({
  platforms = [platform('x', { services: ['x'] })],
  programmes = [],
  now = '2026-11-22T12:00:00.000Z',
  system = 'linux',
}: {
  platforms?: readonly PrivacyPlatform[]
  programmes?: readonly HighRiskProgramme[]
  now?: string
  system?: System
} = {}): Walkthroughs {
  const store = memoryStore()
  const privacy = createPrivacy({
    store: () => store,
    catalogue: { privacyPlatforms: platforms, programmes, service: realCatalogue.service },
    clock: () => new Date(now),
    system,
  })
  return {
    ...privacy,
    store,
    async platform(id) {
      const found = (await privacy.get()).platforms.find(view => view.platform.id === id)
      if (found === undefined) throw new Error(`There is no platform ${id}`)
      return found
    },
    order: async () => (await privacy.get()).platforms.map(view => view.platform.id),
  }
}
