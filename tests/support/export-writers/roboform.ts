import type { ExportWriter, VaultEntry } from './vault.ts'

/** https://help.roboform.com/hc/en-us/articles/230425008. Rows go on past the headings, one cell a field of the form. */
export const roboFormCsvWriter: ExportWriter = {
  format: 'roboform-csv',
  fileName: 'RoboForm-Data.csv',
  carries: { titles: true, dates: false, secondFactors: false, notes: true, cards: false, oneAddress: true },
  write: vault => {
    const rows = [
      ['Name', 'Url', 'MatchUrl', 'Login', 'Pwd', 'Note', 'Folder', 'RfFieldsV2'],
      ...vault.flatMap(rowOf),
    ]
    const lines = rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(','))
    return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
  },
}

function rowOf(entry: VaultEntry): string[][] {
  if (entry.kind === 'card') return []
  if (entry.kind === 'note') return [[entry.title, '', '', '', '', entry.text, '/', '']]
  const [address = ''] = entry.addresses
  const fields = [`User ID$,,,txt,${entry.user}`, `Password$,,,pwd,${entry.password}`]
  const shown = entry.password.startsWith('"') ? `'${entry.password}` : entry.password
  return [[entry.title, address, address, entry.user, shown, '', '/', ...fields]]
}
