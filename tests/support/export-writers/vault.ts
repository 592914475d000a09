import type { Day } from '../../../src/shared/model/date.ts'
import type { ExportFormat } from '../../../src/shared/model/password-export.ts'

/** What a person keeps in a password manager, whichever it is. All of it made up. */
export interface VaultLogin {
  readonly kind: 'login'
  readonly title: string
  readonly addresses: readonly string[]
  readonly user: string
  readonly password: string
  readonly changedOn: Day
  readonly totp?: string
}

export interface VaultNote {
  readonly kind: 'note'
  readonly title: string
  readonly text: string
}

export interface VaultCard {
  readonly kind: 'card'
  readonly title: string
  readonly number: string
}

export type VaultEntry = VaultLogin | VaultNote | VaultCard

/** Writes a vault to one product's documented layout, and says what that layout holds of it. */
export interface ExportWriter {
  readonly format: ExportFormat
  readonly fileName: string
  readonly carries: {
    readonly titles: boolean
    readonly dates: boolean
    readonly secondFactors: boolean
    readonly notes: boolean
    readonly cards: boolean
    /** Only the first address of a login. */
    readonly oneAddress: boolean
  }
  readonly write: (vault: readonly VaultEntry[]) => Uint8Array
}

/** Passwords that trip careless readers. */
export const awkwardPasswords = [
  'comma,semicolon;tab\tpipe|',
  'double "quotes" and \'single\'',
  '"',
  '""',
  'back\\slash \\" and \\\\',
  'ends in a backslash\\',
  'two\nlines',
  'two\r\nlines of Windows',
  '🦆🔐 emoji 👩‍👩‍👧',
  '  spaces around  ',
  "=cmd|' /C calc'!A0",
  '+44 -1 @SUM(1)',
  'ŵŷâêîôû Llanfair­pwll',
  '<b>&amp;</b> ]]> &lt;',
  '{"json": [1]}',
  'plain',
] as const

/** A vault of as many logins, some with second factors and several addresses, and a note and a card to every ten. */
export function makeVault(logins: number): VaultEntry[] {
  const vault: VaultEntry[] = []
  for (let index = 0; index < logins; index++) {
    vault.push(makeLogin(index))
    if (index % 10 === 0) {
      vault.push({ kind: 'note', title: `Note ${index}`, text: `To remember, "${index}"\nand more` })
      vault.push({ kind: 'card', title: `Card ${index}`, number: '4111111111111111' })
    }
  }
  return vault
}

function makeLogin(index: number): VaultLogin {
  const awkward = awkwardPasswords[index % awkwardPasswords.length] ?? ''
  const day = String((index % 28) + 1).padStart(2, '0')
  const site = `https://site-${index}.example/login`
  return {
    kind: 'login',
    title: `Site ${index}`,
    addresses: index % 4 === 0 ? [site, `https://other-${index}.example/`] : [site],
    user: `person-${index}@mail.example`,
    password: index < awkwardPasswords.length ? awkward : `${awkward}${index}`,
    changedOn: `2023-0${(index % 9) + 1}-${day}`,
    ...(index % 3 === 0 ? { totp: `otpauth://totp/site-${index}?secret=JBSWY3DPEHPK3PXP` } : {}),
  }
}
