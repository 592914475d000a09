import { type CsvDialect, usualDialect } from '../reading/csv.ts'
import { type CsvLayout, noteWhenBare } from './csv-layout.ts'

/**
 * KeePass 1.x and 2.x, CSV. https://keepass.info/help/base/importexport.html
 *
 * `"Account","Login Name","Password","Web Site","Comments"`, everything quoted. A quote inside is written `\"` and a
 * backslash `\\`, unlike in all others. A spreadsheet that saved the file again doubles the quotes instead. No dates, no
 * second factors.
 */
export const keepassCsv: CsvLayout = {
  format: 'keepass-csv',
  recognisedBy: [['account'], ['login name'], ['password'], ['web site']],
  title: ['account'],
  addresses: ['web site'],
  user: ['login name'],
  password: ['password'],
  kind: noteWhenBare('comments', 'login name', 'password', 'web site'),
  dialects: text => (loneBackslash.test(text) ? [usualDialect] : [backslashes, usualDialect]),
}

const backslashes: CsvDialect = { ...usualDialect, escape: '\\' }

/** A backslash that escapes nothing cannot be of KeePass's own writing. */
const loneBackslash = /(?<!\\)(?:\\\\)*\\(?![\\"])/
