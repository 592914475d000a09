import type { ExportRefusal } from '../../../../shared/model/password-export.ts'
import { startsWith } from '../reading/text.ts'

const ascii = (text: string): number[] => [...text].map(character => character.charCodeAt(0))

/** How files start that are certainly no export. */
const starts: readonly { readonly start: readonly number[]; readonly reason: ExportRefusal }[] = [
  // KeePass 2.x and 1.x databases: https://keepass.info/help/kb/kdbx.html
  { start: [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5], reason: 'vault-file' },
  { start: [0x03, 0xd9, 0xa2, 0x9a, 0x66, 0xfb, 0x4b, 0xb5], reason: 'vault-file' },
  { start: [0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5], reason: 'vault-file' },
  // Browsers and 1Password 7 keep theirs in SQLite.
  { start: ascii('SQLite format 3\0'), reason: 'vault-file' },
  // Password Safe: https://github.com/pwsafe/pwsafe/blob/master/docs/formatV3.txt
  { start: ascii('PWS3'), reason: 'vault-file' },
  // A macOS keychain, a GNOME keyring, and Buttercup.
  { start: ascii('kych'), reason: 'vault-file' },
  { start: ascii('GnomeKeyring\n\r\0\n'), reason: 'vault-file' },
  { start: ascii('b~>buttercup/'), reason: 'vault-file' },
  // OPVault of 1Password: its profile and its bands. https://support.1password.com/opvault-design/
  { start: ascii('var profile={'), reason: 'vault-file' },
  { start: ascii('ld({'), reason: 'vault-file' },
  { start: ascii('-----BEGIN PGP MESSAGE-----'), reason: 'encrypted' },
  { start: ascii('-----BEGIN AGE ENCRYPTED FILE-----'), reason: 'encrypted' },
  { start: ascii('age-encryption.org/v1'), reason: 'encrypted' },
  { start: ascii('Salted__'), reason: 'encrypted' },
  // Archives of other kinds, documents and pictures.
  { start: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], reason: 'not-an-export' },
  { start: [0x1f, 0x8b, 8], reason: 'not-an-export' },
  { start: ascii('Rar!'), reason: 'not-an-export' },
  { start: ascii('%PDF-'), reason: 'not-an-export' },
  { start: [0x89, 0x50, 0x4e, 0x47], reason: 'not-an-export' },
  { start: [0xff, 0xd8, 0xff], reason: 'not-an-export' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], reason: 'not-an-export' },
]

export function refusedByItsStart(bytes: Uint8Array): ExportRefusal | null {
  return starts.find(({ start }) => startsWith(bytes, start))?.reason ?? null
}

const encryptedNames = /\.(?:pgp|gpg|asc|age|dash|dashlane|rfo|rfx)$/i
const vaultNames =
  /\.(?:kdbx?|psafe3|opvault|agilekeychain|enpassdb|enpassbackup|walletx?|1password|sqlite3?|keychain(?:-db)?|bcup|onepassword)$/i

/** What a file that is no text is, as far as its name tells. */
export function refusedByItsName(fileName: string): ExportRefusal | null {
  if (encryptedNames.test(fileName)) return 'encrypted'
  return vaultNames.test(fileName) ? 'vault-file' : null
}
