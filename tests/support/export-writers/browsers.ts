import { milliseconds, writeCsv } from './csv.ts'
import type { ExportWriter } from './vault.ts'

/** https://support.apple.com/guide/passwords/export-passwords-mchl23d9bbf0/mac */
export const appleCsvWriter: ExportWriter = {
  format: 'apple-csv',
  fileName: 'Passwords.csv',
  carries: { titles: true, dates: false, secondFactors: true, notes: false, cards: false, oneAddress: true },
  write: writeCsv({
    headings: ['Title', 'URL', 'Username', 'Password', 'Notes', 'OTPAuth'],
    login: login => ({
      Title: login.title,
      URL: login.addresses[0] ?? '',
      Username: login.user,
      Password: login.password,
      OTPAuth: login.totp ?? '',
    }),
  }),
}

/** https://support.google.com/chrome/answer/95606 */
export const chromeCsvWriter: ExportWriter = {
  format: 'chrome-csv',
  fileName: 'Chrome Passwords.csv',
  carries: { titles: true, dates: false, secondFactors: false, notes: false, cards: false, oneAddress: true },
  write: writeCsv({
    headings: ['name', 'url', 'username', 'password', 'note'],
    login: login => ({
      name: login.title,
      url: login.addresses[0] ?? '',
      username: login.user,
      password: login.password,
    }),
  }),
}

/** https://support.mozilla.org/kb/export-login-data-firefox */
export const firefoxCsvWriter: ExportWriter = {
  format: 'firefox-csv',
  fileName: 'passwords.csv',
  carries: { titles: false, dates: true, secondFactors: false, notes: false, cards: false, oneAddress: true },
  write: writeCsv({
    quotesAll: true,
    lineEnd: '\r\n',
    headings: [
      'url',
      'username',
      'password',
      'httpRealm',
      'formActionOrigin',
      'guid',
      'timeCreated',
      'timeLastUsed',
      'timePasswordChanged',
    ],
    login: (login, index) => ({
      url: login.addresses[0] ?? '',
      username: login.user,
      password: login.password,
      guid: `{guid-${index}}`,
      timeCreated: '1500000000000',
      timeLastUsed: '1780000000000',
      timePasswordChanged: milliseconds(login.changedOn),
    }),
  }),
}
