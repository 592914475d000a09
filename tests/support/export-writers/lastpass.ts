import { writeCsv } from './csv.ts'
import type { ExportWriter } from './vault.ts'

export const lastPassCsvWriter: ExportWriter = {
  format: 'lastpass-csv',
  fileName: 'lastpass_vault_export.csv',
  carries: { titles: true, dates: false, secondFactors: true, notes: true, cards: true, oneAddress: true },
  write: writeCsv({
    headings: ['url', 'username', 'password', 'totp', 'extra', 'name', 'grouping', 'fav'],
    login: login => ({
      url: login.addresses[0] ?? '',
      username: login.user,
      password: login.password,
      totp: login.totp ?? '',
      name: login.title,
      grouping: '(none)',
      fav: '0',
    }),
    note: note => ({ url: 'http://sn', extra: note.text, name: note.title, fav: '0' }),
    card: card => ({
      url: 'http://sn',
      extra: `NoteType:Credit Card\nLanguage:en-GB\nNumber:${card.number}`,
      name: card.title,
      fav: '0',
    }),
  }),
}
