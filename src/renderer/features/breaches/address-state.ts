import type { BreachCheck, FoundBreach } from '../../../shared/model/breach-check.ts'
import type { Outcome } from '../../../shared/model/finding.ts'

/** What is known of an address, as an outcome and the key of its sentence. */
export function stateOf(check: BreachCheck | null): {
  outcome: Outcome
  key: 'clear' | 'handled' | 'open'
  count: number
} {
  if (check === null) return { outcome: 'unknown', key: 'clear', count: 0 }
  const open = check.breaches.filter(({ name }) => !check.dealtWith.includes(name))
  if (check.breaches.length === 0) return { outcome: 'pass', key: 'clear', count: 0 }
  if (open.length === 0) return { outcome: 'pass', key: 'handled', count: check.breaches.length }
  const withPassword = open.some(({ dataClasses }) => dataClasses.includes('Passwords'))
  return { outcome: withPassword ? 'fail' : 'attention', key: 'open', count: open.length }
}

/** Breaches that are still to be dealt with come first, each part newest first; what has no date comes last. */
export const inOrder = (breaches: readonly FoundBreach[], dealtWith: readonly string[]): FoundBreach[] =>
  breaches.toSorted(
    (a, b) =>
      Number(dealtWith.includes(a.name)) - Number(dealtWith.includes(b.name)) ||
      (b.on ?? '').localeCompare(a.on ?? ''),
  )
