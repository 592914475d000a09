import { describe, expect, it } from 'vitest'
import {
  allSteps,
  firstOpen,
  isApplied,
  isDue,
  nextPlatform,
  standingOf,
  stepAsText,
  stepsOf,
} from '../../../../src/renderer/features/privacy/walkthrough.ts'
import type { PrivacyPlatformView } from '../../../../src/shared/footprint-views.ts'
import type { PrivacySetting, SettingState } from '../../../../src/shared/model/privacy.ts'

const now = new Date('2026-11-22T12:00:00Z')

const setting = (id: string, change: Partial<PrivacySetting> = {}): PrivacySetting => ({
  id,
  title: `Setting ${id}`,
  why: 'Because it matters.',
  publicRole: 'for the role',
  personal: 'for yourself',
  webPath: ['Settings', 'Privacy'],
  phonePath: ['Menu', 'Privacy'],
  url: null,
  urlConfirmed: false,
  confirmed: true,
  doubt: null,
  weight: 2,
  asOf: '2026-05-02',
  sources: [],
  ...change,
})

const answered = (settingId: string, change: Partial<SettingState> = {}): SettingState => ({
  platformId: 'social',
  settingId,
  audience: 'personal',
  answer: 'done',
  on: '2026-11-01',
  note: '',
  ...change,
})

const viewOf = (change: Partial<PrivacyPlatformView> = {}): PrivacyPlatformView => ({
  platform: {
    id: 'social',
    name: 'Social',
    kind: 'social',
    services: [],
    url: null,
    urlConfirmed: false,
    phoneStart: 'Open the app.',
    notes: [],
    settings: [setting('a'), setting('b', { publicRole: null }), setting('c', { personal: null })],
  },
  fits: true,
  audiences: ['public-role', 'personal'],
  states: [],
  total: 4,
  answered: 0,
  applied: 0,
  lastOn: null,
  dueOn: null,
  ...change,
})
const ids = (steps: readonly { setting: PrivacySetting }[]) => steps.map(step => step.setting.id)

describe('the steps of a walkthrough', () => {
  it('takes for each kind of account what is meant for it, with its own value', () => {
    expect(stepsOf(viewOf(), 'public-role', now).map(step => [step.setting.id, step.value])).toEqual([
      ['a', 'for the role'],
      ['c', 'for the role'],
    ])
    expect(ids(stepsOf(viewOf(), 'personal', now))).toEqual(['a', 'b'])
    expect(ids(allSteps(viewOf(), now))).toEqual(['a', 'c', 'a', 'b'])
  })

  it('does not take an answer about one kind of account for the other', () => {
    const view = viewOf({ states: [answered('a')] })
    expect(stepsOf(view, 'personal', now)[0]?.isAnswered).toBe(true)
    expect(stepsOf(view, 'public-role', now)[0]?.isAnswered).toBe(false)
  })

  it.each([
    [answered('a'), true, 'done'],
    [answered('a', { answer: 'different' }), true, 'different'],
    [answered('a', { answer: 'not-now' }), false, 'not-now'],
    [answered('a', { on: '2026-05-24' }), true, 'done'],
    [answered('a', { on: '2026-05-23' }), false, 'old'],
  ] as const)(
    'counts an answer for six months and unless it was put off: %o',
    (state, isAnswered, standing) => {
      const [step] = stepsOf(viewOf({ states: [state] }), 'personal', now)
      expect(step?.isAnswered).toBe(isAnswered)
      expect(step && standingOf(step)).toBe(standing)
    },
  )

  it('goes to the first that is open, and says that none is', () => {
    const view = viewOf({ states: [answered('a')] })
    expect(firstOpen(stepsOf(view, 'personal', now))?.setting.id).toBe('b')
    expect(firstOpen(stepsOf(viewOf({ states: [answered('a'), answered('b')] }), 'personal', now))).toBeNull()
  })

  it('calls only what is set as advised applied, and only while it counts', () => {
    const applied = (state: SettingState) =>
      stepsOf(viewOf({ states: [state] }), 'personal', now).filter(isApplied).length
    expect(applied(answered('a', { answer: 'already' }))).toBe(1)
    expect(applied(answered('a', { answer: 'cannot' }))).toBe(0)
    expect(applied(answered('a', { on: '2026-01-01' }))).toBe(0)
  })
})

describe('what comes next', () => {
  it('is a platform that is begun, then one that is not, and none when all is answered', () => {
    const fresh = viewOf()
    const begun = viewOf({ answered: 1, states: [answered('a')] })
    const done = viewOf({ audiences: ['personal'], answered: 2, states: [answered('a'), answered('b')] })
    expect(nextPlatform([done, fresh, begun], now)).toBe(begun)
    expect(nextPlatform([done, fresh], now)).toBe(fresh)
    expect(nextPlatform([done], now)).toBeNull()
  })

  it('is due from the day itself', () => {
    expect(isDue({ dueOn: '2026-11-22' }, now)).toBe(true)
    expect(isDue({ dueOn: '2026-11-23' }, now)).toBe(false)
    expect(isDue({ dueOn: null }, now)).toBe(false)
  })
})

describe('a step for the phone', () => {
  const { platform } = viewOf()
  it('tells where to begin, the menus, and what to set', () => {
    expect(stepAsText(platform, { setting: setting('a'), value: 'Off' })).toBe(
      'Social\nOpen the app.\nMenu > Privacy\nSetting a: Off',
    )
  })

  it('names the menus of the web where the phone has none', () => {
    const text = stepAsText(platform, { setting: setting('a', { phonePath: null }), value: 'Off' })
    expect(text).toBe('Social\nSettings > Privacy\nSetting a: Off')
  })
})
