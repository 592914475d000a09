import type { KeyAccountAccess } from '../../../shared/model/access-graph.ts'

const worstFirst: readonly KeyAccountAccess['outcome'][] = ['fail', 'attention', 'unknown', 'pass']

/** Those that need most come first; among equals the order of the view stays. */
export function worstAccountsFirst(accounts: readonly KeyAccountAccess[]): KeyAccountAccess[] {
  return accounts.toSorted((a, b) => worstFirst.indexOf(a.outcome) - worstFirst.indexOf(b.outcome))
}

/** The shortest sets first, because those are the easiest to come by. */
export function shortestFirst(sets: readonly (readonly string[])[]): (readonly string[])[] {
  return sets.toSorted((a, b) => a.length - b.length)
}
