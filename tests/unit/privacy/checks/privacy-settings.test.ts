import { describe, expect, test } from 'vitest'
import { privacySettings } from '../../../../src/main/privacy/checks/privacy-settings.ts'
import { newAccount } from '../../../../src/shared/model/account.ts'
import type { Audience, PrivacyPlatform, SettingState } from '../../../../src/shared/model/privacy.ts'
import { findingsOf, sentencesOf } from '../../footprint/footprint-fixture.ts'
import { platform as platformOf, setting } from '../privacy-fixture.ts'

const platform = (change: Partial<PrivacyPlatform> = {}): PrivacyPlatform =>
  platformOf('meadow', {
    name: 'Meadow',
    services: ['meadow'],
    settings: ['a', 'b', 'c', 'd', 'e'].map(id => setting(id)),
    ...change,
  })
const account = {
  ...newAccount({ id: '00000000-0000-4000-8000-000000000001', label: 'Meadow', kind: 'social' }),
  serviceId: 'meadow',
  ownership: 'personal' as const,
}
const said = (
  answers: Partial<Record<string, SettingState['answer']>>,
  on = '2026-11-01',
  audience: Audience = 'personal',
): SettingState[] =>
  Object.entries(answers).flatMap(([settingId, answer]) =>
    answer === undefined ? [] : [{ platformId: 'meadow', settingId, audience, answer, on, note: '' }],
  )
const find = (states: readonly SettingState[], accounts = [account], platforms = [platform()]) =>
  findingsOf(privacySettings(platforms), {
    'privacy-settings': [...states],
    accounts,
    'carried-devices': [],
  })

const done = { a: 'done', b: 'already', c: 'done', d: 'done' } as const
const rows: readonly (readonly [string, readonly SettingState[], string, string])[] = [
  ['nothing said', [], 'unknown', 'unknown'],
  ['only put off', said({ a: 'not-now' }), 'unknown', 'unknown'],
  ['said for another kind of account', said(done, '2026-11-01', 'public-role'), 'unknown', 'unknown'],
  ['one of five', said({ a: 'done' }), 'attention', 'partly'],
  ['four of five', said(done), 'pass', 'applied'],
  [
    'all looked at and half set',
    said({ ...done, c: 'cannot', d: 'different', e: 'cannot' }),
    'fail',
    'mostly-open',
  ],
  ['all looked at and three set', said({ ...done, d: 'different', e: 'cannot' }), 'attention', 'partly'],
  ['the last day of the six months', said(done, '2026-05-25'), 'pass', 'applied'],
  ['six months over', said(done, '2026-05-24'), 'attention', 'again'],
  [
    'one of them six months old',
    [...said({ a: 'done' }, '2026-05-01'), ...said({ b: 'done' })],
    'attention',
    'again',
  ],
]

describe('privacy-settings', () => {
  test.each(rows)('%s', (_name, states, outcome, message) => {
    const [finding, ...others] = find(states)
    expect([finding?.outcome, finding?.message, finding?.subject]).toEqual([outcome, message, 'meadow'])
    expect(others).toEqual([])
    if (!finding) return
    for (const text of sentencesOf(privacySettings([platform()]), finding))
      expect(text).not.toMatch(/[{}]|undefined|\d{4}-\d\d-\d\d/)
  })

  test('speaks of no platform that the person does not use, and says so when there is none', () => {
    const [finding] = find([], [])
    expect([finding?.outcome, finding?.message, finding?.subject]).toEqual(['unknown', 'none-listed', null])
  })

  test('asks for no browser by itself, and counts one that was gone through', () => {
    const browser = platform({ kind: 'browser', services: [] })
    expect(find([], [], [browser])[0]?.message).toBe('none-listed')
    expect(find(said(done), [], [browser])[0]?.message).toBe('applied')
  })

  test('has the day it was last looked at', () => {
    const [finding] = find(said(done))
    expect([finding?.grade, finding?.at]).toEqual(['dated', '2026-11-01T00:00:00.000Z'])
  })
})
