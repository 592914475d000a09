import type { Cell, CsvLayout, RowKind } from './csv-layout.ts'

/**
 * LastPass, CSV. https://support.lastpass.com/s/document-item?bundleId=lastpass&topicId=LastPass/c_lp_export.html
 *
 * `url, username, password, totp, extra, name, grouping, fav`; before 2020 without `totp`. Everything that is no site has the
 * address `http://sn`, and those of a kind start their `extra` with `NoteType:`. A folder without entries is a row with the
 * address `http://group`. No dates. Old versions wrote `&` as `&amp;`; that cannot be told from a password with these
 * characters, so it is left.
 */
export const lastPassCsv: CsvLayout = {
  format: 'lastpass-csv',
  recognisedBy: [['url'], ['username'], ['password'], ['extra'], ['grouping']],
  title: ['name'],
  addresses: ['url'],
  user: ['username'],
  password: ['password'],
  secondFactor: ['totp'],
  kind,
}

function kind(cell: Cell): RowKind {
  if (cell('url') === 'http://group') return 'nothing'
  if (cell('url') !== 'http://sn') return 'login'
  const type = /^NoteType:\s*([^\r\n]{1,60})/.exec(cell('extra'))?.[1]?.trim()
  return kinds.get(type ?? 'Generic') ?? 'other'
}

const kinds = new Map<string, RowKind>([
  ['Generic', 'note'],
  ['Credit Card', 'card'],
  ['Bank Account', 'card'],
  ['Address', 'identity'],
  ["Driver's License", 'identity'],
  ['Passport', 'identity'],
  ['Social Security', 'identity'],
])
