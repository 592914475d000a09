import type { ExportFormat } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'
import { splitAddresses } from '../reading/addresses.ts'
import { collector, isReference, type SkippedKind } from '../reading/collect.ts'
import { type CsvDialect, readCsv, usualDialect } from '../reading/csv.ts'
import { isoDay, type ReadDay } from '../reading/days.ts'
import { type Refused, refuse } from '../reading/refuse.ts'

/** What one row is; `nothing` for rows that stand for no entry at all, such as folders. */
export type RowKind = 'login' | 'nothing' | SkippedKind

/** The cell of a row below a heading; empty where the file has no such column. */
export type Cell = (heading: string) => string

/**
 * A product's CSV as a table of its headings, in lower case. Where a list has several, those that the file has are looked at
 * in this order. Order and number of other columns do not matter.
 */
export interface CsvLayout {
  readonly format: ExportFormat
  /** The file is of this layout when it has at least one heading of each list. */
  readonly recognisedBy: readonly (readonly string[])[]
  /** And, for layouts whose headings are everyday words, when it has none but these. */
  readonly only?: readonly string[]
  readonly title: readonly string[]
  readonly addresses: readonly string[]
  readonly user: readonly string[]
  readonly password: readonly string[]
  readonly changedOn?: readonly string[]
  readonly secondFactor?: readonly string[]
  readonly readDay?: ReadDay
  readonly readAddresses?: (cell: string) => string[]
  /** Where rows can be other things than logins. */
  readonly kind?: (cell: Cell) => RowKind
  /** Where the password's cell is not the whole truth. */
  readonly exactPassword?: (password: string, rest: readonly string[]) => string
  /** In the order in which they are tried; the first that fits every row is taken. */
  readonly dialects?: (text: string) => readonly CsvDialect[]
}

export function normalHeading(heading: string): string {
  return heading
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
}

export function recognises(layout: CsvLayout, headings: ReadonlySet<string>): boolean {
  if (layout.only && [...headings].some(heading => !layout.only?.includes(heading))) return false
  return layout.recognisedBy.every(either => either.some(heading => headings.has(heading)))
}

export function readLayout(text: string, layout: CsvLayout): ReadExport {
  let firstRefusal: Refused | null = null
  for (const dialect of layout.dialects?.(text) ?? [usualDialect]) {
    const table = readCsv(text, dialect)
    if (!('kind' in table)) return readRows(table.first, table.rows, layout)
    firstRefusal ??= table
  }
  return firstRefusal ?? refuse('malformed')
}

function readRows(
  first: readonly string[],
  rows: readonly (readonly string[])[],
  layout: CsvLayout,
): ReadExport {
  const headings = first.map(normalHeading)
  const places = (names: readonly string[] = []) =>
    names.map(name => headings.indexOf(name)).filter(at => at >= 0)
  const at = {
    title: places(layout.title),
    addresses: places(layout.addresses),
    user: places(layout.user),
    password: places(layout.password),
    changedOn: places(layout.changedOn),
    secondFactor: places(layout.secondFactor),
  }
  const readDay = layout.readDay ?? isoDay
  const readAddresses = layout.readAddresses ?? splitAddresses
  const found = collector()

  for (const row of rows) {
    const cell: Cell = heading => row[headings.indexOf(heading)] ?? ''
    const written = firstFilled(row, at.password)
    const password = layout.exactPassword?.(written, row.slice(headings.length - 1)) ?? written
    const kind = isReference(password) ? 'other' : (layout.kind?.(cell) ?? 'login')
    if (kind === 'nothing') continue
    if (kind !== 'login') {
      found.skip(kind)
      continue
    }
    found.login({
      title: firstFilled(row, at.title),
      addresses: at.addresses.flatMap(place => readAddresses(row[place] ?? '')),
      user: firstFilled(row, at.user),
      password,
      changedOn: at.changedOn.map(place => readDay(row[place] ?? '')).find(day => day !== null) ?? null,
      secondFactor: at.secondFactor.length > 0 ? firstFilled(row, at.secondFactor) !== '' : null,
    })
  }
  return found.finish(layout.format, at.secondFactor.length > 0)
}

function firstFilled(row: readonly string[], places: readonly number[]): string {
  for (const place of places) {
    const value = row[place]
    if (value) return value
  }
  return ''
}

/** For formats without a column for it: an entry with text and nothing to sign in with is a note. */
export function noteWhenBare(text: string, ...signIn: readonly string[]): (cell: Cell) => RowKind {
  return cell => (cell(text) !== '' && signIn.every(heading => cell(heading) === '') ? 'note' : 'login')
}

/** One kind for each word of a column that names it; `other` for words not listed. */
export function kindByColumn(
  column: string,
  kinds: Readonly<Record<string, RowKind>>,
): (cell: Cell) => RowKind {
  const known = new Map(Object.entries(kinds))
  return cell => known.get(cell(column).trim().toLowerCase()) ?? 'other'
}
