import type { FileRefusal, FileReport } from '../../shared/model/file-report.ts'
import { notRead } from './reading.ts'

/** The report of a file of which nothing was read. */
export function refusedReport(fileName: string, bytes: number, reason: FileRefusal): FileReport {
  const { coordinates: _none, disclosures: _nothing, ...reading } = notRead(reason)
  return { fileName, bytes, format: null, disclosures: [], places: [], ...reading }
}
