import { z } from 'zod'
import type { Database } from '../database.ts'
import { storeError } from '../store-error.ts'
import { firstTables } from './0010-first-tables.ts'
import { waysIntoAccounts } from './0020-ways-into-accounts.ts'
import { footprint } from './0030-footprint.ts'
import type { Migration } from './migration.ts'

/** In order. Numbers leave gaps of ten, so that a fix can go in between two releases. */
export const migrations: readonly Migration[] = [firstTables, waysIntoAccounts, footprint]

/** Brings the schema up to date, or up to `target`, whole or not at all. Throws `newer` for a schema of a later version. */
export function migrate(
  database: Database,
  steps: readonly Migration[] = migrations,
  target = latest(steps),
): void {
  const current = schemaVersion(database)
  if (current > latest(steps)) throw storeError('newer')
  const due = steps.filter(step => step.number > current && step.number <= target)
  if (due.length === 0) return
  const run = database.transaction(() => {
    for (const step of due) {
      step.run(database)
      database.pragma(`user_version = ${step.number}`)
    }
  })
  run.immediate()
}

/** The number of the last migration that ran; 0 for a new database. */
export function schemaVersion(database: Database): number {
  return z
    .number()
    .int()
    .parse(database.pragma('user_version', { simple: true }))
}

export function latest(steps: readonly Migration[] = migrations): number {
  return Math.max(0, ...steps.map(step => step.number))
}
