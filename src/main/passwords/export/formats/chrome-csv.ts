import type { CsvLayout } from './csv-layout.ts'

/**
 * Chrome, Edge, Brave and other browsers on Chromium, CSV. https://support.google.com/chrome/answer/95606
 *
 * `name, url, username, password, note`; before 2023 without `note`. No dates, no second factors, no passkeys.
 */
export const chromeCsv: CsvLayout = {
  format: 'chrome-csv',
  recognisedBy: [['name'], ['url'], ['username'], ['password']],
  only: ['name', 'url', 'username', 'password', 'note'],
  title: ['name'],
  addresses: ['url'],
  user: ['username'],
  password: ['password'],
}
