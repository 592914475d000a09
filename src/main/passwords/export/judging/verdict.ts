import type { MessageValues } from '../../../../shared/model/finding.ts'
import type { JudgedKind, Severity } from '../../../../shared/model/password-export.ts'
import type { MessageKey } from './messages.ts'
import type { Shown } from './shown.ts'

/** One thing that is wrong, before it is put into words. */
export interface Issue {
  readonly severity: Severity
  /** Indexes of logins, in the order of the file. */
  readonly logins: readonly number[]
  readonly message: MessageKey
  /** What comes from the file goes through `shown`. */
  readonly values?: (shown: Shown) => MessageValues
}

/** What one kind says of the whole file. */
export interface Verdict {
  /** Whether it could be judged at all. */
  readonly state: 'judged' | Extract<JudgedKind['state'], 'waiting' | 'not-in-file' | 'not-asked'>
  /** How many logins it is about: those without a password have no weak one. */
  readonly of: number
  /** Those of them that could not be judged, or not yet. */
  readonly unanswered: readonly number[]
  readonly issues: readonly Issue[]
}

export const judged = (
  of: number,
  issues: readonly Issue[],
  unanswered: readonly number[] = [],
): Verdict => ({
  state: 'judged',
  of,
  unanswered,
  issues,
})

export const notJudged = (state: 'not-in-file' | 'not-asked', of: number): Verdict => ({
  state,
  of,
  unanswered: [],
  issues: [],
})

/** A verdict as numbers for the summary. */
export function counted(verdict: Verdict): Omit<JudgedKind, 'kind'> {
  const { state, of, unanswered, issues } = verdict
  const answered = state === 'judged' || state === 'waiting'
  return {
    state: state === 'judged' && unanswered.length > 0 ? 'partly' : state,
    judged: answered ? of - unanswered.length : 0,
    of,
    issues: issues.length,
    logins: new Set(issues.flatMap(issue => issue.logins)).size,
  }
}
