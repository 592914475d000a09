import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/main/audit/judge.ts'
import { sentence } from '../../../src/main/audit/sentences.ts'
import { icdsStatus } from '../../../src/main/icds/checks/icds-status.ts'
import { icdsNotLooked } from '../../../src/main/icds/icds-view.ts'
import type { Outcome } from '../../../src/shared/model/finding.ts'
import type { IcdsService, IcdsStatus } from '../../../src/shared/model/icds.ts'
import type { Profile, Role } from '../../../src/shared/model/profile.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

const now = new Date('2026-11-22T10:00:00Z')
type ServiceStatus = IcdsStatus['services'][IcdsService]
const state = (name: ServiceStatus['state'], since: string | null = null): ServiceStatus => ({
  state: name,
  since,
  declineReason: null,
})
const status = (first: ServiceStatus, second: ServiceStatus, more: Partial<IcdsStatus> = {}): IcdsStatus => ({
  services: { 'account-registration': first, 'personal-internet-protection': second },
  recheckOn: null,
  quietUntil: null,
  ...more,
})
const profileOf = (role: Role): Profile => ({
  name: '',
  role,
  nation: 'england',
  principalRole: null,
  risks: { P1: false, P2: false, P3: false, P4: false, P5: false },
})

function findingFor(value: IcdsStatus | null, role: Role | null = 'mp') {
  const at = now.toISOString()
  const [finding] = judge({
    checks: [icdsStatus],
    facts: {
      'icds-status':
        value === null
          ? { status: 'unknown', reason: 'no-answer', grade: 'said', at }
          : { status: 'known', value, grade: 'said', at },
      ...(role === null ? {} : { profile: { status: 'known', value: profileOf(role), grade: 'said', at } }),
    },
    profile: null,
    context: { now, system: 'windows', supportTable: realCatalogue.supportTable },
  })
  if (!finding) throw new Error('There is no finding')
  return finding
}

const rows: readonly (readonly [string, IcdsStatus, Outcome, string])[] = [
  ['both active', status(state('active'), state('active')), 'pass', 'active'],
  [
    'one active, one applied for lately',
    status(state('active'), state('applied', '2026-10-01')),
    'pass',
    'applied',
  ],
  ['applied for without a day', status(state('applied'), state('applied')), 'pass', 'applied'],
  ['applied for 60 days ago', status(state('applied', '2026-09-23'), state('active')), 'pass', 'applied'],
  [
    'applied for 61 days ago',
    status(state('applied', '2026-09-22'), state('active')),
    'attention',
    'no-reply',
  ],
  ['one active, one not looked at', status(state('active'), state('not-looked')), 'attention', 'one-left'],
  ['one applied for, one open', status(state('eligible'), state('applied')), 'attention', 'one-left'],
  ['may sign up', status(state('eligible'), state('not-looked')), 'attention', 'eligible'],
  ['decided against one', status(state('active'), state('declined')), 'attention', 'declined'],
  [
    'time to look again',
    status(state('active'), state('active'), { recheckOn: '2026-11-22' }),
    'attention',
    'recheck-due',
  ],
  [
    'not yet time to look again',
    status(state('active'), state('active'), { recheckOn: '2026-11-23' }),
    'pass',
    'active',
  ],
  ['not looked at', icdsNotLooked, 'fail', 'not-looked-likely'],
  ['a day to come', status(state('active', '2027-01-01'), state('active')), 'unknown', 'unknown'],
]

describe('icds-status', () => {
  test.each(rows)('%s', (_name, value, outcome, message) => {
    const finding = findingFor(value)
    expect([finding.outcome, finding.message]).toEqual([outcome, message])
    expect(icdsStatus.headlines?.[message]).toBe(outcome)
    expect(sentence(icdsStatus.messages[message], finding.values)).not.toBe('')
    expect(sentence(icdsStatus.messages[`${message}-seen`], finding.values)).not.toMatch(/[{}]/)
  })

  test.each(['parish-councillor', 'other', 'election-official'] as const)(
    'is no fault of a %s who has not looked',
    role => {
      expect(findingFor(icdsNotLooked, role)).toMatchObject({ outcome: 'attention', message: 'not-looked' })
    },
  )

  test('without a profile nobody is told that the services are meant for them', () => {
    expect(findingFor(icdsNotLooked, null)).toMatchObject({ outcome: 'attention', message: 'not-looked' })
  })

  test('is unknown while the page was not filled in', () => {
    expect(findingFor(null)).toMatchObject({ outcome: 'unknown', reason: 'no-answer' })
  })

  test('is dated when each step has its day', () => {
    expect(findingFor(status(state('active', '2026-01-01'), state('active', '2026-02-01'))).grade).toBe(
      'dated',
    )
    expect(findingFor(status(state('active', '2026-01-01'), state('active'))).grade).toBe('said')
  })

  test('every headline is tested', () => {
    const tested = new Set([...rows.map(([, , , message]) => message), 'not-looked'])
    expect(Object.keys(icdsStatus.headlines ?? {}).filter(message => !tested.has(message))).toEqual([])
  })
})
