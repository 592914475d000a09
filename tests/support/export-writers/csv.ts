import type { ExportWriter, VaultCard, VaultEntry, VaultLogin, VaultNote } from './vault.ts'

export type Row = Readonly<Record<string, string>>

interface CsvProduct {
  readonly headings: readonly string[]
  readonly login: (login: VaultLogin, index: number) => Row
  /** Products that leave notes or cards out have no row for them. */
  readonly note?: (note: VaultNote) => Row
  readonly card?: (card: VaultCard) => Row
  /** Everything in quotes, or only what needs them. */
  readonly quotesAll?: boolean
  readonly lineEnd?: '\n' | '\r\n'
  readonly escapes?: (cell: string) => string
  readonly startsWith?: string
}

export function writeCsv(product: CsvProduct): ExportWriter['write'] {
  return vault => new TextEncoder().encode((product.startsWith ?? '') + csvText(product, vault))
}

export function csvText(product: CsvProduct, vault: readonly VaultEntry[]): string {
  const lineEnd = product.lineEnd ?? '\n'
  const rows = vault.map((entry, index) => rowOf(product, entry, index)).filter(row => row !== undefined)
  const lines = [Object.fromEntries(product.headings.map(heading => [heading, heading])), ...rows].map(
    (row: Row) => product.headings.map(heading => cellOf(product, row[heading] ?? '')).join(','),
  )
  return lines.join(lineEnd) + lineEnd
}

function rowOf(product: CsvProduct, entry: VaultEntry, index: number): Row | undefined {
  if (entry.kind === 'login') return product.login(entry, index)
  return entry.kind === 'note' ? product.note?.(entry) : product.card?.(entry)
}

function cellOf(product: CsvProduct, cell: string): string {
  const escaped = product.escapes?.(cell) ?? cell.replaceAll('"', '""')
  return product.quotesAll || /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${escaped}"` : escaped
}

export const seconds = (day: string): string => String(Date.parse(`${day}T12:00:00Z`) / 1000)
export const milliseconds = (day: string): string => String(Date.parse(`${day}T12:00:00Z`))
