import type { Database } from '../database.ts'

/** One step of the schema. Its number becomes the database's `user_version`. Once released it is never edited. */
export interface Migration {
  readonly number: number
  run(database: Database): void
}
