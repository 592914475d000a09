import { strToU8, zipSync } from 'fflate'
import { seconds, writeCsv } from './csv.ts'
import type { ExportWriter, VaultEntry } from './vault.ts'

/** https://support.1password.com/export/ */
export const onePasswordCsvWriter: ExportWriter = {
  format: '1password-csv',
  fileName: '1PasswordExport-AAAA.csv',
  carries: { titles: true, dates: false, secondFactors: true, notes: false, cards: false, oneAddress: true },
  write: writeCsv({
    headings: ['Title', 'Url', 'Username', 'Password', 'OTPAuth', 'Favorite', 'Archived', 'Tags', 'Notes'],
    login: login => ({
      Title: login.title,
      Url: login.addresses[0] ?? '',
      Username: login.user,
      Password: login.password,
      OTPAuth: login.totp ?? '',
      Favorite: 'false',
      Archived: 'false',
    }),
  }),
}

/** https://support.1password.com/1pux-format/ */
export const onePassword1puxWriter: ExportWriter = {
  format: '1password-1pux',
  fileName: '1PasswordExport-AAAA.1pux',
  carries: { titles: true, dates: true, secondFactors: true, notes: true, cards: true, oneAddress: false },
  write: vault => {
    const data = {
      accounts: [
        {
          attrs: { accountName: 'Example', email: 'person@mail.example' },
          vaults: [{ attrs: { name: 'Private', type: 'P' }, items: vault.map(itemOf) }],
        },
      ],
    }
    return zipSync({
      'export.attributes': strToU8(
        JSON.stringify({ version: 3, description: '1Password Unencrypted Export' }),
      ),
      'export.data': strToU8(JSON.stringify(data)),
      files: { 'aaaa__scan.pdf': strToU8('%PDF-1.4 not looked at') },
    })
  },
}

function itemOf(entry: VaultEntry, index: number) {
  const shared = {
    uuid: `item${index}`,
    favIndex: 0,
    createdAt: 1_500_000_000,
    updatedAt: 1_780_000_000,
    state: 'active',
  }
  const overview = { subtitle: '', title: entry.title, url: '', tags: [] }
  if (entry.kind === 'note')
    return {
      ...shared,
      categoryUuid: '003',
      details: { notesPlain: entry.text, loginFields: [], sections: [] },
      overview,
    }
  if (entry.kind === 'card') {
    const fields = [{ title: 'number', id: 'ccnum', value: { creditCardNumber: entry.number } }]
    return {
      ...shared,
      categoryUuid: '002',
      details: { loginFields: [], sections: [{ title: '', fields }] },
      overview,
    }
  }
  const totp = entry.totp ? [{ title: 'one-time password', id: 'TOTP_1', value: { totp: entry.totp } }] : []
  return {
    ...shared,
    categoryUuid: '001',
    details: {
      loginFields: [
        { value: entry.user, id: '', name: 'username', fieldType: 'T', designation: 'username' },
        { value: entry.password, id: '', name: 'password', fieldType: 'P', designation: 'password' },
      ],
      notesPlain: '',
      sections: [{ title: '', name: 'linked items', fields: totp }],
      passwordHistory: [{ value: 'the last one', time: Number(seconds(entry.changedOn)) }],
    },
    overview: {
      ...overview,
      url: entry.addresses[0] ?? '',
      urls: entry.addresses.map(url => ({ label: '', url })),
    },
  }
}
