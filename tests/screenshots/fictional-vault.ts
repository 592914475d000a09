import type { VaultEntry } from '../support/export-writers/index.ts'

const login = (
  title: string,
  site: string,
  password: string,
  more: { changedOn?: string; totp?: string; insecure?: true } = {},
): VaultEntry => ({
  kind: 'login',
  title,
  addresses: [`${more.insecure ? 'http' : 'https'}://${site}/login`],
  user: 'sam.taylor@example.org',
  password,
  changedOn: more.changedOn ?? '2025-09-14',
  ...(more.totp ? { totp: more.totp } : {}),
})

/** The password manager of Sam Taylor, who does not exist. */
export const fictionalVault: readonly VaultEntry[] = [
  login('Gmail', 'mail.google.com', 'Holyrood2026!'),
  login('Facebook', 'www.facebook.com', 'Holyrood2026!'),
  login('Railway tickets', 'trains.example', 'Holyrood2025!', { changedOn: '2019-02-01' }),
  login('LinkedIn', 'www.linkedin.com', 'taylor1984'),
  login('Dropbox', 'www.dropbox.com', 'vT9#qLm2!xRw8$Kp', { totp: 'JBSWY3DPEHPK3PXP' }),
  login('Amazon', 'www.amazon.co.uk', 'wM4&zHb7^nYc1*Gd'),
  login('Village hall', 'hall.example', 'summer', { insecure: true }),
  login('Broadband', 'net.example', 'summer'),
  login('Library', 'library.example', 'pX6@dJf3!uSe9%Va'),
  login('Garden centre', 'garden.example', 'kB8(rNq5)tWz2_Ho', { changedOn: '2016-07-30' }),
  { kind: 'note', title: 'Alarm code', text: 'In the drawer' },
]
