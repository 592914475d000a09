import { reportSchema } from '../../shared/model/report.ts'
import { createReport } from './report.ts'
import type { ReportInput } from './report-input.ts'

/** The report for machines: indented JSON of the schema in src/shared/model/report.ts, checked before it leaves. */
export function renderJson(input: ReportInput): string {
  return `${JSON.stringify(reportSchema.parse(createReport(input)), null, 2)}\n`
}
