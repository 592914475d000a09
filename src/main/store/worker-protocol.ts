import type { DatabaseAge } from './database.ts'
import type { Synchronous } from './queries.ts'
import type { Store, StoreReader, StoreWriter } from './store.ts'
import type { StoreErrorData } from './store-error.ts'

// Objects, not lists, so that a method missing here does not compile.
const reads: Record<keyof StoreReader, true> = {
  profile: true,
  settings: true,
  answers: true,
  accounts: true,
  carriedDevices: true,
  openers: true,
  icdsStatus: true,
  identityFacets: true,
  consents: true,
  searchRecords: true,
  exposures: true,
  routeTasks: true,
  domainReports: true,
  breachChecks: true,
  settingStates: true,
  breachList: true,
  deviceFacts: true,
  acceptances: true,
  actions: true,
  auditProgress: true,
  auditSummaries: true,
  audit: true,
}
const writes: Record<keyof StoreWriter, true> = {
  saveProfile: true,
  saveSettings: true,
  saveAnswer: true,
  removeAnswer: true,
  saveAccount: true,
  removeAccount: true,
  saveCarriedDevice: true,
  removeCarriedDevice: true,
  saveOpener: true,
  removeOpener: true,
  saveIcdsStatus: true,
  saveIdentityFacet: true,
  removeIdentityFacet: true,
  saveConsent: true,
  removeConsent: true,
  saveSearchRecord: true,
  removeSearchRecord: true,
  saveExposure: true,
  removeExposure: true,
  saveRouteTask: true,
  removeRouteTask: true,
  saveDomainReport: true,
  removeDomainReport: true,
  saveBreachCheck: true,
  removeBreachCheck: true,
  saveSettingState: true,
  removeSettingState: true,
  saveBreachList: true,
  saveDeviceFacts: true,
  saveAcceptance: true,
  removeAcceptance: true,
  saveAction: true,
  removeAction: true,
  saveAuditProgress: true,
  addAudit: true,
}
export const isRead = (method: string): method is keyof StoreReader => Object.hasOwn(reads, method)
export const isWrite = (method: string): method is keyof StoreWriter => Object.hasOwn(writes, method)
export const storeMethods: readonly string[] = [...Object.keys(reads), ...Object.keys(writes)]

/** What the worker does besides reading and writing records. */
export interface WorkerControl {
  /** Opens the database file; the key's bytes move to the worker and are zeroed there. */
  open(path: string, key: Uint8Array, age: DatabaseAge): void
  /** Writes everything into the one database file and closes it. */
  close(): void
  /** Everything in the database, compressed and not encrypted. */
  dump(): Uint8Array
  /** Replaces everything in the database after checking all of it; keeps an encrypted copy in the file `setAside`. */
  restore(content: Uint8Array, setAside: string | null): void
}
export type WorkerMethods = Synchronous<Store> & WorkerControl

export interface WorkerRequest {
  readonly sequence: number
  readonly method: string
  readonly args: readonly unknown[]
}
export type WorkerReply =
  | { readonly sequence: number; readonly value: unknown }
  | { readonly sequence: number; readonly failure: StoreErrorData }
