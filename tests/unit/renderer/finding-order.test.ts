import { describe, expect, it } from 'vitest'
import {
  byReason,
  groups,
  isIn,
  ofThisDevice,
} from '../../../src/renderer/features/device/device-findings.ts'
import { worstFirst } from '../../../src/renderer/findings/worst-first.ts'
import { worstOutcome } from '../../../src/renderer/findings/worst-outcome.ts'
import type { FindingView } from '../../../src/shared/views.ts'

const finding = (part: Partial<FindingView>): FindingView => ({
  checkId: 'firewall',
  subject: null,
  principle: 'S',
  recommendations: ['S5'],
  outcome: 'pass',
  reason: null,
  message: 'on',
  values: {},
  grade: 'measured',
  at: '2026-11-22T10:00:00.000Z',
  weight: 3,
  effortMinutes: 5,
  managed: false,
  name: 'Firewall',
  headline: 'The firewall is on',
  seen: '',
  why: '',
  reasonText: null,
  subjectLabel: null,
  advice: { steps: [], settings: null, link: null },
  sources: [],
  deviceFacts: ['firewall'],
  answeredAt: null,
  acceptance: null,
  ...part,
})
const accepted = finding({
  checkId: 'accepted',
  outcome: 'fail',
  weight: 5,
  acceptance: {
    checkId: 'accepted',
    subject: null,
    reason: 'Soon replaced',
    acceptedAt: '2026-11-01T10:00:00.000Z',
    reviewOn: '2027-01-01',
  },
})
const notRead = finding({
  checkId: 'not-read',
  outcome: 'unknown',
  reason: 'timed-out',
  reasonText: 'Too slow.',
})

describe('worstFirst', () => {
  it('puts the worst first, the heaviest first among the same, and the accepted after what is to do', () => {
    const light = finding({ checkId: 'light', outcome: 'fail', weight: 1 })
    const heavy = finding({ checkId: 'heavy', outcome: 'fail', weight: 5 })
    const attention = finding({ checkId: 'attention', outcome: 'attention' })
    const ordered = worstFirst([finding({ checkId: 'good' }), accepted, notRead, attention, light, heavy])
    expect(ordered.map(each => each.checkId)).toEqual([
      'heavy',
      'light',
      'attention',
      'not-read',
      'accepted',
      'good',
    ])
  })
})

describe('worstOutcome', () => {
  it('is the worst that is not accepted, and null when nothing applies', () => {
    expect(worstOutcome([finding({}), notRead])).toBe('unknown')
    expect(worstOutcome([finding({}), accepted])).toBe('pass')
    expect(worstOutcome([finding({ outcome: 'notApplicable' })])).toBeNull()
    expect(worstOutcome([])).toBeNull()
  })
})

describe('the groups of the device page', () => {
  it('hold an accepted finding only as accepted, and what was not read never as good', () => {
    expect(groups.filter(group => isIn(group, accepted))).toEqual(['all', 'accepted'])
    expect(groups.filter(group => isIn(group, notRead))).toEqual(['all', 'unknown'])
    expect(groups.filter(group => isIn(group, finding({})))).toEqual(['all', 'good'])
  })

  it('leave out what was not measured here', () => {
    expect(ofThisDevice([finding({ deviceFacts: [] }), notRead])).toEqual([notRead])
  })
})

describe('byReason', () => {
  it('gathers what could not be read under the sentence that says why', () => {
    const other = finding({
      checkId: 'other',
      outcome: 'unknown',
      reason: 'timed-out',
      reasonText: 'Too slow.',
    })
    expect(byReason([notRead, finding({}), other])).toEqual([
      { reason: 'Too slow.', findings: [notRead, other] },
    ])
  })
})
