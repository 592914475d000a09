import type { DisclosureKind, FileReport } from '../../../shared/model/file-report.ts'

/** Of one choice or folder. */
export const mostFiles = 1_000

/** One file that was given, and how far its reading is. */
export type Reading = {
  key: number
  file: File
  state: 'waiting' | 'reading' | 'read' | 'failed'
  report: FileReport | null
  error: unknown
}

/** What helps a stranger most comes first. */
export const kindOrder: readonly DisclosureKind[] = [
  'place',
  'place-name',
  'person',
  'serial-number',
  'tracked-change',
  'comment',
  'hidden-content',
  'earlier-version',
  'thumbnail',
  'attachment',
  'time',
  'device',
  'organisation',
  'file-path',
  'link',
  'editing-history',
  'title-or-keywords',
  'embedded-file-data',
  'software',
  'script',
  'other',
]

/** The kinds of what a file gives away, each once, in that order. */
export function kindsOf(disclosures: readonly { kind: DisclosureKind }[]): DisclosureKind[] {
  const kinds = new Set(disclosures.map(({ kind }) => kind))
  return kindOrder.filter(kind => kinds.has(kind))
}

/** Files that say most come first, then those that could not be read whole. */
export function sortedReadings(readings: readonly Reading[]): Reading[] {
  const rank = ({ state, report }: Reading) => {
    const [first] = report === null ? [] : kindsOf(report.disclosures)
    if (first !== undefined) return kindOrder.indexOf(first)
    return state === 'failed' || report?.read !== 'whole' ? kindOrder.length : kindOrder.length + 1
  }
  return readings.toSorted((a, b) => rank(a) - rank(b) || a.key - b.key)
}

/** How many of the files give something away, and how many could not be read, or not whole. Those that wait are neither. */
export function countsOf(readings: readonly Reading[]): { giving: number; unread: number } {
  return {
    giving: readings.filter(({ report }) => (report?.disclosures.length ?? 0) > 0).length,
    unread: readings.filter(
      ({ state, report }) => state === 'failed' || (report !== null && report.read !== 'whole'),
    ).length,
  }
}
