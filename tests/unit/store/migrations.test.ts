import { readdirSync } from 'node:fs'
import SQLite from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { latest, migrate, migrations, schemaVersion } from '../../../src/main/store/migrations/migrate.ts'
import type { Migration } from '../../../src/main/store/migrations/migration.ts'

const memory = () => new SQLite(':memory:')
const tables = (database: SQLite.Database) =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()

const first: Migration = { number: 10, run: database => database.exec('CREATE TABLE one (value TEXT)') }
const second: Migration = { number: 20, run: database => database.exec('CREATE TABLE two (value TEXT)') }

describe('migrations', () => {
  it('have rising numbers in steps of ten, one file each, named after the number', () => {
    const numbers = migrations.map(({ number }) => number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(numbers.every(number => number > 0 && number % 10 === 0)).toBe(true)
    const files = readdirSync(new URL('../../../src/main/store/migrations/', import.meta.url))
    const fileNumbers = files.filter(name => /^\d{4}-/.test(name)).map(name => Number(name.slice(0, 4)))
    expect(fileNumbers.sort((a, b) => a - b)).toEqual(numbers)
  })

  it('bring a new database to the latest version', () => {
    const database = memory()
    migrate(database)
    expect(schemaVersion(database)).toBe(latest())
    expect(tables(database)).toContain('audits')
  })

  it('keep what is there and run only once', () => {
    const database = memory()
    migrate(database, [first])
    database.exec("INSERT INTO one VALUES ('kept')")
    migrate(database, [first, second])
    migrate(database, [first, second])
    expect(database.prepare('SELECT value FROM one').pluck().get()).toBe('kept')
    expect(schemaVersion(database)).toBe(20)
  })

  it('stop at the version asked for', () => {
    const database = memory()
    migrate(database, [first, second], 10)
    expect(tables(database)).toEqual(['one'])
  })

  it('leave everything as it was when a later step fails', () => {
    const database = memory()
    const failing: Migration = { number: 30, run: () => database.exec('nonsense') }
    expect(() => migrate(database, [first, second, failing])).toThrow()
    expect(schemaVersion(database)).toBe(0)
    expect(tables(database)).toEqual([])
  })

  it('refuse a database of a newer version and leave it alone', () => {
    const database = memory()
    database.pragma(`user_version = ${latest() + 10}`)
    expect(() => migrate(database)).toThrow(expect.objectContaining({ data: { kind: 'newer' } }))
    expect(tables(database)).toEqual([])
  })
})
