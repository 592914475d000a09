import { defaultSettings } from '../../shared/model/settings.ts'
import type { Database } from './database.ts'
import {
  acceptanceKey,
  deviceFactsSchema,
  type RecordOf,
  recordSchemas,
  settingStateKey,
  type Table,
  validRecord,
} from './records.ts'
import type { Store, StoreReader, StoreWriter } from './store.ts'
import { storeError } from './store-error.ts'

/** The same methods, answering at once: what runs inside the worker. */
export type Synchronous<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => Promise<infer Result>
    ? (...args: Args) => Result
    : never
}

export function queries(database: Database): Synchronous<Store> {
  return { ...readQueries(database), ...writeQueries(database) }
}

function readQueries(database: Database): Synchronous<StoreReader> {
  const column = (sql: string) => database.prepare<unknown[], unknown>(sql).pluck()

  const only = <Name extends Table>(table: Name) => {
    const select = column(`SELECT record FROM ${table}`)
    return (): RecordOf<Name> | null => optional(table, select.get())
  }
  const list = <Name extends Table>(table: Name) => {
    const select = column(`SELECT record FROM ${table} ORDER BY sequence`)
    return (): RecordOf<Name>[] => select.all().map(text => storedRecord(table, text))
  }

  const settings = only('settings')
  const facts = database.prepare<[], { key: string; record: string }>(
    'SELECT key, record FROM device_facts ORDER BY sequence',
  )
  const summaries = column('SELECT summary FROM audits ORDER BY sequence DESC')
  const audit = column('SELECT record FROM audits WHERE key = ?')

  return {
    profile: only('profile'),
    settings: () => settings() ?? defaultSettings,
    answers: list('answers'),
    accounts: list('accounts'),
    carriedDevices: list('carried_devices'),
    openers: list('openers'),
    icdsStatus: only('icds_status'),
    identityFacets: list('identity_facets'),
    consents: list('consents'),
    searchRecords: list('search_records'),
    exposures: list('exposures'),
    routeTasks: list('route_tasks'),
    domainReports: list('domain_reports'),
    breachChecks: list('breach_checks'),
    settingStates: list('setting_states'),
    breachList: only('breach_list'),
    deviceFacts: () =>
      Object.fromEntries(facts.all().map(({ key, record }) => [key, storedRecord('device_facts', record)])),
    acceptances: list('acceptances'),
    actions: list('actions'),
    auditProgress: only('audit_progress'),
    auditSummaries: () => summaries.all().map(text => storedRecord('audit_summaries', text)),
    audit: id => optional('audits', audit.get(id)),
  }
}

function writeQueries(database: Database): Synchronous<StoreWriter> {
  const saveOnly = <Name extends Table>(table: Name) => {
    const upsert = database.prepare(
      `INSERT INTO ${table} (only, record) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET record = excluded.record`,
    )
    return (record: RecordOf<Name>): void => {
      upsert.run(JSON.stringify(validRecord(table, record)))
    }
  }
  const saveKeyed = <Name extends Table>(table: Name, keyOf: (record: RecordOf<Name>) => string) => {
    // An update keeps the sequence, so that lists do not jump when something in them is changed.
    const upsert = database.prepare(
      `INSERT INTO ${table} (key, record) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET record = excluded.record`,
    )
    return (record: RecordOf<Name>): void => {
      const valid = validRecord(table, record)
      upsert.run(keyOf(valid), JSON.stringify(valid))
    }
  }
  const removeKeyed = (table: Table) => {
    const remove = database.prepare(`DELETE FROM ${table} WHERE key = ?`)
    return (key: string): void => {
      remove.run(key)
    }
  }

  const removeAcceptance = removeKeyed('acceptances')
  const removeSettingState = removeKeyed('setting_states')
  const saveProgress = saveOnly('audit_progress')
  const clearProgress = database.prepare('DELETE FROM audit_progress')
  const saveFact = database.prepare(
    'INSERT INTO device_facts (key, record) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET record = excluded.record',
  )
  const auditExists = database.prepare('SELECT 1 FROM audits WHERE key = ?')
  const insertAudit = database.prepare('INSERT INTO audits (key, summary, record) VALUES (?, ?, ?)')

  return {
    saveProfile: saveOnly('profile'),
    saveSettings: saveOnly('settings'),
    saveAnswer: saveKeyed('answers', answer => answer.questionId),
    removeAnswer: removeKeyed('answers'),
    saveAccount: saveKeyed('accounts', account => account.id),
    removeAccount: removeKeyed('accounts'),
    saveCarriedDevice: saveKeyed('carried_devices', device => device.id),
    removeCarriedDevice: removeKeyed('carried_devices'),
    saveOpener: saveKeyed('openers', opener => opener.id),
    removeOpener: removeKeyed('openers'),
    saveIcdsStatus: saveOnly('icds_status'),
    saveIdentityFacet: saveKeyed('identity_facets', facet => facet.id),
    removeIdentityFacet: removeKeyed('identity_facets'),
    saveConsent: saveKeyed('consents', consent => consent.id),
    removeConsent: removeKeyed('consents'),
    saveSearchRecord: saveKeyed('search_records', record => record.queryId),
    removeSearchRecord: removeKeyed('search_records'),
    saveExposure: saveKeyed('exposures', exposure => exposure.id),
    removeExposure: removeKeyed('exposures'),
    saveRouteTask: saveKeyed('route_tasks', task => task.id),
    removeRouteTask: removeKeyed('route_tasks'),
    saveDomainReport: saveKeyed('domain_reports', report => report.id),
    removeDomainReport: removeKeyed('domain_reports'),
    saveBreachCheck: saveKeyed('breach_checks', check => check.facetId),
    removeBreachCheck: removeKeyed('breach_checks'),
    saveSettingState: saveKeyed('setting_states', ({ platformId, settingId, audience }) =>
      settingStateKey(platformId, settingId, audience),
    ),
    removeSettingState: (platformId, settingId, audience) =>
      removeSettingState(settingStateKey(platformId, settingId, audience)),
    saveBreachList: saveOnly('breach_list'),
    saveDeviceFacts(facts) {
      const valid = deviceFactsSchema.safeParse(facts)
      if (!valid.success) throw storeError('invalid-record', { table: 'device_facts' })
      for (const [id, fact] of Object.entries(valid.data)) saveFact.run(id, JSON.stringify(fact))
    },
    saveAcceptance: saveKeyed('acceptances', ({ checkId, subject }) => acceptanceKey(checkId, subject)),
    removeAcceptance: (checkId, subject) => removeAcceptance(acceptanceKey(checkId, subject)),
    saveAction: saveKeyed('actions', action => action.id),
    removeAction: removeKeyed('actions'),
    saveAuditProgress(progress) {
      if (progress === null) clearProgress.run()
      else saveProgress(progress)
    },
    addAudit(audit) {
      const valid = validRecord('audits', audit)
      if (auditExists.get(valid.id) !== undefined) throw storeError('exists', { table: 'audits' })
      const summary = validRecord('audit_summaries', valid)
      insertAudit.run(valid.id, JSON.stringify(summary), JSON.stringify(valid))
      clearProgress.run()
    },
  }
}

function optional<Name extends Table>(table: Name, text: unknown): RecordOf<Name> | null {
  return text === undefined ? null : storedRecord(table, text)
}

/** A record that cannot be read is an error of its table. Leaving it out would look as if it had never been there. */
function storedRecord<Name extends Table>(table: Name, text: unknown): RecordOf<Name> {
  const result = recordSchemas[table].safeParse(parsedJson(text))
  if (!result.success) throw storeError('corrupt', { table })
  // The schema looked up by `table` gives the record of `table`; TypeScript only sees the union of all of them.
  return result.data as RecordOf<Name>
}

function parsedJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
