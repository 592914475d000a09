import { type FileRefusal, type FileReport, fileReportSchema } from '../../shared/model/file-report.ts'
import { notRead } from './reading.ts'

/** The report of a file of which nothing was read. */
export function refusedReport(fileName: string, bytes: number, reason: FileRefusal): FileReport {
  const { coordinates: _none, disclosures: _nothing, ...reading } = notRead(reason)
  return { fileName, bytes, format: null, disclosures: [], places: [], ...reading }
}

/**
 * A report of a worker, if it is one. A hostile file could bring it to say something else, and must not end a look at a
 * thousand others.
 */
export function checkedReport(report: unknown, fileName: string, bytes: number): FileReport {
  const checked = fileReportSchema.safeParse(report)
  return checked.success ? checked.data : refusedReport(fileName, bytes, 'unreadable')
}
