import { strToU8, zipSync } from 'fflate'
import { seconds, writeCsv } from './csv.ts'
import type { ExportWriter, VaultEntry } from './vault.ts'

/** https://proton.me/support/pass-export */
export const protonPassCsvWriter: ExportWriter = {
  format: 'proton-pass-csv',
  fileName: 'Proton Pass_export_2026-11-22.csv',
  carries: { titles: true, dates: true, secondFactors: true, notes: true, cards: true, oneAddress: false },
  write: writeCsv({
    lineEnd: '\r\n',
    headings: [
      'type',
      'name',
      'url',
      'email',
      'username',
      'password',
      'note',
      'totp',
      'createTime',
      'modifyTime',
      'vault',
    ],
    login: login => ({
      type: 'login',
      name: login.title,
      url: login.addresses.join(', '),
      email: login.user,
      password: login.password,
      totp: login.totp ?? '',
      createTime: '1600000000',
      modifyTime: seconds(login.changedOn),
      vault: 'Personal',
    }),
    note: note => ({ type: 'note', name: note.title, note: note.text, vault: 'Personal' }),
    card: card => ({ type: 'creditCard', name: card.title, note: JSON.stringify({ number: card.number }) }),
  }),
}

const carries = {
  titles: true,
  dates: true,
  secondFactors: true,
  notes: true,
  cards: true,
  oneAddress: false,
}

export const protonPassJsonWriter: ExportWriter = {
  format: 'proton-pass-json',
  fileName: 'data.json',
  carries,
  write: vault => strToU8(jsonOf(vault)),
}

export const protonPassZipWriter: ExportWriter = {
  format: 'proton-pass-zip',
  fileName: 'Proton Pass_export_2026-11-22.zip',
  carries,
  // The product stores its archives without packing them.
  write: vault =>
    zipSync(
      {
        'Proton Pass': {
          'data.json': strToU8(jsonOf(vault)),
          files: { 'scan.pdf': strToU8('%PDF not looked at') },
        },
      },
      { level: 0 },
    ),
}

function jsonOf(vault: readonly VaultEntry[]): string {
  const items = vault.map(itemOf)
  return JSON.stringify({
    version: '1.31.0',
    userId: 'user',
    encrypted: false,
    vaults: { 'share==': { name: 'Personal', description: '', items } },
  })
}

function itemOf(entry: VaultEntry, index: number) {
  const modified = entry.kind === 'login' ? entry.changedOn : '2023-01-01'
  return {
    itemId: `item${index}`,
    shareId: 'share==',
    data: {
      ...dataOf(entry),
      metadata: { name: entry.title, note: '', itemUuid: `u${index}` },
      extraFields: [],
    },
    state: 1,
    aliasEmail: null,
    contentFormatVersion: 6,
    createTime: 1_600_000_000,
    modifyTime: Number(seconds(modified)),
    pinned: false,
  }
}

function dataOf(entry: VaultEntry) {
  if (entry.kind === 'note') return { type: 'note', content: {} }
  if (entry.kind === 'card') return { type: 'creditCard', content: { number: entry.number, pin: '' } }
  const content = {
    itemEmail: entry.user,
    itemUsername: '',
    password: entry.password,
    urls: entry.addresses,
    totpUri: entry.totp ?? '',
    passkeys: [],
  }
  return { type: 'login', content }
}
