import type { ExportSummary, JudgedKind, LoginIssueKind } from '../../../shared/model/password-export.ts'

/** Kinds whose issues each concern several logins together. */
const groupKinds: readonly LoginIssueKind[] = ['reused', 'similar', 'duplicate']
export const isGroupKind = (kind: LoginIssueKind): boolean => groupKinds.includes(kind)

/** What stands above the result. `clear` only when every kind was judged whole and nothing was found. */
export type Headline = {
  kind: 'none' | 'running' | 'urgent' | 'soon' | 'tidy' | 'partial' | 'clear'
  count: number
}

/** The one thing to say first. While it runs, only what is urgent is said: the rest may yet change. */
export function headlineOf(summary: ExportSummary, isRunning: boolean): Headline {
  const { worst } = summary
  if (summary.logins === 0) return { kind: 'none', count: 0 }
  if (worst.urgent > 0) return { kind: 'urgent', count: worst.urgent }
  if (isRunning) return { kind: 'running', count: 0 }
  if (worst.soon > 0) return { kind: 'soon', count: worst.soon }
  if (worst.tidy > 0) return { kind: 'tidy', count: worst.tidy }
  return { kind: isWhole(summary) ? 'clear' : 'partial', count: 0 }
}

/** Whether everything there is to judge was judged. */
export function isWhole(summary: ExportSummary): boolean {
  return summary.worst.notJudged === 0 && summary.kinds.every(({ state }) => state === 'judged')
}

/** Kinds by what can be said of them. A kind that is found in part stands in both of the first and the last. */
export function sortKinds(summary: ExportSummary): {
  found: JudgedKind[]
  clear: JudgedKind[]
  unjudged: JudgedKind[]
} {
  const { kinds } = summary
  return {
    found: kinds.filter(kind => kind.issues > 0),
    clear: kinds.filter(kind => kind.issues === 0 && kind.state === 'judged'),
    unjudged: kinds.filter(kind => kind.state !== 'judged'),
  }
}

/** The severities with their counts, worst first, those of nobody's left in so that the eye finds them. */
export const worstOrder = ['urgent', 'soon', 'tidy', 'clear', 'notJudged'] as const
export type WorstName = (typeof worstOrder)[number]
