import { daysBetween } from '../../shared/model/date.ts'
import { type EvidenceGrade, weakerGrade } from '../../shared/model/evidence.ts'
import type { AnyFact, Reading } from '../../shared/model/fact.ts'
import { known, unknown } from '../../shared/model/fact.ts'
import type { Finding } from '../../shared/model/finding.ts'
import { personFactSchemas } from '../../shared/model/person-facts.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { AnyCheck, JudgingContext, Verdict } from './check.ts'
import { weightFor } from './weight.ts'

export interface JudgeInput {
  readonly checks: readonly AnyCheck[]
  readonly facts: Readonly<Record<string, AnyFact>>
  readonly profile: Profile | null
  readonly context: JudgingContext
}

/** Judges all facts: one finding for each check of this system, or one for each subject it speaks of. Pure and synchronous. */
export function judge(input: JudgeInput): Finding[] {
  return input.checks
    .filter(check => check.systems.includes(input.context.system))
    .flatMap(check => judgeOne(check, input))
}

function judgeOne(check: AnyCheck, input: JudgeInput): Finding[] {
  const { context, facts } = input
  const needed = check.needs.map(id => [id, current(facts[id], check, context, id)] as const)
  const missing = needed.map(([, reading]) => reading).find(reading => reading.status === 'unknown')
  if (missing?.status === 'unknown') {
    const values = missing.detail === undefined ? {} : { detail: missing.detail }
    return [finding(check, input, { outcome: 'unknown', reason: missing.reason, message: 'unknown', values })]
  }
  const values = Object.fromEntries(
    needed.map(([id, reading]) => [id, reading.status === 'known' ? reading.value : undefined]),
  )
  const uses = Object.fromEntries(check.uses.map(id => [id, current(facts[id], check, context, id)]))
  return run(check, values, uses, context).map(verdict => finding(check, input, verdict))
}

/** A check that throws, or gives nothing, speaks of nothing but itself. */
function run(check: AnyCheck, facts: object, uses: object, context: JudgingContext): readonly Verdict[] {
  try {
    // The readings were looked up by the check's own list of needs, which its type ties to its judge.
    const given = check.judge(facts as never, uses as never, context)
    const verdicts = Array.isArray(given) ? given : [given]
    return verdicts.length > 0 ? verdicts : [{ outcome: 'unknown', reason: 'no-answer', message: 'unknown' }]
  } catch {
    return [{ outcome: 'unknown', reason: 'check-failed', message: 'unknown' }]
  }
}

/** The reading a check may rely on now: absent, old or future facts are unknown. */
function current(
  fact: AnyFact | undefined,
  check: AnyCheck,
  context: JudgingContext,
  id: string,
): Reading<unknown> {
  const fromPerson = id.startsWith('answer:') || Object.hasOwn(personFactSchemas, id)
  if (fact === undefined) return unknown(fromPerson ? 'no-answer' : 'not-measured')
  if (fact.status === 'unknown') return unknown(fact.reason, fact.detail)
  // A fact from tomorrow means that the clock was set back: its age, and so its worth, cannot be told.
  if (daysBetween(context.now, fact.at) >= 1) return unknown('clock-wrong')
  if (daysBetween(fact.at, context.now) > check.staleAfterDays) return unknown('answer-stale')
  return known(fact.value)
}

function finding(check: AnyCheck, input: JudgeInput, verdict: Verdict): Finding {
  const facts = [...check.needs, ...check.uses].flatMap(id => input.facts[id] ?? [])
  const needed = check.needs.flatMap(id => input.facts[id] ?? [])
  const now = input.context.now.toISOString()
  return {
    checkId: check.id,
    subject: verdict.subject ?? null,
    principle: check.principle,
    recommendations: [...check.recommendations],
    outcome: verdict.outcome,
    reason: verdict.outcome === 'unknown' ? (verdict.reason ?? 'check-failed') : null,
    message: verdict.message,
    values: verdict.values ?? {},
    grade: verdict.grade ?? weakest(needed.length > 0 ? needed : facts),
    at: verdict.on ? `${verdict.on}T00:00:00.000Z` : (needed.map(fact => fact.at).toSorted()[0] ?? now),
    weight: weightFor(check, input.profile),
    effortMinutes: check.effortMinutes,
    managed: verdict.managed ?? false,
  }
}

function weakest(facts: readonly AnyFact[]): EvidenceGrade {
  return facts.map(fact => fact.grade).reduce(weakerGrade, 'measured')
}
