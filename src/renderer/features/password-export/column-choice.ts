import type { ColumnMapping, LoginColumn } from '../../../shared/model/password-export.ts'

/** What stands in the way of reading a CSV with the columns chosen. */
export type ColumnProblem = { kind: 'no-password' } | { kind: 'twice'; column: LoginColumn }

/** A file has one column for each thing, and one of them must hold the passwords. */
export function columnProblems(mapping: ColumnMapping): ColumnProblem[] {
  const chosen = mapping.filter(column => column !== 'ignore')
  const twice = [...new Set(chosen.filter((column, index) => chosen.indexOf(column) !== index))]
  return [
    ...(chosen.includes('password') ? [] : [{ kind: 'no-password' as const }]),
    ...twice.map(column => ({ kind: 'twice' as const, column })),
  ]
}
