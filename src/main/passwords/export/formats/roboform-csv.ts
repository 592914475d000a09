import { usualDialect } from '../reading/csv.ts'
import type { Cell, CsvLayout, RowKind } from './csv-layout.ts'

/**
 * RoboForm, CSV. https://help.roboform.com/hc/en-us/articles/230425008
 *
 * `Name, Url, MatchUrl, Login, Pwd, Note, Folder, RfFieldsV2`, older ones without `MatchUrl` and `RfFieldsV2`. The last
 * column repeats: one cell for each field of the form, `Label$,,,kind,value`, so that rows are longer than the headings.
 * Bookmarks have an address and nothing to sign in with, safenotes a note only. A password that starts with `@` or a quote
 * can have a `'` put in front of it; the form's field has it as it is. Second factors are not in every file, so none is
 * claimed to be missing.
 */
export const roboFormCsv: CsvLayout = {
  format: 'roboform-csv',
  recognisedBy: [['name'], ['url'], ['login'], ['pwd', 'password'], ['note'], ['folder']],
  title: ['name'],
  addresses: ['url'],
  user: ['login'],
  password: ['pwd', 'password'],
  kind,
  exactPassword: (password, fields) => {
    if (!password.startsWith("'")) return password
    const bare = password.slice(1)
    return fields.some(field => field.endsWith(`,,,pwd,${bare}`)) ? bare : password
  },
  dialects: () => [{ ...usualDialect, lastColumnRepeats: true }],
}

function kind(cell: Cell): RowKind {
  if (cell('login') !== '' || cell('pwd') !== '' || cell('password') !== '') return 'login'
  if (cell('url') !== '') return cell('rffieldsv2') === '' ? 'other' : 'login'
  return cell('note') !== '' ? 'note' : 'other'
}
