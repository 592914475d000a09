import SQLite from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../src/main/store/migrations/migrate.ts'
import { queries } from '../../../src/main/store/queries.ts'
import { accountSchema } from '../../../src/shared/model/account.ts'
import { personFactSchemas } from '../../../src/shared/model/person-facts.ts'
import { sampleAccount, sampleAudit, sampleCarriedDevice } from '../../support/sample-records.ts'

/** An account as it was written before the ways in were asked for. */
function formerAccount(inPasswordManager: string) {
  const { id, serviceId, label, kind, signInMethods, recovery, uniquePassword, reviewedOn, note } =
    sampleAccount()
  return {
    id,
    serviceId,
    label,
    kind,
    signInMethods,
    recovery,
    uniquePassword,
    inPasswordManager,
    linkedDevicesReviewedOn: null,
    reviewedOn,
    note,
  }
}
function formerDevice() {
  const { unlockedBy: _, codesOnLockScreen: __, ...rest } = sampleCarriedDevice()
  return rest
}

function former() {
  const database = new SQLite(':memory:')
  migrate(database, undefined, 10)
  const add = (table: string, key: string, record: unknown) =>
    database.prepare(`INSERT INTO ${table} (key, record) VALUES (?, ?)`).run(key, JSON.stringify(record))
  return { database, add }
}

describe('the migration to ways into accounts', () => {
  it.each([
    ['yes', 'manager'],
    ['no', 'elsewhere'],
    ['not-sure', 'not-sure'],
  ])('turns "in a password manager: %s" into the place %s', (said, place) => {
    const { database, add } = former()
    const account = formerAccount(said)
    add('accounts', account.id, account)
    migrate(database)
    const [read] = queries(database).accounts()
    expect(read).toMatchObject({ id: account.id, label: account.label, passwordPlace: place, knownTo: null })
    expect(() => accountSchema.strict().parse(read)).not.toThrow()
  })

  it('leaves unsaid what unlocks a carried device', () => {
    const { database, add } = former()
    const device = formerDevice()
    add('carried_devices', device.id, device)
    migrate(database)
    expect(queries(database).carriedDevices()).toEqual([
      { ...device, unlockedBy: [], codesOnLockScreen: 'not-sure' },
    ])
  })

  it('brings the facts of finished audits along and leaves the rest of them as it was', () => {
    const { database } = former()
    const at = '2026-11-01T10:00:00.000Z'
    const audit = {
      ...sampleAudit(),
      facts: {
        accounts: { status: 'known', value: [formerAccount('yes')], grade: 'said', at },
        'carried-devices': { status: 'known', value: [formerDevice()], grade: 'said', at },
        profile: { status: 'unknown', reason: 'no-answer', grade: 'said', at },
      },
    }
    database
      .prepare('INSERT INTO audits (key, summary, record) VALUES (?, ?, ?)')
      .run(audit.id, JSON.stringify(audit), JSON.stringify(audit))
    migrate(database)
    const read = queries(database).audit(audit.id)
    const accounts = read?.facts.accounts
    const devices = read?.facts['carried-devices']
    expect(accounts?.status === 'known' && personFactSchemas.accounts.parse(accounts.value)).toHaveLength(1)
    expect(
      devices?.status === 'known' && personFactSchemas['carried-devices'].parse(devices.value),
    ).toHaveLength(1)
    expect(read?.findings).toEqual(audit.findings)
    expect(read?.facts.profile).toEqual(audit.facts.profile)
  })
})
