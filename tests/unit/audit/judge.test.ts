import { describe, expect, it } from 'vitest'
import {
  type AnyCheck,
  attention,
  defineCheck,
  type JudgingContext,
  pass,
} from '../../../src/main/audit/check.ts'
import { judge } from '../../../src/main/audit/judge.ts'
import type { AnyFact } from '../../../src/shared/model/fact.ts'
import type { Profile } from '../../../src/shared/model/profile.ts'

const at = '2026-11-22T12:00:00.000Z'
const now = new Date(at)
const context: JudgingContext = { now, system: 'linux', supportTable: { asOf: '2026-11-22', products: [] } }

const guestOff = defineCheck({
  id: 'guest-account',
  principle: 'S',
  recommendations: ['S5'],
  weight: 4,
  effortMinutes: 5,
  needs: ['guest-account'],
  uses: ['managed-device'],
  systems: ['linux', 'macos'],
  staleAfterDays: 30,
  sources: [{ publisher: 'Example', title: 'Example', url: null, asOf: '2026-11-22', confirmed: true }],
  messages: { name: 'Guest account', why: 'Why', unknown: 'Unknown', off: 'Off', on: 'On' },
  remedies: {},
  judge: ({ 'guest-account': guest }, { 'managed-device': managed }) => ({
    ...(guest.enabled ? attention('on') : pass('off')),
    managed: managed.status === 'known' && managed.value.managed,
  }),
})
const measured = (value: unknown, when = at): AnyFact => ({
  status: 'known',
  value,
  grade: 'measured',
  at: when,
})
const one = (facts: Record<string, AnyFact>, check: AnyCheck = guestOff, profile: Profile | null = null) => {
  const [finding, ...more] = judge({ checks: [check], facts, profile, context })
  if (!finding || more.length > 0) throw new Error('expected exactly one finding')
  return finding
}

describe('judge', () => {
  it('gives the verdict with grade, moment and weight', () => {
    expect(one({ 'guest-account': measured({ enabled: false }) })).toMatchObject({
      checkId: 'guest-account',
      outcome: 'pass',
      message: 'off',
      reason: null,
      grade: 'measured',
      at,
      weight: 4,
      managed: false,
    })
  })

  it('takes a used fact into account only when it is known', () => {
    const facts = { 'guest-account': measured({ enabled: true }) }
    expect(one({ ...facts, 'managed-device': measured({ managed: true, by: 'mdm' }) })).toMatchObject({
      outcome: 'attention',
      managed: true,
    })
    expect(
      one({ ...facts, 'managed-device': { status: 'unknown', reason: 'timed-out', grade: 'measured', at } }),
    ).toMatchObject({ outcome: 'attention', managed: false })
  })

  it('is unknown with the reason of the fact', () => {
    expect(
      one({
        'guest-account': {
          status: 'unknown',
          reason: 'not-permitted',
          detail: 'lightdm',
          grade: 'measured',
          at,
        },
      }),
    ).toMatchObject({
      outcome: 'unknown',
      reason: 'not-permitted',
      message: 'unknown',
      values: { detail: 'lightdm' },
    })
    expect(one({})).toMatchObject({ outcome: 'unknown', reason: 'not-measured' })
  })

  it('does not count what is too old, nor what comes from the future', () => {
    expect(one({ 'guest-account': measured({ enabled: false }, '2026-10-01T12:00:00.000Z') })).toMatchObject({
      outcome: 'unknown',
      reason: 'answer-stale',
    })
    expect(one({ 'guest-account': measured({ enabled: false }, '2026-12-01T12:00:00.000Z') })).toMatchObject({
      outcome: 'unknown',
      reason: 'clock-wrong',
    })
  })

  it('makes a check that throws unknown, and only that one', () => {
    const throwing: AnyCheck = {
      ...guestOff,
      id: 'throwing',
      judge: () => {
        throw new Error('unforeseen')
      },
    }
    const findings = judge({
      checks: [throwing, guestOff],
      facts: { 'guest-account': measured({ enabled: false }) },
      profile: null,
      context,
    })
    expect(findings.map(({ checkId, outcome, reason }) => [checkId, outcome, reason])).toEqual([
      ['throwing', 'unknown', 'check-failed'],
      ['guest-account', 'pass', null],
    ])
  })

  it('leaves out checks of other systems', () => {
    expect(
      judge({ checks: [guestOff], facts: {}, profile: null, context: { ...context, system: 'windows' } }),
    ).toEqual([])
  })

  it('raises the weight for what makes the person a target, to five at most', () => {
    const risks = { P1: true, P2: false, P3: false, P4: false, P5: true }
    const profile: Profile = { name: '', role: 'mp', nation: 'england', principalRole: null, risks }
    expect(one({}, guestOff, profile).weight).toBe(5)
    expect(one({}, { ...guestOff, weight: 1 }, profile).weight).toBe(3)
    expect(
      one({}, { ...guestOff, weight: 1 }, { ...profile, risks: { ...risks, P1: false, P5: false } }).weight,
    ).toBe(1)
  })
})
