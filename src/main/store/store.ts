import type { Account } from '../../shared/model/account.ts'
import type { Action } from '../../shared/model/action.ts'
import type { Answer } from '../../shared/model/answer.ts'
import type { Audit, AuditSummary } from '../../shared/model/audit.ts'
import type { AuditProgress } from '../../shared/model/audit-progress.ts'
import type { CarriedDevice } from '../../shared/model/carried-device.ts'
import type { AnyFact } from '../../shared/model/fact.ts'
import type { Acceptance } from '../../shared/model/finding.ts'
import type { IcdsStatus } from '../../shared/model/icds.ts'
import type { Opener } from '../../shared/model/opener.ts'
import type { Profile } from '../../shared/model/profile.ts'
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
