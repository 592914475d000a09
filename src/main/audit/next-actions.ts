import type { Acceptance, Finding } from '../../shared/model/finding.ts'
import type { FindingView } from '../../shared/views.ts'

const need = { fail: 1, attention: 0.6, unknown: 0.35, pass: 0, notApplicable: 0 } as const
/** Something an organisation decides is worth asking about, after what the person can do alone. */
const managedShare = 0.6
const mostActions = 3

/** A two-minute job comes before an hour's work of the same worth. */
function ease(effortMinutes: number): number {
  if (effortMinutes <= 5) return 1.3
  if (effortMinutes <= 15) return 1.15
  return effortMinutes <= 45 ? 1 : 0.85
}

/** How urgently a finding asks for action: weight × what is missing × ease. Zero for what is in order. */
export function urgency(finding: Finding): number {
  return (
    finding.weight *
    need[finding.outcome] *
    ease(finding.effortMinutes) *
    (finding.managed ? managedShare : 1)
  )
}

/** A finding with the place where the person can answer for it, where that is known. */
type OpenFinding = Finding & { readonly answeredAt?: FindingView['answeredAt'] }

/**
 * The three that matter most, best first, one of each check; what was accepted stays out until its day. Of all that one
 * form could still say, one asks: a list of accounts of which nothing but the names is known must not fill all three.
 */
export function nextActions<Open extends OpenFinding>(
  findings: readonly Open[],
  acceptances: readonly Acceptance[],
  today: string,
): Open[] {
  const open = findings.filter(
    finding => urgency(finding) > 0 && acceptanceOf(finding, acceptances, today) === null,
  )
  const ranked = open.toSorted((a, b) => urgency(b) - urgency(a) || a.checkId.localeCompare(b.checkId))
  return firstOfEach(
    firstOfEach(ranked, finding => finding.checkId),
    deed,
  ).slice(0, mostActions)
}

/** What the person would do about it: fill in a form, for all that it leaves unknown, or mend this one thing. */
function deed({ outcome, checkId, answeredAt }: OpenFinding): string {
  const byForm = outcome === 'unknown' && answeredAt && answeredAt.kind !== 'question'
  return byForm ? `form:${answeredAt.kind}` : `check:${checkId}`
}

function firstOfEach<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  const keys = values.map(key)
  return values.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** The acceptance that keeps a finding off the list today; null when there is none or its review day has come. */
export function acceptanceOf(
  finding: Pick<Finding, 'checkId' | 'subject'>,
  acceptances: readonly Acceptance[],
  today: string,
): Acceptance | null {
  return (
    acceptances.find(
      one => one.checkId === finding.checkId && one.subject === finding.subject && one.reviewOn > today,
    ) ?? null
  )
}
