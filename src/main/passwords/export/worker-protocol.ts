import type { ErrorKind } from '../../../shared/errors.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Day } from '../../../shared/model/date.ts'
import type {
  ColumnMapping,
  ExportEvent,
  ExportFile,
  ExportSummary,
  ExposureEvent,
  LoginIssue,
  LoginIssueKind,
  OwnWord,
  ReadResult,
  TakeOverCandidate,
} from '../../../shared/model/password-export.ts'
import type { KnownService } from './judging/known.ts'

/** What the main thread and the worker that holds an export say to each other. Nothing that comes back holds a password. */

/** All that is known beforehand. */
export interface Beginning {
  readonly fileName: string
  readonly bytes: number
  readonly services: readonly KnownService[]
  readonly ownWords: readonly OwnWord[]
  readonly today: Day
}

/** What an account in the inventory is recognised by. */
export type Inventory = readonly Pick<Account, 'serviceId' | 'domain'>[]

/** A login on its way into the inventory. */
export interface Proposal extends TakeOverCandidate {
  readonly uniquePassword: Account['uniquePassword']
  /** Made up; the same for accounts with the same password. */
  readonly passwordGroup: string | null
}

/** Calls with one answer. */
export interface ExportCalls {
  begin(beginning: Beginning): void
  /** The next piece of the file, moved to the worker. Errors: 400 INVALID when it is more than was announced. */
  add(piece: ArrayBuffer): void
  /** Errors: 400 INVALID before the whole file is there. */
  read(columns: ColumnMapping | null): ReadResult
  issues(page: { kind: LoginIssueKind; offset: number; limit: number }): {
    total: number
    issues: LoginIssue[]
  }
  rangeCounts(): { queries: number; asked: number }
  /** Errors: 415 WRONG_FILE when it is no list of breaches. */
  breaches(list: ArrayBuffer): ExportSummary
  candidates(inventory: Inventory): TakeOverCandidate[]
  proposals(entries: readonly number[], inventory: Inventory): Proposal[]
  list(format: 'csv' | 'json'): string
  locate(): ExportFile[]
  deleteFile(index: number): { overwritten: boolean }
}

/** Calls that answer with one event after the other, until they are stopped. */
export interface ExportStreams {
  audit(): ExportEvent
  exposure(baseUrl: string): ExposureEvent
  hashFile(path: string): ExposureEvent
}

export type ExportRequest =
  | { readonly sequence: number; readonly call: keyof ExportCalls; readonly args: readonly unknown[] }
  | { readonly sequence: number; readonly stream: keyof ExportStreams; readonly args: readonly unknown[] }
  | { readonly sequence: number; readonly stop: true }

/** Why a call failed: never a message, which may hold what was read. */
export interface ExportFailure {
  readonly kind: ErrorKind
  /** Closer reason of a hash file that is refused. */
  readonly reason?: string
}

export type ExportReply =
  | { readonly sequence: number; readonly value: unknown }
  | { readonly sequence: number; readonly event: unknown }
  | { readonly sequence: number; readonly failure: ExportFailure }
