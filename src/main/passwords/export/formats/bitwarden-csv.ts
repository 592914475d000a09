import { type CsvLayout, kindByColumn } from './csv-layout.ts'

/**
 * Bitwarden, CSV. https://bitwarden.com/help/export-your-data/ and https://bitwarden.com/help/condition-bitwarden-import/
 *
 * Personal: `folder, favorite, type, name, notes, fields, reprompt, login_uri, login_username, login_password, login_totp`,
 * of an organisation: `collections` in place of `folder` and `favorite`. Before 2021 without `reprompt`. Several addresses
 * share one cell, joined by commas. Holds logins and notes only, no dates and no passkeys.
 */
export const bitwardenCsv: CsvLayout = {
  format: 'bitwarden-csv',
  recognisedBy: [['login_password'], ['login_uri', 'login_username'], ['name']],
  title: ['name'],
  addresses: ['login_uri'],
  user: ['login_username'],
  password: ['login_password'],
  secondFactor: ['login_totp'],
  kind: kindByColumn('type', {
    login: 'login',
    '': 'login',
    note: 'note',
    card: 'card',
    identity: 'identity',
  }),
}
