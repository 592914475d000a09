import { epochMilliseconds } from '../reading/days.ts'
import type { CsvLayout } from './csv-layout.ts'

/**
 * Firefox, CSV. https://support.mozilla.org/kb/export-login-data-firefox
 *
 * `url, username, password, httpRealm, formActionOrigin, guid, timeCreated, timeLastUsed, timePasswordChanged`, everything
 * quoted, times in milliseconds since 1970. No titles, no second factors. The browser's own sync keys can be in it, under an
 * address of its own.
 */
export const firefoxCsv: CsvLayout = {
  format: 'firefox-csv',
  recognisedBy: [
    ['url'],
    ['username'],
    ['password'],
    ['httprealm', 'formactionorigin'],
    ['timepasswordchanged', 'guid'],
  ],
  title: [],
  addresses: ['url'],
  user: ['username'],
  password: ['password'],
  changedOn: ['timepasswordchanged'],
  readDay: epochMilliseconds,
  kind: cell => (cell('url').startsWith('chrome://') ? 'other' : 'login'),
}
