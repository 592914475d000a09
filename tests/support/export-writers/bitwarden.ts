import { writeCsv } from './csv.ts'
import type { ExportWriter, VaultEntry } from './vault.ts'

/** https://bitwarden.com/help/condition-bitwarden-import/ */
export const bitwardenCsvWriter: ExportWriter = {
  format: 'bitwarden-csv',
  fileName: 'bitwarden_export_20261122.csv',
  carries: { titles: true, dates: false, secondFactors: true, notes: true, cards: false, oneAddress: false },
  write: writeCsv({
    headings: [
      'folder',
      'favorite',
      'type',
      'name',
      'notes',
      'fields',
      'reprompt',
      'login_uri',
      'login_username',
      'login_password',
      'login_totp',
    ],
    login: login => ({
      type: 'login',
      name: login.title,
      reprompt: '0',
      login_uri: login.addresses.join(','),
      login_username: login.user,
      login_password: login.password,
      login_totp: login.totp ?? '',
    }),
    note: note => ({ type: 'note', name: note.title, notes: note.text, reprompt: '0' }),
  }),
}

export const bitwardenJsonWriter: ExportWriter = {
  format: 'bitwarden-json',
  fileName: 'bitwarden_export_20261122.json',
  carries: { titles: true, dates: true, secondFactors: true, notes: true, cards: true, oneAddress: false },
  write: vault => {
    const file = { encrypted: false, folders: [], items: vault.map(itemOf) }
    return new TextEncoder().encode(JSON.stringify(file, null, 2))
  },
}

function itemOf(entry: VaultEntry) {
  const shared = {
    revisionDate: '2026-01-02T03:04:05.678Z',
    creationDate: '2020-01-02T03:04:05.678Z',
    deletedDate: null,
    name: entry.title,
    notes: entry.kind === 'note' ? entry.text : null,
    reprompt: 0,
  }
  if (entry.kind === 'note') return { ...shared, type: 2, passwordHistory: null, secureNote: { type: 0 } }
  if (entry.kind === 'card')
    return { ...shared, type: 3, passwordHistory: null, card: { number: entry.number, code: null } }
  return {
    ...shared,
    type: 1,
    passwordHistory: [
      { lastUsedDate: '2015-05-05T10:00:00.000Z', password: 'the one before the last' },
      { lastUsedDate: `${entry.changedOn}T12:00:00.000Z`, password: 'the last one' },
    ],
    login: {
      uris: entry.addresses.map(uri => ({ match: null, uri })),
      fido2Credentials: [],
      username: entry.user,
      password: entry.password,
      totp: entry.totp ?? null,
    },
  }
}
