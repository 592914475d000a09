import { z } from 'zod'
import { defaultSettings } from '../../../shared/model/settings.ts'
import type { Migration } from './migration.ts'

const json = z.record(z.string(), z.unknown())

/** Tables of the footprint review, and the settings that came with it at their usual values. */
export const footprint: Migration = {
  number: 30,
  run(database) {
    for (const table of [
      'identity_facets',
      'consents',
      'search_records',
      'exposures',
      'route_tasks',
      'domain_reports',
      'breach_checks',
      'setting_states',
    ]) {
      database.exec(
        `CREATE TABLE ${table} (sequence INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT`,
      )
    }
    database.exec(
      'CREATE TABLE breach_list (only INTEGER PRIMARY KEY CHECK (only = 1), record TEXT NOT NULL) STRICT',
    )
    const { breachServiceUrl, resolver, rdapServiceUrl, searchEngines } = defaultSettings
    const added = { breachServiceUrl, resolver, rdapServiceUrl, searchEngines }
    const select = database.prepare<[], { record: string }>('SELECT record FROM settings')
    const update = database.prepare('UPDATE settings SET record = ?')
    for (const { record } of select.all())
      update.run(JSON.stringify({ ...added, ...json.parse(JSON.parse(record)) }))
  },
}
