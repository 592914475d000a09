import type { Migration } from './migration.ts'

/**
 * Every record is JSON in `record`, checked by its zod schema on the way in and out. Columns beside it exist only where
 * the database itself looks something up.
 */
export const firstTables: Migration = {
  number: 10,
  run(database) {
    for (const table of ['profile', 'settings', 'icds_status', 'audit_progress']) {
      database.exec(
        `CREATE TABLE ${table} (only INTEGER PRIMARY KEY CHECK (only = 1), record TEXT NOT NULL) STRICT`,
      )
    }
    for (const table of [
      'answers',
      'accounts',
      'carried_devices',
      'device_facts',
      'acceptances',
      'actions',
    ]) {
      database.exec(
        `CREATE TABLE ${table} (sequence INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT`,
      )
    }
    database.exec(
      'CREATE TABLE audits (sequence INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, summary TEXT NOT NULL, record TEXT NOT NULL) STRICT',
    )
  },
}
