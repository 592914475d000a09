import type { CsvLayout } from './csv-layout.ts'

/**
 * Apple Passwords and Safari, CSV. https://support.apple.com/guide/passwords/export-passwords-mchl23d9bbf0/mac
 *
 * `Title, URL, Username, Password, Notes, OTPAuth`; Safari 15 and before without the last two. No dates; passkeys are left
 * out.
 */
export const appleCsv: CsvLayout = {
  format: 'apple-csv',
  recognisedBy: [['title'], ['url'], ['username'], ['password']],
  only: ['title', 'url', 'username', 'password', 'notes', 'otpauth'],
  title: ['title'],
  addresses: ['url'],
  user: ['username'],
  password: ['password'],
  secondFactor: ['otpauth'],
}
