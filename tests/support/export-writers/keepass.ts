import { writeCsv } from './csv.ts'
import type { ExportWriter, VaultEntry, VaultLogin } from './vault.ts'

/** https://keepassxc.org/docs/KeePassXC_UserGuide#_exporting_databases */
export const keepassXcCsvWriter: ExportWriter = {
  format: 'keepassxc-csv',
  fileName: 'Passwords.csv',
  carries: { titles: true, dates: true, secondFactors: true, notes: true, cards: false, oneAddress: true },
  write: writeCsv({
    quotesAll: true,
    headings: [
      'Group',
      'Title',
      'Username',
      'Password',
      'URL',
      'Notes',
      'TOTP',
      'Icon',
      'Last Modified',
      'Created',
    ],
    login: login => ({
      Group: 'Root',
      Title: login.title,
      Username: login.user,
      Password: login.password,
      URL: login.addresses[0] ?? '',
      TOTP: login.totp ?? '',
      Icon: '0',
      'Last Modified': `${login.changedOn}T12:00:00Z`,
      Created: '2019-01-01T12:00:00Z',
    }),
    note: note => ({ Group: 'Root', Title: note.title, Notes: note.text, Icon: '0' }),
  }),
}

/** https://keepass.info/help/base/importexport.html */
export const keepassCsvWriter: ExportWriter = {
  format: 'keepass-csv',
  fileName: 'KeePass.csv',
  carries: { titles: true, dates: false, secondFactors: false, notes: true, cards: false, oneAddress: true },
  write: writeCsv({
    quotesAll: true,
    lineEnd: '\r\n',
    escapes: cell => cell.replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
    headings: ['Account', 'Login Name', 'Password', 'Web Site', 'Comments'],
    login: login => ({
      Account: login.title,
      'Login Name': login.user,
      Password: login.password,
      'Web Site': login.addresses[0] ?? '',
    }),
    note: note => ({ Account: note.title, Comments: note.text }),
  }),
}

/** https://keepass.info/help/kb/kdbx.html, the XML inside, unprotected. */
export const keepassXmlWriter: ExportWriter = {
  format: 'keepass-xml',
  fileName: 'KeePass.xml',
  carries: { titles: true, dates: true, secondFactors: true, notes: true, cards: false, oneAddress: false },
  write: vault =>
    new TextEncoder().encode(
      [
        '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
        '<KeePassFile>',
        `<Meta><Generator>KeePass</Generator><RecycleBinEnabled>True</RecycleBinEnabled><RecycleBinUUID>${uuid(1)}</RecycleBinUUID></Meta>`,
        `<Root><Group><UUID>${uuid(0)}</UUID><Name>Example</Name>`,
        ...vault.map(entryOf),
        `<Group><UUID>${uuid(1)}</UUID><Name>Recycle Bin</Name></Group>`,
        '</Group><DeletedObjects /></Root></KeePassFile>\n',
      ].join('\n'),
    ),
}

export function uuid(number: number): string {
  const bytes = Buffer.alloc(16, 7)
  bytes.writeUInt32BE(number)
  return bytes.toString('base64')
}

/** One `Entry`, with an earlier version of itself. */
function entryOf(entry: VaultEntry, index: number): string {
  if (entry.kind === 'card') return ''
  const day = entry.kind === 'login' ? entry.changedOn : '2023-01-01'
  const fields = entry.kind === 'login' ? loginFields(entry) : { Title: entry.title, Notes: entry.text }
  const before = entry.kind === 'login' ? { ...fields, Password: 'the last one' } : fields
  return (
    `<Entry><UUID>${uuid(index + 2)}</UUID>${times(day)}${strings(fields)}` +
    `<History><Entry><UUID>${uuid(index + 2)}</UUID>${times('2018-01-01')}${strings(before)}</Entry></History></Entry>`
  )
}

function loginFields(login: VaultLogin): Record<string, string> {
  const [first = '', ...others] = login.addresses
  return {
    Title: login.title,
    UserName: login.user,
    Password: login.password,
    URL: first,
    Notes: '',
    ...Object.fromEntries(others.map((address, at) => [`KP2A_URL_${at + 1}`, address])),
    ...(login.totp ? { otp: login.totp } : {}),
  }
}

function times(day: string): string {
  return `<Times><CreationTime>2017-01-01T12:00:00Z</CreationTime><LastModificationTime>${day}T12:00:00Z</LastModificationTime></Times>`
}

function strings(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([key, value]) => {
      const protectedInMemory = key === 'Password' ? ' ProtectInMemory="True"' : ''
      return `<String><Key>${key}</Key><Value${protectedInMemory}>${xml(value)}</Value></String>`
    })
    .join('')
}

/** XML reads a bare carriage return as a line feed, so it is written as a reference. */
function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;')
}
