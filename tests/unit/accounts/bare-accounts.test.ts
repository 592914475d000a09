import { describe, expect, test } from 'vitest'
import { createAuditing } from '../../../src/main/audit/auditing.ts'
import { createGuided } from '../../../src/main/audit/guided.ts'
import { score } from '../../../src/main/audit/score.ts'
import { type Account, newAccount } from '../../../src/shared/model/account.ts'
import { memoryStore } from '../../support/memory-store.ts'
import { finding } from '../audit/finding-fixture.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'
import { account, checks, findingsOf, now } from './account-fixture.ts'

/** Accounts as they come out of an export: a name, a service, and nothing else. */
const bare: readonly Account[] = realCatalogue.services.slice(0, 30).map(({ id, name, kind }, index) =>
  newAccount({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    label: name,
    kind,
    serviceId: id,
  }),
)
const allFindings = (accounts: readonly Account[]) => checks.flatMap(({ id }) => findingsOf(id, accounts))

async function currentOf(accounts: readonly Account[]) {
  const store = memoryStore()
  for (const one of accounts) await store.saveAccount(one)
  const auditing = createAuditing({
    store: () => store,
    checks,
    catalogue: realCatalogue,
    system: 'linux',
    clock: () => now,
  })
  return auditing.current()
}

describe('thirty accounts of which only the names are known', () => {
  test('are never in order and never at fault', () => {
    expect([...new Set(allFindings(bare).map(one => one.outcome))].toSorted()).toEqual([
      'notApplicable',
      'unknown',
    ])
  })

  test('ask how one signs in', async () => {
    const { findings } = await currentOf(bare)
    const signIn = findings.filter(
      one => one.checkId === 'account-sign-in' && one.outcome === 'unknown' && one.subject !== null,
    )
    expect(signIn.length).toBeGreaterThan(20)
    for (const one of signIn) {
      expect(one.reason).toBe('no-answer')
      expect(one.seen).toContain('Say what it asks for')
    }
  })

  test('take one of the three next actions, and leave two for what is known', async () => {
    const { nextActions } = await currentOf(bare)
    expect(nextActions.filter(one => one.outcome === 'unknown')).toHaveLength(1)
    const reused = account({ id: bare[0]?.id ?? '', uniquePassword: 'no', appPasswords: 'yes' })
    const withOneSaid = await currentOf([reused, ...bare.slice(1)])
    expect(withOneSaid.nextActions.map(one => [one.checkId, one.outcome])).toEqual([
      ['account-password-unique', 'fail'],
      ['messenger-linked-devices', 'unknown'],
      ['app-passwords', 'attention'],
    ])
  })

  test('weigh as much as one: each check once, however many it speaks of', () => {
    const known = ['a', 'b', 'c'].map(checkId => finding({ checkId, weight: 5 }))
    const coverage = (accounts: readonly Account[]) =>
      score([...known, ...findingsOf('account-sign-in', accounts)]).overall.coverage
    const mailboxes = bare.map(one => ({ ...one, kind: 'email' as const, serviceId: 'gmail' }))
    expect(coverage(mailboxes)).toBe(75)
    expect(coverage(mailboxes.slice(0, 1))).toBe(75)
    expect(coverage([account(), ...mailboxes.slice(0, 1)])).toBe(88)
  })

  test('leave the accounts page of the guided audit to be done', async () => {
    const store = memoryStore()
    const guided = createGuided(
      () => store,
      realCatalogue,
      () => now,
    )
    const isDone = async () =>
      (await guided.plan()).steps.some(step => step.kind === 'screen' && step.id === 'accounts' && step.done)
    for (const one of bare) await store.saveAccount(one)
    expect(await isDone()).toBe(false)
    await store.saveAccount(account({ id: bare[3]?.id ?? '' }))
    expect(await isDone()).toBe(true)
  })
})
