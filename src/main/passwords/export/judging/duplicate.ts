import { type Vault, withPassword } from './vault.ts'
import { type Issue, judged, type Verdict } from './verdict.ts'

/** The same account with the same password, kept more than once. */
export function duplicate(vault: Vault): Verdict {
  const issues = vault.passwords.flatMap(({ logins }) =>
    logins.length < 2
      ? []
      : [...Map.groupBy(logins, index => vault.accounts[index]).values()]
          .filter(same => same.length > 1)
          .map(
            (same): Issue => ({
              severity: 'tidy',
              logins: same,
              message: 'duplicate',
              values: () => ({ count: same.length }),
            }),
          ),
  )
  return judged(withPassword(vault).length, issues)
}
