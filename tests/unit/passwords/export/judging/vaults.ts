import type { KnownService } from '../../../../../src/main/passwords/export/judging/known.ts'
import { openVault, type Vault } from '../../../../../src/main/passwords/export/judging/vault.ts'
import type { Verdict } from '../../../../../src/main/passwords/export/judging/verdict.ts'
import type { Login, LoginFile } from '../../../../../src/main/passwords/export/login.ts'
import type { OwnWord } from '../../../../../src/shared/model/password-export.ts'

export const today = '2026-11-22'

const service = (
  id: string,
  name: string,
  domains: string[],
  more: Partial<KnownService> = {},
): KnownService => ({ id, name, domains, offersSecondFactor: true, isKey: true, ...more })

export const services: readonly KnownService[] = [
  service('google', 'Google Account', ['google.com']),
  service('gmail', 'Gmail', ['gmail.com', 'mail.google.com']),
  service('microsoft', 'Microsoft account', ['live.com', 'outlook.com', 'microsoft.com']),
  service('facebook', 'Facebook', ['facebook.com']),
  service('github', 'GitHub', ['github.com'], { isKey: false }),
  service('nhs', 'NHS login', ['login.nhs.uk', 'nhs.uk']),
  service('deliveroo', 'Deliveroo', ['deliveroo.co.uk'], { isKey: false, offersSecondFactor: false }),
]

export const ownWords: readonly OwnWord[] = [
  { word: "Siân O'Neill-Lee", kind: 'name' },
  { word: 'Vale of Glamorgan', kind: 'constituency' },
  { word: 'Plaid Cymru', kind: 'party' },
  { word: '1975-03-04', kind: 'date' },
]

/** A login as a short text, "site user password", for tables; `-` for an empty part. */
export function login(row: string, more: Partial<Login> = {}): Login {
  const [address = '', user = '', password = ''] = row.split(' ').map(part => (part === '-' ? '' : part))
  const addresses = address === '' ? [] : [address]
  return { entry: 0, title: '', addresses, user, password, changedOn: null, secondFactor: null, ...more }
}

export const fileOf = (logins: readonly Login[], carries: Partial<LoginFile['carries']> = {}): LoginFile => ({
  format: 'bitwarden-json',
  logins: logins.map((login, entry) => ({ ...login, entry })),
  skipped: [],
  carries: { dates: true, secondFactors: true, ...carries },
})

export const vaultOf = (logins: readonly Login[], carries: Partial<LoginFile['carries']> = {}): Vault =>
  openVault(fileOf(logins, carries), services, today)

export const vaultOfRows = (...rows: string[]): Vault => vaultOf(rows.map(row => login(row)))

/** "soon 0 2": severity and logins of each issue. */
export const found = ({ issues }: Verdict): string[] =>
  issues.map(({ severity, logins }) => [severity, ...logins].join(' '))
