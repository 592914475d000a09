import { notImplemented } from '@hapi/boom'
import type { CleanResult, FileReport } from '../../shared/model/file-report.ts'

/** What files give away, read and cleaned in a worker. Errors: 404 NOT_FOUND when `id` is not a file at hand. */
export interface Files {
  /** Errors: 413 WRONG_FILE when it is too large. */
  begin(file: { fileName: string; bytes: number }): Promise<{ id: string }>
  add(id: string, data: string): Promise<void>
  read(id: string): Promise<FileReport>
  clean(id: string): Promise<CleanResult>
  cleaned(id: string, offset: number): Promise<{ data: string; end: boolean }>
  forget(id: string): Promise<void>
  /** Lets every file go and ends the workers; a later `begin` starts anew. */
  close(): Promise<void>
}

export function createFiles(): Files {
  const missing = () => Promise.reject(notImplemented())
  return {
    begin: missing,
    add: missing,
    read: missing,
    clean: missing,
    cleaned: missing,
    forget: missing,
    close: async () => undefined,
  }
}
