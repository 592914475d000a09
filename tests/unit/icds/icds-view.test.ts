import { describe, expect, test } from 'vitest'
import { icdsNotLooked, icdsView } from '../../../src/main/icds/icds-view.ts'
import type { IcdsStatus } from '../../../src/shared/model/icds.ts'
import type { Role } from '../../../src/shared/model/profile.ts'
import { roles } from '../../../src/shared/model/profile.ts'
import { icdsViewSchema } from '../../../src/shared/views.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

const now = new Date('2026-11-22T10:00:00Z')
const view = (role: Role | null, status: IcdsStatus | null = null) =>
  icdsView({
    profile: role && {
      name: '',
      role,
      nation: 'wales',
      principalRole: null,
      risks: { P1: false, P2: false, P3: false, P4: false, P5: false },
    },
    status,
    catalogue: realCatalogue,
    now,
  })

describe('icdsView', () => {
  test.each([null, ...roles])('fits its schema for %s', role => {
    const shown = view(role)
    expect(icdsViewSchema.parse(shown)).toEqual(shown)
    expect(shown.services.map(service => service.id)).toEqual([
      'account-registration',
      'personal-internet-protection',
    ])
  })

  test('never calls the likelihood a decision', () => {
    for (const role of roles) expect(view(role).reason).toMatch(/\b(?:ask|check with)\b/i)
  })

  test('starts with nothing looked at', () => {
    expect(view('mp').status).toEqual(icdsNotLooked)
  })

  test('prompts until each service is settled', () => {
    const active = { state: 'active', since: null, declineReason: null } as const
    const settled: IcdsStatus = {
      ...icdsNotLooked,
      services: { 'account-registration': active, 'personal-internet-protection': active },
    }
    expect(view('mp').prompt).toBe(true)
    expect(view('mp', settled).prompt).toBe(false)
    expect(view('mp', { ...settled, recheckOn: '2026-11-22' }).prompt).toBe(true)
    expect(view('mp', { ...settled, recheckOn: '2026-11-23' }).prompt).toBe(false)
    expect(view('mp', { ...icdsNotLooked, quietUntil: '2026-11-23' }).prompt).toBe(false)
    expect(view('mp', { ...icdsNotLooked, quietUntil: '2026-11-22' }).prompt).toBe(true)
  })

  test('does not press those of whom nothing is known', () => {
    expect(view('other').prompt).toBe(false)
    expect(view(null).prompt).toBe(false)
  })

  test('shows what is not confirmed as such', () => {
    expect(view('mp').link.confirmed).toBe(false)
    expect(view('mp').haveReady.some(item => !item.confirmed)).toBe(true)
  })
})
