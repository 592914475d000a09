import SQLite from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { migrate, schemaVersion } from '../../../src/main/store/migrations/migrate.ts'
import { queries } from '../../../src/main/store/queries.ts'
import { defaultSettings, settingsSchema } from '../../../src/shared/model/settings.ts'
import { sampleAccount, sampleExposure, sampleFacet, sampleSettings } from '../../support/sample-records.ts'

/** A database as it was before the footprint review. */
function former() {
  const database = new SQLite(':memory:')
  migrate(database, undefined, 20)
  return database
}
function formerSettings() {
  const {
    breachServiceUrl: _,
    resolver: __,
    rdapServiceUrl: ___,
    searchEngines: ____,
    ...rest
  } = sampleSettings({ lockAfterMinutes: 3, rangeServiceUrl: 'https://ranges.example' })
  return rest
}

describe('the migration to the footprint review', () => {
  it('adds the new settings at their usual values and leaves the others', () => {
    const database = former()
    expect(settingsSchema.safeParse(formerSettings()).success).toBe(false)
    database
      .prepare('INSERT INTO settings (only, record) VALUES (1, ?)')
      .run(JSON.stringify(formerSettings()))
    migrate(database)
    expect(schemaVersion(database)).toBeGreaterThanOrEqual(30)
    const { breachServiceUrl, resolver, rdapServiceUrl, searchEngines } = defaultSettings
    expect(queries(database).settings()).toEqual({
      ...formerSettings(),
      breachServiceUrl,
      resolver,
      rdapServiceUrl,
      searchEngines,
    })
  })

  it('leaves settings that were never saved at the usual ones', () => {
    const database = former()
    migrate(database)
    expect(queries(database).settings()).toEqual(defaultSettings)
  })

  it('keeps what was there and takes the new records', () => {
    const database = former()
    const account = sampleAccount()
    database
      .prepare('INSERT INTO accounts (key, record) VALUES (?, ?)')
      .run(account.id, JSON.stringify(account))
    migrate(database)
    const store = queries(database)
    expect(store.accounts()).toEqual([account])
    const facet = sampleFacet('household')
    const exposure = sampleExposure({ of: facet.id })
    store.saveIdentityFacet(facet)
    store.saveExposure(exposure)
    expect([store.identityFacets(), store.exposures(), store.breachList()]).toEqual([
      [facet],
      [exposure],
      null,
    ])
  })
})
