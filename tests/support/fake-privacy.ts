import { implement } from '@orpc/server'
import { contract } from '../../src/shared/contract.ts'
import type { PrivacyPlatformView, PrivacyView } from '../../src/shared/footprint-views.ts'
import { addDays, dayOf } from '../../src/shared/model/date.ts'
import {
  type Audience,
  type HighRiskProgramme,
  type PrivacyPlatform,
  type PrivacySetting,
  type SettingState,
  walkthroughEveryDays,
} from '../../src/shared/model/privacy.ts'

const source = {
  publisher: 'Surefoot',
  title: 'Settings of a platform that does not exist',
  url: 'https://guide.example/settings',
  asOf: '2026-05-02',
  confirmed: true,
}

const setting = (
  change: Partial<PrivacySetting> & Pick<PrivacySetting, 'id' | 'title' | 'why'>,
): PrivacySetting => ({
  publicRole: 'On',
  personal: 'On',
  webPath: ['Settings', 'Privacy'],
  phonePath: ['Settings and privacy', 'Privacy'],
  url: null,
  urlConfirmed: false,
  confirmed: true,
  doubt: null,
  weight: 2,
  asOf: '2026-05-02',
  sources: [source],
  ...change,
})

const socialSettings: readonly PrivacySetting[] = [
  setting({
    id: 'two-factor',
    title: 'A second step when you sign in',
    why: 'Someone who takes over your profile often gets your page with it.',
    publicRole: 'On for everyone who runs the page, with a security key and a code app',
    personal: 'On, with a security key and a code app',
    webPath: ['Accounts Centre', 'Password and security', 'Two-factor authentication'],
    phonePath: ['Menu', 'Settings and privacy', 'Accounts Centre', 'Password and security'],
    url: 'https://social.example/settings/two-factor',
    doubt: 'The address could not be checked. Check with the platform if another page opens.',
    weight: 3,
  }),
  setting({
    id: 'sessions',
    title: 'Where you are signed in',
    why: 'A session you do not know may be someone reading along.',
    publicRole: 'Only yours, all others ended',
    personal: 'Only yours, all others ended',
    url: 'https://social.example/settings/sessions',
    urlConfirmed: true,
    weight: 3,
  }),
  setting({
    id: 'friends-list',
    title: 'Who can see your friends list',
    why: 'It is a list of people whom a stranger could pretend to be.',
    publicRole: null,
    personal: 'Only me',
  }),
  setting({
    id: 'page-access',
    title: 'People who run your page',
    why: 'Each person with a large role is one more way in.',
    personal: null,
    publicRole: 'Only those who work on it now, each with the smallest role that will do',
    phonePath: null,
  }),
  setting({
    id: 'location',
    title: 'Your place in posts and pictures, and in everything else that the app sends along by itself',
    why: 'It tells where you are, and where you are not.',
    publicRole: 'Off',
    personal: 'Off',
    webPath: null,
    confirmed: false,
    doubt: 'The menus were named by one guide only. Check with the platform where the setting is now.',
  }),
]

const platforms: readonly PrivacyPlatform[] = [
  {
    id: 'mail',
    name: 'Example Mail',
    kind: 'account',
    services: ['google'],
    url: 'https://mail.example/settings',
    urlConfirmed: true,
    phoneStart: null,
    notes: [],
    settings: [
      setting({ id: 'activity', title: 'Activity that is kept', why: 'What is not kept cannot be taken.' }),
      setting({ id: 'forwarding', title: 'Forwarding', why: 'A rule can send your mail on unseen.' }),
    ],
  },
  {
    id: 'social',
    name: 'Example Social',
    kind: 'social',
    services: ['facebook'],
    url: 'https://social.example/settings',
    urlConfirmed: false,
    phoneStart: 'Open the app and touch the three lines.',
    notes: [
      {
        text: 'A page for your role and a profile for your private life keep the two apart.',
        confirmed: true,
      },
      {
        text: 'Trusted contacts are said to be retired. Check with the platform if you relied on them.',
        confirmed: false,
      },
    ],
    settings: [...socialSettings],
  },
  {
    id: 'phone',
    name: 'Example Phone',
    kind: 'phone',
    services: [],
    devices: ['android'],
    url: null,
    urlConfirmed: false,
    phoneStart: 'Open Settings.',
    notes: [],
    settings: [
      setting({
        id: 'lock-screen',
        title: 'What the locked screen shows',
        why: 'Codes and names can be read by whoever sees the phone.',
        publicRole: null,
        personal: 'Hide what is sensitive',
        webPath: null,
        phonePath: ['Settings', 'Notifications', 'Lock screen'],
      }),
    ],
  },
  ...['Example Chat', 'Example Videos', 'Example Rides and Neighbours'].map(
    (name, index): PrivacyPlatform => ({
      id: `other-${index}`,
      name,
      kind: 'messenger',
      services: [],
      url: null,
      urlConfirmed: false,
      phoneStart: null,
      notes: [],
      settings: [setting({ id: 'last-seen', title: 'Last seen', why: 'It tells your hours.' })],
    }),
  ),
]

const programme = (
  change: Partial<HighRiskProgramme> & Pick<HighRiskProgramme, 'id' | 'name' | 'provider'>,
): HighRiskProgramme => ({
  does: [{ text: 'Lets nobody sign in without a passkey or a security key.', confirmed: true }],
  costs: [
    { text: 'Some apps stop reading your mail.', confirmed: true },
    { text: 'Getting back in can take several days. Check with the provider how long.', confirmed: false },
  ],
  steps: [
    { text: 'Have two security keys ready, one of them kept at home.', confirmed: true },
    {
      text: 'Open the page and follow it to the end. Check with the provider if it looks different.',
      confirmed: false,
    },
  ],
  services: [],
  devices: [],
  roles: [],
  risks: [],
  url: 'https://mail.example/protection',
  urlConfirmed: true,
  doubt: null,
  sources: [source],
  ...change,
})

const programmes: PrivacyView['programmes'] = [
  {
    programme: programme({
      id: 'mail-protection',
      name: 'Example Advanced Protection',
      provider: 'Example Mail',
    }),
    fits: true,
    reason: 'You have an Example Mail account and a public role.',
  },
  {
    programme: programme({
      id: 'phone-lockdown',
      name: 'Example Lockdown',
      provider: 'Example Phones',
      url: null,
      urlConfirmed: false,
      doubt: 'Check with the maker of your phone whether your model has it.',
    }),
    fits: false,
    reason: null,
  },
]

const audiencesOf: Readonly<Record<string, readonly [Audience, ...Audience[]]>> = {
  mail: ['public-role'],
  social: ['public-role', 'personal'],
}

const daysAgo = (days: number) => dayOf(addDays(new Date(), -days))
const answered = (
  platformId: string,
  settingId: string,
  audience: Audience,
  answer: SettingState['answer'],
  days: number,
  note = '',
): SettingState => ({ platformId, settingId, audience, answer, on: daysAgo(days), note })

const someStates: readonly SettingState[] = [
  answered('mail', 'activity', 'public-role', 'done', 200),
  answered('mail', 'forwarding', 'public-role', 'already', 200),
  answered('social', 'two-factor', 'public-role', 'done', 9),
  answered('social', 'sessions', 'public-role', 'different', 9, 'There is a page called Devices instead.'),
  answered('social', 'friends-list', 'personal', 'not-now', 9),
]

/** Privacy walkthroughs of a made-up person. */
export function fakePrivacy(empty: boolean) {
  const os = implement(contract.privacy)
  let states: SettingState[] = empty ? [] : [...someStates]
  const isSame = (a: Omit<SettingState, 'answer' | 'on' | 'note'>, b: SettingState) =>
    a.platformId === b.platformId && a.settingId === b.settingId && a.audience === b.audience
  return os.router({
    get: os.get.handler(() => ({
      platforms: platforms.map(platform => viewOf(platform, states, empty)),
      programmes: empty
        ? programmes.map(({ programme }) => ({ programme, fits: false, reason: null }))
        : programmes,
    })),
    saveState: os.saveState.handler(({ input }) => {
      states = [...states.filter(state => !isSame(input, state)), input]
    }),
    removeState: os.removeState.handler(({ input }) => {
      states = states.filter(state => !isSame(input, state))
    }),
  })
}

function viewOf(
  platform: PrivacyPlatform,
  all: readonly SettingState[],
  empty: boolean,
): PrivacyPlatformView {
  const audiences = [...(audiencesOf[platform.id] ?? (['personal'] as const))]
  const states = all.filter(({ platformId }) => platformId === platform.id)
  const given = states.filter(({ answer }) => answer !== 'not-now')
  const current = given.filter(({ on }) => on >= daysAgo(walkthroughEveryDays))
  const days = given.map(({ on }) => on).toSorted()
  const [oldest] = days
  return {
    platform,
    fits: !empty && !platform.id.startsWith('other'),
    audiences,
    states,
    total: audiences.flatMap(audience =>
      platform.settings.filter(one => (audience === 'personal' ? one.personal : one.publicRole) !== null),
    ).length,
    answered: current.length,
    applied: current.filter(({ answer }) => answer === 'done' || answer === 'already').length,
    lastOn: days.at(-1) ?? null,
    dueOn: oldest === undefined ? null : dayOf(addDays(new Date(oldest), walkthroughEveryDays)),
  }
}
