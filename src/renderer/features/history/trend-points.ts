import type { AuditSummary } from '../../../shared/model/audit.ts'

/** A place in the picture: `x` runs from 0 to 1 in time, `y` from 0 at the bottom to 1 at 100. */
export type TrendPoint = { id: string; x: number; y: number }

/** The points of a line, oldest first, broken where there is no value: a gap is never drawn over. */
export function trendLines(
  audits: readonly AuditSummary[],
  value: (audit: AuditSummary) => number | null,
): TrendPoint[][] {
  const inTime = audits.toSorted((a, b) => a.finishedAt.localeCompare(b.finishedAt))
  const times = inTime.map(audit => new Date(audit.finishedAt).getTime())
  const first = times[0] ?? 0
  const span = Math.max((times.at(-1) ?? first) - first, 1)

  const lines: TrendPoint[][] = []
  let line: TrendPoint[] = []
  inTime.forEach((audit, index) => {
    const here = value(audit)
    if (here === null) {
      if (line.length > 0) lines.push(line)
      line = []
    } else {
      line.push({ id: audit.id, x: ((times[index] ?? first) - first) / span, y: here / 100 })
    }
  })
  return line.length > 0 ? [...lines, line] : lines
}
