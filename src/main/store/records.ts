import { z } from 'zod'
import { accountSchema } from '../../shared/model/account.ts'
import { actionSchema } from '../../shared/model/action.ts'
import { answerSchema } from '../../shared/model/answer.ts'
import { auditSchema, auditSummarySchema } from '../../shared/model/audit.ts'
import { auditProgressSchema } from '../../shared/model/audit-progress.ts'
import { breachCheckSchema, breachListSchema } from '../../shared/model/breach-check.ts'
import { carriedDeviceSchema } from '../../shared/model/carried-device.ts'
import { domainReportSchema } from '../../shared/model/domain-report.ts'
import { exposureSchema } from '../../shared/model/exposure.ts'
import { anyFactSchema } from '../../shared/model/fact.ts'
import { acceptanceSchema } from '../../shared/model/finding.ts'
import { routeTaskSchema } from '../../shared/model/footprint-route.ts'
import { icdsStatusSchema } from '../../shared/model/icds.ts'
import { consentSchema, identityFacetSchema } from '../../shared/model/identity.ts'
import { openerSchema } from '../../shared/model/opener.ts'
import { settingStateSchema } from '../../shared/model/privacy.ts'
import { profileSchema } from '../../shared/model/profile.ts'
import { searchRecordSchema } from '../../shared/model/search.ts'
import { settingsSchema } from '../../shared/model/settings.ts'
import { storeError } from './store-error.ts'

/** The schema of the records of each table. */
export const recordSchemas = {
  profile: profileSchema,
  settings: settingsSchema,
  answers: answerSchema,
  accounts: accountSchema,
  carried_devices: carriedDeviceSchema,
  openers: openerSchema,
  icds_status: icdsStatusSchema,
  identity_facets: identityFacetSchema,
  consents: consentSchema,
  search_records: searchRecordSchema,
  exposures: exposureSchema,
  route_tasks: routeTaskSchema,
  domain_reports: domainReportSchema,
  breach_checks: breachCheckSchema,
  setting_states: settingStateSchema,
  breach_list: breachListSchema,
  device_facts: anyFactSchema,
  acceptances: acceptanceSchema,
  actions: actionSchema,
  audit_progress: auditProgressSchema,
  audits: auditSchema,
  audit_summaries: auditSummarySchema,
} as const
export type Table = keyof typeof recordSchemas
export type RecordOf<Name extends Table> = z.infer<(typeof recordSchemas)[Name]>

/** Ids of device facts are ours, so a short word; kept open so that facts of other versions stay readable. */
export const deviceFactsSchema = z.record(z.string().min(1).max(80), anyFactSchema)

/** The record as it may be stored. Throws `invalid-record` naming the table, never the value. */
export function validRecord<Name extends Table>(table: Name, record: unknown): RecordOf<Name> {
  const result = recordSchemas[table].safeParse(record)
  if (!result.success) throw storeError('invalid-record', { table })
  // The schema looked up by `table` gives the record of `table`; TypeScript only sees the union of all of them.
  return result.data as RecordOf<Name>
}

/** The key of an acceptance: one for each check and subject, where no subject is one of its own. */
export function acceptanceKey(checkId: string, subject: string | null): string {
  return JSON.stringify([checkId, subject])
}

/** The key of what was said of a setting: one for each kind of account. */
export function settingStateKey(platformId: string, settingId: string, audience: string): string {
  return JSON.stringify([platformId, settingId, audience])
}
