import type { CsvLayout } from './csv-layout.ts'

/**
 * 1Password, CSV. https://support.1password.com/export/
 *
 * Version 8: `Title, Url, Username, Password, OTPAuth, Favorite, Archived, Tags, Notes`, and in the layout for import
 * `Title, Website, Username, Password, One-time password, Favorite status, Archived status, Tags, Notes`. Holds logins and
 * passwords only, no dates.
 */
export const onePasswordCsv: CsvLayout = {
  format: '1password-csv',
  recognisedBy: [
    ['title'],
    ['password'],
    ['url', 'website'],
    ['favorite', 'archived', 'favorite status', 'archived status'],
  ],
  title: ['title'],
  addresses: ['url', 'website'],
  user: ['username'],
  password: ['password'],
  secondFactor: ['otpauth', 'one-time password'],
}
