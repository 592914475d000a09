import type { ColumnMapping } from '../../../src/shared/model/password-export.ts'
import { writeCsv } from './csv.ts'
import type { ExportWriter } from './vault.ts'

/** A table that someone keeps by hand, to be read with `otherCsvColumns`. */
export const otherCsvWriter: ExportWriter = {
  format: 'other-csv',
  fileName: 'my passwords.csv',
  carries: { titles: true, dates: true, secondFactors: true, notes: false, cards: false, oneAddress: false },
  write: writeCsv({
    headings: ['What', 'Website', 'Who', 'Colour', 'Password', 'Since', 'Code'],
    login: login => ({
      What: login.title,
      Website: login.addresses.join('\n'),
      Who: login.user,
      Colour: 'green',
      Password: login.password,
      Since: login.changedOn.split('-').reverse().join('/'),
      Code: login.totp ? 'yes' : 'no',
    }),
  }),
}

export const otherCsvColumns: ColumnMapping = [
  'title',
  'address',
  'user',
  'ignore',
  'password',
  'changed-on',
  'second-factor',
]
