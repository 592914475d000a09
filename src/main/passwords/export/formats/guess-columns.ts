import type { LoginColumn } from '../../../../shared/model/password-export.ts'
import { normalHeading } from './csv-layout.ts'

/** What headings are called in English, Welsh, German, French, Spanish, Italian, Dutch and Portuguese. */
const words: Readonly<Record<Exclude<LoginColumn, 'ignore'>, string>> = {
  title:
    'title, name, account, account name, entry, item, item name, display name, site name, website name, service, ' +
    'application, label, teitl, enw, titel, bezeichnung, titre, nom, título, titolo, nome, naam',
  address:
    'url, uri, urls, website, web site, site, web address, address, link, login url, login uri, location, domain, host, ' +
    'hostname, gwefan, cyfeiriad, webseite, internetadresse, adresse, site web, sitio web, sito web, sito',
  user:
    'username, user name, user, login, login name, login username, email, e-mail, email address, user id, userid, ' +
    'enw defnyddiwr, e-bost, benutzername, benutzer, utilisateur, identifiant, usuario, utente, gebruikersnaam, utilizador',
  password:
    'password, pass, pwd, passwd, login password, cyfrinair, passwort, kennwort, mot de passe, contraseña, wachtwoord, ' +
    'senha, palavra-passe, parola',
  'changed-on':
    'password changed, password last changed, password modified, last changed, changed, modified, last modified, ' +
    'date modified, modification date, updated, updated at, last updated, modify time, newidiwyd, geändert, modifié, ' +
    'modificado, gewijzigd',
  'second-factor':
    'totp, otp, otpauth, otp auth, otp secret, otp url, totp secret, 2fa, mfa, two-factor code, one-time password, ' +
    'one time password, authenticator key, login totp',
}

const columnsByWord = new Map<string, LoginColumn>()
for (const column of ['title', 'address', 'user', 'password', 'changed-on', 'second-factor'] as const)
  for (const word of words[column].split(', ')) columnsByWord.set(word, column)

export function guessByHeading(heading: string): LoginColumn | null {
  return columnsByWord.get(normalHeading(heading).replaceAll('_', ' ')) ?? null
}

/**
 * Whether a first row is headings. When in doubt it is not: a heading is shown, and the first row of a file without headings
 * has a password in it.
 */
export function looksLikeHeadings(row: readonly string[]): boolean {
  if (row.some(cell => cell.includes('@') || isAddress(cell))) return false
  const known = row.map(guessByHeading).filter(guess => guess !== null)
  return known.includes('password') || known.length >= 2
}

/** What most of the filled cells of a column look like. Passwords have no look of their own and are never guessed so. */
export function guessByCells(cells: readonly string[]): LoginColumn | null {
  const filled = cells.filter(cell => cell.trim() !== '')
  const most = (test: (cell: string) => boolean) => filled.filter(test).length > filled.length * 0.8
  if (filled.length === 0) return null
  if (most(isAddress)) return 'address'
  return most(cell => eMail.test(cell)) ? 'user' : null
}

const eMail = /^[^\s@]{1,100}@[^\s@]{1,200}\.[a-z]{2,}$/i
const address =
  /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/)?(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/i

/** A web address or host name; never one with a user name or password in it. */
export function isAddress(cell: string): boolean {
  return cell.length <= 2000 && address.test(cell) && !cell.includes('@')
}
