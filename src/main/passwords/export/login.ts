import type { Day } from '../../../shared/model/date.ts'
import type { ExportFormat, ReadResult } from '../../../shared/model/password-export.ts'

/** One login of an export. Lives in the export worker and nowhere else. */
export interface Login {
  /** Its place among the logins of the file, from 0. */
  readonly entry: number
  readonly title: string
  /** As written: "https://example.org/login", "example.org", "androidapp://…"; several where the format has several. */
  readonly addresses: readonly string[]
  readonly user: string
  /** Exactly as exported, not trimmed; empty where there is none. */
  readonly password: string
  /** Day the password was last changed (or, where a format has only that, the day the entry was); null when the file does not say. */
  readonly changedOn: Day | null
  /** Whether a TOTP secret or a passkey is stored with it; null when the format carries neither. */
  readonly secondFactor: boolean | null
}

/** A whole export, read. */
export interface LoginFile {
  readonly format: ExportFormat
  readonly logins: readonly Login[]
  readonly skipped: Extract<ReadResult, { kind: 'read' }>['skipped']
  readonly carries: { readonly dates: boolean; readonly secondFactors: boolean }
}

export type ReadExport =
  | { readonly kind: 'read'; readonly file: LoginFile }
  | Extract<ReadResult, { kind: 'columns' }>
  | Extract<ReadResult, { kind: 'refused' }>
