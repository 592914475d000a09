import { describe, expect, test } from 'vitest'
import { eligibility } from '../../../src/main/icds/eligibility.ts'
import type { Role } from '../../../src/shared/model/profile.ts'
import { roles } from '../../../src/shared/model/profile.ts'

const expected: Record<Role, readonly [likelihood: string, message: string]> = {
  mp: ['very-likely', 'elected-parliament'],
  peer: ['very-likely', 'elected-parliament'],
  msp: ['very-likely', 'elected-parliament'],
  ms: ['very-likely', 'elected-parliament'],
  mla: ['very-likely', 'elected-parliament'],
  minister: ['very-likely', 'elected'],
  'london-assembly-member': ['very-likely', 'elected'],
  mayor: ['very-likely', 'elected'],
  pcc: ['very-likely', 'elected'],
  councillor: ['very-likely', 'elected'],
  'parish-councillor': ['unclear', 'unclear'],
  candidate: ['very-likely', 'elected'],
  'parliamentary-staff': ['likely', 'staff-parliament'],
  'political-staff': ['likely', 'staff'],
  'party-staff': ['likely', 'staff'],
  'council-staff': ['ask', 'council-staff'],
  'election-official': ['ask', 'election-official'],
  'family-member': ['ask', 'family'],
  'former-office-holder': ['unclear', 'unclear'],
  other: ['unclear', 'unclear'],
}

describe('eligibility', () => {
  test.each(roles)('%s', role => {
    const { likelihood, message } = eligibility({ role, principalRole: null })
    expect([likelihood, message]).toEqual(expected[role])
  })

  test('staff of a legislator are told of its own advisers', () => {
    expect(eligibility({ role: 'political-staff', principalRole: 'msp' })).toEqual({
      likelihood: 'likely',
      message: 'staff-parliament',
    })
    expect(eligibility({ role: 'political-staff', principalRole: 'mayor' })).toEqual({
      likelihood: 'likely',
      message: 'staff',
    })
  })

  test('staff and family of those outside the offer are unclear', () => {
    for (const role of ['political-staff', 'family-member'] as const) {
      expect(eligibility({ role, principalRole: 'parish-councillor' }).likelihood).toBe('unclear')
    }
  })

  test('without a profile it asks for one', () => {
    expect(eligibility(null)).toEqual({ likelihood: 'unclear', message: 'no-profile' })
  })
})
