import type { Account } from '../../shared/model/account.ts'
import type { Action } from '../../shared/model/action.ts'
import type { Answer } from '../../shared/model/answer.ts'
import type { Audit, AuditSummary } from '../../shared/model/audit.ts'
import type { AuditProgress } from '../../shared/model/audit-progress.ts'
import type { BreachCheck, BreachList } from '../../shared/model/breach-check.ts'
import type { CarriedDevice } from '../../shared/model/carried-device.ts'
import type { DomainReport } from '../../shared/model/domain-report.ts'
import type { Exposure } from '../../shared/model/exposure.ts'
import type { AnyFact } from '../../shared/model/fact.ts'
import type { Acceptance } from '../../shared/model/finding.ts'
import type { RouteTask } from '../../shared/model/footprint-route.ts'
import type { IcdsStatus } from '../../shared/model/icds.ts'
import type { Consent, IdentityFacet } from '../../shared/model/identity.ts'
import type { Opener } from '../../shared/model/opener.ts'
import type { SettingState } from '../../shared/model/privacy.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { SearchRecord } from '../../shared/model/search.ts'
import type { Settings } from '../../shared/model/settings.ts'

/** Reads never change anything; every value is checked against its schema on the way out. */
export interface StoreReader {
  profile(): Promise<Profile | null>
  settings(): Promise<Settings>
  answers(): Promise<Answer[]>
  accounts(): Promise<Account[]>
  carriedDevices(): Promise<CarriedDevice[]>
  openers(): Promise<Opener[]>
  icdsStatus(): Promise<IcdsStatus | null>
  identityFacets(): Promise<IdentityFacet[]>
  consents(): Promise<Consent[]>
  searchRecords(): Promise<SearchRecord[]>
  exposures(): Promise<Exposure[]>
  routeTasks(): Promise<RouteTask[]>
  domainReports(): Promise<DomainReport[]>
  breachChecks(): Promise<BreachCheck[]>
  settingStates(): Promise<SettingState[]>
  breachList(): Promise<BreachList | null>
  /** The latest device facts by fact id. */
  deviceFacts(): Promise<Record<string, AnyFact>>
  acceptances(): Promise<Acceptance[]>
  actions(): Promise<Action[]>
  auditProgress(): Promise<AuditProgress | null>
  /** Newest first, by the order in which they were added: a clock that was wrong once cannot reorder them. */
  auditSummaries(): Promise<AuditSummary[]>
  audit(id: string): Promise<Audit | null>
}

/** Each call is one transaction: done whole or not at all. */
export interface StoreWriter {
  saveProfile(profile: Profile): Promise<void>
  saveSettings(settings: Settings): Promise<void>
  saveAnswer(answer: Answer): Promise<void>
  removeAnswer(questionId: string): Promise<void>
  saveAccount(account: Account): Promise<void>
  removeAccount(id: string): Promise<void>
  saveCarriedDevice(device: CarriedDevice): Promise<void>
  removeCarriedDevice(id: string): Promise<void>
  saveOpener(opener: Opener): Promise<void>
  removeOpener(id: string): Promise<void>
  saveIcdsStatus(status: IcdsStatus): Promise<void>
  saveIdentityFacet(facet: IdentityFacet): Promise<void>
  removeIdentityFacet(id: string): Promise<void>
  saveConsent(consent: Consent): Promise<void>
  removeConsent(id: string): Promise<void>
  saveSearchRecord(record: SearchRecord): Promise<void>
  removeSearchRecord(queryId: string): Promise<void>
  saveExposure(exposure: Exposure): Promise<void>
  removeExposure(id: string): Promise<void>
  saveRouteTask(task: RouteTask): Promise<void>
  removeRouteTask(id: string): Promise<void>
  saveDomainReport(report: DomainReport): Promise<void>
  removeDomainReport(id: string): Promise<void>
  saveBreachCheck(check: BreachCheck): Promise<void>
  removeBreachCheck(facetId: string): Promise<void>
  saveSettingState(state: SettingState): Promise<void>
  removeSettingState(platformId: string, settingId: string, audience: string): Promise<void>
  saveBreachList(list: BreachList): Promise<void>
  /** Facts with other ids stay as they are. */
  saveDeviceFacts(facts: Record<string, AnyFact>): Promise<void>
  saveAcceptance(acceptance: Acceptance): Promise<void>
  removeAcceptance(checkId: string, subject: string | null): Promise<void>
  saveAction(action: Action): Promise<void>
  removeAction(id: string): Promise<void>
  saveAuditProgress(progress: AuditProgress | null): Promise<void>
  /** Adds a finished audit and clears the progress, in one transaction. Refuses an id that exists. */
  addAudit(audit: Audit): Promise<void>
}

export type Store = StoreReader & StoreWriter
