import type { Answer } from '../../shared/model/answer.ts'
import type { Day } from '../../shared/model/date.ts'
import type { DeviceFacts } from '../../shared/model/device-facts.ts'
import type { EvidenceGrade } from '../../shared/model/evidence.ts'
import type { Reading } from '../../shared/model/fact.ts'
import type { MessageValues, Outcome } from '../../shared/model/finding.ts'
import type { PersonFacts } from '../../shared/model/person-facts.ts'
import type { Principle, RecommendationId } from '../../shared/model/principle.ts'
import type { Role } from '../../shared/model/profile.ts'
import type { SupportTable } from '../../shared/model/support-table.ts'
import type { System } from '../../shared/model/system.ts'
import type { UnknownReason } from '../../shared/model/unknown-reason.ts'

/** Everything a check can ask for: what was measured, what was filled in, and each answer by its question. */
export type FactMap = DeviceFacts & PersonFacts & { [Id in `answer:${string}`]: Answer }
export type FactId = keyof FactMap

/** What a check says of the facts. `message` is a key of its messages; `<message>-seen` tells what was seen. */
export interface Verdict {
  readonly outcome: 'pass' | 'attention' | 'fail' | 'unknown' | 'notApplicable'
  readonly message: string
  readonly values?: MessageValues
  /** Set exactly when the outcome is unknown. */
  readonly reason?: UnknownReason
  /** Id of the account or carried device, for checks that speak of several. */
  readonly subject?: string
  /** When one subject is better or worse known than the fact it comes from. */
  readonly grade?: EvidenceGrade
  /** The day one subject was last looked at, when that is not the day of the fact it comes from. */
  readonly on?: Day
  /** Set by the person's organisation: the advice changes. */
  readonly managed?: boolean
}

export const pass = (message: string, values: MessageValues = {}): Verdict => ({
  outcome: 'pass',
  message,
  values,
})
export const attention = (message: string, values: MessageValues = {}): Verdict => ({
  outcome: 'attention',
  message,
  values,
})
export const fail = (message: string, values: MessageValues = {}): Verdict => ({
  outcome: 'fail',
  message,
  values,
})
export const notApplicable = (message: string, values: MessageValues = {}): Verdict => ({
  outcome: 'notApplicable',
  message,
  values,
})
/** The message key of an unknown verdict names what to do; the reason's own sentence says why it is unknown. */
export const unclear = (reason: UnknownReason, message = 'unknown', values: MessageValues = {}): Verdict => ({
  outcome: 'unknown',
  reason,
  message,
  values,
})

/** What a judge may know besides its facts. */
export interface JudgingContext {
  readonly now: Date
  readonly system: System
  readonly supportTable: SupportTable
}

/** How to mend it on one system: message keys of steps, and the catalogue ids of a settings page or a web link. */
export interface Remedy {
  readonly steps: readonly string[]
  readonly settings?: string
  readonly link?: string
  /** What the steps are filled in with where the finding brings no value for it. */
  readonly values?: MessageValues
}

export interface Source {
  readonly publisher: string
  readonly title: string
  readonly url: string | null
  /** Day the source was read. */
  readonly asOf: string
  /** False where a fact is believed but no source confirms it; the app then says "check with …". */
  readonly confirmed: boolean
}

/**
 * The strings of a check, in ICU message format, British English. `name` is a noun for lists; `why` says why it matters;
 * `unknown` is the headline when it could not be read.
 */
export interface CheckMessages {
  readonly name: string
  readonly why: string
  readonly unknown: string
  readonly [key: string]: string
}

/** A check: one file, named as its id, whose `judge` is pure, synchronous and sees only the facts it declared. */
export interface Check<Needs extends FactId = FactId, Uses extends FactId = FactId> {
  readonly id: string
  readonly principle: Principle
  readonly recommendations: readonly [RecommendationId, ...RecommendationId[]]
  /** 1–5: 5 when a single failure can expose the whole person. */
  readonly weight: 1 | 2 | 3 | 4 | 5
  readonly effortMinutes: number
  /** All of these must be known; otherwise the finding is unknown with their reason. */
  readonly needs: readonly Needs[]
  /** Taken into account when known. */
  readonly uses: readonly Uses[]
  /** The systems it applies to; elsewhere it is not in the audit at all. */
  readonly systems: readonly System[]
  /** The roles it is for; everyone when left out or empty. */
  readonly roles?: readonly Role[]
  /** Older facts count as unknown. */
  readonly staleAfterDays: number
  readonly sources: readonly [Source, ...Source[]]
  readonly messages: CheckMessages
  /** What each headline means, by its message key: the docs name every outcome from it, and the tests ask for a fixture of each. */
  readonly headlines?: Readonly<Record<string, Outcome>>
  readonly remedies: Partial<Record<System, Remedy>>
  judge(
    facts: { readonly [Id in Needs]: FactMap[Id] },
    uses: { readonly [Id in Uses]: Reading<FactMap[Id]> },
    context: JudgingContext,
  ): Verdict | readonly Verdict[]
}

export const defineCheck = <Needs extends FactId, Uses extends FactId = never>(
  check: Check<Needs, Uses>,
): Check<Needs, Uses> => check

/** Any check, for lists: its judge is called by the engine only, with facts that were looked up by its own needs. */
export type AnyCheck = Omit<Check, 'judge' | 'needs' | 'uses'> & {
  readonly needs: readonly string[]
  readonly uses: readonly string[]
  judge(facts: never, uses: never, context: JudgingContext): Verdict | readonly Verdict[]
}
