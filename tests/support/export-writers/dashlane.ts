import { strToU8, zipSync } from 'fflate'
import { csvText, writeCsv } from './csv.ts'
import type { ExportWriter, VaultLogin } from './vault.ts'

const credentials = {
  startsWith: '\ufeff',
  headings: [
    'username',
    'username2',
    'username3',
    'title',
    'password',
    'note',
    'url',
    'category',
    'otpSecret',
  ],
  login: (login: VaultLogin) => ({
    username: login.user,
    title: login.title,
    password: login.password,
    url: login.addresses[0] ?? '',
    otpSecret: login.totp ?? '',
  }),
}

/** https://support.dashlane.com/hc/en-us/articles/202625092 */
export const dashlaneCsvWriter: ExportWriter = {
  format: 'dashlane-csv',
  fileName: 'credentials.csv',
  carries: { titles: true, dates: false, secondFactors: true, notes: false, cards: false, oneAddress: true },
  write: writeCsv(credentials),
}

export const dashlaneZipWriter: ExportWriter = {
  format: 'dashlane-zip',
  fileName: 'dashlane-credential-export.zip',
  carries: { titles: true, dates: false, secondFactors: true, notes: true, cards: true, oneAddress: true },
  write: vault => {
    const notes = {
      headings: ['title', 'note'],
      login: () => ({}),
      note: ({ title, text }: { title: string; text: string }) => ({ title, note: text }),
    }
    const payments = {
      headings: ['type', 'account_name', 'account_holder', 'cc_number', 'code'],
      login: () => ({}),
      card: ({ title, number }: { title: string; number: string }) => ({
        type: 'payment_card',
        account_name: title,
        cc_number: number,
      }),
    }
    const others = vault.filter(entry => entry.kind !== 'login')
    return zipSync({
      'credentials.csv': strToU8(`\ufeff${csvText(credentials, vault)}`),
      'securenotes.csv': strToU8(csvText(notes, others)),
      'payments.csv': strToU8(csvText(payments, others)),
      'ids.csv': strToU8('type,number,name,issue_date,expiration_date,place_of_issue,state\n'),
      'personalInfo.csv': strToU8('type,title,first_name,middle_name,last_name,login\n'),
    })
  },
}
