import SQLite from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../src/main/store/migrations/migrate.ts'
import { queries } from '../../../src/main/store/queries.ts'
import {
  sampleAccount,
  sampleAnswer,
  sampleAudit,
  sampleAuditProgress,
  sampleFact,
  sampleProfile,
} from '../../support/sample-records.ts'

function opened() {
  const database = new SQLite(':memory:')
  migrate(database)
  return { database, store: queries(database) }
}
const corrupt = (table: string) => expect.objectContaining({ data: { kind: 'corrupt', table } })

describe('a stored record that cannot be read', () => {
  it('is an error that names its table, and other tables stay readable', () => {
    const { database, store } = opened()
    store.saveAnswer(sampleAnswer({ questionId: 'good' }))
    store.saveAnswer(sampleAnswer({ questionId: 'bad' }))
    store.saveAccount(sampleAccount())
    database.exec(`UPDATE answers SET record = '{"value":"Marked"}' WHERE key = 'bad'`)
    expect(() => store.answers()).toThrow(corrupt('answers'))
    expect(store.accounts()).toHaveLength(1)
  })

  it('is told for every table, also when it is not even JSON', () => {
    const { database, store } = opened()
    store.saveProfile(sampleProfile())
    store.saveDeviceFacts({ firewall: sampleFact() })
    store.saveAuditProgress(sampleAuditProgress())
    const audit = sampleAudit()
    store.addAudit(audit)
    database.exec("UPDATE profile SET record = 'no JSON'")
    database.exec("UPDATE device_facts SET record = '[]'")
    database.exec("UPDATE audits SET record = 'null', summary = ''")
    expect(() => store.profile()).toThrow(corrupt('profile'))
    expect(() => store.deviceFacts()).toThrow(corrupt('device_facts'))
    expect(() => store.audit(audit.id)).toThrow(corrupt('audits'))
    expect(() => store.auditSummaries()).toThrow(corrupt('audit_summaries'))
  })

  it('can be replaced or removed', () => {
    const { database, store } = opened()
    store.saveAnswer(sampleAnswer({ questionId: 'first' }))
    store.saveAnswer(sampleAnswer({ questionId: 'second' }))
    database.exec("UPDATE answers SET record = 'no JSON'")
    store.saveAnswer(sampleAnswer({ questionId: 'first' }))
    store.removeAnswer('second')
    expect(store.answers()).toEqual([sampleAnswer({ questionId: 'first' })])
  })
})
