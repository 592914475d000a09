import { createChangedOn, yearsBefore } from './changed-on.ts'
import { type Vault, withPassword } from './vault.ts'
import { type Issue, judged, notJudged, type Verdict } from './verdict.ts'

const oldAfterYears = 3

/**
 * Passwords that were not changed for years. Never more than tidy: the NCSC advises against changing passwords by the
 * calendar (https://www.ncsc.gov.uk/collection/passwords/updating-your-approach).
 */
export function old(vault: Vault): Verdict {
  const about = withPassword(vault)
  if (!vault.file.carries.dates) return notJudged('not-in-file', about.length)
  const limit = yearsBefore(vault.today, oldAfterYears)
  const changedOn = createChangedOn(vault.today)
  const unanswered: number[] = []
  const issues: Issue[] = []
  for (const index of about) {
    const login = vault.logins[index]
    const day = login === undefined ? null : changedOn(login)
    if (day === null) unanswered.push(index)
    else if (day < limit)
      issues.push({ severity: 'tidy', logins: [index], message: 'old', values: () => ({ day }) })
  }
  return judged(about.length, issues, unanswered)
}
