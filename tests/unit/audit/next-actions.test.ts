import { describe, expect, it } from 'vitest'
import { acceptanceOf, nextActions } from '../../../src/main/audit/next-actions.ts'
import type { Acceptance } from '../../../src/shared/model/finding.ts'
import { finding } from './finding-fixture.ts'

const today = '2026-11-22'
const ids = (findings: ReturnType<typeof finding>[], acceptances: Acceptance[] = []) =>
  nextActions(findings, acceptances, today).map(one => one.checkId)
const acceptance = (checkId: string, reviewOn: string): Acceptance => ({
  checkId,
  subject: null,
  reason: 'New laptop in spring',
  acceptedAt: '2026-11-01T10:00:00.000Z',
  reviewOn,
})

describe('nextActions', () => {
  it('puts the heaviest failure first and stops at three', () => {
    const findings = [
      finding({ checkId: 'a', outcome: 'attention', weight: 2 }),
      finding({ checkId: 'b', outcome: 'fail', weight: 5 }),
      finding({ checkId: 'c', outcome: 'fail', weight: 2 }),
      finding({ checkId: 'd', outcome: 'unknown', weight: 1 }),
      finding({ checkId: 'e', outcome: 'pass', weight: 5 }),
    ]
    expect(ids(findings)).toEqual(['b', 'c', 'a'])
  })

  it('prefers the two-minute job of the same worth, and what the person decides alone', () => {
    expect(
      ids([
        finding({ checkId: 'long', outcome: 'fail', effortMinutes: 90 }),
        finding({ checkId: 'short', outcome: 'fail', effortMinutes: 2 }),
      ]),
    ).toEqual(['short', 'long'])
    expect(
      ids([
        finding({ checkId: 'managed', outcome: 'fail', managed: true }),
        finding({ checkId: 'own', outcome: 'fail' }),
      ]),
    ).toEqual(['own', 'managed'])
  })

  it('names one of each check', () => {
    expect(
      ids([
        finding({ checkId: 'a', outcome: 'fail', subject: 'x' }),
        finding({ checkId: 'a', outcome: 'fail', subject: 'y' }),
      ]),
    ).toEqual(['a'])
  })

  it('asks once for all that one form leaves unknown, and for each question by itself', () => {
    const unknown = (
      checkId: string,
      kind: 'accounts' | 'carried-devices' | 'question',
      weight: 2 | 3 | 4,
    ) => ({
      ...finding({ checkId, outcome: 'unknown', reason: 'no-answer', weight }),
      answeredAt: { kind, id: checkId },
    })
    expect(
      ids([
        unknown('sign-in', 'accounts', 4),
        unknown('recovery', 'accounts', 4),
        unknown('reuse', 'accounts', 4),
        unknown('phone', 'carried-devices', 3),
        unknown('first-question', 'question', 2),
      ]),
    ).toEqual(['recovery', 'phone', 'first-question'])
    expect(ids([unknown('one', 'question', 2), unknown('other', 'question', 2)])).toEqual(['one', 'other'])
  })

  it('names each thing to mend, although one form tells of them', () => {
    const known = (checkId: string) => ({
      ...finding({ checkId, outcome: 'fail' }),
      answeredAt: { kind: 'accounts' as const, id: null },
    })
    expect(ids([known('a'), known('b')])).toEqual(['a', 'b'])
  })

  it('leaves out what was accepted until its day comes', () => {
    const open = [finding({ checkId: 'a', outcome: 'fail' })]
    expect(ids(open, [acceptance('a', '2026-11-23')])).toEqual([])
    expect(ids(open, [acceptance('a', '2026-11-22')])).toEqual(['a'])
    expect(
      acceptanceOf({ checkId: 'a', subject: 'one account' }, [acceptance('a', '2027-01-01')], today),
    ).toBeNull()
  })
})
