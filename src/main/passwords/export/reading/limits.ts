import { largestExportBytes } from '../../../../shared/model/password-export.ts'

/** How much of a file is read, and of an archive unpacked. Tests lower them. */
export interface Limits {
  readonly fileBytes: number
  readonly zipEntries: number
  readonly unpackedEntryBytes: number
  readonly unpackedBytes: number
}

export const exportLimits: Limits = {
  fileBytes: largestExportBytes,
  zipEntries: 2000,
  unpackedEntryBytes: largestExportBytes,
  unpackedBytes: 512 * 1024 * 1024,
}
