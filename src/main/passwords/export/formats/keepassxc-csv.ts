import { type Cell, type CsvLayout, noteWhenBare } from './csv-layout.ts'

const bare = noteWhenBare('notes', 'username', 'password', 'url', 'totp')

/**
 * KeePassXC, CSV. https://keepassxc.org/docs/KeePassXC_UserGuide#_exporting_databases
 *
 * `Group, Title, Username, Password, URL, Notes`, and since 2.7 `TOTP, Icon, Last Modified, Created` behind them. Everything
 * is quoted. `Group` is the path of groups, the recycle bin is one of them. Dates are of the entry, in ISO 8601.
 */
export const keepassXcCsv: CsvLayout = {
  format: 'keepassxc-csv',
  recognisedBy: [['group'], ['title'], ['username'], ['password'], ['url'], ['notes']],
  title: ['title'],
  addresses: ['url'],
  user: ['username'],
  password: ['password'],
  changedOn: ['last modified'],
  secondFactor: ['totp'],
  kind: cell => (inBin(cell) ? 'in-bin' : bare(cell)),
}

function inBin(cell: Cell): boolean {
  return cell('group').split('/')[1] === 'Recycle Bin'
}
