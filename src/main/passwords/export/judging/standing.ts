import { type ExportSummary, type Severity, severities } from '../../../../shared/model/password-export.ts'
import type { Vault } from './vault.ts'
import type { Verdict } from './verdict.ts'

/** How a login stands: the worst that is wrong with it, or that nothing is, or that this cannot be said. */
export type Standing = Severity | 'clear' | 'not-judged'

/** The standing of each login. Kinds that were not asked for or that the file does not carry have no say. */
export function standingsOf(vault: Vault, verdicts: readonly Verdict[]): Standing[] {
  // An entry without a password has nothing that could be judged well.
  const standings = vault.logins.map(
    ({ login }): Standing => (login.password === '' ? 'not-judged' : 'clear'),
  )
  for (const { unanswered } of verdicts) for (const index of unanswered) standings[index] = 'not-judged'
  for (const severity of severities.toReversed())
    for (const { issues } of verdicts)
      for (const issue of issues)
        if (issue.severity === severity) for (const index of issue.logins) standings[index] = severity
  return standings
}

export function countStandings(standings: readonly Standing[]): ExportSummary['worst'] {
  const count = { urgent: 0, soon: 0, tidy: 0, clear: 0, notJudged: 0 }
  for (const standing of standings) count[standing === 'not-judged' ? 'notJudged' : standing]++
  return count
}
