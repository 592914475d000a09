import type { CsvLayout } from './csv-layout.ts'

/**
 * Dashlane, `credentials.csv`. https://support.dashlane.com/hc/en-us/articles/202625092
 *
 * `username, username2, username3, title, password, note, url, category, otpSecret`, newer ones `otpUrl` in place of
 * `otpSecret`. No dates.
 */
export const dashlaneCsv: CsvLayout = {
  format: 'dashlane-csv',
  recognisedBy: [
    ['username'],
    ['username2', 'otpsecret', 'otpurl'],
    ['title'],
    ['password'],
    ['url'],
    ['category'],
  ],
  title: ['title'],
  addresses: ['url'],
  user: ['username', 'username2', 'username3'],
  password: ['password'],
  secondFactor: ['otpsecret', 'otpurl'],
}
