import { notFound } from '@hapi/boom'
import type {
  ColumnMapping,
  ExportEvent,
  ExportFile,
  ExportSummary,
  ExposureEvent,
  LoginIssue,
  LoginIssueKind,
  ReadResult,
  TakeOverCandidate,
} from '../../../shared/model/password-export.ts'

/** The audit of one export at a time. Errors: 404 NOT_FOUND when `id` is not the export at hand. */
export interface PasswordExports {
  begin(file: { fileName: string; bytes: number }): Promise<{ id: string }>
  add(id: string, data: string): Promise<void>
  read(id: string, columns: ColumnMapping | null): Promise<ReadResult>
  audit(id: string, signal?: AbortSignal): AsyncGenerator<ExportEvent, void>
  issues(
    id: string,
    page: { kind: LoginIssueKind; offset: number; limit: number },
  ): Promise<{ total: number; issues: LoginIssue[] }>
  exposurePreview(id: string): Promise<{ address: string; queries: number; asked: number }>
  exposure(id: string, signal?: AbortSignal): AsyncGenerator<ExposureEvent, void>
  hashFile(id: string, path: string, signal?: AbortSignal): AsyncGenerator<ExposureEvent, void>
  breaches(id: string, data: string): Promise<ExportSummary>
  candidates(id: string): Promise<TakeOverCandidate[]>
  takeOver(
    id: string,
    choice: { entries: readonly number[]; withReuse: boolean },
  ): Promise<{ added: number; known: number }>
  list(id: string, format: 'csv' | 'json'): Promise<{ fileName: string; mediaType: string; content: string }>
  locate(id: string): Promise<ExportFile[]>
  deleteFile(id: string, index: number): Promise<{ overwritten: boolean }>
  forget(): Promise<void>
}

export function createPasswordExports(): PasswordExports {
  const none = (): never => {
    throw notFound('There is no export at hand', { kind: 'NOT_FOUND' })
  }
  return {
    begin: async () => none(),
    add: async () => none(),
    read: async () => none(),
    audit: none,
    issues: async () => none(),
    exposurePreview: async () => none(),
    exposure: none,
    hashFile: none,
    breaches: async () => none(),
    candidates: async () => none(),
    takeOver: async () => none(),
    list: async () => none(),
    locate: async () => none(),
    deleteFile: async () => none(),
    forget: async () => {},
  }
}
