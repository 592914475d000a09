import type { Account } from '../../shared/model/account.ts'
import type { Action } from '../../shared/model/action.ts'
import type { Answer } from '../../shared/model/answer.ts'
import type { Contact } from '../../shared/model/contact.ts'
import type { Day, Moment } from '../../shared/model/date.ts'
import type { Exposure } from '../../shared/model/exposure.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { ReportInclude } from '../../shared/model/report.ts'
import type { Score } from '../../shared/model/score.ts'
import type { AuditView, CurrentFindings, FindingView, IcdsView } from '../../shared/views.ts'
import type { FootprintFacts } from './footprint.ts'

/** The person's own words about one thing. */
export interface ReportNote {
  readonly about: string
  readonly text: string
  /** Id of the account or exposure whose label `about` is; null otherwise. */
  readonly subject: string | null
  /** Of the footprint review: left out unless that is ticked as well. */
  readonly ofFootprint: boolean
}

/** Everything a report may draw on. What ends up in it is decided in `report.ts`, by what the person ticked. */
export interface ReportInput {
  readonly version: string
  readonly createdAt: Moment
  /** Null for the findings as they stand now. */
  readonly finishedAt: Moment | null
  readonly catalogueAsOf: Day
  readonly score: Score
  readonly findings: readonly FindingView[]
  readonly nextActions: readonly FindingView[]
  readonly profile: Profile | null
  readonly contacts: readonly (Contact & { readonly old: boolean })[]
  readonly icds: IcdsView | null
  readonly notes: readonly ReportNote[]
  readonly footprint: FootprintFacts
  readonly include: ReportInclude
}

type Circumstances = Omit<ReportInput, 'finishedAt' | 'score' | 'findings' | 'nextActions'>

/** The input for a finished audit. `nextActions` are the three that matter most among its findings. */
export function inputForAudit(
  audit: AuditView,
  nextActions: readonly FindingView[],
  rest: Circumstances,
): ReportInput {
  return {
    ...rest,
    finishedAt: audit.summary.finishedAt,
    score: audit.summary.score,
    findings: audit.findings,
    nextActions,
  }
}

/** The input for the findings as they stand now. */
export function inputForNow(current: CurrentFindings, rest: Circumstances): ReportInput {
  return {
    ...rest,
    finishedAt: null,
    score: current.score,
    findings: current.findings,
    nextActions: current.nextActions,
  }
}

/** The notes that hold text, with what each is about. */
export function notesOf(from: {
  readonly answers: readonly Answer[]
  readonly accounts: readonly Account[]
  readonly actions: readonly (Pick<Action, 'note'> & { readonly title: string })[]
  readonly exposures: readonly Pick<Exposure, 'id' | 'where' | 'note'>[]
  /** Tasks on a route, with the route's title. */
  readonly tasks: readonly { readonly title: string; readonly note: string }[]
  /** The noun of a question, by its id. */
  readonly questionName: (id: string) => string
}): ReportNote[] {
  const notes: ReportNote[] = [
    ...from.answers.map(({ questionId, note }) => ({
      about: from.questionName(questionId),
      text: note,
      subject: null,
      ofFootprint: false,
    })),
    ...from.accounts.map(({ id, label, note }) => ({
      about: label,
      text: note,
      subject: id,
      ofFootprint: false,
    })),
    ...from.actions.map(({ title, note }) => ({
      about: title,
      text: note,
      subject: null,
      ofFootprint: false,
    })),
    ...from.exposures.map(({ id, where, note }) => ({
      about: where,
      text: note,
      subject: id,
      ofFootprint: true,
    })),
    ...from.tasks.map(({ title, note }) => ({ about: title, text: note, subject: null, ofFootprint: true })),
  ]
  return notes.filter(note => note.text.trim() !== '')
}
