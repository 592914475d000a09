import type { Reading } from '../../../../src/renderer/features/files/readings.ts'
import type { DisclosureKind, FileReport } from '../../../../src/shared/model/file-report.ts'

/** A report that was read whole and gives away one thing of each kind. */
export const reportOf = (
  kinds: readonly DisclosureKind[] = [],
  change: Partial<FileReport> = {},
): FileReport => ({
  fileName: 'file',
  bytes: 1,
  format: 'jpeg',
  read: 'whole',
  reason: null,
  disclosures: kinds.map(kind => ({ kind, field: 'field', value: 'value', count: 1 })),
  places: [],
  picture: null,
  thumbnail: null,
  cleanable: true,
  ...change,
})

/** A file that waits to be read. */
export const readingOf = (key: number, change: Partial<Reading> = {}): Reading => ({
  key,
  file: new File(['x'], `file-${key}`),
  state: 'waiting',
  report: null,
  error: null,
  ...change,
})
