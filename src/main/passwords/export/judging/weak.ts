import type { PasswordVerdict } from '../../../../shared/views.ts'
import { type MessageKey, messages } from './messages.ts'
import { type Vault, withPassword } from './vault.ts'
import type { Issue, Verdict } from './verdict.ts'

export type Weakness = PasswordVerdict['weaknesses'][number]

/** `not-scored`: it was tried and gave nothing. */
export type Score = Pick<PasswordVerdict, 'score' | 'weaknesses'> | 'not-scored'

const list = new Intl.ListFormat('en-GB')

/** Passwords that are guessed soon. `scores` by password of the vault; undefined while one is still to be scored. */
export function weak(vault: Vault, scores: readonly (Score | undefined)[]): Verdict {
  const unanswered: number[] = []
  const issues: Issue[] = []
  vault.passwords.forEach(({ logins }, index) => {
    const score = scores[index]
    if (score === undefined || score === 'not-scored') for (const login of logins) unanswered.push(login)
    else if (score.score <= 2) issues.push(weakIssue(score, logins))
  })
  const waiting = vault.passwords.some((_, index) => scores[index] === undefined)
  return { state: waiting ? 'waiting' : 'judged', of: withPassword(vault).length, unanswered, issues }
}

function weakIssue({ score, weaknesses }: Exclude<Score, 'not-scored'>, logins: readonly number[]): Issue {
  const severity = score <= 1 ? 'urgent' : 'soon'
  const key: MessageKey = score <= 1 ? 'weak-urgent' : 'weak-soon'
  if (weaknesses.length === 0) return { severity, logins, message: key }
  return {
    severity,
    logins,
    message: `${key}-because`,
    values: () => ({ why: list.format(weaknesses.map(weakness => messages[`weakness-${weakness}`])) }),
  }
}
