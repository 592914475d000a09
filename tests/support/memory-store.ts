import {
  acceptanceKey,
  deviceFactsSchema,
  type RecordOf,
  settingStateKey,
  validRecord,
} from '../../src/main/store/records.ts'
import type { Store } from '../../src/main/store/store.ts'
import { storeError } from '../../src/main/store/store-error.ts'
import type { AnyFact } from '../../src/shared/model/fact.ts'
import { defaultSettings } from '../../src/shared/model/settings.ts'

/** A store that lives in memory and behaves as the encrypted one: the same schemas, order and refusals. */
export function memoryStore(): Store {
  let profile: RecordOf<'profile'> | null = null
  let settings: RecordOf<'settings'> = defaultSettings
  let icdsStatus: RecordOf<'icds_status'> | null = null
  let breachList: RecordOf<'breach_list'> | null = null
  let auditProgress: RecordOf<'audit_progress'> | null = null
  const answers = new Map<string, RecordOf<'answers'>>()
  const accounts = new Map<string, RecordOf<'accounts'>>()
  const carriedDevices = new Map<string, RecordOf<'carried_devices'>>()
  const openers = new Map<string, RecordOf<'openers'>>()
  const identityFacets = new Map<string, RecordOf<'identity_facets'>>()
  const consents = new Map<string, RecordOf<'consents'>>()
  const searchRecords = new Map<string, RecordOf<'search_records'>>()
  const exposures = new Map<string, RecordOf<'exposures'>>()
  const routeTasks = new Map<string, RecordOf<'route_tasks'>>()
  const domainReports = new Map<string, RecordOf<'domain_reports'>>()
  const breachChecks = new Map<string, RecordOf<'breach_checks'>>()
  const settingStates = new Map<string, RecordOf<'setting_states'>>()
  const deviceFacts = new Map<string, AnyFact>()
  const acceptances = new Map<string, RecordOf<'acceptances'>>()
  const actions = new Map<string, RecordOf<'actions'>>()
  const audits = new Map<string, RecordOf<'audits'>>()

  // Copies go in and out, so that a test cannot change what is stored by changing what it holds.
  return {
    profile: async () => structuredClone(profile),
    settings: async () => structuredClone(settings),
    answers: async () => structuredClone([...answers.values()]),
    accounts: async () => structuredClone([...accounts.values()]),
    carriedDevices: async () => structuredClone([...carriedDevices.values()]),
    openers: async () => structuredClone([...openers.values()]),
    icdsStatus: async () => structuredClone(icdsStatus),
    identityFacets: async () => structuredClone([...identityFacets.values()]),
    consents: async () => structuredClone([...consents.values()]),
    searchRecords: async () => structuredClone([...searchRecords.values()]),
    exposures: async () => structuredClone([...exposures.values()]),
    routeTasks: async () => structuredClone([...routeTasks.values()]),
    domainReports: async () => structuredClone([...domainReports.values()]),
    breachChecks: async () => structuredClone([...breachChecks.values()]),
    settingStates: async () => structuredClone([...settingStates.values()]),
    breachList: async () => structuredClone(breachList),
    deviceFacts: async () => structuredClone(Object.fromEntries(deviceFacts)),
    acceptances: async () => structuredClone([...acceptances.values()]),
    actions: async () => structuredClone([...actions.values()]),
    auditProgress: async () => structuredClone(auditProgress),
    auditSummaries: async () =>
      structuredClone([...audits.values()].map(audit => validRecord('audit_summaries', audit)).reverse()),
    audit: async id => structuredClone(audits.get(id) ?? null),

    async saveProfile(next) {
      profile = structuredClone(validRecord('profile', next))
    },
    async saveSettings(next) {
      settings = structuredClone(validRecord('settings', next))
    },
    async saveAnswer(answer) {
      const valid = structuredClone(validRecord('answers', answer))
      answers.set(valid.questionId, valid)
    },
    async removeAnswer(questionId) {
      answers.delete(questionId)
    },
    async saveAccount(account) {
      const valid = structuredClone(validRecord('accounts', account))
      accounts.set(valid.id, valid)
    },
    async removeAccount(id) {
      accounts.delete(id)
    },
    async saveCarriedDevice(device) {
      const valid = structuredClone(validRecord('carried_devices', device))
      carriedDevices.set(valid.id, valid)
    },
    async removeCarriedDevice(id) {
      carriedDevices.delete(id)
    },
    async saveOpener(opener) {
      const valid = structuredClone(validRecord('openers', opener))
      openers.set(valid.id, valid)
    },
    async removeOpener(id) {
      openers.delete(id)
    },
    async saveIcdsStatus(next) {
      icdsStatus = structuredClone(validRecord('icds_status', next))
    },
    async saveIdentityFacet(facet) {
      const valid = structuredClone(validRecord('identity_facets', facet))
      identityFacets.set(valid.id, valid)
    },
    async removeIdentityFacet(id) {
      identityFacets.delete(id)
    },
    async saveConsent(consent) {
      const valid = structuredClone(validRecord('consents', consent))
      consents.set(valid.id, valid)
    },
    async removeConsent(id) {
      consents.delete(id)
    },
    async saveSearchRecord(record) {
      const valid = structuredClone(validRecord('search_records', record))
      searchRecords.set(valid.queryId, valid)
    },
    async removeSearchRecord(queryId) {
      searchRecords.delete(queryId)
    },
    async saveExposure(exposure) {
      const valid = structuredClone(validRecord('exposures', exposure))
      exposures.set(valid.id, valid)
    },
    async removeExposure(id) {
      exposures.delete(id)
    },
    async saveRouteTask(task) {
      const valid = structuredClone(validRecord('route_tasks', task))
      routeTasks.set(valid.id, valid)
    },
    async removeRouteTask(id) {
      routeTasks.delete(id)
    },
    async saveDomainReport(report) {
      const valid = structuredClone(validRecord('domain_reports', report))
      domainReports.set(valid.id, valid)
    },
    async removeDomainReport(id) {
      domainReports.delete(id)
    },
    async saveBreachCheck(check) {
      const valid = structuredClone(validRecord('breach_checks', check))
      breachChecks.set(valid.facetId, valid)
    },
    async removeBreachCheck(facetId) {
      breachChecks.delete(facetId)
    },
    async saveSettingState(state) {
      const valid = structuredClone(validRecord('setting_states', state))
      settingStates.set(settingStateKey(valid.platformId, valid.settingId, valid.audience), valid)
    },
    async removeSettingState(platformId, settingId, audience) {
      settingStates.delete(settingStateKey(platformId, settingId, audience))
    },
    async saveBreachList(list) {
      breachList = structuredClone(validRecord('breach_list', list))
    },
    async saveDeviceFacts(facts) {
      const valid = deviceFactsSchema.safeParse(facts)
      if (!valid.success) throw storeError('invalid-record', { table: 'device_facts' })
      for (const [id, fact] of Object.entries(valid.data)) deviceFacts.set(id, structuredClone(fact))
    },
    async saveAcceptance(acceptance) {
      const valid = structuredClone(validRecord('acceptances', acceptance))
      acceptances.set(acceptanceKey(valid.checkId, valid.subject), valid)
    },
    async removeAcceptance(checkId, subject) {
      acceptances.delete(acceptanceKey(checkId, subject))
    },
    async saveAction(action) {
      const valid = structuredClone(validRecord('actions', action))
      actions.set(valid.id, valid)
    },
    async removeAction(id) {
      actions.delete(id)
    },
    async saveAuditProgress(progress) {
      auditProgress = progress === null ? null : structuredClone(validRecord('audit_progress', progress))
    },
    async addAudit(audit) {
      const valid = structuredClone(validRecord('audits', audit))
      if (audits.has(valid.id)) throw storeError('exists', { table: 'audits' })
      audits.set(valid.id, valid)
      auditProgress = null
    },
  }
}
