import type { ColumnMapping, LoginColumn } from '../../../../shared/model/password-export.ts'
import type { ReadExport } from '../login.ts'
import { splitAddresses } from '../reading/addresses.ts'
import { collector } from '../reading/collect.ts'
import { type CsvTable, readCsv } from '../reading/csv.ts'
import { anyDay, type ReadDay, slashOrder } from '../reading/days.ts'
import { refuse } from '../reading/refuse.ts'
import { guessByCells, guessByHeading, isAddress, looksLikeHeadings } from './guess-columns.ts'

const mostColumns = 200

/**
 * A CSV of no known layout. Without a mapping the answer says what its columns seem to hold, and hides every cell that is not
 * clearly a title or an address. A mapping that does not fit the number of columns is answered like none. Exactly one column
 * has to be the password, otherwise the answer is `no-password-column`.
 */
export function readOtherCsv(text: string, mapping: ColumnMapping | null): ReadExport {
  const table = readCsv(text)
  if ('kind' in table) return table
  const hasHeadings = looksLikeHeadings(table.first) || namesItsAddresses(table, mapping)
  const rows = hasHeadings ? table.rows : [table.first, ...table.rows]
  if (table.first.length < 2 || table.first.length > mostColumns) return refuse('not-an-export')
  if (rows.length === 0) return refuse('empty')
  if (mapping?.length === table.first.length) return readMapped(rows, mapping)
  return showColumns(hasHeadings ? table.first : table.first.map(() => ''), rows)
}

/** Headings in no language that is known still show once it is known where the addresses are: they are none. */
function namesItsAddresses({ first, rows }: CsvTable, mapping: ColumnMapping | null): boolean {
  const at = mapping?.indexOf('address') ?? -1
  const heading = first[at] ?? ''
  if (heading === '' || isAddress(heading)) return false
  return guessByCells(rows.slice(0, cellsSampled).map(row => row[at] ?? '')) === 'address'
}

function readMapped(rows: readonly (readonly string[])[], mapping: ColumnMapping): ReadExport {
  const places = (column: LoginColumn) => mapping.flatMap((chosen, at) => (chosen === column ? [at] : []))
  const [passwordAt, ...furtherPasswords] = places('password')
  if (passwordAt === undefined || furtherPasswords.length > 0) return refuse('no-password-column')
  const secondFactors = places('second-factor')
  const days: readonly (readonly [number, ReadDay])[] = places('changed-on').map(at => [
    at,
    anyDay(slashOrder(rows.map(row => row[at] ?? ''))),
  ])

  const found = collector()
  for (const row of rows) {
    const firstFilled = (column: readonly number[]) =>
      column.map(at => row[at] ?? '').find(cell => cell !== '') ?? ''
    found.login({
      title: firstFilled(places('title')),
      addresses: places('address').flatMap(at => splitAddresses(row[at] ?? '')),
      user: firstFilled(places('user')),
      password: row[passwordAt] ?? '',
      changedOn: days.map(([at, readDay]) => readDay(row[at] ?? '')).find(day => day !== null) ?? null,
      secondFactor: secondFactors.length > 0 ? secondFactors.some(at => saysYes(row[at] ?? '')) : null,
    })
  }
  return found.finish('other-csv', secondFactors.length > 0)
}

const no = new Set(['', '0', '-', 'no', 'false', 'none', 'n/a', 'nein', 'non', 'na'])

function saysYes(cell: string): boolean {
  return !no.has(cell.trim().toLowerCase())
}

const rowsShown = 3
const cellsSampled = 50

function showColumns(headings: readonly string[], rows: readonly (readonly string[])[]): ReadExport {
  const sample = rows.slice(0, cellsSampled)
  const taken = new Set<LoginColumn>()
  const columns = headings.map((heading, at) => {
    const guess = guessByHeading(heading) ?? guessByCells(sample.map(row => row[at] ?? '')) ?? 'ignore'
    const once = guess === 'password' || guess === 'user'
    const free = !(once && taken.has(guess))
    taken.add(guess)
    return { heading: cut(heading.trim(), 80), guess: free ? guess : ('ignore' as const) }
  })
  const shown = sample.slice(0, rowsShown).map(row =>
    columns.map(({ heading, guess }, at) => {
      const cell = row[at] ?? ''
      // Only a heading can make a title; an address also has to look like one.
      if (guess === 'title' && guessByHeading(heading) === 'title') return cut(cell, 40)
      if (guess === 'address' && isAddress(cell)) return cut(cell.replace(/[?#].*$/s, ''), 40)
      return null
    }),
  )
  return { kind: 'columns', columns, rows: shown }
}

/** Cut by whole characters, so that no emoji is halved. */
function cut(text: string, length: number): string {
  const end = text.slice(0, length)
  return end.isWellFormed() ? end : text.slice(0, length - 1)
}
