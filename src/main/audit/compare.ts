import type { Finding, Outcome } from '../../shared/model/finding.ts'

export interface Difference {
  readonly checkId: string
  readonly subject: string | null
  readonly before: Finding | null
  readonly after: Finding | null
  readonly kind: 'better' | 'worse' | 'now-known' | 'no-longer-known' | 'new' | 'gone'
}

export interface Differences {
  readonly changes: readonly Difference[]
  readonly unchanged: number
}

const rank: Record<Outcome, number> = { fail: 0, attention: 1, unknown: 2, pass: 3, notApplicable: 3 }

/** What changed between two audits, worse first. A finding is the same when check and subject are. */
export function compare(earlier: readonly Finding[], later: readonly Finding[]): Differences {
  const before = new Map(earlier.map(finding => [keyOf(finding), finding]))
  const after = new Map(later.map(finding => [keyOf(finding), finding]))
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const all = keys.map(key => difference(before.get(key) ?? null, after.get(key) ?? null))
  const changes = all.filter(change => change !== null)
  return {
    changes: changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    unchanged: all.length - changes.length,
  }
}

const order: Difference['kind'][] = ['worse', 'no-longer-known', 'new', 'better', 'now-known', 'gone']

const keyOf = (finding: Finding) => JSON.stringify([finding.checkId, finding.subject])

function difference(before: Finding | null, after: Finding | null): Difference | null {
  const kind = kindOf(before, after)
  const present = after ?? before
  if (kind === null || present === null) return null
  return { checkId: present.checkId, subject: present.subject, before, after, kind }
}

function kindOf(before: Finding | null, after: Finding | null): Difference['kind'] | null {
  if (before === null) return 'new'
  if (after === null) return 'gone'
  if (before.outcome === after.outcome) return null
  if (after.outcome === 'unknown') return 'no-longer-known'
  if (before.outcome === 'unknown') return 'now-known'
  if (rank[before.outcome] === rank[after.outcome]) return null
  return rank[after.outcome] > rank[before.outcome] ? 'better' : 'worse'
}
