import { accountChecks } from '../../../src/main/accounts/checks/index.ts'
import type { AnyCheck } from '../../../src/main/audit/check.ts'
import { judge } from '../../../src/main/audit/judge.ts'
import { sentence } from '../../../src/main/audit/sentences.ts'
import { type Account, newAccount } from '../../../src/shared/model/account.ts'
import type { Finding } from '../../../src/shared/model/finding.ts'
import { realCatalogue } from '../catalogue/real-catalogue.ts'

export const now = new Date('2026-11-22T10:00:00Z')

/** An account in good order; ids are counted up so that each is its own. */
export function account(fields: Partial<Account> = {}, number = 1): Account {
  return {
    ...newAccount({
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      label: 'My mailbox',
      kind: 'email',
    }),
    serviceId: 'google',
    signInMethods: ['passkey'],
    recovery: ['printed-codes'],
    uniquePassword: 'yes',
    passwordPlace: 'manager',
    knownTo: [],
    appPasswords: 'no',
    signedInDevicesReviewedOn: '2026-11-22',
    ...fields,
  }
}

export const checks = accountChecks(realCatalogue)

export function checkNamed(id: string): AnyCheck {
  const found = checks.find(check => check.id === id)
  if (!found) throw new Error(`There is no check ${id}`)
  return found
}

/** The findings of one check over some accounts, as the engine gives them. */
export function findingsOf(id: string, accounts: readonly Account[]): Finding[] {
  return judge({
    checks: [checkNamed(id)],
    facts: { accounts: { status: 'known', value: accounts, grade: 'said', at: now.toISOString() } },
    profile: null,
    context: { now, system: 'linux', supportTable: realCatalogue.supportTable },
  })
}

/** The finding about the first account, with its sentences. */
export function firstOf(id: string, accounts: readonly Account[]) {
  const finding = findingsOf(id, accounts).find(one => one.subject === accounts[0]?.id)
  if (!finding) throw new Error('There is no finding about the first account')
  const text = (key: string) => sentence(checkNamed(id).messages[key], finding.values)
  return { finding, headline: text(finding.message), seen: text(`${finding.message}-seen`) }
}
