/** A cell that begins so is taken for a formula by spreadsheets (https://owasp.org/www-community/attacks/CSV_Injection). */
const formula = /^[=+\-@\t\r\n]/
const needsQuotes = /[",\r\n]/

/** Rows as CSV after RFC 4180, with a byte order mark so that Excel reads it as UTF-8. Formulas are made harmless. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = formula.test(value) ? `'${value}` : value
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
