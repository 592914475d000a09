import { writeCsv } from './csv.ts'
import type { ExportWriter } from './vault.ts'

const headings =
  'name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,' +
  'shared_folder,full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields'

/** https://support.nordpass.com/hc/en-us/articles/360002377217 */
export const nordPassCsvWriter: ExportWriter = {
  format: 'nordpass-csv',
  fileName: 'NordPass Passwords.csv',
  carries: { titles: true, dates: false, secondFactors: false, notes: true, cards: true, oneAddress: false },
  write: writeCsv({
    headings: headings.split(','),
    login: ({ title, addresses: [first = '', ...others], user, password }) => ({
      name: title,
      url: first,
      additional_urls: others.length > 0 ? JSON.stringify(others) : '',
      username: user,
      password,
      type: 'password',
    }),
    note: note => ({ name: note.title, note: note.text, type: 'note' }),
    card: card => ({ name: card.title, cardnumber: card.number, type: 'credit_card' }),
  }),
}
