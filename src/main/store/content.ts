import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import SQLite from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import type { Database } from './database.ts'
import { latest, migrate, migrations, schemaVersion } from './migrations/migrate.ts'
import { queries } from './queries.ts'
import { storeError, storeErrorKind } from './store-error.ts'

/**
 * The content of a database at one moment, apart from SQLite's own file format. It carries its schema version, so that
 * a backup of an older version goes through the same migrations as an older database.
 */
const contentSchema = z.object({
  schemaVersion: z.number().int().positive(),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))),
})
type Content = z.infer<typeof contentSchema>
type Row = Content['tables'][string][number]

const largestContent = 256 * 1024 * 1024

/** Everything in the database, compressed and not encrypted. */
export function dumpContent(database: Database): Uint8Array {
  const dump = database.transaction(
    (): Content => ({
      schemaVersion: schemaVersion(database),
      tables: Object.fromEntries(tableNames(database).map(name => [name, rowsOf(database, name)])),
    }),
  )
  return gzipSync(JSON.stringify(dump()))
}

/**
 * Replaces everything in the database. The whole content is built, migrated and read record by record in memory first.
 * `setAside` names a file that gets an encrypted copy of the present database, under the same key.
 * Errors: backup-damaged, newer, and those of writing.
 */
export function restoreContent(database: Database, bytes: Uint8Array, setAside: string | null): void {
  const restored = rebuilt(contentOf(bytes))
  try {
    if (setAside !== null) copyDatabase(database, setAside)
    const replace = database.transaction(() => {
      for (const name of tableNames(database)) {
        database.exec(`DELETE FROM ${name}`)
        insertRows(database, name, rowsOf(restored, name))
      }
    })
    replace.immediate()
  } catch (error) {
    // Nothing was replaced, so the copy is of no use.
    if (setAside !== null) rmSync(setAside, { force: true })
    throw error
  } finally {
    restored.close()
  }
}

function contentOf(bytes: Uint8Array): Content {
  try {
    return contentSchema.parse(JSON.parse(gunzipSync(bytes, { maxOutputLength: largestContent }).toString()))
  } catch {
    throw storeError('backup-damaged')
  }
}

function rebuilt(content: Content): Database {
  if (content.schemaVersion > latest()) throw storeError('newer')
  const database = new SQLite(':memory:')
  try {
    migrate(database, migrations, content.schemaVersion)
    if (schemaVersion(database) !== content.schemaVersion) throw storeError('backup-damaged')
    for (const [name, rows] of Object.entries(content.tables)) {
      if (!tableNames(database).includes(name)) throw storeError('backup-damaged')
      insertRows(database, name, rows)
    }
    migrate(database)
    readEverything(database)
    return database
  } catch (error) {
    database.close()
    throw storeErrorKind(error) === 'newer' ? error : storeError('backup-damaged')
  }
}

/** Throws when any record does not fit its schema. */
function readEverything(database: Database): void {
  const read = queries(database)
  read.profile()
  read.settings()
  read.answers()
  read.accounts()
  read.carriedDevices()
  read.openers()
  read.icdsStatus()
  read.identityFacets()
  read.consents()
  read.searchRecords()
  read.exposures()
  read.routeTasks()
  read.domainReports()
  read.breachChecks()
  read.settingStates()
  read.breachList()
  read.deviceFacts()
  read.acceptances()
  read.actions()
  read.auditProgress()
  for (const { id } of read.auditSummaries()) {
    if (read.audit(id) === null) throw storeError('corrupt', { table: 'audits' })
  }
}

function copyDatabase(database: Database, path: string): void {
  // Made beforehand, because SQLite would make it readable by others on this computer.
  const file = openSync(path, 'wx', 0o600)
  try {
    database.prepare('VACUUM INTO ?').run(path)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function tableNames(database: Database): string[] {
  const select = database.prepare<[], unknown>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  return z.array(z.string()).parse(select.pluck().all())
}

function rowsOf(database: Database, table: string): Row[] {
  return database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid`).all()
}

/** Names of columns come from the database, never from the rows. */
function insertRows(database: Database, table: string, rows: readonly Row[]): void {
  const columns = z
    .array(z.string())
    .parse(database.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all())
  const insert = database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of rows) {
    if (Object.keys(row).some(column => !columns.includes(column))) throw storeError('backup-damaged')
    insert.run(columns.map(column => row[column] ?? null))
  }
}
