import type { Vault } from './vault.ts'
import { judged, type Verdict } from './verdict.ts'

/** No password, though a user or an address says that there is an account. An entry with a title alone is a note. */
export function empty(vault: Vault): Verdict {
  const accounts = vault.logins.flatMap(({ login }, index) =>
    login.password !== '' || login.user.trim() !== '' || login.addresses.some(text => text.trim() !== '')
      ? [index]
      : [],
  )
  const without = accounts.filter(index => vault.logins[index]?.login.password === '')
  return judged(
    accounts.length,
    without.map(index => ({ severity: 'tidy', logins: [index], message: 'empty' })),
  )
}
