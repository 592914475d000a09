import type { Vault } from './vault.ts'
import { type Issue, judged, notJudged, type Verdict } from './verdict.ts'

/** No second factor in the file, though the service offers one. It may be kept elsewhere, so this is never urgent. */
export function noSecondFactor(vault: Vault): Verdict {
  const about = vault.logins.flatMap(({ service }, index) => (service?.offersSecondFactor ? [index] : []))
  if (!vault.file.carries.secondFactors) return notJudged('not-in-file', about.length)
  const unanswered: number[] = []
  const issues: Issue[] = []
  for (const index of about) {
    const { login, service, isKey } = vault.logins[index] ?? {}
    if (login === undefined || login.secondFactor === null) unanswered.push(index)
    else if (!login.secondFactor)
      issues.push({
        severity: isKey ? 'soon' : 'tidy',
        logins: [index],
        message: 'no-second-factor',
        values: shown => ({ service: shown.text(service?.name ?? '') }),
      })
  }
  return judged(about.length, issues, unanswered)
}
