import { type Vault, withPassword } from './vault.ts'
import { type Issue, judged, notJudged, type Verdict } from './verdict.ts'

/** By password of the vault: how often it was seen in breaches, null when that could not be asked, undefined when it was not. */
export type TimesSeen = readonly (number | null | undefined)[]

/** Passwords that stand in Pwned Passwords. */
export function breached(vault: Vault, timesSeen: TimesSeen): Verdict {
  const about = withPassword(vault).length
  if (timesSeen.every(times => times === undefined)) return notJudged('not-asked', about)
  const unanswered: number[] = []
  const issues: Issue[] = []
  vault.passwords.forEach(({ logins }, index) => {
    const times = timesSeen[index]
    if (typeof times !== 'number') for (const login of logins) unanswered.push(login)
    else if (times > 0)
      issues.push({ severity: 'urgent', logins, message: 'breached', values: () => ({ times }) })
  })
  return judged(about, issues, unanswered)
}
