import { readAddressArray } from '../reading/addresses.ts'
import { type Cell, type CsvLayout, kindByColumn, type RowKind } from './csv-layout.ts'

/**
 * NordPass, CSV. https://support.nordpass.com/hc/en-us/articles/360002377217
 *
 * `name, url, additional_urls, username, password, note, cardholdername, cardnumber, cvc, pin, expirydate, zipcode, folder,
 * shared_folder, full_name, phone_number, email, address1, address2, city, country, state, type, custom_fields`. One row
 * shape for everything, told apart by `type`, which files before 2021 lack. `additional_urls` is a JSON array. No dates and
 * no second factors.
 */
export const nordPassCsv: CsvLayout = {
  format: 'nordpass-csv',
  recognisedBy: [['name'], ['url'], ['username'], ['password'], ['cardnumber'], ['cardholdername']],
  title: ['name'],
  addresses: ['url', 'additional_urls'],
  user: ['username', 'email'],
  password: ['password'],
  readAddresses: readAddressArray,
  kind: cell => (cell('type') === '' ? kindByCells(cell) : kindByType(cell)),
}

const kindByType = kindByColumn('type', {
  password: 'login',
  note: 'note',
  credit_card: 'card',
  identity: 'identity',
  passkey: 'passkey-only',
  folder: 'nothing',
})

function kindByCells(cell: Cell): RowKind {
  if (['username', 'password', 'url'].some(heading => cell(heading) !== '')) return 'login'
  if (cell('cardnumber') !== '') return 'card'
  if (['full_name', 'phone_number', 'address1'].some(heading => cell(heading) !== '')) return 'identity'
  return cell('note') !== '' ? 'note' : 'nothing'
}
