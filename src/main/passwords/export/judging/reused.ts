import { placesInWords } from './places-in-words.ts'
import { countAccounts, type Vault, withPassword } from './vault.ts'
import { type Issue, judged, type Verdict } from './verdict.ts'

/** The same password on different accounts. The same account twice is a duplicate instead. */
export function reused(vault: Vault): Verdict {
  const issues = vault.passwords.flatMap(({ logins, isKey }): Issue[] => {
    if (logins.length < 2) return []
    const accounts = countAccounts(vault, logins)
    if (accounts < 2) return []
    return [
      {
        severity: isKey ? 'urgent' : 'soon',
        logins,
        message: isKey ? 'reused-key' : 'reused',
        values: shown => ({ accounts, places: placesInWords(vault, logins, shown) }),
      },
    ]
  })
  return judged(withPassword(vault).length, issues)
}
