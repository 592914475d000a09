import { epochSeconds } from '../reading/days.ts'
import { type CsvLayout, kindByColumn } from './csv-layout.ts'

/**
 * Proton Pass, CSV. https://proton.me/support/pass-export
 *
 * `type, name, url, email, username, password, note, totp, createTime, modifyTime, vault`; before 2024 without `email`, newer
 * ones with `autofillUrls`. Several addresses share a cell, joined by a comma and a space. Times are of the entry, in seconds
 * since 1970. Passkeys are left out.
 */
export const protonPassCsv: CsvLayout = {
  format: 'proton-pass-csv',
  recognisedBy: [['type'], ['name'], ['url'], ['password'], ['totp'], ['modifytime', 'createtime', 'vault']],
  title: ['name'],
  addresses: ['url'],
  user: ['username', 'email'],
  password: ['password'],
  changedOn: ['modifytime'],
  readDay: epochSeconds,
  secondFactor: ['totp'],
  kind: kindByColumn('type', { login: 'login', note: 'note', creditcard: 'card', identity: 'identity' }),
}
